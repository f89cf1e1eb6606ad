#!/usr/bin/env python3
"""Makes a corpus with a known number of topics: synthetic.py TOPICS DOCUMENTS SEED > corpus.txt

Prints a document a line, its invented words separated by spaces. The vocabulary of 3,000 words and the background
follow Zipf's law; each topic has a Zipf distribution over its own order of 100 of the words, a document a mixture of
topics from a Dirichlet distribution with a concentration of 0.1 a topic, and 30 % of its 60 to 180 words come from the
background. The same numbers make the same corpus. Standard library only.
"""
import random
import sys
from itertools import accumulate

VOCABULARY, TOPIC_WORDS, BACKGROUND, CONCENTRATION = 3000, 100, 0.3, 0.1
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"


def invented(number):
    """A pronounceable word for each number: syllables as digits."""
    word = ""
    for _ in range(3):
        number, consonant = divmod(number, len(CONSONANTS))
        number, vowel = divmod(number, len(VOWELS))
        word += CONSONANTS[consonant] + VOWELS[vowel]
    return word


def zipf(count):
    return list(accumulate(1 / (rank + 1) for rank in range(count)))


def corpus(topics, documents, seed):
    generator = random.Random(seed)
    words = [invented(i * 7919 % 343_000) for i in range(VOCABULARY)]
    background = generator.sample(words, VOCABULARY)
    topic_words = [generator.sample(words, TOPIC_WORDS) for _ in range(topics)]
    common, own = zipf(VOCABULARY), zipf(TOPIC_WORDS)
    for _ in range(documents):
        shares = list(accumulate(generator.gammavariate(CONCENTRATION, 1) for _ in range(topics)))
        text = []
        for _ in range(generator.randint(60, 180)):
            if generator.random() < BACKGROUND:
                text += generator.choices(background, cum_weights=common)
            else:
                topic = generator.choices(range(topics), cum_weights=shares)[0]
                text += generator.choices(topic_words[topic], cum_weights=own)
        yield " ".join(text)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    for line in corpus(*map(int, sys.argv[1:])):
        print(line)


if __name__ == "__main__":
    main()
