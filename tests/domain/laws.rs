//! Laws that hold whatever happens: random days are played, keeping whatever the rules accept.

use std::sync::Arc;

use palmares::domain::aggregation::Outcome;
use palmares::domain::candidate::Field;
use palmares::domain::command::{Command, CommentOn};
use palmares::domain::deliberation::{Choice, Subject};
use palmares::domain::event::Event;
use palmares::domain::panel::Voice;
use palmares::domain::ratio::Ratio;
use palmares::domain::session::Session;
use palmares::domain::setup::{Method, Setup};
use palmares::domain::state::State;
use palmares::domain::timer::Milestone;
use proptest::collection;
use proptest::prelude::*;

use crate::support::{Day, candidate, juror, panel, person, say};

const JURORS: usize = 4;
const CANDIDATES: usize = 3;
const CRITERIA: usize = 2;

fn setup() -> Setup {
    let mut setup = panel(JURORS, CANDIDATES, CRITERIA);
    setup.jurors[3].voice = Voice::Consultative;
    setup.jurors[2].substitute = Some(person("Substitute"));
    setup.criteria[0].weight = Ratio::integer(3);
    setup
}

fn milestones() -> impl Strategy<Value = Milestone> {
    prop_oneof![
        Just(Milestone::Start),
        Just(Milestone::Phase(1)),
        Just(Milestone::End)
    ]
}

/// What a person might ask for next, with identifiers of the panel (or, seldom, of nobody).
fn commands() -> impl Strategy<Value = Command> {
    let j = || (1..=JURORS + 1).prop_map(|n| juror(n).to_string());
    let c = || (1..=CANDIDATES).prop_map(|n| candidate(n).to_string());
    let k = || (1..=CRITERIA).prop_map(|n| format!("k{n}"));
    let jc = move || (j(), c());
    let marks = (jc(), k(), 0..=20i32)
        .prop_map(|((j, c), k, mark)| say::mark(&j, &c, &k, &mark.to_string()))
        .boxed();
    let presence = prop_oneof![
        4 => j().prop_map(|j| say::arrive(&j)),
        1 => j().prop_map(|j| say::substitute(&j)),
        1 => j().prop_map(|j| say::leave(&j)),
        1 => j().prop_map(|j| say::excuse(&j)),
        1 => (j(), j()).prop_map(|(j, p)| say::represent(&j, &p)),
        1 => Just(say::add_juror("j5", "experts")),
        1 => j().prop_map(|j| say::replace_juror(&j, "Successor")),
        2 => jc().prop_map(|(j, c)| say::recuse(&j, &c)),
        1 => jc().prop_map(|(j, c)| say::step_out(&j, &c)),
        1 => jc().prop_map(|(j, c)| say::step_back(&j, &c)),
        1 => jc().prop_map(|(j, c)| say::lift(&j, &c)),
    ];
    let passage = prop_oneof![
        2 => (c(), proptest::option::of(c())).prop_map(|(c, b)| say::shift(&c, b.as_deref())),
        1 => c().prop_map(|c| say::add_break(10, Some(&c))),
        1 => c().prop_map(|c| say::no_show(&c)),
        1 => c().prop_map(|c| say::comes_back(&c)),
        1 => c().prop_map(|c| say::withdraw_candidate(&c)),
        1 => (c(), "[a-c]").prop_map(|(c, text)| say::amend(&c, Field::Project, &text)),
        1 => (c(), 4_000..9_000i64).prop_map(|(c, n)| say::amend(&c, Field::Request, &n.to_string())),
        1 => c().prop_map(|c| say::presenters(&c, &["Ms A"])),
    ];
    let clock = prop_oneof![
        4 => c().prop_map(|c| say::start(&c)),
        1 => (c(), 0..90u32).prop_map(|(c, n)| say::started_ago(&c, n)),
        1 => Just(Command::Pause),
        1 => Just(Command::Resume),
        1 => (0..30u32).prop_map(say::was_paused),
        1 => (-900..900i32).prop_map(say::adjust),
        1 => Just(Command::NextPhase),
        4 => Just(Command::End),
        3 => (c(), milestones(), 0..40u32).prop_map(|(c, of, n)| say::correct_time(&c, of, &format!("09:{n:02}"))),
    ];
    let sheets = prop_oneof![
        1 => (jc(), k()).prop_map(|((j, c), k)| say::withdraw(&j, &c, &k)),
        3 => jc().prop_map(|(j, c)| say::abstain(&j, &c, None)),
        1 => (jc(), k()).prop_map(|((j, c), k)| say::abstain(&j, &c, Some(&k))),
        1 => jc().prop_map(|(j, c)| say::absent(&j, &c)),
        1 => jc().prop_map(|(j, c)| say::not_absent(&j, &c)),
        1 => (jc(), "[ab]?").prop_map(|((j, c), text)| {
            say::comment(CommentOn::Sheet(j.as_str().into(), c.as_str().into()), &text)
        }),
        4 => c().prop_map(|c| say::close(&c)),
        1 => c().prop_map(|c| say::reopen(&c)),
    ];
    let deliberation = prop_oneof![
        1 => (c(), 1..=3u32).prop_map(|(c, n)| say::place(&c, n)),
        2 => (c(), 3..=16i64).prop_map(|(c, n)| say::grant(&c, 1_000 * n)),
        1 => (c(), 1..=3u32).prop_map(|(c, n)| say::reserve(&c, n)),
        2 => c().prop_map(|c| say::reject(&c)),
        1 => c().prop_map(|c| say::undecide(&c)),
        1 => (c(), 0..3u32, 0..3u32).prop_map(|(c, f, a)| say::vote(say::on(&c), say::motion(f, a, 0))),
        1 => (0..3u32, 0..3u32).prop_map(|(a, b)| say::new_vote(&[("c1", a), ("c2", b)])),
        1 => Just(say::cast(&["c1", "c2"], "c2")),
        1 => c().prop_map(|c| say::casting_vote(say::on(&c), Choice::For)),
        1 => Just(say::vote(Subject::Motion("a prize".into()), say::motion(1, 1, 0))),
        1 => Just(say::waive(None)),
        1 => c().prop_map(|c| say::waive(Some(&c))),
    ];
    let record = prop_oneof![
        1 => Just(say::incident("noise")),
        1 => "[a-c]".prop_map(|text| say::observe(&text)),
        1 => Just(Command::Open),
        1 => Just(Command::CloseHearings),
        2 => Just(say::adopt(1, 0, 0)),
        2 => Just(say::rectify()),
        4 => Just(say::UNDO),
        2 => (1..60u64).prop_map(say::undo),
        4 => Just(say::REDO),
        1 => (1..60u64).prop_map(say::redo),
    ];
    prop_oneof![
        4 => marks,
        3 => presence,
        2 => passage,
        3 => clock,
        3 => sheets,
        4 => deliberation,
        3 => record,
    ]
}

