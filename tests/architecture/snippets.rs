//! The checker checked: made-up files that break each rule, and files that only seem to.

use crate::rules::breaches;
use crate::scan::{bare, named};

fn paths(text: &str) -> Vec<String> {
    named("src/gui/screen/hearing.rs", text)
        .into_iter()
        .map(|name| format!("{}{}", if name.ours { "ours " } else { "" }, name.path.join("::")))
        .collect()
}

#[test]
fn a_use_over_several_lines_is_unfolded() {
    let text = "pub(crate) use crate::{\n    domain::{self, ratio::Ratio as Exact, session::*},\n    storage,\n};\nuse iced::widget;";
    assert_eq!(
        paths(text),
        [
            "ours domain",
            "ours domain::ratio::Ratio",
            "ours domain::session",
            "ours storage",
            "iced::widget"
        ]
    );
}

#[test]
fn relative_paths_are_followed_to_their_module() {
    assert_eq!(
        paths("use super::super::theme;\nuse self::row::Row;\nfn f() { super::super::super::cli::run() }"),
        [
            "ours gui::theme",
            "ours gui::screen::hearing::row::Row",
            "ours cli::run"
        ]
    );
    assert_eq!(
        paths("mod tests { use super::*; mod deep { use super::super::Cell; } } use super::List;"),
        [
            "ours gui::screen::hearing",
            "ours gui::screen::hearing::Cell",
            "ours gui::screen::List"
        ]
    );
}

#[test]
fn comments_and_literals_name_nothing() {
    let text = r##"
        // use crate::storage;
        /* use crate::storage; /* nested */ still */
        let text = "use crate::storage; \" crate::cli::run";
        let raw = r#"crate::export::pdf "quoted" "#;
        let quote = '"'; let escaped = '\''; fn life<'a>(x: &'a str) {}
        let after = crate::workspace::now();
    "##;
    assert_eq!(paths(text), ["ours workspace::now"]);
    assert_eq!(
        bare(text).lines().count(),
        text.lines().count(),
        "lines keep their numbers"
    );
}

#[test]
fn each_broken_wall_is_named_with_its_place() {
    let broken = [
        ("src/domain/ranking.rs", "use crate::locale::Locale;", "pure"),
        ("src/domain/ranking.rs", "use std::time::Instant;", "pure"),
        (
            "src/domain/ranking.rs",
            "fn f() { std::fs::read(\"x\"); }",
            "pure",
        ),
        (
            "src/domain/ranking.rs",
            "use {std::fmt, jiff::Zoned};",
            "value crates only",
        ),
        (
            "src/domain/ranking.rs",
            "fn f() { ron::from_str(\"\") }",
            "value crates only",
        ),
        ("src/domain/ranking.rs", "use rand::Rng;", "value crates only"),
        (
            "src/domain/ranking.rs",
            "use statrs::distribution::Normal;",
            "diagnostics alone",
        ),
        (
            "src/workspace.rs",
            "fn f() { nalgebra::DVector::zeros(2); }",
            "diagnostics alone",
        ),
        ("src/domain/ranking.rs", "extern crate ron;", "value crates only"),
        (
            "src/storage/lock.rs",
            "use crate::{domain::Digest, export::pdf};",
            "never the export",
        ),
        (
            "src/storage.rs",
            "use super::workspace::Workspace;",
            "never the export",
        ),
        ("src/export/pdf.rs", "use crate::storage::atomic;", "no storage"),
        (
            "src/export/pdf.rs",
            "use std::{\n    fmt,\n    fs::File,\n};",
            "no file",
        ),
        (
            "src/export/pdf.rs",
            "fn f() { std::time::SystemTime::now(); }",
            "no clock",
        ),
        (
            "src/signing/verify.rs",
            "use crate::domain::Digest;",
            "bytes and keys",
        ),
        ("src/locale.rs", "use palmares::workspace::Mode;", "nothing else"),
        (
            "src/workspace/demo.rs",
            "use crate::cli::Asked;",
            "knows none of them",
        ),
        ("src/workspace/demo.rs", "use clap::Parser;", "reads arguments"),
        ("src/workspace.rs", "pub use iced::Task;", "only the window draws"),
        (
            "src/cli/check.rs",
            "use crate::storage::schema;",
            "through the workspace",
        ),
        (
            "src/cli/check.rs",
            "fn f() { crate::gui::run() }",
            "through the workspace",
        ),
        (
            "src/cli/sign.rs",
            "use super::super::signing;",
            "through the workspace",
        ),
        ("src/cli/check.rs", "use iced::Color;", "only the window draws"),
        ("src/gui/screen.rs", "use crate::export;", "through the workspace"),
        (
            "src/gui/screen.rs",
            "use crate::cli::run;",
            "through the workspace",
        ),
        ("src/main.rs", "use iced::Program;", "only the window draws"),
        ("src/storage/lock.rs", "use std::net::TcpListener;", "offline"),
        (
            "src/main.rs",
            "fn f() { ::std::net::UdpSocket::bind(\"\"); }",
            "offline",
        ),
    ];
    for (file, text, reason) in broken {
        let found = breaches(file, text);
        assert_eq!(found.len(), 1, "{file}: {text}: {found:?}");
        assert!(
            found[0].starts_with(&format!("{file}:")) && found[0].contains(reason),
            "{found:?}"
        );
    }
}

#[test]
fn the_line_of_a_breach_is_told() {
    let found = breaches(
        "src/cli.rs",
        "//! Doc.\n\nuse std::fmt;\nuse crate::storage::lock;\n",
    );
    assert!(found[0].starts_with("src/cli.rs:4:"), "{found:?}");
}

#[test]
fn what_keeps_to_its_walls_is_left_alone() {
    let sound = [
        (
            "src/domain/statistics/severity.rs",
            "use nalgebra::DMatrix;\nuse num_bigint::BigInt;",
        ),
        (
            "src/domain/ranking.rs",
            "use std::cmp::Ordering;\nuse super::ratio::Ratio;\nmod ties;\nuse ties::Settled;",
        ),
        (
            "src/domain/money.rs",
            "use serde::de;\nuse num_rational::BigRational;\nenum E {}\nuse E::*;",
        ),
        (
            "src/storage/lock.rs",
            "use std::fs::File;\nuse crate::{domain, platform};",
        ),
        (
            "src/export/pdf.rs",
            "use crate::locale::Locale;\nmod tests { fn f() { std::fs::read(\"golden\"); } }",
        ),
        (
            "src/workspace.rs",
            "use crate::{domain, export, locale, platform, signing, storage};",
        ),
        (
            "src/cli/check.rs",
            "use crate::workspace::check;\nuse clap::Args;\nmod export;\nuse self::export::run;",
        ),
        (
            "src/gui.rs",
            "use iced::Task;\nuse crate::{domain::Session, locale, workspace};",
        ),
        (
            "src/main.rs",
            "use palmares::cli;\nfn f() { palmares::gui::run() }",
        ),
    ];
    for (file, text) in sound {
        assert_eq!(breaches(file, text), Vec::<String>::new(), "{file}");
    }
}
