//! The screen of the minutes by its keys: export, signatures, verification, print, rectification, and what comes next.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/fixture.rs"]
mod fixture;
#[path = "gui/stage.rs"]
mod stage;

use std::path::{Path, PathBuf};

use fixture::Trial;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use palmares::domain::command::Command;
use palmares::domain::deliberation::{Decision, Tally};
use palmares::domain::event::{Document, SignatoryRole};
use palmares::domain::journal::Digest;
use palmares::domain::phase::Phase;
use palmares::domain::setup::Language;
use palmares::gui::folders::{FileKind, Folders};
use palmares::gui::press::Press;
use palmares::gui::screen::minutes::preview::{self, Prepared, Source};
use palmares::gui::screen::minutes::{Action, Browse, Message, Next, Purpose, State, next};
use palmares::gui::widget::page_view;
use palmares::gui::words::Words;
use palmares::workspace::progress::Progress;
use palmares::workspace::viewer::{Draw, Kind, Opened, PageSize, Viewer};
use palmares::workspace::{Workspace, demo, documents};
use stage::{context, window, words};

/// The minutes with their session; the journal is told of documents as the application tells it.
struct Minutes {
    trial: Trial,
    screen: State,
}

fn decide(trial: &mut Trial) {
    for candidate in ["cuisine", "velo", "radio", "code"] {
        trial.must(Command::Decide {
            candidate: candidate.into(),
            decision: Decision::Rejected,
            reason: "essai".into(),
        });
    }
}

fn adopt(trial: &mut Trial) {
    trial.must(Command::Adopt {
        votes: Tally::Motion {
            r#for: 3,
            against: 0,
            abstention: 0,
        },
    });
}

impl Minutes {
    fn of(trial: Trial) -> Self {
        Self {
            trial,
            screen: State::default(),
        }
    }

    fn adopted() -> Self {
        let mut trial = Trial::deliberating();
        decide(&mut trial);
        adopt(&mut trial);
        Self::of(trial)
    }

    fn send(&mut self, message: Message) -> Action {
        let (words, now) = (words(), self.trial.now());
        self.screen
            .update(message, &context(&self.trial, &words, &now), Path::new("seance"))
    }

    fn press(&mut self, press: Press) -> Action {
        self.press_with(press, Modifiers::empty())
    }

    fn press_with(&mut self, press: Press, modifiers: Modifiers) -> Action {
        let (words, now) = (words(), self.trial.now());
        let message = self
            .screen
            .press(&press, modifiers, &context(&self.trial, &words, &now));
        self.send(message.unwrap())
    }

    fn shows(&self, text: &str) -> bool {
        let (words, now) = (words(), self.trial.now());
        let context = context(&self.trial, &words, &now);
        window(self.screen.view(&context)).find(text).is_ok()
    }

    /// E, Enter, and the journal and the screen know.
    fn export(&mut self) -> PathBuf {
        self.press(Press::Char('e'));
        let Action::Export(document, path) = self.press(Press::Named(Named::Enter)) else {
            panic!("an export was asked for");
        };
        let digest = Digest::of(path.display().to_string().as_bytes());
        self.trial.must(Command::Issue { document, digest });
        self.send(Message::Exported(document, path.clone()));
        self.send(Message::Done);
        path
    }

    fn sign(&mut self, key: char) -> PathBuf {
        self.press(Press::Char(key));
        self.send(Message::Edited(1, "cles/identite.p12".into()));
        self.send(Message::Edited(2, "secret".into()));
        let Action::Sign(request) = self.press(Press::Named(Named::Enter)) else {
            panic!("a signature was asked for");
        };
        self.trial.must(Command::Sign {
            document: request.document,
            role: request.role,
            signer: "Signataire".into(),
            digest: Digest::of(request.output.display().to_string().as_bytes()),
        });
        self.send(Message::Signed(request.document, request.output.clone()));
        self.send(Message::Done);
        request.output
    }
}

