"""The training of networks: one loop, and what it consists of."""

from tlgui.engine.training.checkpoint import Checkpoint
from tlgui.engine.training.layers import Layers, freeze_embeddings
from tlgui.engine.training.loop import Reporting, Trainer
from tlgui.engine.training.optimisation import make_optimiser
from tlgui.engine.training.step import Examples, Texts

__all__ = ["Checkpoint", "Examples", "Layers", "Reporting", "Texts", "Trainer", "freeze_embeddings", "make_optimiser"]
