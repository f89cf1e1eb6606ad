#!/usr/bin/env python3
"""Prints the program's figures on labelled articles: evaluate.py quotes|stance|all FOLDER PROGRAM.

FOLDER holds score.py, which defines every figure, and gold/*.jsonl. Standard library only.
"""
import importlib.util
import json
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

REPLICATES = 1000


class Evaluation:
    def __init__(self, folder, program):
        self.gold_folder = Path(folder) / "gold"
        self.program = program
        spec = importlib.util.spec_from_file_location("score", Path(folder) / "score.py")
        self.score = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.score)
        self.work = tempfile.TemporaryDirectory()

    def gold(self, name):
        path = self.gold_folder / f"{name}.jsonl"
        if not path.exists():
            print(f"\n{name}: skipped, not there")
            return None
        return self.score.read(path)

    def run(self, records, *arguments):
        """The program's output over records, which get identifiers of their own where theirs repeat."""
        corpus = Path(self.work.name) / "corpus.jsonl"
        corpus.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf8")
        command = [self.program, arguments[0], str(corpus), "--format", "jsonl", "--quiet", *arguments[1:]]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{' '.join(command)}: {done.stderr}")
        return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


def show(title, figures):
    print(f"\n{title}")
    for key, value in figures.items():
        if isinstance(value, dict):
            value = "  ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in value.items())
        print(f"  {key:28} {value}")


def distinct(records, key="id"):
    """Records whose identifiers are made distinct by their line."""
    seen = defaultdict(int)
    made = []
    for record in records:
        identifier = str(record[key])
        seen[identifier] += 1
        made.append(record if seen[identifier] == 1 else {**record, key: f"{identifier}#{seen[identifier]}"})
    return made


def patterns(evaluation, gold, predicted):
    """For each pattern: statements, and the shares whose content, exact content and speaker are right."""
    chars = evaluation.score.chars
    by_article = defaultdict(list)
    for statement in predicted:
        by_article[statement["article_id"]].append(statement)
    counts = defaultdict(lambda: [0, 0, 0, 0])
    for article in gold:
        text = article["text"]
        marked = [(chars(a["content"], text), chars(a["source"], text)) for a in article["attributions"]]
        found = [
            (chars(s["content"], text), chars([s["source"]] if s.get("source") else [], text), s["pattern"])
            for s in by_article[article["id"]]
        ]
        pairs = []
        for i, (content, _) in enumerate(marked):
            for j, (other, _, _) in enumerate(found):
                common = len(content & other)
                if common and common / len(content | other) >= 0.5:
                    pairs.append((common / len(content | other), i, j))
        used, matched = set(), {}
        for share, i, j in sorted(pairs, reverse=True):
            if i not in used and j not in matched:
                used.add(i)
                matched[j] = (share, i)
        for j, (content, source, pattern) in enumerate(found):
            if not content:
                continue
            row = counts[pattern]
            row[0] += 1
            if j in matched:
                share, i = matched[j]
                row[1] += 1
                row[2] += share == 1
                row[3] += bool(source & marked[i][1])
    print(f"  {'pattern':24} {'n':>6} {'content':>8} {'exact':>7} {'speaker when found':>19}")
    for pattern, (n, content, exact, speaker) in sorted(counts.items(), key=lambda item: -item[1][0]):
        print(f"  {pattern:24} {n:6} {content / n:8.3f} {exact / n:7.3f} {speaker / max(1, content):19.3f}")


def quotes(evaluation):
    for name in ("polnear_dev", "polnear_train"):
        gold = evaluation.gold(name)
        if gold is None:
            continue
        predicted = evaluation.run(gold, "statements")
        show(f"{name}: statements", evaluation.score.quotes(gold, predicted))
        patterns(evaluation, gold, predicted)
    articles, gold = evaluation.gold("basil_dev_articles"), evaluation.gold("basil_dev_speakers")
    if articles and gold:
        predicted = evaluation.run(distinct(articles), "statements")
        show("basil_dev: named speakers of quoted spans", evaluation.score.speakers(gold, predicted))


def cells_with_interval(evaluation, gold, predicted):
    """The figures of score.py's cells with the 95 % interval of an article bootstrap."""
    figures = evaluation.score.cells(gold, predicted)
    articles = sorted({g["article"] for g in gold})
    gold_of, predicted_of = defaultdict(list), defaultdict(list)
    for g in gold:
        gold_of[g["article"]].append(g)
    for p in predicted:
        predicted_of[p["article_id"]].append(p)
    draws = defaultdict(list)
    generator = random.Random(1)
    for _ in range(REPLICATES):
        some_gold, some_predicted = [], []
        for place, article in enumerate(generator.choices(articles, k=len(articles))):
            some_gold += [{**g, "article": f"{place}"} for g in gold_of[article]]
            some_predicted += [{**p, "article_id": f"{place}"} for p in predicted_of[article]]
        drawn = evaluation.score.cells(some_gold, some_predicted)
        draws["cell_detection"].append(drawn["cell_detection"]["f1"])
        draws["cell_with_verdict"].append(drawn["cell_with_verdict"]["f1"])
        draws["sided_cells_right"].append(drawn["sided_cells_right"] or 0.0)
        draws["opposite_sign"].append(drawn["opposite_sign"] or 0.0)
    for key, values in draws.items():
        values.sort()
        figures[f"{key} 95 %"] = f"{values[len(values) // 40]:.3f} to {values[-len(values) // 40]:.3f}"
    return figures


def stance(evaluation):
    score = evaluation.score
    if gold := evaluation.gold("nyt_editorials_tone_dev"):
        show("nyt_editorials_tone_dev: tone of sentences", score.tone(gold, evaluation.run(gold, "tone")))
    if gold := evaluation.gold("ibm_claim_stance_train"):
        records = [
            {"id": str(g["claimId"]), "text": g["claimCorrectedText"], "target": g.get("claimTarget.text")}
            for g in gold
        ]
        predicted = evaluation.run(records, "tone", "--target-field", "target")
        show("ibm_claim_stance_train: tone toward the claim's target", score.target(gold, predicted))
    if gold := evaluation.gold("newsmtsc_train"):
        predicted = evaluation.run(
            gold, "tone", "--target-field", "target", "--target-start-field", "start", "--target-end-field", "end"
        )
        show("newsmtsc_train: tone toward a name", score.target(gold, predicted))
    if gold := evaluation.gold("gwsd_dev"):
        predicted = evaluation.run(gold, "stance", "--transcript", "--theme", "climate", "--by", "article")
        show("gwsd_dev: stance of sentences on climate", score.stance(gold, predicted, "climate"))
    if gold := evaluation.gold("handeset_dev"):
        gold = distinct(gold)
        predicted = evaluation.run(gold, "stance", "--transcript", "--theme-field", "motion", "--by", "article")
        show("handeset_dev: stance of speeches against the vote", score.votes(gold, predicted))
    gold, articles = evaluation.gold("speaker_theme_dev"), evaluation.gold("speaker_theme_dev_articles")
    if gold and articles:
        predicted = evaluation.run(articles, "stance", "--by", "article")
        show("speaker_theme_dev: speaker and theme cells", cells_with_interval(evaluation, gold, predicted))


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in ("quotes", "stance", "all"):
        sys.exit(__doc__)
    evaluation = Evaluation(sys.argv[2], sys.argv[3])
    if sys.argv[1] != "stance":
        quotes(evaluation)
    if sys.argv[1] != "quotes":
        stance(evaluation)


if __name__ == "__main__":
    main()
