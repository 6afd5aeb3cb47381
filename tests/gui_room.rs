//! The room's window: what it shows, the keys that work it, and that nothing confidential can reach it.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "gui/driver.rs"]
mod driver;
#[path = "gui/fixture.rs"]
mod fixture;

use std::path::Path;
use std::sync::Arc;

use driver::{Driver, key, window};
use fixture::{at, setup};
use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::{Size, window as system};
use iced_test::selector::{Candidate, Target};
use palmares::domain::candidate::{Field, TechnicalOpinion, Verdict};
use palmares::domain::command::{Command, CommentOn};
use palmares::domain::journal::{Digest, Entry, Recorded};
use palmares::domain::panel::{Ground, Occupant};
use palmares::domain::setup::{Language, PlannedBreak, Setup};
use palmares::domain::{Moment, Money, Session};
use palmares::gui::Message;
use palmares::gui::room::{self, Public, Stage, Wish};
use palmares::gui::theme::Theme;
use palmares::gui::words::Words;
use palmares::workspace::demo;

const FULL: Size = Size::new(1920.0, 1080.0);
const CANARY: &str = "CANARI";

fn french() -> Words {
    Words::of(Language::French)
}

fn public(session: &Session, now: &Moment) -> Public {
    Public::of(session, now, &Wish::Clock, true, &french())
}

fn shows(public: &Public, size: Size, text: &str) -> bool {
    window(room::view(public.clone()), size).find(text).is_ok()
}

/// Every text that a view holds, whatever its place.
fn texts(public: &Public, size: Size) -> Vec<String> {
    let mut ui = window(room::view(public.clone()), size);
    let mut found = Vec::new();
    let _none = ui.find(|candidate: Candidate<'_>| -> Option<Target> {
        if let Candidate::Text { content, .. } = candidate {
            found.push(content.to_owned());
        }
        None
    });
    found
}

/// A session with these commands recorded one after the other, a second apart.
fn played(setup: Setup, commands: Vec<Command>) -> Session {
    let mut session = Session::new(Arc::new(setup));
    for (seconds, command) in commands.into_iter().enumerate() {
        let now = at(i64::try_from(seconds).unwrap());
        let shown = format!("{command:?}");
        let event = session
            .decide(command, &now)
            .unwrap_or_else(|why| panic!("{shown}: {why:?}"));
        let entry = Entry {
            number: session.next_number(),
            entered: now,
            at: None,
            event,
        };
        let digest = Digest::chained(&session.head(), shown.as_bytes());
        session.apply(Recorded { entry, digest });
    }
    session
}

fn opening() -> Vec<Command> {
    let mut commands = vec![Command::Bind {
        session_digest: Digest::of(b"essai"),
        software: "0".into(),
    }];
    commands.extend(["ald", "bt", "hc", "ta"].map(|juror| Command::Arrive {
        juror: juror.into(),
        occupant: Occupant::Holder,
    }));
    commands.push(Command::Open);
    commands.push(Command::Start {
        candidate: "cuisine".into(),
    });
    commands
}

