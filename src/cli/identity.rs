//! `palmares identity new`: a self-issued identity.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use crate::domain::event::SignatoryRole;
use crate::locale::Locale;
use crate::workspace::signatures::{self, SignError};
use crate::workspace::{self, speech};

use super::output::{self, Exit};
use super::secret;

/// Arguments of `identity`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a key and a certificate that only they vouch for.
    New {
        /// The person's name.
        #[arg(long)]
        name: String,
        /// In what role the person signs.
        #[arg(long, value_enum)]
        role: As,
        /// The PKCS#12 file to write; the certificate goes beside it as .pem.
        #[arg(short, long)]
        output: PathBuf,
        /// A file whose first line is the password (`-`: standard input).
        #[arg(long)]
        password_file: Option<PathBuf>,
    },
}

/// Who signs.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum As {
    /// The chair.
    Chair,
    /// The secretary.
    Secretary,
}

impl From<As> for SignatoryRole {
    fn from(role: As) -> Self {
        match role {
            As::Chair => Self::Chair,
            As::Secretary => Self::Secretary,
        }
    }
}

/// Makes it.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let Verb::New {
        name,
        role,
        output: path,
        password_file,
    } = &arguments.verb;
    let password = match secret::read(password_file.as_deref(), locale) {
        Ok(password) => password,
        Err(exit) => return exit,
    };
    let now = workspace::now_in("Europe/Paris");
    match signatures::new_identity(path, name, Some((*role).into()), &password, &now) {
        Ok(certificate) => {
            let args = [
                ("path", path.display().to_string().into()),
                ("certificate", certificate.display().to_string().into()),
            ];
            output::say(&locale.with("cli-identity-made", &args));
            output::say(&locale.text("cli-identity-untrusted"));
            Exit::So
        }
        Err(error) => {
            output::complain(&speech::sign_error(locale, &error));
            match error {
                SignError::File(_) | SignError::TooLong(_) => Exit::Unusable,
                SignError::Signing(_) | SignError::SameFile(_) | SignError::Stopped => Exit::NotSo,
            }
        }
    }
}