#[test]
fn the_minutes_ask_where_to_write_and_sign_beside_the_original() {
    let mut day = Minutes::adopted();
    day.press(Press::Char('e'));
    let written = PathBuf::from("seance/proces-verbal.pdf");
    let action = day.press(Press::Named(Named::Enter));
    assert_eq!(action, Action::Export(Document::Minutes, written.clone()));
    assert_eq!(
        day.send(Message::Exported(Document::Minutes, written.clone())),
        Action::Verify(written.clone(), Vec::new())
    );
    day.send(Message::Done);
    day.press(Press::Char('1'));
    day.send(Message::Edited(1, "cles/presidence.p12".into()));
    day.send(Message::Edited(2, " é secret ".into()));
    let Action::Sign(request) = day.press(Press::Named(Named::Enter)) else {
        panic!("a signature was asked for");
    };
    assert_eq!(request.role, SignatoryRole::Chair);
    assert_eq!(request.input, written);
    assert_ne!(request.output, request.input);
    assert_eq!(request.password, " é secret ", "a password is not trimmed");
    assert!(!format!("{request:?}").contains("secret"));
}

#[test]
fn a_signed_file_is_named_after_who_signed_it_and_shortest_once_both_have() {
    for (first, second, half) in [('1', '2', "presidence"), ('2', '1', "secretariat")] {
        let mut day = Minutes::adopted();
        day.export();
        let one = day.sign(first);
        assert_eq!(
            one,
            PathBuf::from(format!("seance/proces-verbal-signe-{half}.pdf"))
        );
        assert_eq!(day.sign(second), PathBuf::from("seance/proces-verbal-signe.pdf"));
    }
}

#[test]
fn a_fingerprint_says_what_it_is_the_fingerprint_of() {
    let day = Minutes::adopted();
    assert!(day.shows("Empreinte de la dernière décision, à lire à voix haute"));
    // Wherever a fingerprint is told alone, beside others or after a comma, the words before it name its object.
    for language in [Language::French, Language::English] {
        let words = Words::of(language);
        let mut told = vec![("digest", "9b70 e1f4".into()), ("entries", 3.into())];
        told.extend(["role", "signer", "path", "document"].map(|name| (name, "x".into())));
        for key in ["gui-log-digest", "signed", "story-issued", "story-signed"] {
            let told = words.with(key, &told);
            let named = ["ingerprint of the ", "mpreinte du ", "mpreinte de la "];
            assert!(named.iter().any(|of| told.contains(of)), "{told}");
        }
    }
}

#[test]
fn a_draft_is_not_signed_and_the_reason_is_told_at_once() {
    let mut day = Minutes::of(Trial::deliberating());
    let Action::Tell(told) = day.press(Press::Char('1')) else {
        panic!("refused in words");
    };
    assert!(told.contains("projet"), "{told}");
    assert!(!day.screen.asks());
}

#[test]
fn a_failed_signature_brings_its_form_back_with_the_reason_and_without_the_password() {
    let mut day = Minutes::adopted();
    day.press(Press::Char('1'));
    day.send(Message::Edited(1, "cles/presidence.p12".into()));
    day.send(Message::Edited(2, "faux".into()));
    day.press(Press::Named(Named::Enter));
    assert!(!day.screen.asks());
    day.send(Message::Failed("Mot de passe refusé.".into()));
    assert!(day.screen.asks());
    assert!(day.shows("Mot de passe refusé."));
    let Action::Sign(request) = day.press(Press::Named(Named::Enter)) else {
        panic!("the form stands again");
    };
    assert_eq!(
        (request.identity, request.password),
        (PathBuf::from("cles/presidence.p12"), String::new())
    );
}

#[test]
fn an_identity_without_a_password_is_not_made() {
    let mut day = Minutes::of(Trial::deliberating());
    day.press(Press::Char('n'));
    assert_eq!(day.press(Press::Named(Named::Enter)), Action::None);
    assert!(day.screen.asks());
}

