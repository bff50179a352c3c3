"""Fine-tuning: this engine beside transformers' Trainer, with its defaults and with its best settings, in one run.

The engine trains in the precision that it chooses on this machine, and once more in fp32. All train the architecture's own classifier
with the same rows, batch size, epochs and learning rate. Turns alternate, one for each seed; rows per second count training alone.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq

_LEARNING_RATE = 1e-4


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--reviews", type=Path, required=True, help="a parquet file with the columns text and label")
    parser.add_argument("--model", default="all-MiniLM-L6-v2")
    parser.add_argument("--rows", type=int, default=400, help="to train on; as many again to judge by")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--batch-size", type=int, default=16)
    parser.add_argument("--max-length", type=int, default=256)
    parser.add_argument("--seeds", type=int, default=3)


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """Rows per second and dev accuracy of each, over the seeds."""
    import torch
    from transformers.utils.logging import disable_progress_bar

    from tlgui.core.spec import ComputeSpec
    from tlgui.engine.device import Device
    from tlgui.models import ModelLibrary

    disable_progress_bar()
    entry = ModelLibrary(Path(tempfile.mkdtemp(prefix="tlgui-speed-"))).prepare(arguments.model)
    device = Device.resolve(ComputeSpec())
    data = _rows(arguments)
    ways: dict[str, Callable[[int], tuple[float, float]]] = {
        "trainer_default": lambda seed: _by_trainer(entry.folder, data, arguments, seed, {}),
        "trainer_best": lambda seed: _by_trainer(
            entry.folder,
            data,
            arguments,
            seed,
            {"bf16": device.precision == "bf16", "train_sampling_strategy": "group_by_length", "optim": "adamw_torch_fused"},
        ),
        "tlgui": lambda seed: _by_us(entry, device, data, arguments, seed),
        "tlgui_fp32": lambda seed: _by_us(entry, replace(device, precision="fp32"), data, arguments, seed),
    }
    rates: dict[str, list[float]] = {name: [] for name in ways}
    scores: dict[str, list[float]] = {name: [] for name in ways}
    for seed in range(arguments.seeds):
        for name, train in ways.items():
            seconds, score = train(seed)
            rates[name].append(arguments.rows * arguments.epochs / seconds)
            scores[name].append(score)
            print(name, seed, f"{rates[name][-1]:.1f} rows/s, dev accuracy {score:.3f}", flush=True)
    middle = {name: float(np.median(values)) for name, values in rates.items()}
    return {
        "setting": {name: getattr(arguments, name) for name in ("model", "rows", "epochs", "batch_size", "max_length", "seeds")},
        "device": str(device.torch_device),
        "precision": device.precision,
        "threads": torch.get_num_threads(),
        "rows_per_second": {name: [round(value, 2) for value in values] for name, values in rates.items()},
        "dev_accuracy": {name: [round(value, 4) for value in values] for name, values in scores.items()},
        "ratio_vs_trainer_default": round(middle["tlgui"] / middle["trainer_default"], 2),
        "ratio_vs_trainer_best": round(middle["tlgui"] / middle["trainer_best"], 2),
        "ratio_vs_fp32": round(middle["tlgui"] / middle["tlgui_fp32"], 2),
    }


def _rows(arguments: argparse.Namespace) -> dict[str, tuple[list[str], np.ndarray]]:
    table = pq.read_table(arguments.reviews, columns=["text", "label"])
    texts, names = table.column("text").to_pylist(), np.array([str(label) for label in table.column("label").to_pylist()])
    labels = np.unique(names, return_inverse=True)[1].astype(np.int64)
    order = np.random.default_rng(0).permutation(len(texts))
    parts = {"train": order[: arguments.rows], "dev": order[arguments.rows : 2 * arguments.rows]}
    return {name: ([texts[row] for row in rows], labels[rows]) for name, rows in parts.items()}


def _by_trainer(
    folder: Path, data: dict[str, Any], arguments: argparse.Namespace, seed: int, options: dict[str, Any]
) -> tuple[float, float]:
    """Seconds of training and dev accuracy, as a page of transformers' documentation would do it."""
    import torch
    from datasets import Dataset
    from transformers import AutoModelForSequenceClassification, AutoTokenizer, DataCollatorWithPadding, Trainer, TrainingArguments

    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForSequenceClassification.from_pretrained(folder, num_labels=2, use_safetensors=True)
    sets = {}
    for name, (texts, labels) in data.items():
        tokens = tokenizer(texts, truncation=True, max_length=arguments.max_length)
        sets[name] = Dataset.from_dict({**tokens, "labels": labels})
    with tempfile.TemporaryDirectory() as output:
        settings = TrainingArguments(
            output_dir=output,
            num_train_epochs=arguments.epochs,
            per_device_train_batch_size=arguments.batch_size,
            learning_rate=_LEARNING_RATE,
            warmup_steps=0.1,
            weight_decay=0.01,
            seed=seed,
            save_strategy="no",
            report_to="none",
            disable_tqdm=True,
            use_cpu=not torch.cuda.is_available(),
            **options,
        )
        trainer = Trainer(model, settings, train_dataset=sets["train"], data_collator=DataCollatorWithPadding(tokenizer))
        start = time.perf_counter()
        trainer.train()
        seconds = time.perf_counter() - start
        found = trainer.predict(sets["dev"])  # in an order of its own where rows are grouped by length; the labels are in the same
    return seconds, float((found.predictions.argmax(axis=1) == found.label_ids).mean())


def _by_us(entry: Any, device: Any, data: dict[str, Any], arguments: argparse.Namespace, seed: int) -> tuple[float, float]:
    """Seconds of training and dev accuracy of the program's own loop, as a run would use it."""
    from tlgui.core.training import TrainingRecipe
    from tlgui.engine.components.network import Classifier, dimension_of, load_pooled
    from tlgui.engine.components.transformer import TransformerEncoder
    from tlgui.engine.seeding import seed_everything
    from tlgui.engine.training import Examples, Reporting, Texts, Trainer

    seed_everything(seed)
    tokens = TransformerEncoder.pretrained(entry.card, entry.folder, device, max_length=arguments.max_length)
    encoder = load_pooled(entry.folder, "classifier").to(device.torch_device)
    network = Classifier(encoder, dimension_of(encoder), 2).to(device.torch_device)
    recipe = TrainingRecipe(
        epochs=arguments.epochs,
        learning_rate=_LEARNING_RATE,
        head_learning_rate=_LEARNING_RATE,
        batch_size=arguments.batch_size,
        pooling="classifier",
    )
    reporting = Reporting(lambda *_: None, lambda *_, **__: None, lambda _: None)
    trainer = Trainer(network, recipe, device, reporting, pad_id=encoder.pad_id, seed=seed, main_metric="f1_macro")
    sets = {name: Examples(Texts(tokens.tokenise(texts)), labels) for name, (texts, labels) in data.items()}
    start = time.perf_counter()
    trainer.train(sets["train"], Examples(Texts([]), np.zeros(0, dtype=np.int64)))
    seconds = time.perf_counter() - start
    return seconds, trainer.evaluate(sets["dev"])["accuracy"]
