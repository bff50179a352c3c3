"""Classify texts with the model in this folder. Needs numpy and safetensors.

python predict_words.py "a text" "another"    label and probability of each
python predict_words.py < texts.txt           one text a line in, label and probability out
python predict_words.py --json < texts.json   a list of texts in, a list of labels with all probabilities out
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import load_file

FOLDER = Path(__file__).resolve().parent
SETTINGS = json.loads((FOLDER / "text_classifier.json").read_text(encoding="utf-8"))


def load() -> tuple[dict[str, int], dict[str, Any]]:
    """Place of each known term, and the numbers."""
    file = FOLDER / "vocabulary.json"
    terms = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    return {term: place for place, term in enumerate(terms)}, load_file(FOLDER / "model.safetensors")


def predict(texts: list[str], places: dict[str, int], model: dict[str, Any]) -> list[list[float]]:
    """Probabilities of the classes in SETTINGS["labels"], one row for each text."""
    if not SETTINGS["cleaning"] and not SETTINGS["windows"]:
        return [probabilities(text, places, model) for text in texts]
    from cleaning import clean, joined, windows  # type: ignore[import-not-found]  # beside this file

    texts = clean(texts, SETTINGS["cleaning"])
    if not SETTINGS["windows"]:
        return [probabilities(text, places, model) for text in texts]
    size, overlap, how = (SETTINGS["windows"][name] for name in ("words", "overlap", "join"))
    return [joined([probabilities(part, places, model) for part in windows(text, size, overlap)], how) for text in texts]


def probabilities(text: str, places: dict[str, int], model: dict[str, Any]) -> list[float]:
    """Those of one text."""
    if "probabilities" in model:  # the same for every text
        return [float(value) for value in model["probabilities"]]
    counts = Counter(place for term in terms_of(text.lower()) if (place := places.get(term)) is not None)
    found = np.array(list(counts), dtype=np.int64)
    weights = (1 + np.log(np.array(list(counts.values()), dtype=np.float64))) * model["idf"][found]
    length = np.sqrt((weights**2).sum()) or 1.0
    scores = model["coefficients"][:, found] @ (weights / length) + model["intercepts"]
    shares = np.exp(scores - scores.max())
    return [float(value) for value in shares / shares.sum()]


def terms_of(text: str) -> list[str]:
    """Runs of words or characters, as scikit-learn's TfidfVectorizer finds them."""
    low, high = SETTINGS["ngram_range"]
    if SETTINGS["analyzer"] == "char":
        text = re.sub(r"\s\s+", " ", text)
        return [text[i : i + n] for n in range(low, high + 1) for i in range(len(text) - n + 1)]
    words = re.findall(r"\b\w\w+\b", text)
    return [" ".join(words[i : i + n]) for n in range(low, high + 1) for i in range(len(words) - n + 1)]


def main() -> None:
    """Write predictions for the texts of the command line, or else of standard input, to standard output."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("texts", nargs="*", metavar="TEXT", help="texts to classify; without any, they are read from standard input")
    parser.add_argument("--json", action="store_true", help="a list of texts comes in and a list of objects goes out, as JSON")
    arguments = parser.parse_args()
    texts = arguments.texts
    if not texts:
        source = sys.stdin.buffer.read().decode("utf-8")
        texts = json.loads(source) if arguments.json else source.splitlines()
    found = [(SETTINGS["labels"][row.index(max(row))], row) for row in predict(texts, *load())]
    if arguments.json:
        print(json.dumps([{"label": label, "probabilities": row} for label, row in found]))
    else:
        for label, row in found:
            print(f"{label}\t{max(row):.4f}")


if __name__ == "__main__":
    main()
