//! Who may use whom, and why not otherwise.

use crate::scan::{Named, declared, named};

/// The modules that are walls; others at the crate's root have no rule.
const LAYERS: [&str; 10] = [
    "domain",
    "storage",
    "export",
    "signing",
    "locale",
    "viewer",
    "platform",
    "workspace",
    "cli",
    "gui",
];

/// Crates of values that the core may use.
const VALUE_CRATES: [&str; 7] = [
    "chacha20",
    "num_bigint",
    "num_integer",
    "num_rational",
    "num_traits",
    "serde",
    "sha2",
];

/// Crates of floats, and the one place that they are for.
const DIAGNOSTIC_CRATES: [&str; 2] = ["nalgebra", "statrs"];
const DIAGNOSTICS: &str = "src/domain/statistics/";

struct Rule {
    layer: &'static str,
    /// Our modules it may use, beside itself.
    may: &'static [&'static str],
    /// Modules of `std` that it must not use outside its tests.
    never_std: &'static [&'static str],
    /// In plain words.
    why: &'static str,
}

const RULES: [Rule; 10] = [
    Rule {
        layer: "domain",
        may: &[],
        never_std: &["fs", "io", "net", "env", "process", "thread", "time"],
        why: "the core is pure: std and value crates only, no file, clock or randomness, nothing of the other modules",
    },
    Rule {
        layer: "storage",
        may: &["domain", "platform"],
        never_std: &["net"],
        why: "storage knows the core and the disk, never the export, the command line or the window",
    },
    Rule {
        layer: "export",
        may: &["domain", "locale"],
        never_std: &["fs", "net", "env", "process", "time"],
        why: "an export is a function from data to bytes: it knows the core and its words, no file, no clock, no storage",
    },
    Rule {
        layer: "signing",
        may: &[],
        never_std: &["fs", "net", "env", "process"],
        why: "signing sees bytes and keys only, not even the core",
    },
    Rule {
        layer: "locale",
        may: &["domain"],
        never_std: &["fs", "net", "process", "time"],
        why: "words name the core's codes and know nothing else",
    },
    Rule {
        layer: "viewer",
        may: &[],
        never_std: &["fs", "net", "env", "process", "thread", "time"],
        why: "what strangers wrote becomes pixels from bytes alone: no file, no clock, nothing of the session",
    },
    Rule {
        layer: "platform",
        may: &["domain"],
        never_std: &["net"],
        why: "what is particular to one system knows the core's values at most",
    },
    Rule {
        layer: "workspace",
        may: &[
            "domain", "storage", "export", "signing", "locale", "viewer", "platform",
        ],
        never_std: &["net"],
        why: "the workspace opens, submits, exports and signs for every face and knows none of them",
    },
    Rule {
        layer: "cli",
        may: &["domain", "locale", "platform", "workspace"],
        never_std: &["net"],
        why: "the command line goes through the workspace: never the window, nor storage, export, signing or the viewer directly",
    },
    Rule {
        layer: "gui",
        may: &["domain", "locale", "platform", "workspace"],
        never_std: &["net"],
        why: "the window goes through the workspace: never the command line, nor storage, export, signing or the viewer directly",
    },
];

/// Crates that belong to one part of the house, and why.
const KEPT: [(&str, &[&str], &str); 9] = [
    (
        "hayro",
        &["viewer"],
        "only the viewer reads other people's PDF pages",
    ),
    (
        "image",
        &["viewer"],
        "only the viewer decodes other people's pictures",
    ),
    (
        "rustix",
        &["platform"],
        "only the platform speaks to the system itself",
    ),
    ("iced", &["gui"], "only the window draws"),
    ("iced_test", &["gui"], "only the window draws"),
    ("rfd", &["gui"], "only the window asks for a file in a dialogue"),
    (
        "directories",
        &["gui", "platform"],
        "only the window keeps preferences",
    ),
    ("clap", &["cli"], "only the command line reads arguments"),
    (
        "rpassword",
        &["cli"],
        "only the command line asks for a secret at a prompt",
    ),
];

/// Every broken rule of one file, each as a sentence.
pub fn breaches(file: &str, text: &str) -> Vec<String> {
    let layer = crate::scan::module_of(file)
        .into_iter()
        .next()
        .unwrap_or_default();
    let rule = RULES.iter().find(|rule| rule.layer == layer);
    let local = declared(text);
    named(file, text)
        .iter()
        .filter_map(|name| {
            let why = floats(file, name).or_else(|| breach(rule, &layer, &local, name))?;
            let told = name.path.join("::");
            Some(format!("{file}:{}: `{told}` in `{layer}`: {why}", name.line))
        })
        .collect()
}

fn floats(file: &str, name: &Named) -> Option<String> {
    let diagnostic = DIAGNOSTIC_CRATES.contains(&name.path.first()?.as_str()) && !name.ours;
    (diagnostic && !file.starts_with(DIAGNOSTICS))
        .then(|| "floats are for diagnostics alone: nothing else is computed with them".to_owned())
}

fn breach(rule: Option<&Rule>, layer: &str, local: &[String], name: &Named) -> Option<String> {
    let first = name.path.first()?.as_str();
    if name.ours {
        let rule = rule?;
        let foreign = LAYERS.contains(&first) && first != layer && !rule.may.contains(&first);
        return foreign.then(|| rule.why.to_owned());
    }
    if matches!(first, "std" | "core" | "alloc") {
        let module = name.path.get(1)?.as_str();
        if module == "net" {
            return Some("Palmarès is offline: no internet socket is ever opened".into());
        }
        let rule = rule?;
        let never = rule.never_std.contains(&module) && !name.in_tests;
        return never.then(|| rule.why.to_owned());
    }
    if let Some((_, homes, why)) = KEPT.iter().find(|(kept, ..)| *kept == first) {
        let at_home = homes.contains(&layer) || local.iter().any(|module| module == first);
        return (!at_home).then(|| (*why).to_owned());
    }
    let crate_name = name.imported && first.starts_with(|c: char| c.is_lowercase()) && first != "r";
    let value = VALUE_CRATES.contains(&first)
        || DIAGNOSTIC_CRATES.contains(&first)
        || local.iter().any(|module| module == first);
    let foreign_crate = crate_name || dependencies().iter().any(|dependency| dependency == first);
    (layer == "domain" && foreign_crate && !value)
        .then(|| format!("the core uses value crates only ({})", VALUE_CRATES.join(", ")))
}

/// The crates that `Cargo.toml` names, as paths spell them.
pub fn dependencies() -> Vec<String> {
    let manifest = include_str!("../../Cargo.toml");
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.contains("dependencies");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside && !line.starts_with('#')) {
            names.push(name.trim().replace('-', "_"));
        }
    }
    names
}

#[test]
fn every_wall_has_its_rule_and_stands() {
    let ruled: Vec<&str> = RULES.iter().map(|rule| rule.layer).collect();
    assert_eq!(ruled, LAYERS);
    for layer in LAYERS {
        assert!(
            crate::house().join(format!("src/{layer}.rs")).is_file(),
            "src/{layer}.rs is gone: mend the rule"
        );
    }
    for value in VALUE_CRATES.into_iter().chain(DIAGNOSTIC_CRATES) {
        assert!(
            dependencies().iter().any(|name| name == value),
            "{value} is no longer used"
        );
    }
    for (kept, ..) in KEPT {
        assert!(
            dependencies().iter().any(|name| name == kept),
            "{kept} is no longer used"
        );
    }
}
