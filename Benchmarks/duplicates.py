#!/usr/bin/env python3
"""Plants copies in a corpus and prints how many are found: duplicates.py PROGRAM CORPUS.jsonl [--originals 500] [--seed 1]

Each line is one run over the corpus, its own near-duplicates taken out first, with copies of some of its articles: words
edited at random (a third each replaced, deleted, inserted), paragraphs cut or added (from other articles), or both.
recall: planted copies in one group with their original. precision: pairs in groups that were planted. Standard library only.
"""
import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path


def deduplicate(program, path, *arguments):
    command = [program, "corpus", "deduplicate", str(path), "--format", "jsonl", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.stderr}")
    seconds = float(re.search(r"found in ([0-9.]+) s", done.stderr).group(1))
    return [json.loads(line) for line in done.stdout.splitlines()], seconds


def edited(text, share, words, generator):
    """The text with a share of its words replaced, deleted or followed by another one."""
    made = []
    for word in re.split(r"(\s+)", text):
        if word.strip() and generator.random() < share:
            kind = generator.randrange(3)
            if kind == 0:
                made.append(generator.choice(words))
            elif kind == 1:
                made += [word, " ", generator.choice(words)]
        else:
            made.append(word)
    return "".join(made)


def paragraphs(text):
    """Paragraphs, or groups of three sentences where the text has none."""
    parts = [part for part in re.split(r"\n\s*\n|\n", text) if part.strip()]
    if len(parts) < 4:
        sentences = re.split(r"(?<=[.!?])\s+", text)
        parts = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    return parts


def cut(text, share, generator):
    parts = paragraphs(text)
    length, kept = sum(map(len, parts)), list(range(len(parts)))
    for place in generator.sample(kept, len(kept)):
        if sum(len(parts[i]) for i in kept if i != place) >= (1 - share) * length:
            kept.remove(place)
    return "\n\n".join(parts[i] for i in kept)


def extended(text, share, others, generator):
    parts, length = paragraphs(text), len(text)
    added = 0
    while added < share * length:
        part = generator.choice(paragraphs(generator.choice(others)["text"]))[: int(share * length) - added + 20]
        parts.insert(generator.randrange(len(parts) + 1), part)
        added += len(part) + 2
    return "\n\n".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("corpus")
    parser.add_argument("--originals", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generator = random.Random(options.seed)
    folder = tempfile.TemporaryDirectory()
    base, planted = Path(folder.name) / "base.jsonl", Path(folder.name) / "planted.jsonl"
    _, seconds = deduplicate(options.program, options.corpus, "-o", str(base))
    articles = [json.loads(line) for line in base.read_text(encoding="utf8").splitlines()]
    # What the finder still joins without copies is no error of its own.
    natural = {frozenset((row["article_id"], row["representative_id"])) for row in deduplicate(options.program, base)[0]}
    long = [a for a in articles if len(a["text"].split()) >= 80]
    originals = generator.sample(long, min(options.originals, len(long)))
    words = [w for a in originals for w in a["text"].split()[:40]]
    times = [deduplicate(options.program, options.corpus)[1] for _ in range(5)]
    print(f"{len(articles)} distinct articles, {len(originals)} copied; all found in {statistics.median(times):.2f} s (median of 5)")
    print(f"{'planted':34} {'recall':>7} {'precision':>10}")

    def measure(name, change):
        copies = [{**a, "id": f"copy:{a['id']}", "text": change(a["text"])} for a in originals]
        mixed = articles + copies
        generator.shuffle(mixed)
        planted.write_text("".join(json.dumps(a) + "\n" for a in mixed), encoding="utf8")
        groups = {}
        for row in deduplicate(options.program, planted)[0]:
            groups.setdefault(row["representative_id"], []).append(row["article_id"])
        right = wrong = 0
        for members in groups.values():
            for i, left in enumerate(members):
                for other in members[i + 1 :]:
                    if f"copy:{left}" == other or f"copy:{other}" == left:
                        right += 1
                    elif frozenset((left.removeprefix("copy:"), other.removeprefix("copy:"))) not in natural:
                        wrong += 1
        print(f"{name:34} {right / len(originals):7.3f} {right / max(1, right + wrong):10.3f}", flush=True)

    for share in (0, 1, 2, 5, 8, 10, 12, 15, 20):
        measure(f"{share} % of words edited", lambda text, s=share: edited(text, s / 100, words, generator))
    for share in (10, 20, 30, 40, 50):
        measure(f"{share} % of paragraphs cut", lambda text, s=share: cut(text, s / 100, generator))
    for share in (10, 20, 30, 50, 100):
        measure(f"{share} % of paragraphs added", lambda text, s=share: extended(text, s / 100, articles, generator))
    for share in (2, 5, 10):
        measure(
            f"{share} % edited and 30 % cut",
            lambda text, s=share: edited(cut(text, 0.3, generator), s / 100, words, generator),
        )


if __name__ == "__main__":
    main()