#[test]
fn an_identity_made_for_one_signatory_is_followed_by_the_others() {
    let mut day = Minutes::adopted();
    for role in [SignatoryRole::Chair, SignatoryRole::Secretary] {
        day.press(Press::Char('n'));
        day.send(Message::Edited(1, "mot de passe".into()));
        let Action::NewIdentity(request) = day.press(Press::Named(Named::Enter)) else {
            panic!("an identity is made");
        };
        assert_eq!(request.role, role);
        day.send(Message::IdentityMade(request.path));
    }
    // One that lies in the folder from another day is known too: the signature proposes it, and the next one made is the other's.
    let mut day = Minutes::adopted();
    let chairs = vec![(SignatoryRole::Chair, PathBuf::from("identite-presidence.p12"))];
    day.send(Message::IdentitiesFound(chairs));
    day.press(Press::Char('n'));
    assert!(day.shows("Créer une identité auto-émise\u{202f}: le secrétariat"));
    day.press(Press::Named(Named::Escape));
    day.press(Press::Char('1'));
    day.send(Message::Edited(2, "mot de passe".into()));
    let Action::Sign(request) = day.press(Press::Named(Named::Enter)) else {
        panic!("everything is there");
    };
    assert_eq!(request.identity, PathBuf::from("identite-presidence.p12"));
}

#[test]
fn verification_takes_certificates_and_remembers_them() {
    let mut day = Minutes::adopted();
    day.press(Press::Char('v'));
    day.send(Message::Edited(0, "pv.pdf".into()));
    day.send(Message::Browsed(1, Some("presidence.pem".into())));
    day.send(Message::Browsed(1, Some("secretariat.pem".into())));
    let trust = vec![PathBuf::from("presidence.pem"), PathBuf::from("secretariat.pem")];
    let action = day.press(Press::Named(Named::Enter));
    assert_eq!(action, Action::Verify("pv.pdf".into(), trust.clone()));
    day.send(Message::Done);
    let signed = Message::Signed(Document::Minutes, "pv-signe.pdf".into());
    assert_eq!(day.send(signed), Action::Verify("pv-signe.pdf".into(), trust));
}

#[test]
fn files_are_looked_for_where_the_last_of_their_kind_was_written() {
    let disk = tempfile::tempdir().unwrap();
    let stick = disk.path().join("cle-usb");
    std::fs::create_dir(&stick).unwrap();
    let mut day = Minutes::adopted();
    day.press(Press::Char('e'));
    day.send(Message::Edited(0, stick.join("pv.pdf").display().to_string()));
    day.press(Press::Named(Named::Enter));
    day.send(Message::Exported(Document::Minutes, stick.join("pv.pdf")));
    day.send(Message::Done);
    assert_eq!(day.press(Press::Char('f')), Action::Open(stick.clone()));
    // The annex is a PDF as well; a table begins beside the session.
    day.press(Press::Char('x'));
    let annex = Action::Export(Document::Annex, stick.join("annexe-confidentielle.pdf"));
    assert_eq!(day.press(Press::Named(Named::Enter)), annex);
    day.send(Message::Done);
    day.press(Press::Char('c'));
    assert_eq!(
        day.send(Message::BrowsePressed(Browse::Save(0))),
        Action::Browse(Browse::Save(0), "seance/notes.csv".into())
    );
    day.send(Message::Dismissed);
    // Identities are looked for where the last one was chosen.
    day.press(Press::Char('1'));
    day.send(Message::Browsed(1, Some(stick.join("presidence.p12"))));
    day.send(Message::Dismissed);
    day.press(Press::Char('2'));
    assert_eq!(
        day.send(Message::BrowsePressed(Browse::Open(1))),
        Action::Browse(Browse::Open(1), stick.join(""))
    );
}

#[test]
fn another_day_begins_in_the_folders_of_the_last_and_beside_its_session_where_they_are_gone() {
    let disk = tempfile::tempdir().unwrap();
    let stick = disk.path().join("cle-usb");
    std::fs::create_dir(&stick).unwrap();
    let mut folders = Folders::default();
    folders.used(FileKind::Pdf, &stick.join("pv.pdf"), None);
    let propose = || {
        let mut day = Minutes::adopted();
        day.screen = State::new(folders.clone());
        day.press(Press::Char('e'));
        day.press(Press::Named(Named::Enter))
    };
    let at = |folder: &Path| Action::Export(Document::Minutes, folder.join("proces-verbal.pdf"));
    assert_eq!(propose(), at(&stick));
    std::fs::write(stick.join("proces-verbal.pdf"), b"of another session").unwrap();
    assert_eq!(
        propose(),
        at(Path::new("seance")),
        "nothing is proposed to be replaced"
    );
    std::fs::remove_dir_all(&stick).unwrap();
    assert_eq!(propose(), at(Path::new("seance")));
}

