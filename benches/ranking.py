#!/usr/bin/env python3
"""A large ranking beside numpy's best in floats, on this machine and on the same marks: 500 dossiers, 60 jurors, 20 criteria.

Needs numpy and a built bench (`cargo build --release --bench ranking`). Times are medians; both sides have their marks in memory,
laid out as suits them best. The order is compared too: where floats differ from exact ranks, they are wrong.
"""

import argparse
import glob
import json
import os
import statistics
import subprocess
import tempfile
import time

import numpy as np

DOSSIERS, JURORS, CRITERIA = 500, 60, 20


def timed(run, times=400):
    run()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1e6)
    return statistics.median(taken)


def ways(marks, weights, dtype):
    """Every way that we know: name and function from the same array to the order, best first."""
    cube = np.ascontiguousarray(marks, dtype=dtype)
    flat = cube.reshape(DOSSIERS, -1)
    w = weights.astype(dtype) / weights.sum()
    tiled = np.tile(w / JURORS, JURORS)
    last = np.ascontiguousarray(cube.transpose(2, 0, 1))
    return {
        "(marks @ w).mean(axis=1)": lambda: np.argsort(-(cube @ w).mean(axis=1)),
        "marks.reshape(d, -1) @ tiled": lambda: np.argsort(-(flat @ tiled)),
        "marks.mean(axis=1) @ w": lambda: np.argsort(-(cube.mean(axis=1) @ w)),
        "einsum": lambda: np.argsort(-np.einsum("djc,c->d", cube, w)),
        "tensordot, criteria first": lambda: np.argsort(-np.tensordot(w, last, 1).mean(axis=1)),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    newest = sorted(glob.glob(os.path.join(os.environ.get("CARGO_TARGET_DIR", "target"), "release/deps/ranking-*")), key=os.path.getmtime)
    built = [path for path in newest if os.access(path, os.X_OK) and "." not in os.path.basename(path)]
    parser.add_argument("--bench", default=built[-1] if built else None)
    arguments = parser.parse_args()
    marks = np.random.default_rng(2026).integers(0, 41, size=(DOSSIERS, JURORS, CRITERIA), dtype=np.int16)
    weights = np.arange(CRITERIA) % 5 + 1
    with tempfile.NamedTemporaryFile(suffix=".marks") as file:
        marks.astype("<i2").tofile(file.name)
        # In turns, so that both sides meet the same machine.
        exact, floats = [], {}
        for _ in range(5):
            told = json.loads(subprocess.run([arguments.bench, file.name], check=True, capture_output=True).stdout)
            exact.append(told)
            for dtype in (np.float64, np.float32):
                for name, run in ways(marks, weights, dtype).items():
                    floats.setdefault((name, dtype.__name__), []).append(timed(run, 100))
    for (name, dtype), times in sorted(floats.items(), key=lambda way: statistics.median(way[1])):
        print(f"numpy {np.__version__} {dtype:8} {name:32} {statistics.median(times):8.1f} µs")
    ours = statistics.median(told["weighted_mean_us"] for told in exact)
    print(f"palmares, exact ranks, weighted mean                    {ours:8.1f} µs")
    print(f"palmares, exact ranks, median                           {statistics.median(t['median_us'] for t in exact):8.1f} µs")
    best = min(statistics.median(times) for times in floats.values())
    print(f"palmares ÷ numpy's best: {ours / best:.2f}")
    # Exact ranks again, in Python's integers.
    sums = (marks.astype(np.int64).sum(axis=1) @ weights).tolist()
    expected = [1 + sum(other > own for other in sums) for own in sums]
    print("exact ranks agree with Python's integers:", exact[0]["ranks"] == expected)
    for dtype in (np.float64, np.float32):
        cube = marks.astype(dtype)
        scores = ((cube @ (weights.astype(dtype) / weights.sum())).mean(axis=1)).tolist()
        ranks = [1 + sum(other > own for other in scores) for own in scores]
        wrong = sum(a != b for a, b in zip(ranks, expected))
        print(f"dossiers whose rank {dtype.__name__} gets wrong: {wrong}")


if __name__ == "__main__":
    main()
