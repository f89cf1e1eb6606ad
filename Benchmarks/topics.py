#!/usr/bin/env python3
"""Prints the program's figures on topics: topics.py FOLDER PROGRAM [labels|coherence|select|stability|gensim …]

FOLDER holds bbc_news.jsonl (with `label`), reuters21578.jsonl (with `topics`), us_news_sample.jsonl and
bbc_news_octis.txt (a lemmatised document a line); a corpus that is not there is skipped, and that is said. Labels need
scikit-learn and coherence beside gensim's needs gensim; `scripts/setup --full` installs both into .venv, and without
them the rest is printed.
"""
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from synthetic import corpus as synthetic_corpus

PLANTED = (5, 10, 18, 28, 40)


class Evaluation:
    def __init__(self, folder, program):
        self.folder, self.program = Path(folder), program
        self.temporary = tempfile.TemporaryDirectory()
        self.work = Path(self.temporary.name)

    def corpus(self, name):
        path = self.folder / name
        if path.exists():
            return path
        print(f"  {name}: skipped, not there")
        return None

    def run(self, *words, form="json"):
        command = [self.program, "topics", *map(str, words), "--format", form, "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{' '.join(command)}: {done.stderr}")
        if form == "jsonl":
            return [json.loads(line) for line in done.stdout.splitlines()]
        return json.loads(done.stdout)["data"]