#[test]
fn ctrl_p_prints_the_file_last_written_and_before_that_what_the_session_says() {
    let mut day = Minutes::adopted();
    let print = |day: &mut Minutes| day.press_with(Press::Char('p'), Modifiers::COMMAND);
    assert_eq!(print(&mut day), Action::Print(Document::Minutes, None));
    assert_eq!(print(&mut day), Action::None, "one at a time");
    day.send(Message::Done);
    let path = day.export();
    assert_eq!(print(&mut day), Action::Print(Document::Minutes, Some(path)));
    day.send(Message::Done);
    day.press(Press::Char('d'));
    assert_eq!(print(&mut day), Action::Print(Document::Annex, None));
}

#[test]
fn the_whole_way_goes_by_keys_and_a_rectification_begins_it_again() {
    let mut day = Minutes::of(Trial::deliberating());
    assert_eq!(next(&day.trial.session), Next::Adopt);
    decide(&mut day.trial);
    adopt(&mut day.trial);
    assert_eq!(next(&day.trial.session), Next::Write);
    day.export();
    assert_eq!(next(&day.trial.session), Next::Sign(SignatoryRole::Chair));
    let half = day.sign('1');
    assert_eq!(next(&day.trial.session), Next::Sign(SignatoryRole::Secretary));
    let whole = day.sign('2');
    assert_ne!(half, whole);
    assert_eq!(next(&day.trial.session), Next::File);
    assert!(day.shows("Ouvrir le dossier"));

    // A reason is required, and the form keeps waiting for it.
    day.press(Press::Char('r'));
    assert_eq!(day.press(Press::Named(Named::Enter)), Action::None);
    assert!(day.screen.asks());
    day.send(Message::Edited(0, "Erreur de montant".into()));
    let Action::Submit(command) = day.press(Press::Named(Named::Enter)) else {
        panic!("a rectification was asked for");
    };
    day.trial.must(command);
    assert_eq!(day.trial.session.state().phase, Phase::Deliberation);
    assert_eq!(day.trial.session.state().version, 2);
    assert!(day.shows("Rectificatif en cours"));
    assert_eq!(day.trial.session.state().signatures.len(), 2, "version 1 remains");

    day.trial.must(Command::Decide {
        candidate: "cuisine".into(),
        decision: Decision::Reserve { place: 1 },
        reason: "Rectifié".into(),
    });
    adopt(&mut day.trial);
    assert_eq!(day.trial.session.state().adoptions.len(), 2);
    // Neither the file nor the signatures of version 1 pass for those of version 2.
    assert_eq!(next(&day.trial.session), Next::Write);
    assert!(day.shows("pas encore signé"));
    let print = day.press_with(Press::Char('p'), Modifiers::COMMAND);
    assert_eq!(print, Action::Print(Document::Minutes, None));
    day.send(Message::Done);
    day.export();
    day.sign('1');
    day.sign('2');
    assert_eq!(next(&day.trial.session), Next::File);
}

#[test]
fn both_documents_are_signed_from_the_screen() {
    let mut day = Minutes::adopted();
    day.press(Press::Char('d'));
    day.send(Message::Asked(Purpose::Export(Document::Annex)));
    let Action::Export(Document::Annex, path) = day.press(Press::Named(Named::Enter)) else {
        panic!("the annex was asked for");
    };
    day.send(Message::Exported(Document::Annex, path.clone()));
    day.send(Message::Done);
    day.press(Press::Char('1'));
    // Without an identity nothing is tried; the form says what it lacks, and keeps the rest.
    assert_eq!(day.press(Press::Named(Named::Enter)), Action::None);
    assert!(day.shows("Il manque un fichier\u{202f}: Identité (.p12 ou .pfx). Rien n’a été écrit."));
    day.send(Message::Edited(1, "presidence.p12".into()));
    let Action::Sign(request) = day.press(Press::Named(Named::Enter)) else {
        panic!("a signature was asked for");
    };
    assert_eq!((request.document, request.input), (Document::Annex, path));
}

