#!/usr/bin/env python3
"""What the intervals of stance cost, on a made-up corpus: intervals.py ROSTRUM [--articles N] [--speakers N] [...]

Runs the program with and without replicates in turn; the difference of the medians is the price of the intervals of all
cells. With NumPy and SciPy it also draws the same bootstrap over the cells that the program printed, one sparse product,
and tells the ratio of the times and how far the intervals of both sides are apart.
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

GOOD = ["We support {}.", "{} is crucial for our future.", "We welcome {}.", "{} brings prosperity."]
BAD = ["We oppose {}.", "{} is a disaster.", "We reject {}.", "{} is a shameful mistake."]
TARGETS = ["the coal plant", "the wind farm", "nuclear power", "the sanctions", "free trade", "the carbon tax",
           "the peace talks", "the military drills", "the asylum law", "the privacy law"]


def corpus(path, articles, speakers, seed):
    """Writes articles that are each one speaker's own words; every speaker keeps mostly to one side of each target."""
    chance = random.Random(seed)
    lean = {}
    with open(path, "w", encoding="utf8") as file:
        for number in range(articles):
            speaker = chance.randrange(speakers)
            sentences = []
            for target in chance.sample(TARGETS, 3):
                side = lean.setdefault((speaker, target), chance.choice((0.15, 0.85)))
                form = chance.choice(GOOD if chance.random() < side else BAD).format(target)
                sentences.append(f"{form[0].upper()}{form[1:]}")
            # A number of its own, so that no article is a copy of another.
            sentences.append(" ".join(f"Item {chance.randrange(10**9)}." for _ in range(12)))
            row = {"id": f"a{number}", "speaker": f"Speaker Number{speaker}", "text": " ".join(sentences)}
            file.write(json.dumps(row) + "\n")


def run(rostrum, path, replicates, threads):
    command = [rostrum, "stance", path, "--transcript", "--speaker-field", "speaker", "--format", "jsonl", "--quiet",
               "--threads", str(threads), "--replicates", str(replicates)]
    with tempfile.TemporaryFile("w+", encoding="utf8") as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        if status:
            sys.exit(f"{' '.join(command)} failed ({os.waitstatus_to_exitcode(status)})")
        output.seek(0)
        return [json.loads(line) for line in output], seconds, usage.ru_maxrss / 1024


def peer(cells, articles, replicates):
    """The same bootstrap in SciPy: seconds, and the mean distance of the ends of the intervals."""
    import numpy
    from scipy import sparse

    cells = [cell for cell in cells if cell["evidence"]]
    rows, columns, sums, counts, squares = [], [], [], [], []
    for index, cell in enumerate(cells):
        size = len({row["statement_id"] for row in cell["evidence"]})
        by_article = {}
        for row in cell["evidence"]:
            entry = by_article.setdefault(row["article_id"], [0.0, set()])
            entry[0] += row["contribution"] * size
            entry[1].add(row["statement_id"])
        if cell["facet"] is None and cell["speaker"]["kind"] != "article":
            scores = {}
            for row in cell["evidence"]:
                scores[row["statement_id"]] = scores.get(row["statement_id"], 0) + row["contribution"] * size
            squares += [score ** 2 for score in scores.values()]
        for article, (total, ids) in by_article.items():
            rows.append(index)
            columns.append(int(article[1:]))
            sums.append(total)
            counts.append(len(ids))
    shape = (len(cells), articles)
    numerators = sparse.csr_matrix((sums, (rows, columns)), shape, dtype=numpy.float32)
    denominators = sparse.csr_matrix((counts, (rows, columns)), shape, dtype=numpy.float32)
    shrinkage = cells[0]["shrinkage"]
    size = len({row["statement_id"] for row in cells[0]["evidence"]})
    strength = size * (1 / shrinkage - 1)
    # The k statements of the prior, as StancePrior has them: mean 0, and k / (k + 1) of the mean square as variance.
    spread = (strength * statistics.mean(squares) * strength / (strength + 1)) ** 0.5
    distinct = {row["statement_id"] for cell in cells for row in cell["evidence"]}
    generator = numpy.random.default_rng(0)
    began = time.perf_counter()
    drawn = generator.multinomial(articles, numpy.full(articles, 1 / articles), size=replicates)
    drawn = numpy.ascontiguousarray(drawn.T.astype(numpy.float32))
    top, bottom = numerators @ drawn, denominators @ drawn
    scores = (top + spread * generator.standard_normal(top.shape, dtype=numpy.float32)) / (bottom + strength)
    low, high = numpy.quantile(scores, [0.025, 0.975], axis=1)
    seconds = time.perf_counter() - began
    apart = [abs(cell["stance_low"] - max(-1, low[i])) + abs(cell["stance_high"] - min(1, high[i]))
             for i, cell in enumerate(cells)]
    return seconds, statistics.mean(apart) / 2, len(distinct)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rostrum")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--speakers", type=int, default=600)
    parser.add_argument("--replicates", type=int, default=1000)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "corpus.jsonl")
        corpus(path, options.articles, options.speakers, seed=1)
        plain, drawn, peaks, cells = [], [], [0, 0], []
        for _ in range(options.runs):
            _, seconds, peaks[0] = run(options.rostrum, path, 0, options.threads)
            plain.append(seconds)
            cells, seconds, peaks[1] = run(options.rostrum, path, options.replicates, options.threads)
            drawn.append(seconds)
    price = statistics.median(drawn) - statistics.median(plain)
    evident = sum(1 for cell in cells if cell["evidence"])
    print(f"{options.articles} articles, {len(cells)} cells ({evident} with evidence), {options.replicates} replicates, "
          f"{options.threads} threads")
    print(f"  whole command without intervals {statistics.median(plain):8.2f} s  peak {peaks[0]:6.0f} MB")
    print(f"  whole command with intervals    {statistics.median(drawn):8.2f} s  peak {peaks[1]:6.0f} MB")
    print(f"  intervals alone                 {price:8.2f} s")
    try:
        seconds, apart, statements = peer(cells, options.articles, options.replicates)
    except ImportError:
        print("  SciPy is not here (scripts/setup --full installs it); no peer")
        return
    print(f"  SciPy, same bootstrap           {seconds:8.2f} s  ratio {seconds / max(price, 1e-3):.1f}x")
    print(f"  mean distance of interval ends  {apart:8.4f}    over all cells of {statements} statements")


main()