def timed(work):
    """What the work returns, its wall-clock seconds and half of its processor seconds."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    result = work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return result, time.monotonic() - began, used / 2


# --- labels


def read_matrix(path):
    """The rows of `vectorize` as a SciPy matrix, and the identifiers of the articles."""
    import numpy
    import scipy.sparse
    from safetensors.numpy import load_file

    tensors = load_file(path)
    text, starts = tensors["article_ids_utf8"].tobytes(), tensors["article_ids_offsets"]
    ids = [text[a:b].decode() for a, b in zip(starts, starts[1:])]
    shape = (len(ids), len(tensors["terms_offsets"]) - 1)
    values = (tensors["data"], tensors["indices"].astype(numpy.int64), tensors["indptr"])
    return scipy.sparse.csr_matrix(values, shape=shape), ids


def agreement(labels, documents, terms, length):
    """NMI and purity of the largest topic of each document, its parts measured by their sum or by their length."""
    import numpy
    from sklearn.metrics import normalized_mutual_info_score

    scale = numpy.sqrt((terms**2).sum(0)) if length else terms.sum(0)
    found = (documents * scale).argmax(1)
    right = sum(Counter(l for l, f in zip(labels, found) if f == topic).most_common(1)[0][1] for topic in set(found))
    return f"NMI {normalized_mutual_info_score(labels, found):.4f} purity {right / len(labels):.4f}"


def label_agreement(evaluation, name, records, label, count):
    from safetensors.numpy import load_file
    from sklearn.decomposition import NMF

    path, matrix = evaluation.work / "labelled.jsonl", evaluation.work / "matrix.safetensors"
    model, topics = evaluation.work / "model.safetensors", evaluation.work / "topics.safetensors"
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf8")
    vectorize = [evaluation.program, "vectorize", path, "-o", matrix, "--quiet"]
    subprocess.run(vectorize, check=True, stdout=subprocess.DEVNULL)
    evaluation.run("train", matrix, "--topics", count, "-o", model, "--doc-topics", topics)
    rows, ids = read_matrix(matrix)
    by_id = {str(r["id"]): label(r) for r in records}
    labels = [by_id[i] for i in ids]
    peer = NMF(count, init="nndsvd", max_iter=500)
    theirs = peer.fit_transform(rows), peer.components_.T
    ours = load_file(topics)["W"], load_file(model)["components"]
    for length, by in ((True, "length"), (False, "sum")):
        print(
            f"  {name}, {len(ids)} articles, k = {count}, parts by {by}: {agreement(labels, *ours, length)}"
            f"; scikit-learn on the same matrix {agreement(labels, *theirs, length)}"
        )


def labels(evaluation):
    print("agreement of the largest topic with labels")
    try:
        import sklearn  # noqa: F401
    except ImportError:
        return print("  skipped, scikit-learn is not there")
    if path := evaluation.corpus("bbc_news.jsonl"):
        records = [json.loads(line) for line in path.open(encoding="utf8")]
        label_agreement(evaluation, "bbc_news", records, lambda r: r["label"], 5)
    if path := evaluation.corpus("reuters21578.jsonl"):
        single = [r for r in map(json.loads, path.open(encoding="utf8")) if len(r.get("topics") or []) == 1]
        largest = {t for t, _ in Counter(r["topics"][0] for r in single).most_common(10)}
        records = [r for r in single if r["topics"][0] in largest]
        label_agreement(evaluation, "reuters21578", records, lambda r: r["topics"][0], 10)


# --- coherence


def coherence(evaluation):
    print("coherence of the ten best terms as they are shown, counted as gensim counts (bbc_news_octis)")
    path = evaluation.corpus("bbc_news_octis.txt")
    if not path:
        return
    lines = [line.split("\t")[0].rstrip("\n") for line in path.open(encoding="utf8")]
    whole = evaluation.work / "whole.txt"
    whole.write_text("".join(line + "\n" for line in lines), encoding="utf8")
    model = evaluation.work / "model.safetensors"

    def measure(trained_on, measured_on, count):
        evaluation.run("train", trained_on, "--lines", "--topics", count, "-o", model)
        topics = evaluation.run("show", model, form="jsonl")
        terms = evaluation.work / "terms.txt"
        terms.write_text("".join("\t".join(t["term"] for t in r["terms"]) + "\n" for r in topics), encoding="utf8")
        return evaluation.run("evaluate", terms, measured_on, "--lines", "--mode", "gensim", "--no-held-out")

    rows = [measure(whole, whole, count) for count in (10, 20, 30, 40, 50)]
    for title, value in (
        ("NPMI", lambda r: r["coherence"]["c_npmi"]),
        ("C_v", lambda r: r["coherence"]["c_v"]),
        ("diversity", lambda r: r["diversity"]),
    ):
        values = [value(row) for row in rows]
        print(f"  {title:10}", *(f"{v:.3f}" for v in values), f"mean {sum(values) / len(values):.4f}")
    means = []
    half, other = evaluation.work / "half.txt", evaluation.work / "other.txt"
    for count in (10, 20, 30):
        values = []
        for seed in range(3):
            order = list(range(len(lines)))
            random.Random(seed).shuffle(order)
            half.write_text("".join(lines[i] + "\n" for i in order[: len(lines) // 2]), encoding="utf8")
            other.write_text("".join(lines[i] + "\n" for i in order[len(lines) // 2 :]), encoding="utf8")
            values.append(measure(half, other, count)["coherence"]["c_npmi"])
        means.append(sum(values) / len(values))
    print(f"  {'held out':10}", *(f"{v:.3f}" for v in means), f"mean {sum(means) / len(means):.4f}")
    print("  (10, 20, 30, 40, 50 topics; held out: 10, 20, 30 of a random half, NPMI on the other, mean of three halves)")


# --- number of topics


def select(evaluation):
    print("number of topics chosen from 5 to 60")
    for count in PLANTED:
        path = evaluation.work / f"planted{count}.txt"
        path.write_text("".join(line + "\n" for line in synthetic_corpus(count, 1500, count)), encoding="utf8")
        report_choice(evaluation, f"synthetic, {count} planted", path, "--lines")
    for name in ("bbc_news.jsonl", "reuters21578.jsonl", "us_news_sample.jsonl"):
        if path := evaluation.corpus(name):
            report_choice(evaluation, Path(name).stem, path)


def report_choice(evaluation, name, path, *options):
    found, wall, half = timed(lambda: evaluation.run("select-k", path, "--range", "5..60", *options))
    runners = ", ".join(map(str, found["runners_up"]))
    print(
        f"  {name:24} {found['chosen']:3}  runners-up {runners:8} {len(found['candidates']):3} tried in {wall:.1f} s "
        f"(processor time / 2: {half:.1f} s)"
    )
    if not name.startswith("synthetic"):
        print(f"  {'':24}      {found['reason']}")


# --- stability


def stability(evaluation):
    print("topics that come back in at least 17 of 20 parts of the corpus, and what measuring that costs")
    for name, count in (("bbc_news.jsonl", 5), ("bbc_news.jsonl", 20), ("us_news_sample.jsonl", 40)):
        if not (path := evaluation.corpus(name)):
            continue
        model = evaluation.work / "model.safetensors"
        found, wall, _ = timed(
            lambda: evaluation.run("train", path, "--topics", count, "--stability", 20, "-o", model)
        )
        topics = evaluation.run("show", model, form="jsonl")
        stable = sum(not t["unstable"] for t in topics)
        similarity = sum(t["term_similarity"] for t in topics) / len(topics)
        print(
            f"  {Path(name).stem:16} {stable} of {count}, mean similarity of terms {similarity:.3f}, "
            f"{found['seconds']['trials']:.1f} s of {wall:.1f} s"
        )


# --- gensim


def gensim(evaluation):
    print("coherence of 50 topics beside gensim on both processors (us_news_sample)")
    try:
        from gensim.corpora import Dictionary
        from gensim.models.coherencemodel import CoherenceModel
        from gensim.utils import tokenize
    except ImportError:
        return print("  skipped, gensim is not there")
    if not (path := evaluation.corpus("us_news_sample.jsonl")):
        return
    texts = [list(tokenize(json.loads(line)["text"], lowercase=True)) for line in path.open(encoding="utf8")]
    plain = evaluation.work / "plain.txt"
    plain.write_text("".join(" ".join(text) + "\n" for text in texts), encoding="utf8")
    model, terms = evaluation.work / "model.safetensors", evaluation.work / "terms.txt"
    evaluation.run("train", plain, "--lines", "--topics", 50, "-o", model)
    topics = [[t["term"] for t in r["terms"]] for r in evaluation.run("show", model, form="jsonl")]
    terms.write_text("".join("\t".join(topic) + "\n" for topic in topics), encoding="utf8")
    ours, ours_wall, _ = timed(
        lambda: evaluation.run("evaluate", terms, plain, "--lines", "--mode", "gensim", "--no-held-out")
    )
    dictionary = Dictionary(texts)
    theirs_wall = 0.0
    for measure in ("c_npmi", "c_v"):
        began = time.monotonic()
        theirs = CoherenceModel(
            topics=topics, texts=texts, dictionary=dictionary, coherence=measure, topn=10, processes=2
        ).get_coherence()
        theirs_wall += time.monotonic() - began
        print(f"  {measure}: {ours['coherence'][measure]:.5f}, gensim {theirs:.5f}")
    ratio = theirs_wall / ours_wall
    print(f"  {ours_wall:.1f} s with reading and all measures, gensim {theirs_wall:.1f} s: {ratio:.1f} ×")


PARTS = {"labels": labels, "coherence": coherence, "select": select, "stability": stability, "gensim": gensim}


def main():
    if len(sys.argv) < 3 or not set(sys.argv[3:]) <= set(PARTS):
        sys.exit(__doc__)
    evaluation = Evaluation(sys.argv[1], sys.argv[2])
    for name in sys.argv[3:] or PARTS:
        PARTS[name](evaluation)
        print(flush=True)


if __name__ == "__main__":
    main()