/// Where a random day begins: before the opening, in the room, or with marks all given.
fn beginnings() -> impl Strategy<Value = Day> {
    prop_oneof![
        1 => Just(()).prop_map(|()| Day::prepared(setup())),
        3 => Just(()).prop_map(|()| Day::opened(setup())),
        4 => (any::<bool>(), collection::vec(collection::vec(0..=3i64, JURORS), CANDIDATES)).prop_map(judged),
    ]
}

/// A day in deliberation with close marks, perhaps with everybody turned down already.
fn judged((decided, rows): (bool, Vec<Vec<i64>>)) -> Day {
    let rows: Vec<Vec<Option<i64>>> = rows
        .into_iter()
        .map(|row| row.into_iter().map(|mark| Some(8 + mark)).collect())
        .collect();
    let rows: Vec<&[Option<i64>]> = rows.iter().map(Vec::as_slice).collect();
    let mut day = Day::judged(setup(), &rows);
    if decided {
        for n in 1..=CANDIDATES {
            day.submit(say::reject(candidate(n).as_str()));
        }
    }
    day
}

fn days() -> impl Strategy<Value = Day> {
    (beginnings(), collection::vec((commands(), 0..60i64), 20..100)).prop_map(|(mut day, wishes)| {
        for (command, seconds) in wishes {
            day.wait(seconds);
            let _ = day.attempt(command);
        }
        day
    })
}

