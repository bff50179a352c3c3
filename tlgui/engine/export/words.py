"""A folder with a script for models that count words, or that give every text the same answer."""

import json
from pathlib import Path

from tlgui.engine.components.heads import LinearHead, PriorHead
from tlgui.engine.components.tfidf import TfidfFeaturiser
from tlgui.engine.export.common import Written, write_companions
from tlgui.engine.files import save_tensors
from tlgui.engine.text_model import TextModel


def write_script(model: TextModel, folder: Path) -> Written:
    """Write ``predict_words.py``, which needs numpy and safetensors, with what it reads.

    Raises:
        ValueError: what gives the classes is no matrix.
    """
    written = Written("predict_words.py", "safetensors.numpy.load_file")
    if isinstance(model.head, PriorHead):
        save_tensors(folder / "model.safetensors", model.head.tensors())
        about = ["* Every text gets the same answer: the shares of the classes in the training."]
        write_companions(model, folder, written, settings={}, about=about)
        return written
    if not isinstance(model.head, LinearHead) or not isinstance(model.featuriser, TfidfFeaturiser):
        raise ValueError(f"there is no script for a classifier of the kind “{model.head.kind}”")
    words, terms = model.featuriser, model.featuriser.terms
    save_tensors(folder / "model.safetensors", {"idf": words.vectorizer.idf_, **model.head.tensors()})
    (folder / "vocabulary.json").write_text(json.dumps(terms, ensure_ascii=False) + "\n", encoding="utf-8")
    unit = "characters" if words.analyzer == "char" else "words"
    low, high = words.ngram_range
    about = [f"* Counts runs of {low} to {high} {unit}: {len(terms)} are known."]
    settings = {"analyzer": words.analyzer, "ngram_range": [low, high]}
    write_companions(model, folder, written, settings=settings, about=about)
    return written
