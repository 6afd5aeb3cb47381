//! `palmares sign`: puts a signature on minutes or an annex.

use std::path::PathBuf;

use crate::locale::Locale;
use crate::workspace::signatures::{self, SignError};
use crate::workspace::{self, speech};

use super::identity::As;
use super::output::{self, Exit};
use super::secret;

/// Arguments of `sign`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The PDF to sign; it is left untouched.
    file: PathBuf,
    /// In what role.
    #[arg(long = "as", value_enum)]
    role: As,
    /// The identity, a PKCS#12 file.
    #[arg(long)]
    p12: PathBuf,
    /// A file whose first line is the password (`-`: standard input).
    #[arg(long)]
    password_file: Option<PathBuf>,
    /// Where to write the signed PDF.
    #[arg(short, long)]
    output: PathBuf,
}

/// Signs.
pub fn run(arguments: &Arguments, locale: &Locale) -> Exit {
    let password = match secret::read(arguments.password_file.as_deref(), locale) {
        Ok(password) => password,
        Err(exit) => return exit,
    };
    let now = workspace::now_in("Europe/Paris");
    let signed = signatures::open_identity(&arguments.p12, &password).and_then(|identity| {
        let (input, to, role) = (&arguments.file, &arguments.output, arguments.role.into());
        signatures::sign_file(input, to, role, &identity, &now, locale.language())
    });
    match signed {
        Ok(signed) => {
            output::say(&speech::signed(locale, &signed));
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
