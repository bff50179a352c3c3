"""Two watchmen of a training: one knows the best epoch, the other notices a loss that grows."""

import math
from collections import deque
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class BestEpoch:
    """Remembers which epoch was best on dev.

    Attributes:
        patience: epochs without a better score before training should end; 0: never.
        epoch: the best so far; 0: none yet.
        score: its main metric and its negative loss; the second decides between equals.
    """

    patience: int
    epoch: int = 0
    score: tuple[float, float] = (-math.inf, -math.inf)

    def is_better(self, epoch: int, score: tuple[float, float]) -> bool:
        """Whether this epoch is the best so far; remembers it if so."""
        if score <= self.score:
            return False
        self.epoch, self.score = epoch, score
        return True

    def is_over(self, epoch: int) -> bool:
        """Whether patience has run out."""
        return bool(self.patience) and epoch - self.epoch >= self.patience


@dataclass(slots=True)
class LossWatch:
    """Notices a loss that grows instead of falling.

    A mean over the last ``window`` steps counts as diverging where it is far above both the lowest such mean so far and the loss of
    guessing (the logarithm of the number of classes): a model that is worse than a guess and was better before.
    """

    classes: int
    window: int = 20
    lowest: float = math.inf
    recent: deque[float] = field(default_factory=deque)

    def diverges(self, loss: float) -> bool:
        """Take one step's loss; True where it has become too large."""
        self.recent.append(loss)
        if len(self.recent) < self.window:
            return False
        if len(self.recent) > self.window:
            self.recent.popleft()
        mean = sum(self.recent) / self.window
        self.lowest = min(self.lowest, mean)
        return mean > 1.5 * max(self.lowest, math.log(max(2, self.classes)))

    def plain(self) -> dict[str, Any]:
        """What has to be kept over a pause."""
        return {"lowest": None if math.isinf(self.lowest) else self.lowest, "recent": list(self.recent)}

    def restore(self, values: dict[str, Any]) -> None:
        """Take up what :meth:`plain` has given."""
        self.lowest = math.inf if values["lowest"] is None else values["lowest"]
        self.recent = deque(values["recent"])
