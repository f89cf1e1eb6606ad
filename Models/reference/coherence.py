#!/usr/bin/env python3
"""Writes coherence.json: what gensim's CoherenceModel says of a few topics in short texts.

The tests of the TopicModeling module compare their numbers with these. Written for Rostrum, Apache-2.0.

    .venv/bin/python Models/reference/coherence.py > Models/reference/coherence.json
"""
import json
import random

import gensim
from gensim.corpora import Dictionary
from gensim.models.coherencemodel import CoherenceModel

WORDS = "harbour council tax vote oil rig price barrel strike dock crane ship fever clinic dose nurse the of and".split()
TOPICS = [
    ["harbour", "dock", "crane", "ship"],
    ["oil", "rig", "price", "barrel", "tax"],
    ["fever", "clinic", "dose", "nurse"],
    ["council", "vote", "oil"],
]


def texts():
    generator = random.Random(7)
    made = []
    for _ in range(24):
        length = generator.choice([3, 9, 10, 11, 25, 60, 150])
        mixture = generator.sample(WORDS, 8) + ["the", "of"]
        made.append([generator.choice(mixture) for _ in range(length)])
    made += [["the", "of", "and"] * 5, []]
    return made


def main():
    tokens = texts()
    dictionary = Dictionary(tokens)
    corpus = [dictionary.doc2bow(text) for text in tokens]
    values = {
        measure: CoherenceModel(
            topics=TOPICS, texts=tokens, corpus=corpus, dictionary=dictionary, coherence=measure, topn=5, processes=1
        ).get_coherence_per_topic()
        for measure in ("c_npmi", "c_v", "c_uci", "u_mass")
    }
    print(
        json.dumps(
            {
                "gensim": gensim.__version__,
                "texts": [" ".join(text) for text in tokens],
                "topics": TOPICS,
                "values": {name: [float(value) for value in list_] for name, list_ in values.items()},
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