/// The same hearing with a word planted in everything that is nobody's business in the room.
fn confidential() -> Session {
    let mut setup = setup();
    let secret = |what: &str| format!("{CANARY} {what}");
    for juror in &mut setup.jurors {
        juror.person.family_name = secret("nom");
        juror.person.given_name = secret("prénom");
        juror.person.title = secret("qualité");
    }
    setup.secretary.family_name = secret("secrétaire");
    for criterion in &mut setup.criteria {
        criterion.label = secret("critère");
        criterion.short = secret("c");
        criterion.guidance = secret("question");
    }
    for college in &mut setup.colleges {
        college.label = secret("collège");
    }
    setup.rules.version = secret("règlement");
    setup.wording.proposal = secret("formule");
    for candidate in &mut setup.candidates {
        candidate.summary = secret("résumé");
        candidate.theme = secret("thème");
        candidate.contract = secret("contrat");
        candidate.head_of_project = secret("chef de projet");
        candidate.public = secret("public");
        candidate.partners = vec![secret("partenaire")];
        candidate.short = secret("titre court");
        candidate.sections[0].title = secret("section");
        candidate.sections[0].text = secret("texte");
        candidate.technical_opinion = Some(TechnicalOpinion {
            verdict: Verdict::Unfavourable,
            text: secret("avis"),
        });
        candidate.budget = Some(Money::units(77_777));
        candidate.request = Some(Money::units(7_777));
        candidate.co_financing[0].source = secret("financeur");
        candidate.attachments[0].label = secret("pièce");
        if let Some(quarter) = &mut candidate.quarter {
            quarter.name = secret("quartier");
        }
    }
    let mut commands = opening();
    commands.extend([
        Command::Mark {
            juror: "ald".into(),
            candidate: "cuisine".into(),
            criterion: "innovation".into(),
            mark: "17,5".into(),
        },
        Command::Comment {
            on: CommentOn::Sheet("ald".into(), "cuisine".into()),
            text: secret("commentaire"),
        },
        Command::Comment {
            on: CommentOn::Dossier("cuisine".into()),
            text: secret("note"),
        },
        Command::Recuse {
            juror: "bt".into(),
            candidate: "cuisine".into(),
            ground: Ground::Family,
        },
        Command::Incident {
            text: secret("incident"),
        },
        Command::Observe {
            text: secret("observations"),
        },
        Command::Presenters {
            candidate: "cuisine".into(),
            names: vec![secret("présentatrice")],
            reason: secret("motif de présentation"),
        },
        Command::Amend {
            candidate: "cuisine".into(),
            field: Field::Summary,
            text: secret("résumé corrigé"),
            reason: secret("motif"),
        },
    ]);
    played(setup, commands)
}

#[test]
fn nothing_confidential_reaches_the_room_not_even_as_a_pixel() {
    let (plain, secret) = (played(setup(), opening()), confidential());
    let words = french();
    for seconds in [60, 500, 700] {
        let now = at(seconds);
        for wish in [
            Wish::Clock,
            Wish::Waiting,
            Wish::Blank,
            Wish::Message("Pause".into()),
        ] {
            let of = |session| Public::of(session, &now, &wish, true, &words);
            let (clean, planted) = (of(&plain), of(&secret));
            assert_eq!(clean, planted, "the room's whole knowledge is the same");
            assert!(!format!("{planted:?}").contains(CANARY));
            let told = texts(&planted, FULL);
            assert!(told.iter().all(|text| !text.contains(CANARY)), "{told:?}");
            for theme in [Theme::Light, Theme::Dark] {
                let folder = tempfile::tempdir().unwrap();
                let picture = folder.path().join("room");
                assert!(photograph(&clean, &theme, &picture), "the first picture is kept");
                assert!(photograph(&planted, &theme, &picture), "the second is the same");
            }
        }
    }
}

/// Compares with the picture at `path`, or makes it.
fn photograph(public: &Public, theme: &Theme, path: &Path) -> bool {
    let mut ui = window(room::view(public.clone()), Size::new(640.0, 360.0));
    ui.snapshot(theme).unwrap().matches_image(path).unwrap()
}

#[test]
fn two_different_clocks_give_two_different_pictures() {
    let session = played(setup(), opening());
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("room");
    assert!(photograph(&public(&session, &at(60)), &Theme::Light, &picture));
    assert!(
        !photograph(&public(&session, &at(61)), &Theme::Light, &picture),
        "the comparison sees a second"
    );
}

#[test]
fn a_hearing_shows_project_holder_communes_place_phase_and_time() {
    let session = played(setup(), opening());
    let now = public(&session, &at(6 + 258));
    for text in [
        "Candidature 1 sur 4",
        "Cuisine commune des Bords de Seine",
        "Association fictive des essais",
        "Choisy-le-Roi, Villeneuve-le-Roi",
        "05:42",
        "sur 10 minutes",
        "Présentation",
        "Échange",
    ] {
        assert!(shows(&now, FULL, text), "{text}");
    }
    let warned = public(&session, &at(6 + 500));
    assert!(shows(&warned, FULL, "plus que 2 minutes"));
    let over = public(&session, &at(6 + 600 + 84));
    assert!(shows(&over, FULL, "+01:24") && shows(&over, FULL, "temps dépassé"));
}

