//! One flipped byte, anywhere in a signed file: always noticed.

use std::thread;

use palmares::signing::Role;

use crate::common::*;

/// Flips one byte of `pdf` after the other at the positions given, on all processors, and returns those that went
/// unnoticed. The masks take turns.
fn unnoticed(pdf: &[u8], positions: &[usize], masks: &[u8]) -> Vec<(usize, u8)> {
    assert!(!is_noticed(pdf), "noticed before anything was flipped");
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let tasks: Vec<_> = (0..workers)
            .map(|worker| {
                scope.spawn(move || {
                    let mut copy = pdf.to_vec();
                    let mut missed = Vec::new();
                    for (turn, &position) in positions.iter().enumerate().skip(worker).step_by(workers) {
                        let mask = masks[turn % masks.len()];
                        copy[position] ^= mask;
                        if !is_noticed(&copy) {
                            missed.push((position, mask));
                        }
                        copy[position] ^= mask;
                    }
                    missed
                })
            })
            .collect();
        tasks.into_iter().flat_map(|task| task.join().unwrap()).collect()
    })
}

/// Positions of `pdf`, the long runs of zeros in the signatures' room far less densely than the rest.
fn sampled(pdf: &[u8], step: usize) -> Vec<usize> {
    let is_padding = |&position: &usize| {
        pdf[position.saturating_sub(32)..=position]
            .iter()
            .all(|&byte| byte == b'0')
    };
    let (padding, rest): (Vec<usize>, Vec<usize>) = (0..pdf.len()).partition(is_padding);
    padding
        .into_iter()
        .step_by(step * 50)
        .chain(rest.into_iter().step_by(step))
        .collect()
}

#[test]
fn a_flipped_byte_is_noticed_in_a_file_signed_twice() {
    let pdf = twice();
    assert_eq!(unnoticed(&pdf, &sampled(&pdf, 151), &[0x01, 0x20, 0x80]), []);
}

#[test]
fn a_flipped_byte_is_noticed_in_a_file_signed_once() {
    let pdf = once();
    assert_eq!(unnoticed(&pdf, &sampled(&pdf, 89), &[0x01, 0x20, 0x80]), []);
}

#[test]
fn a_flipped_byte_is_noticed_in_the_last_table_and_trailer() {
    let pdf = once();
    let last: Vec<usize> = (pdf.len() - 360..pdf.len()).step_by(3).collect();
    assert_eq!(unnoticed(&pdf, &last, &[0x01]), []);
}

#[test]
#[ignore = "every byte takes half an hour, a minute with --release"]
fn every_flipped_byte_is_noticed() {
    let p256 = sign_as(&document(), Role::Secretary, &secretary()).unwrap();
    for pdf in [once(), p256, twice()] {
        let all: Vec<usize> = (0..pdf.len()).collect();
        assert_eq!(unnoticed(&pdf, &all, &[0x01, 0x20, 0x80]), []);
        assert_eq!(unnoticed(&pdf, &sampled(&pdf, 1), &[0x20, 0x80, 0x01]), []);
    }
}
