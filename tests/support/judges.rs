//! Outside judges: programs that other people wrote, run on files of ours.
//!
//! `pyhanko` (`pip install pyhanko pyhanko-cli`) may be named elsewhere by the variable `PYHANKO`.
#![allow(dead_code, reason = "each test program asks its own share of the judges")]

use std::env;
use std::path::Path;
use std::process::{Command, Output};

/// Runs a program; whether it succeeded, and all that it printed.
pub fn try_run(program: &str, arguments: &[&str]) -> (bool, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(program).args(arguments).output().expect(program);
    let text = [stdout, stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    println!("$ {program} {}\n{text}", arguments.join(" "));
    (status.success(), text)
}

/// Runs a program that must succeed; all that it printed.
#[track_caller]
pub fn run(program: &str, arguments: &[&str]) -> String {
    let (succeeded, text) = try_run(program, arguments);
    assert!(succeeded, "{program} {arguments:?}:\n{text}");
    text
}

/// What Apache Preflight says of a file as PDF/A-1b.
pub fn preflight(pdf: &str) -> String {
    let validator = "org.apache.pdfbox.preflight.Validator_A1b";
    try_run("java", &["-cp", "/usr/share/java/*", validator, pdf]).1
}

/// What pdfsig says with an NSS database, made in `folder`, that trusts `anchors`.
pub fn pdfsig(folder: &Path, pdf: &str, anchors: &[&str]) -> String {
    let database = format!("sql:{}", folder.display());
    run("certutil", &["-N", "-d", &database, "--empty-password"]);
    for (index, anchor) in anchors.iter().enumerate() {
        let nickname = format!("anchor {index}");
        let arguments = [
            "-A", "-d", &database, "-n", &nickname, "-t", "CT,C,C", "-i", anchor,
        ];
        run("certutil", &arguments);
    }
    try_run("pdfsig", &["-nssdir", &database, pdf]).1
}

/// What pyHanko says, in prose and in its short form.
pub fn pyhanko(pdf: &str, anchors: &[&str]) -> (String, String) {
    let program = env::var("PYHANKO").unwrap_or_else(|_| "pyhanko".into());
    let mut arguments = vec!["sign", "validate", "--no-revocation-check", "--trust-replace"];
    for anchor in anchors {
        arguments.extend(["--trust", anchor]);
    }
    arguments.push(pdf);
    let short = try_run(&program, &arguments).1;
    arguments.insert(2, "--pretty-print");
    (try_run(&program, &arguments).1, short)
}
