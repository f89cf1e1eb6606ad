#!/usr/bin/env python3
"""Rostrum beside scikit-learn on one corpus, in one run: time, ratio and peak memory. Standard library only.

usage: compare.py ROSTRUM CORPUS.jsonl [--field text] [--runs 5] [--topics 20,50] [--threads N]

Both sides take turns, so that a machine that slows down slows both. Figures are medians. "peak" is the largest
resident memory of the process as the operating system counts it.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def run(command, environment=None):
    """Runs a command; returns what it printed as JSON, its wall seconds and its peak memory in MB."""
    with tempfile.TemporaryFile("w+", encoding="utf8") as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.PIPE, text=True, env=environment)
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        if status:
            sys.exit(f"{' '.join(command)} failed ({os.waitstatus_to_exitcode(status)}):\n{complaint}")
        output.seek(0)
        return json.loads(output.read()), wall, usage.ru_maxrss / 1024


def peer(*arguments):
    # OpenBLAS settings meant for an old system library would slow down NumPy's own.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("OPENBLAS_")}
    return run([sys.executable, os.path.join(HERE, "peers.py"), *map(str, arguments)], environment)


class Table:
    def __init__(self):
        self.rows = [("", "rostrum", "scikit-learn", "ratio", "peak MB", "peak MB", "note")]

    def add(self, name, ours, theirs, our_peak=None, their_peak=None, note=""):
        peaks = ["" if peak is None else f"{peak:.0f}" for peak in (our_peak, their_peak)]
        self.rows.append((name, f"{ours:.3f} s", f"{theirs:.3f} s", f"{theirs / ours:.1f}x", *peaks, note))
        self.show(self.rows[-1])

    def show(self, row):
        widths = (34, 10, 13, 7, 8, 8, 0)
        print("  ".join(cell.ljust(width) if i in (0, 6) else cell.rjust(width) for i, (cell, width) in
                        enumerate(zip(row, widths))), flush=True)


def median(values):
    return statistics.median(values)


def vectorizing(table, options, rostrum, corpus, folder):
    for ngrams in (1, 2):
        ours, theirs = [], []
        for _ in range(options.runs):
            ours.append(run([*rostrum, "vectorize", *corpus, "--token-rule", "scikit-learn", "--stop-words", "none",
                             "--min-df", "1", "--max-df", "1.0", "--tf", "raw", "--ngrams", f"1..{ngrams}",
                             "-o", os.path.join(folder, "all.safetensors"), "--format", "json"]))
            theirs.append(peer("vectorize", options.corpus, options.field, ngrams))
        seconds = [reply["data"]["seconds"]["vectorize"] for reply, _, _ in ours]
        table.add(f"vectorize, 1-{ngrams}-grams" if ngrams > 1 else "vectorize, 1-grams", median(seconds),
                  median([reply["seconds"] for reply, _, _ in theirs]), median([peak for _, _, peak in ours]),
                  median([peak for _, _, peak in theirs]), f"{theirs[0][0]['terms']:,} terms, texts in memory")
        if ngrams == 1:
            scripts = [peer("pipeline", options.corpus, options.field) for _ in range(options.runs)]
            table.add("whole command, 1-grams", median([wall for _, wall, _ in ours]),
                      median([wall for _, wall, _ in scripts]), median([peak for _, _, peak in ours]),
                      median([peak for _, _, peak in scripts]), "reading JSONL included")


def factorizing(table, options, rostrum, corpus, folder):
    matrix = os.path.join(folder, "matrix.safetensors")
    run([*rostrum, "vectorize", *corpus, "-o", matrix, "--format", "json"])
    for topics in options.topics.split(","):
        start = os.path.join(folder, f"start-{topics}.safetensors")
        model = os.path.join(folder, f"model-{topics}.safetensors")
        peer("start", matrix, topics, start)
        train = [*rostrum, "topics", "train", matrix, "--topics", topics, "--init", start, "-o", model,
                 "--format", "json"]
        ours, theirs = [], []
        for _ in range(options.runs):
            theirs.append(peer("nmf", matrix, start))
            goal = theirs[0][0]["objective"] * 1.0005
            ours.append(run([*train, "--target-objective", repr(goal)]))
        seconds = [reply["data"]["seconds"]["factorise"] for reply, _, _ in ours]
        table.add(f"NMF, k = {topics}, to equal objective", median(seconds),
                  median([reply["seconds"] for reply, _, _ in theirs]), median([peak for _, _, peak in ours]),
                  median([peak for _, _, peak in theirs]),
                  f"{ours[0][0]['data']['iterations']} against {theirs[0][0]['iterations']} iterations")
        full, _, _ = run(train)
        difference = full["data"]["objective"] / theirs[0][0]["objective"] - 1
        print(f"    default stop rule: {full['data']['seconds']['factorise']:.3f} s, objective "
              f"{full['data']['objective']:.4f} ({difference:+.4%} of scikit-learn's "
              f"{theirs[0][0]['objective']:.4f}), {full['data']['iterations']} iterations, "
              f"stopped by {full['data']['stopped_by']}")
        inferred = [run([*rostrum, "topics", "transform", model, matrix, "--threads", "1", "-o",
                         os.path.join(folder, "w.safetensors"), "--format", "json"])[0]["data"]
                    for _ in range(options.runs)]
        rate = median([reply["documents"] / reply["seconds"]["factorise"] for reply in inferred])
        theirs_rate = inferred[0]["documents"] / theirs[0][0]["transform_seconds"]
        print(f"    transform, one core: {rate:,.0f} documents a second; scikit-learn {theirs_rate:,.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rostrum")
    parser.add_argument("corpus")
    parser.add_argument("--field", default="text")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--topics", default="20,50")
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    rostrum = [options.rostrum]
    corpus = [options.corpus, "--text-field", options.field]
    if options.threads:
        corpus += ["--threads", str(options.threads)]
    size = os.path.getsize(options.corpus) / 1e6
    print(f"{options.corpus}: {size:.1f} MB; {os.cpu_count()} processors; medians of {options.runs}\n")
    table = Table()
    table.show(table.rows[0])
    with tempfile.TemporaryDirectory() as folder:
        vectorizing(table, options, rostrum, corpus, folder)
        factorizing(table, options, rostrum, corpus, folder)


if __name__ == "__main__":
    main()
