"""The encoder's pass over texts, beside sentence-transformers' ``encode`` with its defaults, in one run; turns alternate.

Once in the precision that the engine chooses on this machine, and once in fp32.
"""

import argparse
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--reviews", type=Path, required=True, help="a parquet file with the column text")
    parser.add_argument("--models", nargs="+", default=["all-MiniLM-L6-v2", "multilingual-e5-small"])
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--turns", type=int, default=3)


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """Rows per second of each, for each model, and how alike the vectors are."""
    import torch

    from tlgui.core.spec import ComputeSpec
    from tlgui.engine.device import Device
    from tlgui.models import ModelLibrary

    library = ModelLibrary(Path(tempfile.mkdtemp(prefix="tlgui-encoding-")))
    texts = pq.read_table(arguments.reviews, columns=["text"]).column("text").to_pylist()[: arguments.rows]
    device = Device.resolve(ComputeSpec())
    return {
        "rows": len(texts),
        "precision": device.precision,
        "threads": torch.get_num_threads(),
        "models": {model: _compared(library.prepare(model), device, texts, arguments.turns) for model in arguments.models},
    }


def _compared(entry: Any, device: Any, texts: list[str], turns: int) -> dict[str, Any]:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Pooling, Transformer
    from transformers.utils.logging import disable_progress_bar

    from tlgui.engine.components.transformer import TransformerEncoder

    disable_progress_bar()
    card = entry.card
    ours = TransformerEncoder.pretrained(card, entry.folder, device, max_length=card.max_length)
    body = Transformer(str(entry.folder), max_seq_length=ours.settings.max_length)
    theirs = SentenceTransformer(
        modules=[body, Pooling(body.get_word_embedding_dimension(), card.pooling)], device=str(device.torch_device)
    )
    full = TransformerEncoder.pretrained(card, entry.folder, replace(device, precision="fp32"), max_length=card.max_length)
    ways = {
        "sentence_transformers": lambda: theirs.encode([card.prefix + text for text in texts], show_progress_bar=False),
        "tlgui": lambda: ours.transform(texts),
        "tlgui_fp32": lambda: full.transform(texts),
    }
    theirs.encode(texts[:8], show_progress_bar=False)  # weights are loaded, kernels chosen
    for one in (ours, full):
        one.transform(texts[:8])
    rates: dict[str, list[float]] = {name: [] for name in ways}
    vectors: dict[str, np.ndarray] = {}
    for _ in range(turns):
        for name, way in ways.items():
            start = time.perf_counter()
            vectors[name] = np.asarray(way(), dtype=np.float64)
            rates[name].append(len(texts) / (time.perf_counter() - start))
            print(card.id, name, f"{rates[name][-1]:.1f} rows/s", flush=True)
    one, other = (vectors[name] / np.linalg.norm(vectors[name], axis=1, keepdims=True) for name in ("sentence_transformers", "tlgui"))
    middle = {name: float(np.median(found)) for name, found in rates.items()}
    cosine = (one * other).sum(axis=1)
    return {
        "max_length": ours.settings.max_length,
        "rows_per_second": {name: [round(rate, 2) for rate in found] for name, found in rates.items()},
        "ratio_vs_sentence_transformers": round(middle["tlgui"] / middle["sentence_transformers"], 2),
        "ratio_vs_fp32": round(middle["tlgui"] / middle["tlgui_fp32"], 2),
        "cosine": {"mean": round(float(cosine.mean()), 5), "least": round(float(cosine.min()), 5)},
    }
