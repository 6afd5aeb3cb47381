//! Usage: what is no command, and what no command may be given.

use super::program::{run, text, tiny};

#[test]
fn what_is_no_usage_is_two_and_nothing_on_standard_output() {
    for arguments in [
        &["check"][..],
        &["rank", "x", "--method", "kemeny"],
        &["frobnicate", "x"],
        &["export", "x", "--document", "poem", "-o", "y.pdf"],
        &["sign", "x.pdf", "--as", "mayor", "--p12", "y", "-o", "z.pdf"],
        &["check", "x", "--lang", "de"],
    ] {
        let ran = run(arguments).ends(2);
        assert_eq!(ran.out, "", "{arguments:?}");
        assert!(
            ran.err.contains("Usage") || ran.err.contains("--help"),
            "{arguments:?}: {}",
            ran.err
        );
    }
}

#[test]
fn what_is_wrong_is_said_in_the_language_asked_for() {
    let cases: [(&[&str], &str, &str); 8] = [
        (&["check"], "Il manque\u{a0}: <PATH>", "Missing: <PATH>"),
        (
            &["check", "x", "--frob"],
            "Argument inconnu\u{a0}: --frob",
            "Unknown argument: --frob",
        ),
        (
            &["check", "x", "--jsno"],
            "Serait-ce --json\u{a0}?",
            "Did you mean --json?",
        ),
        (
            &["rank", "x", "y"],
            "Argument inconnu\u{a0}: y",
            "Unknown argument: y",
        ),
        (
            &["frobnicate", "x"],
            "x est de trop après [PATH]\u{a0}; une commande se donne en premier.",
            "x is too much after [PATH]; a command comes first.",
        ),
        (
            &["export", "x", "--document", "poem", "-o", "y.pdf"],
            "«\u{a0}poem\u{a0}» ne convient pas à --document <DOCUMENT>.\nValeurs possibles\u{a0}: minutes, annex",
            "“poem” is no value of --document <DOCUMENT>.\nPossible values: minutes, annex",
        ),
        (
            &["export", "x", "--document="],
            "Il manque une valeur à --document <DOCUMENT>.",
            "--document <DOCUMENT> needs a value.",
        ),
        (
            &["check", "x", "--json", "--json"],
            "--json ne se donne qu’une fois.",
            "--json is given once only.",
        ),
    ];
    for (arguments, french, english) in cases {
        for (lang, expected) in [("fr", french), ("en", english)] {
            let mut arguments = arguments.to_vec();
            arguments.extend(["--lang", lang]);
            let ran = run(&arguments).ends(2);
            assert_eq!(ran.out, "", "{arguments:?}");
            assert!(ran.err.contains(expected), "{arguments:?}: {}", ran.err);
            assert!(ran.err.contains("--help"), "{arguments:?}: {}", ran.err);
            assert!(!ran.err.contains("error:"), "{arguments:?}: {}", ran.err);
            assert!(
                lang == "en" || !ran.err.contains("Usage"),
                "{arguments:?}: {}",
                ran.err
            );
        }
    }
}

#[test]
fn no_command_takes_a_secret_as_an_argument() {
    let commands: [&[&str]; 3] = [
        &["identity", "new", "--name", "N", "--role", "chair", "-o", "x.p12"],
        &["sign", "x.pdf", "--as", "chair", "--p12", "x.p12", "-o", "y.pdf"],
        &["verify", "x.pdf"],
    ];
    for command in commands {
        for option in ["--password", "--pass", "--passphrase", "--pin", "-p"] {
            let arguments = [command, &[option, "secret"]].concat();
            let ran = run(&arguments).ends(2);
            assert!(ran.err.contains(option), "{option} is unknown: {}", ran.err);
        }
    }
    // And none is offered: every option whose name speaks of a secret takes a file.
    for command in [
        &["identity", "new"][..],
        &["sign"],
        &["verify"],
        &["demo"],
        &["submit"],
    ] {
        let help = run(&[command, &["--help"]].concat()).ends(0);
        for word in help.out.split_whitespace().filter(|word| word.starts_with("--")) {
            let secret = word.contains("pass") || word.contains("pin") || word.contains("secret");
            assert!(!secret || word.starts_with("--password-file"), "{word}");
        }
    }
}

#[test]
fn help_and_version_are_so() {
    assert!(run(&["--version"]).ends(0).out.starts_with("palmares "));
    for verb in [
        "demo",
        "check",
        "submit",
        "marks",
        "rank",
        "statistics",
        "export",
        "identity",
        "sign",
        "verify",
        "log",
        "history",
    ] {
        let help = run(&[verb, "--help"]).ends(0).out;
        assert!(help.contains("--lang"), "{verb}: {help}");
    }
}

#[test]
fn help_is_told_in_the_language_asked_for() {
    let french = run(&["rank", "--help", "--lang", "fr"]).ends(0).out;
    assert!(
        french.starts_with("Le classement, chaque rang expliqué"),
        "{french}"
    );
    assert!(
        french.contains("Emploi") && french.contains("schulze]"),
        "{french}"
    );
    let english = run(&["rank", "-h", "--lang", "en"]).ends(0).out;
    assert!(
        english.starts_with("The ranking, each rank explained"),
        "{english}"
    );
    // What stands within a command is told too.
    let within = run(&["marks", "import", "--help", "--lang", "fr"]).ends(0).out;
    assert!(within.contains("toutes ou aucune"), "{within}");
}

#[test]
fn the_language_comes_from_the_option_then_from_the_environment_and_is_french_at_first() {
    let tiny = tiny();
    let said = |variables: &[(&str, &str)], lang: &[&str]| {
        let arguments = [&["check", text(tiny.path())], lang].concat();
        let mut command = super::program::command(&arguments);
        command.envs(variables.iter().copied());
        super::program::finish(&mut command).ends(0).out
    };
    let (french, english) = (said(&[], &["--lang", "fr"]), said(&[], &["--lang", "en"]));
    assert_ne!(french, english);
    assert_eq!(said(&[], &[]), french);
    assert_eq!(said(&[("LANG", "de_DE.UTF-8")], &[]), french);
    assert_eq!(said(&[("LANG", "en_GB.UTF-8")], &[]), english);
    assert_eq!(
        said(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "fr_FR.UTF-8")], &[]),
        french
    );
    assert_eq!(said(&[("LC_ALL", "en_GB.UTF-8")], &["--lang", "fr"]), french);
}
