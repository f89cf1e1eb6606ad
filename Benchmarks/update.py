#!/usr/bin/env python3
"""Updating a topic model beside training it anew, in one run. Standard library only.

usage: update.py ROSTRUM CORPUS.jsonl [--topics 40] [--share 0.1] [--runs 5] [--threads N]

The corpus is shuffled; a model is trained on all but a share of it. Then the two take turns: adding the rest with
'topics update', and 'topics train' on all articles. Wall and processor time of the whole commands, medians. Last comes
'topics train --previous', for the topics that keep their identifier there.
"""
import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time


def run(command):
    """Runs a command; returns its JSON document, its wall and its processor seconds."""
    with tempfile.TemporaryFile("w+", encoding="utf8") as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.PIPE, text=True)
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        if status:
            sys.exit(f"{' '.join(command)} failed ({os.waitstatus_to_exitcode(status)}):\n{complaint}")
        output.seek(0)
        return json.loads(output.read())["data"], wall, usage.ru_utime + usage.ru_stime


def kept(data):
    return sum(event["status"] in ("kept", "split", "merged") for event in data["lineage"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("rostrum")
    parser.add_argument("corpus")
    parser.add_argument("--topics", type=int, default=40)
    parser.add_argument("--share", type=float, default=0.1)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    common = ["--format", "json", "--quiet"] + (["--threads", str(options.threads)] if options.threads else [])
    with open(options.corpus, encoding="utf8") as file:
        lines = [line for line in file if line.strip()]
    random.Random(1).shuffle(lines)
    cut = round(len(lines) * (1 - options.share))
    with tempfile.TemporaryDirectory() as folder:
        def path(name):
            return os.path.join(folder, name)

        for name, part in (("old", lines[:cut]), ("new", lines[cut:]), ("all", lines)):
            with open(path(name + ".jsonl"), "w", encoding="utf8") as file:
                file.writelines(part)
        train = [options.rostrum, "topics", "train", "--topics", str(options.topics)] + common
        run(train + [path("old.jsonl"), "-o", path("old.safetensors")])
        updates, trainings = [], []
        for _ in range(options.runs):
            update = [options.rostrum, "topics", "update", path("old.safetensors"), path("new.jsonl")]
            updates.append(run(update + common + ["-o", path("updated.safetensors")]))
            trainings.append(run(train + [path("all.jsonl"), "-o", path("all.safetensors")]))
        print(f"{len(lines)} articles, {len(lines) - cut} of them new; {options.topics} topics; medians of {options.runs}")
        print("           update     training   share")
        for name, place in (("wall", 1), ("processor", 2)):
            ours, whole = (statistics.median(r[place] for r in results) for results in (updates, trainings))
            print(f"{name:9}  {ours:6.3f} s   {whole:6.3f} s   {100 * ours / whole:4.1f} %")
        data = updates[0][0]
        print(f"update: {kept(data)} of {options.topics} topics keep their identifier, "
              f"{sum(event['status'] == 'new' for event in data['lineage'])} new, alarm: {data['alarm']}")
        data = run(train + [path("all.jsonl"), "--previous", path("old.safetensors"), "-o", path("later.safetensors")])[0]
        print(f"training with --previous: {kept(data)} of {options.topics} topics keep their identifier")


main()