/// The state that the standing entries fold to, folded here from nothing.
fn folded(session: &Session) -> State {
    let mut state = State::new(session.setup());
    for recorded in session.standing() {
        let entry = &recorded.entry;
        state.apply(&entry.event, &entry.moment(), entry.number);
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_fold_is_deterministic(day in days()) {
        let session = &day.session;
        prop_assert_eq!(&folded(session), session.state());
        prop_assert_eq!(&folded(session), session.state());
        let mut read_back = Session::new(Arc::new(setup()));
        for recorded in session.record() {
            let verdict = read_back.admit_and_apply(recorded.clone());
            prop_assert!(verdict.is_ok(), "entry {}: {:?}", recorded.entry.number, verdict);
        }
        prop_assert_eq!(read_back.state(), session.state());
        prop_assert_eq!(read_back.head(), session.head());
        prop_assert_eq!(session.first_unlawful(), None);
    }

    #[test]
    fn the_recorded_times_of_the_hearings_stay_in_order(day in days()) {
        let state = day.session.state();
        let mut hearings: Vec<_> = state.hearings.values().collect();
        hearings.sort_by_key(|hearing| hearing.started().map(|from| from.wall));
        let mut instants = Vec::new();
        for hearing in hearings {
            for phase in &hearing.phases {
                instants.push(phase.from.clone());
                for pause in &phase.pauses {
                    instants.push(pause.from.clone());
                    instants.extend(pause.to.clone());
                }
                instants.extend(phase.to.clone());
            }
            prop_assert!(hearing.ended.is_none() || hearing.ended == hearing.phases.last().and_then(|last| last.to.clone()));
        }
        for pair in instants.windows(2) {
            prop_assert!(!pair[1].is_before(&pair[0]), "{:?}", instants);
        }
        for closed in &state.closed {
            prop_assert!(day.session.is_out(closed) || day.session.pending(closed).0 == 0, "{closed} is closed with cells to fill");
        }
    }

    #[test]
    fn undo_then_redo_is_identity(day in days(), entry in 1..80u64) {
        let before = day.session.state().clone();
        let mut last = day.clone();
        if let Ok(number) = last.attempt(say::UNDO) {
            let Some(Event::Undone { entry }) = last.session.entry(number).map(|r| r.entry.event.clone()) else {
                return Err(TestCaseError::fail("an undo that is not one"));
            };
            prop_assert!(last.session.is_undone(entry));
            prop_assert!(last.attempt(say::REDO).is_ok());
            prop_assert_eq!(last.session.state(), &before);
        }
        let mut any = day.clone();
        if any.attempt(say::undo(entry)).is_ok() {
            prop_assert_eq!(&folded(&any.session), any.session.state());
            prop_assert!(any.attempt(say::redo(entry)).is_ok());
            prop_assert_eq!(any.session.state(), &before);
        }
    }

    #[test]
    fn a_refused_command_changes_nothing_and_a_decided_one_only_when_applied(
        day in days(),
        command in commands(),
    ) {
        let mut after = day.clone();
        let verdict = day.session.decide(command.clone(), day.now());
        prop_assert_eq!(after.attempt(command).is_ok(), verdict.is_ok());
        if verdict.is_err() {
            prop_assert_eq!(after.session.state(), day.session.state());
            prop_assert_eq!(after.session.record().len(), day.session.record().len());
        }
    }

    #[test]
    fn proposals_keep_to_the_envelope_and_to_those_in_the_running(day in days()) {
        let envelope = day.session.envelope().ok_or_else(|| TestCaseError::fail("no envelope"))?;
        prop_assert!(envelope.used <= envelope.total);
        for (candidate, amount) in day.session.laureates() {
            prop_assert!(amount.is_some());
            prop_assert!(!day.session.is_out(candidate));
        }
    }
}

/// Marks of a small panel: candidate, then juror, then criterion; `None` abstains on the whole dossier.
type Marks = Vec<Vec<Option<Vec<i64>>>>;

fn marks() -> impl Strategy<Value = Marks> {
    let sheet = proptest::option::weighted(0.85, collection::vec(7..=13i64, CRITERIA));
    collection::vec(collection::vec(sheet, JURORS), CANDIDATES)
}

/// Plays the marks on a setup whose jurors, candidates and criteria bear these identifiers, in the setup's own order.
fn scored(setup: Setup, marks: &Marks, who: &[String], which: &[String], what: &[String]) -> Day {
    let mut day = Day::opened(setup);
    for (row, candidate) in marks.iter().zip(which) {
        for (sheet, juror) in row.iter().zip(who) {
            match sheet {
                None => {
                    day.submit(say::abstain(juror, candidate, None));
                }
                Some(sheet) => {
                    for (mark, criterion) in sheet.iter().zip(what) {
                        day.submit(say::mark(juror, candidate, criterion, &mark.to_string()));
                    }
                }
            }
        }
    }
    day
}

fn names(prefix: &str, count: usize) -> Vec<String> {
    (1..=count).map(|n| format!("{prefix}{n}")).collect()
}

/// Score, rank, and how the place was found, per candidate in a fixed order.
fn results(day: &Day, method: Method, which: &[String]) -> Vec<Option<(u32, Outcome, usize)>> {
    let ranking = day.session.ranking(method);
    which
        .iter()
        .map(|id| {
            let line = ranking.of(&id.as_str().into())?;
            Some((line.rank, line.outcome.clone(), line.tied_with.len()))
        })
        .collect()
}

fn plain(marks: &Marks) -> Day {
    let (who, which, what) = (names("j", JURORS), names("c", CANDIDATES), names("k", CRITERIA));
    scored(setup(), marks, &who, &which, &what)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_jurors_and_candidates_changes_no_score_and_no_rank(
        marks in marks(),
        jurors in Just((0..JURORS).collect::<Vec<_>>()).prop_shuffle(),
        candidates in Just((0..CANDIDATES).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let (who, which, what) = (names("j", JURORS), names("c", CANDIDATES), names("k", CRITERIA));
        let mut other = setup();
        other.jurors = jurors.iter().map(|at| setup().jurors[*at].clone()).collect();
        other.candidates = candidates.iter().map(|at| setup().candidates[*at].clone()).collect();
        let permuted = scored(other, &marks, &who, &which, &what);
        for method in Method::ALL {
            prop_assert_eq!(results(&plain(&marks), method, &which), results(&permuted, method, &which));
        }
    }

    #[test]
    fn renaming_everyone_changes_no_score_and_no_rank(marks in marks()) {
        // The new names sort the other way round.
        let backwards = |prefix: &str, count: usize| -> Vec<String> {
            (0..count).map(|at| format!("{prefix}{}", 90 - at)).collect()
        };
        let (who, which, what) = (backwards("x", JURORS), backwards("y", CANDIDATES), backwards("z", CRITERIA));
        let mut other = setup();
        for (juror, id) in other.jurors.iter_mut().zip(&who) {
            juror.id = id.as_str().into();
        }
        for (candidate, id) in other.candidates.iter_mut().zip(&which) {
            candidate.id = id.as_str().into();
        }
        for (criterion, id) in other.criteria.iter_mut().zip(&what) {
            criterion.id = id.as_str().into();
        }
        other.ties = vec![
            palmares::domain::setup::TieRule::Priority(vec![what[0].as_str().into()]),
            palmares::domain::setup::TieRule::Duel,
        ];
        let renamed = scored(other, &marks, &who, &which, &what);
        for method in Method::ALL {
            prop_assert_eq!(
                results(&plain(&marks), method, &names("c", CANDIDATES)),
                results(&renamed, method, &which)
            );
        }
    }

    #[test]
    fn whom_every_juror_puts_above_is_above(marks in marks()) {
        let day = plain(&marks);
        for method in Method::ALL {
            let contest = day.session.contest(method);
            let ranking = contest.rank();
            for a in &contest.contenders {
                for b in &contest.contenders {
                    let judged_alike = a.sheets.len() == b.sheets.len();
                    let above = a.sheets.iter().zip(&b.sheets).all(|(a, b)| a.juror == b.juror && a.total > b.total);
                    if let (true, true, Some(first), Some(second)) =
                        (judged_alike, above, ranking.of(&a.candidate), ranking.of(&b.candidate))
                    {
                        prop_assert!(first.rank < second.rank, "{method:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_mark_raised_never_lowers_its_dossier(
        marks in marks(),
        (c, j, k) in (0..CANDIDATES, 0..JURORS, 0..CRITERIA),
        by in 1..=5i64,
    ) {
        let mut raised = marks.clone();
        let Some(sheet) = &mut raised[c][j] else { return Ok(()) };
        sheet[k] += by;
        let id = candidate(c + 1);
        let (before, after) = (plain(&marks), plain(&raised));
        for method in Method::ALL {
            let (before, after) = (before.session.ranking(method), after.session.ranking(method));
            let (before, after) = (before.of(&id), after.of(&id));
            prop_assert_eq!(before.is_some(), after.is_some());
            if let (Some(before), Some(after)) = (before, after) {
                prop_assert!(after.outcome >= before.outcome, "{method:?}");
                prop_assert!(after.rank <= before.rank, "{method:?}: {} then {}", before.rank, after.rank);
            }
        }
    }
}
