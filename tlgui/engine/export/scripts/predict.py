"""Classify texts with the model in this folder. Needs torch, transformers and safetensors.

python predict.py "a text" "another"    label and probability of each
python predict.py < texts.txt           one text a line in, label and probability out
python predict.py --json < texts.json   a list of texts in, a list of labels with all probabilities out
"""

import argparse
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
    """Tokenizer, network and, where the network is a bare encoder, what stands on top of it."""
    tokenizer = AutoTokenizer.from_pretrained(FOLDER, local_files_only=True)
    head = FOLDER / "head.safetensors"
    architecture = AutoModelForSequenceClassification if SETTINGS["pooling"] == "classifier" else AutoModel
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
        options = {"output_hidden_states": True} if SETTINGS["layers"] == "all" else {}
        output = network(input_ids=tokens["input_ids"], attention_mask=tokens["attention_mask"], **options)
        scores = output.logits if head is None else score(output, tokens["attention_mask"], head)
        rows += scores.softmax(dim=-1).tolist()
    return rows


def score(output: Any, mask: Any, head: dict[str, Any]) -> Any:
    """Class scores of pooled token vectors."""
    if SETTINGS["pooling"] == "classifier":  # whose last layer hands on what it is given
        vectors = scaled(output.logits)
    else:
        layers = output.hidden_states[1:] if SETTINGS["layers"] == "all" else [output.last_hidden_state]
        vectors = torch.cat([scaled(pool(states, mask)) for states in layers], dim=-1)
    vectors = mapped(vectors, within(head, "map."))
    if "points" in head:
        return vote(vectors, head)
    if "landmarks" in head:
        return mapped(vectors, head)
    return vectors @ head["coefficients"].T + head["intercepts"]


def pool(states: Any, mask: Any) -> Any:
    """One vector for each text."""
    weight = mask.unsqueeze(-1).float()
    return states[:, 0] if SETTINGS["pooling"] == "cls" else (states * weight).sum(1) / weight.sum(1)


def scaled(vectors: Any) -> Any:
    """Vectors of length 1, where the model was trained so."""
    return torch.nn.functional.normalize(vectors, dim=-1) if SETTINGS["normalise"] else vectors


def within(tensors: dict[str, Any], prefix: str) -> dict[str, Any]:
    """Those whose names begin so, without that beginning."""
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}


def mapped(vectors: Any, parts: dict[str, Any]) -> Any:
    """Vectors after an affine map or one of RBF kernels, which may have another map before it."""
    if not parts:
        return vectors
    if "landmarks" in parts:
        vectors = mapped(vectors, within(parts, "before."))
        vectors = torch.exp(-parts["gamma"] * torch.cdist(vectors, parts["landmarks"]) ** 2)
    return vectors @ parts["matrix"].T + parts["offset"]


def vote(vectors: Any, head: dict[str, Any]) -> Any:
    """Logarithm of the shares that the nearest known rows give to the classes."""
    neighbours, classes, temperature = head["settings"].tolist()
    count = min(int(neighbours), len(head["points"]))
    votes = head["weights"].unsqueeze(1) * torch.nn.functional.one_hot(head["labels"], int(classes))
    nearest = torch.cdist(vectors, head["points"]).topk(count, dim=-1, largest=False).indices
    near = (vectors.unsqueeze(1) - head["points"][nearest]).norm(dim=-1)  # those of all pairs are rough
    found = (votes[nearest] / near.clamp(min=1e-6).unsqueeze(-1)).sum(1)
    return torch.log(found / found.sum(-1, keepdim=True) + 1 / (count * classes)) / temperature


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
