"""Classify texts with the model in this folder. Needs torch, transformers and safetensors.

python predict.py < texts.txt           one text a line in, label and probability out
python predict.py --json < texts.json   a list of texts in, a list of labels with all probabilities out
"""

import json
import sys
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from transformers import AutoModel, AutoModelForSequenceClassification, AutoTokenizer

FOLDER = Path(__file__).resolve().parent
SETTINGS = json.loads((FOLDER / "text_classifier.json").read_text(encoding="utf-8"))
BATCH = 16


def load() -> tuple[Any, Any, Any]:
    """Tokenizer, network and, where the network is a bare encoder, the linear head on top of it."""
    tokenizer = AutoTokenizer.from_pretrained(FOLDER, local_files_only=True)
    head = FOLDER / "head.safetensors"
    architecture = AutoModel if head.exists() else AutoModelForSequenceClassification
    network = architecture.from_pretrained(FOLDER, local_files_only=True, use_safetensors=True)
    return tokenizer, network.eval(), load_file(head) if head.exists() else None


def predict(texts: list[str], tokenizer: Any, network: Any, head: Any) -> list[list[float]]:
    """Probabilities of the classes in SETTINGS["labels"], one row for each text."""
    if not SETTINGS["cleaning"] and not SETTINGS["windows"]:
        return predict_pieces(texts, tokenizer, network, head)
    from cleaning import clean, joined, windows  # type: ignore[import-not-found]  # beside this file

    texts = clean(texts, SETTINGS["cleaning"])
    if not SETTINGS["windows"]:
        return predict_pieces(texts, tokenizer, network, head)
    size, overlap, how = (SETTINGS["windows"][name] for name in ("words", "overlap", "join"))
    return [joined(predict_pieces(windows(text, size, overlap), tokenizer, network, head), how) for text in texts]


@torch.inference_mode()
def predict_pieces(texts: list[str], tokenizer: Any, network: Any, head: Any) -> list[list[float]]:
    """The same for texts that are read as they stand."""
    rows: list[list[float]] = []
    for start in range(0, len(texts), BATCH):
        batch = [SETTINGS["prefix"] + text for text in texts[start : start + BATCH]]
        tokens = tokenizer(batch, padding=True, truncation=True, max_length=SETTINGS["max_length"], return_tensors="pt")
        output = network(input_ids=tokens["input_ids"], attention_mask=tokens["attention_mask"])
        scores = output.logits if head is None else score(output.last_hidden_state, tokens["attention_mask"], head)
        rows += scores.softmax(dim=-1).tolist()
    return rows


def score(states: Any, mask: Any, head: Any) -> Any:
    """Class scores of pooled token vectors."""
    weight = mask.unsqueeze(-1).float()
    vectors = states[:, 0] if SETTINGS["pooling"] == "cls" else (states * weight).sum(1) / weight.sum(1)
    if SETTINGS["normalise"]:
        vectors = torch.nn.functional.normalize(vectors, dim=-1)
    return vectors @ head["coefficients"].T + head["intercepts"]


def main() -> None:
    """Read texts from standard input and write predictions to standard output."""
    source = sys.stdin.buffer.read().decode("utf-8")
    as_json = "--json" in sys.argv[1:]
    texts = json.loads(source) if as_json else source.splitlines()
    found = [(SETTINGS["labels"][row.index(max(row))], row) for row in predict(texts, *load())]
    if as_json:
        print(json.dumps([{"label": label, "probabilities": row} for label, row in found]))
    else:
        for label, row in found:
            print(f"{label}\t{max(row):.4f}")


if __name__ == "__main__":
    main()