#[test]
fn everything_stays_inside_the_window_at_every_size_and_with_the_longest_words() {
    let mut long = setup();
    long.candidates[0].project =
        "Cuisine commune des Bords de Seine : bien manger, cuisiner ensemble, nourrir ses voisins et \
                                  accueillir anticonstitutionnellement toutes celles et tous ceux qui passent"
            .into();
    long.candidates[0].holder =
        "Association intercommunale pour la promotion des cuisines partagées du Grand-Orly".into();
    long.phases[1].label = "Questions du jury et réponses des candidats".into();
    let session = played(long, opening());
    let (hearing, waiting) = (
        public(&session, &at(700)),
        Public::of(&session, &at(700), &Wish::Waiting, true, &french()),
    );
    let message = Public::of(
        &session,
        &at(700),
        &Wish::Message("Pause, reprise à 14 h 00 dans la salle du conseil, bâtiment Askia".into()),
        true,
        &french(),
    );
    for size in [
        Size::new(1920.0, 1080.0),
        Size::new(1024.0, 768.0),
        Size::new(1280.0, 720.0),
        Size::new(3840.0, 2160.0),
        Size::new(1280.0, 1024.0),
        Size::new(720.0, 1280.0),
        Size::new(480.0, 320.0),
    ] {
        for public in [&hearing, &waiting, &message] {
            let mut ui = window(room::view(public.clone()), size);
            for text in texts(public, size) {
                let found = ui.find(text.as_str()).unwrap();
                let bounds = found.bounds();
                assert!(
                    bounds.x >= 0.0
                        && bounds.y >= 0.0
                        && bounds.x + bounds.width <= size.width + 1.0
                        && bounds.y + bounds.height <= size.height + 1.0,
                    "{text} at {bounds:?} in {size:?}"
                );
            }
        }
    }
}

/// How far ink reaches from the left and from the right of a picture's rows, the lowest fifth left aside: the time of day
/// stands there.
fn margins(public: &Public) -> (usize, usize) {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("room");
    photograph(public, &Theme::Light, &picture);
    let file = std::fs::read_dir(folder.path()).unwrap().next().unwrap();
    let bytes = std::fs::read(file.unwrap().path()).unwrap();
    let picture = image::load_from_memory(&bytes).unwrap().to_rgb8();
    let (width, ground) = (picture.width() as usize, *picture.get_pixel(0, 0));
    let (mut left, mut right) = (width, width);
    for row in picture.rows().take(picture.height() as usize * 4 / 5) {
        let inked = |(x, colour): (usize, &image::Rgb<u8>)| (*colour != ground).then_some(x);
        let mut places = row.enumerate().filter_map(inked);
        if let Some(first) = places.next() {
            left = left.min(first);
            right = right.min(width - 1 - places.next_back().unwrap_or(first));
        }
    }
    (left, right)
}

#[test]
fn what_is_told_between_two_hearings_is_drawn_in_the_middle() {
    let session = played(setup(), opening());
    for wish in [
        Wish::Waiting,
        Wish::Message("Pause, reprise à 14 h 00 dans la salle du conseil, bâtiment Askia".into()),
    ] {
        let (left, right) = margins(&Public::of(&session, &at(700), &wish, true, &french()));
        assert!(
            left > 10 && left.abs_diff(right) <= 6,
            "{wish:?}: {left}, {right}"
        );
    }
}

#[test]
fn the_time_keeps_its_place_and_width_while_it_runs() {
    let session = played(setup(), opening());
    let place = |seconds: i64| {
        let public = public(&session, &at(seconds));
        let Stage::Hearing(_, face) = &public.stage else {
            panic!("no hearing");
        };
        let mut ui = window(room::view(public.clone()), FULL);
        ui.find(face.time.as_str()).unwrap().bounds()
    };
    let first = place(7);
    for seconds in [8, 17, 66, 111, 317] {
        assert_eq!(place(seconds), first);
    }
}

#[test]
fn between_two_hearings_the_room_sees_the_call_and_who_comes_next_if_that_is_chosen() {
    let mut commands = opening();
    commands.push(Command::End);
    let session = played(setup(), commands);
    let now = at(60);
    let told = |next| Public::of(&session, &now, &Wish::Clock, next, &french());
    assert!(shows(&told(true), FULL, "Actions innovantes 2026"));
    assert!(shows(&told(true), FULL, "Vélo-école au féminin"));
    assert!(!shows(&told(false), FULL, "Vélo-école au féminin"));
}

