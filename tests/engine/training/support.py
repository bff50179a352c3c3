"""What the tests of the training loop share."""

import numpy as np
import torch

from tlgui.core.errors import Stopped
from tlgui.core.training import TrainingRecipe
from tlgui.engine.device import Device
from tlgui.engine.training import Examples, Reporting, Texts

CPU = Device(torch.device("cpu"))
RECIPE = TrainingRecipe(epochs=3, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=8, pooling="mean")
NOTHING = Examples(Texts([]), np.zeros(0, dtype=np.int64))


class Heard:
    """Collects what a loop reports; ``stop_after`` rows it asks for a stop."""

    def __init__(self, stop_after=None):
        self.metrics, self.notices, self.rows, self.stop_after = [], [], 0, stop_after

    def reporting(self):
        def advance(rows):
            self.rows += rows
            if self.stop_after is not None and self.rows >= self.stop_after:
                raise Stopped

        return Reporting(
            lambda split, step, values: self.metrics.append((split, step, values)),
            lambda code, **params: self.notices.append((code, params)),
            advance,
        )

    def values(self, split, name):
        return [values[name] for found, _, values in self.metrics if found == split]


def examples(rows=24, seed=0):
    """Class k is told by the token 10 + k."""
    generator = np.random.default_rng(seed)
    labels = np.arange(rows) % 3
    ids = [[2, *generator.integers(16, 24, generator.integers(2, 7)).tolist(), 10 + int(label), 3] for label in labels]
    return Examples(Texts(ids), labels)
