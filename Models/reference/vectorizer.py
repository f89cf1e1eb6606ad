#!/usr/bin/env python3
"""Writes vectorizer.json: what scikit-learn's TfidfVectorizer makes of a few short texts.

The tests of the Vectorization module compare their numbers with these. Written for Rostrum, Apache-2.0.

    python3 Models/reference/vectorizer.py > Models/reference/vectorizer.json
"""
import json

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer

NEWS = [
    "The harbour council of Velmora voted on Tuesday to cut the harbour tax; the vote was close.",
    "Minister Anja Torvald told the council that the tax cut \u201cdoesn\u2019t go far enough\u201d.",
    "",
    "Oil prices rose again: 3.5% in Velmora, 1,000 barrels a day less from the Ostrava_Field-2 rig.",
    "Council, council, council! The opposition wants a vote on oil, a vote on tax and a vote on the harbour.",
    "   \n\t ",
    "A I - ; ?",
    "The council of the harbour of Velmora",
]
SCRIPTS = [
    "Caf\u00e9 cafe\u0301 CAF\u00c9 na\u00efve co\u00f6perate \u00c5ngstr\u00f6m \u212bngstr\u00f6m stra\u00dfe STRASSE \u1e9e",
    "\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3 \u03a3\u0391\u03a3 \u03a3 \u039c\u0395\u0393\u0391\u03a3. \u039c\u0395\u0393\u0391\u03a3' \u0391\u03a3\u0387\u0391 \u0391\u03a31 \u03bf\u03b4\u03cc\u03c2 A\u03a3 \u0391\u03a3\u0301 \u0391\u03a3\u0301\u0391",
    "\u0130stanbul \u0130ZM\u0130R Diyarbak\u0131r DIYARBAKIR \u01c5ungla \u01c4",
    "snake_case __init__ _ __ a_ 42 3rd 2\u00bd x\u00b2 \u2167 \u2460\u2461 \u0663\u0664 \u0967\u0968",
    "harbour\U0001F6A2strike \U0001F600\U0001F600 vote\u200dnow soft\u00adhyphen zero\u200bwidth no\u00a0break bom\ufeffmark",
    "\u6771\u4eac\u306e\u6e2f\u6e7e \u6e2f \u30b9\u30c8\u30e9\u30a4\u30ad \ud30c\uc5c5 \u3007\u4e00\u4e8c \U00020000\U00020001 \u1112\u1161\u11ab",
    "\u0939\u093f\u0928\u094d\u0926\u0940 \u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22 \u05e2\u05b4\u05d1\u05e8\u05b4\u05d9\u05ea \u0627\u0644\u0639\u064e\u0631\u064e\u0628\u0650\u064a\u0651\u0629",
    "don't don\u2019t o'neill rock'n'roll \u2018quoted\u2019 'tis dogs' U.S. U.S.-led e.g. a.m.",
    "\ufb01ne \ufdfa \uff26\uff55\uff4c\uff4c \u2126 K\u212a \u210c\u210d \U0001D54F\U0001D550 \u00aa\u00ba \u2122 \u3392 \u2026 \u2033",
    "averyveryverylongword averyveryverylongwore sixteenbyteswordsixteenbyteswords exactlysixteenby exactlyeightt exactly8 exactly",
]
STOP = ["the", "of", "on", "to", "and", "that", "was", "in"]
RUNS = ["ab  abc\n\nx\ty", " a ", "", "\n", "tax\u00a0\u2003cut! Z\u00fcrich \u6771\u4eac", "aaaa aaaa", "\x1f \x00z"]

CASES = [
    ("words", NEWS, {}),
    ("words and pairs", NEWS, {"ngram_range": [1, 2]}),
    ("one to three words", NEWS, {"ngram_range": [1, 3]}),
    ("two and three words", NEWS, {"ngram_range": [2, 3]}),
    ("four words", NEWS, {"ngram_range": [4, 4]}),
    ("stop words", NEWS, {"stop_words": STOP}),
    ("pairs over stop words", NEWS, {"stop_words": STOP, "ngram_range": [1, 2]}),
    ("sublinear", NEWS, {"sublinear_tf": True}),
    ("binary", NEWS, {"binary": True}),
    ("plain idf", NEWS, {"smooth_idf": False}),
    ("no idf", NEWS, {"use_idf": False}),
    ("l1", NEWS, {"norm": "l1"}),
    ("no norm", NEWS, {"norm": None}),
    ("capitals", NEWS, {"lowercase": False}),
    ("at least two documents", NEWS, {"min_df": 2}),
    ("at least a share", NEWS, {"min_df": 0.3}),
    ("at most three documents", NEWS, {"max_df": 3, "ngram_range": [1, 2]}),
    ("at most a share", NEWS, {"max_df": 0.25}),
    ("pairs in two or three documents", NEWS, {"min_df": 2, "max_df": 3, "ngram_range": [1, 2]}),
    ("fixed vocabulary", NEWS, {"vocabulary": ["tax cut", "vote", "council", "nowhere", "harbour"], "ngram_range": [1, 2]}),
    ("scripts", SCRIPTS, {}),
    ("scripts in pairs", SCRIPTS, {"ngram_range": [1, 2]}),
    ("scripts without accents", SCRIPTS, {"strip_accents": "unicode"}),
    ("scripts as they are", SCRIPTS, {"lowercase": False}),
    ("scripts as they are, without accents", SCRIPTS, {"lowercase": False, "strip_accents": "unicode"}),
    ("characters", RUNS, {"analyzer": "char", "ngram_range": [1, 3]}),
    ("characters of scripts", SCRIPTS, {"analyzer": "char", "ngram_range": [2, 2]}),
    ("characters in words", RUNS, {"analyzer": "char_wb", "ngram_range": [2, 4]}),
    ("long runs in words", RUNS, {"analyzer": "char_wb", "ngram_range": [5, 6]}),
    ("characters in words without accents", SCRIPTS, {"analyzer": "char_wb", "ngram_range": [3, 3], "strip_accents": "unicode"}),
]


def case(name, texts, options):
    arguments = dict(options)
    arguments["ngram_range"] = tuple(options.get("ngram_range", [1, 1]))
    vectorizer = TfidfVectorizer(**arguments)
    matrix = vectorizer.fit_transform(texts)
    matrix.sort_indices()
    return {
        "name": name,
        "texts": texts,
        "options": options,
        "terms": list(vectorizer.get_feature_names_out()),
        "starts": matrix.indptr.tolist(),
        "columns": matrix.indices.tolist(),
        "values": [round(value, 9) for value in matrix.data.tolist()],
    }


def main():
    cases = [case(*arguments) for arguments in CASES]
    document = {"scikit_learn": sklearn.__version__, "provenance": "Written for Rostrum", "licence": "Apache-2.0"}
    print(json.dumps({**document, "cases": cases}, ensure_ascii=True, separators=(",", ":")).replace('{"name"', '\n{"name"'))


main()
