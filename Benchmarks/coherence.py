#!/usr/bin/env python3
"""Coherence of the program's topics by gensim's c_npmi: coherence.py PROGRAM CORPUS [FLAG …]

CORPUS holds a document a line, its words separated by spaces. Trains 10, 20, 30, 40 and 50 topics with the flags given
(such as --tf sublinear) and prints the coherence of their ten best words on the corpus, window 10; then, for 10, 20 and
30 topics trained on a random half, the coherence on the other half, as a mean over three halves. Needs gensim, which
`scripts/setup --full` installs into .venv.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
from gensim.corpora import Dictionary
from gensim.models.coherencemodel import CoherenceModel


def topics(program, corpus, count, flags, folder):
    model = str(Path(folder) / "model.safetensors")
    train = [program, "topics", "train", corpus, "--lines", "--topics", str(count), "-o", model, "--quiet"]
    subprocess.run(train + ["--format", "json"] + flags, check=True, stdout=subprocess.DEVNULL)
    show = [program, "topics", "show", model, "--terms", "10", "--format", "jsonl", "--quiet"]
    lines = subprocess.run(show, check=True, capture_output=True, text=True).stdout.splitlines()
    return [[term["term"] for term in json.loads(line)["terms"]] for line in lines]


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, corpus, flags = sys.argv[1], sys.argv[2], sys.argv[3:]
    lines = [line.split("\t")[0].rstrip("\n") for line in open(corpus, encoding="utf8")]
    texts = [line.split() for line in lines]
    dictionary = Dictionary(texts)

    def npmi(words, on):
        model = CoherenceModel(
            topics=words, texts=on, dictionary=dictionary, coherence="c_npmi", topn=10, processes=1
        )
        return model.get_coherence()

    with tempfile.TemporaryDirectory() as folder:
        found = [npmi(topics(program, corpus, count, flags, folder), texts) for count in (10, 20, 30, 40, 50)]
        print("trained on", *(f"{value:.3f}" for value in found), f"mean {numpy.mean(found):.4f}")
        held_out = []
        for count in (10, 20, 30):
            values = []
            for seed in range(3):
                order = numpy.random.default_rng(seed).permutation(len(lines))
                half, other = order[: len(lines) // 2], order[len(lines) // 2 :]
                part = Path(folder) / "half.txt"
                part.write_text("".join(lines[i] + "\n" for i in half), encoding="utf8")
                values.append(npmi(topics(program, str(part), count, flags, folder), [texts[i] for i in other]))
            held_out.append(numpy.mean(values))
        print("held out  ", *(f"{value:.3f}" for value in held_out), f"mean {numpy.mean(held_out):.4f}")


if __name__ == "__main__":
    main()