#[test]
fn a_file_told_in_the_journal_is_found_again_beside_the_session() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut workspace = Workspace::open(&session).unwrap();
    let _ticket = workspace
        .submit(
            Command::Arrive {
                juror: "delacroix".into(),
                occupant: palmares::domain::panel::Occupant::Holder,
            },
            None,
        )
        .unwrap();
    let path = session.join("projet.PDF");
    let receipt = workspace.export(Document::Minutes, &path).unwrap();
    std::fs::write(session.join("autre.pdf"), b"%PDF-1.4").unwrap();
    assert_eq!(documents::find(&session, receipt.digest), Some(path));
    assert_eq!(documents::find(&session, Digest::of(b"nothing")), None);
}

/// The source that the screen asks for now.
fn source(day: &Minutes, file: Option<PathBuf>) -> Source {
    Source {
        document: Document::Minutes,
        deciding: day.trial.session.last_deciding().map(|recorded| recorded.digest),
        file,
    }
}

fn prepare(day: &mut Minutes, viewer: &Viewer) -> (Source, Prepared) {
    let session = day.trial.session.clone();
    let _task = day.screen.prepare(&session, viewer, words());
    let source = source(day, None);
    let bytes = preview::printed(&session, &source, words(), &Progress::default()).unwrap();
    (source, Prepared::new(bytes, viewer))
}

#[test]
fn the_pages_follow_the_session_and_those_before_stay_until_the_new_ones_are_drawn() {
    let viewer = Viewer::default();
    let mut day = Minutes::of(Trial::deliberating());
    let (first, old) = prepare(&mut day, &viewer);
    day.send(Message::Prepared(first.clone(), Ok(old.clone())));
    let shown = day.screen.previewed().unwrap().to_vec();

    decide(&mut day.trial);
    day.send(Message::Entered);
    let (second, new) = prepare(&mut day, &viewer);
    day.send(Message::Prepared(first, Ok(old)));
    assert_eq!(
        day.screen.previewed(),
        Some(&*shown),
        "an answer about the past changes nothing"
    );
    day.send(Message::Prepared(second, Ok(new.clone())));
    let a4 = PageSize {
        width: 595.0,
        height: 842.0,
    };
    let opened = Opened {
        kind: Kind::Pdf,
        pages: vec![a4, a4],
    };
    let opened = page_view::Message::Opened(new.view().clone(), Ok(opened));
    day.send(Message::Page(opened));
    assert_eq!(
        day.screen.previewed(),
        Some(&*shown),
        "nothing is drawn of the new pages"
    );
    let draw = Draw {
        page: 0,
        width: 1,
        height: 1,
    };
    let picture = iced::advanced::image::Handle::from_rgba(1, 1, vec![0_u8; 4]);
    let drawn = page_view::Message::Drawn(new.view().clone(), draw, Ok(picture));
    day.send(Message::Page(drawn));
    assert_ne!(day.screen.previewed(), Some(&*shown));
}

#[test]
fn the_pages_on_the_screen_are_byte_for_byte_those_that_an_export_writes() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut workspace = Workspace::open(&session).unwrap();
    let arrive = Command::Arrive {
        juror: "delacroix".into(),
        occupant: palmares::domain::panel::Occupant::Holder,
    };
    let _ticket = workspace.submit(arrive, None).unwrap();
    for document in [Document::Minutes, Document::Annex] {
        let of = |file: Option<PathBuf>| Source {
            document,
            deciding: None,
            file,
        };
        let shown = preview::printed(workspace.session(), &of(None), words(), &Progress::default()).unwrap();
        let path = session.join("ecrit.pdf");
        workspace.export(document, &path).unwrap();
        let written = std::fs::read(&path).unwrap();
        assert!(*shown == *written, "{document:?} is exported as it was shown");
        let file = preview::printed(
            workspace.session(),
            &of(Some(path)),
            words(),
            &Progress::default(),
        )
        .unwrap();
        assert!(*file == *written);
    }
}
