"""Classify texts with the ONNX model in this folder. Needs numpy, onnxruntime and tokenizers.

python predict_onnx.py "a text" "another"    label and probability of each
python predict_onnx.py < texts.txt           one text a line in, label and probability out
python predict_onnx.py --json < texts.json   a list of texts in, a list of labels with all probabilities out
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

FOLDER = Path(__file__).resolve().parent
SETTINGS = json.loads((FOLDER / "text_classifier.json").read_text(encoding="utf-8"))
BATCH = 16


def load() -> tuple[Any, Any]:
    """Tokenizer and session."""
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    tokenizer.enable_truncation(SETTINGS["max_length"])
    tokenizer.enable_padding(pad_id=SETTINGS["pad_token_id"])
    return tokenizer, onnxruntime.InferenceSession(str(FOLDER / "model.onnx"), providers=["CPUExecutionProvider"])


def predict(texts: list[str], tokenizer: Any, session: Any) -> list[list[float]]:
    """Probabilities of the classes in SETTINGS["labels"], one row for each text."""
    if not SETTINGS["cleaning"] and not SETTINGS["windows"]:
        return predict_pieces(texts, tokenizer, session)
    from cleaning import clean, joined, windows  # type: ignore[import-not-found]  # beside this file

    texts = clean(texts, SETTINGS["cleaning"])
    if not SETTINGS["windows"]:
        return predict_pieces(texts, tokenizer, session)
    size, overlap, how = (SETTINGS["windows"][name] for name in ("words", "overlap", "join"))
    return [joined(predict_pieces(windows(text, size, overlap), tokenizer, session), how) for text in texts]


def predict_pieces(texts: list[str], tokenizer: Any, session: Any) -> list[list[float]]:
    """The same for texts that are read as they stand."""
    rows: list[list[float]] = []
    for start in range(0, len(texts), BATCH):
        tokens = tokenizer.encode_batch([SETTINGS["prefix"] + text for text in texts[start : start + BATCH]])
        inputs = {
            "input_ids": np.array([row.ids for row in tokens], dtype=np.int64),
            "attention_mask": np.array([row.attention_mask for row in tokens], dtype=np.int64),
        }
        rows += session.run(["probabilities"], inputs)[0].tolist()
    return rows


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