#[test]
fn a_message_is_proposed_with_the_time_at_which_the_hearings_go_on() {
    let mut with_break = setup();
    with_break.half_days[0].breaks = vec![PlannedBreak {
        start: 565,
        minutes: 15,
        label: "Pause".into(),
    }];
    let mut commands = opening();
    commands.push(Command::End);
    let session = played(with_break, commands.clone());
    let at_break = room::proposal(&session, &at(25 * 60), &french());
    assert_eq!(at_break, "Pause, reprise à 9\u{a0}h\u{a0}40");
    let session = played(setup(), commands);
    let plain = room::proposal(&session, &at(25 * 60), &french());
    assert_eq!(plain, "Reprise à 9\u{a0}h\u{a0}25");
}

/// A sample day with its first hearing started.
fn day() -> (tempfile::TempDir, Driver) {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::prepare(folder.path()).unwrap();
    let mut driver = Driver::open(&session);
    driver.press("p");
    driver.named(Named::Enter);
    driver.named(Named::Space);
    (folder, driver)
}

fn in_room(driver: &mut Driver, name: Named, modifiers: Modifiers) {
    let room = driver.app.room().unwrap();
    driver.send(Message::KeyIn(room, key(Key::Named(name), modifiers)));
}

#[test]
fn f5_opens_the_room_and_closes_it_and_the_main_window_stays() {
    let (_folder, mut driver) = day();
    assert_eq!(driver.app.room(), None);
    driver.named(Named::F5);
    let room = driver.app.room().unwrap();
    assert!(driver.app.title_in(room).starts_with("Salle"));
    assert!(
        driver.shows("salle\u{a0}: audition"),
        "the main window says what the room sees"
    );
    let size = Size::new(1280.0, 720.0);
    assert!(
        window(driver.app.view_in(room), size)
            .find("Présentation")
            .is_ok()
    );
    driver.send(Message::CloseRequested(room));
    assert_eq!(driver.app.room(), None);
    assert!(!driver.ended, "closing the room closes nothing else");
    driver.named(Named::F5);
    assert!(driver.app.room().is_some());
    driver.send(Message::CloseRequested(system::Id::unique()));
    assert!(driver.ended, "closing the main window closes everything");
}

#[test]
fn keys_pressed_on_the_projector_work_the_clock_and_its_own_window() {
    let (_folder, mut driver) = day();
    driver.named(Named::F5);
    in_room(&mut driver, Named::Space, Modifiers::empty());
    assert!(driver.shows("En pause"), "space pauses from there too");
    in_room(&mut driver, Named::Space, Modifiers::empty());
    assert!(driver.shows("Présentation"));
    in_room(&mut driver, Named::F5, Modifiers::CTRL);
    assert!(driver.shows("salle\u{a0}: noir"));
    in_room(&mut driver, Named::F5, Modifiers::CTRL);
    assert!(
        driver.shows("salle\u{a0}: audition"),
        "and back to what was shown"
    );
    in_room(&mut driver, Named::F9, Modifiers::empty());
    assert!(
        driver.shows("Présentation"),
        "what decides is not pressed on the projector"
    );
    in_room(&mut driver, Named::F5, Modifiers::empty());
    assert_eq!(driver.app.room(), None);
}

#[test]
fn a_message_is_typed_and_shown_and_the_look_of_the_room_is_its_own() {
    use palmares::gui::widget::form::Message as Form;
    let (_folder, mut driver) = day();
    driver.send(Message::Key(key(Key::Named(Named::F5), Modifiers::SHIFT)));
    assert!(driver.shows("Ce que voit la salle"));
    let say = |message| Message::Over(palmares::gui::OverMessage::Room(message));
    driver.send(say(Form::Typed(1, "Pause café".into())));
    driver.send(say(Form::Chosen(3, 1)));
    driver.send(say(Form::Confirmed));
    let room = driver.app.room().unwrap();
    assert_eq!(driver.app.theme_in(room), Theme::Dark);
    assert_eq!(driver.app.theme(), Theme::Light);
    assert!(window(driver.app.view_in(room), FULL).find("Pause café").is_ok());
    assert!(driver.shows("salle\u{a0}: message"));
}
