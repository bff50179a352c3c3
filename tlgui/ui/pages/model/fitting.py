"""How well a model fits the chosen datasets: unknown tokens and cut texts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tlgui.core.tasks import TransferRole

if TYPE_CHECKING:
    from tlgui.data import Profile
    from tlgui.models import ModelCard
    from tlgui.project.draft import Draft
    from tlgui.project.profiles import ProfileStore
    from tlgui.project.project import Project

#: Up to this share of unknown tokens a model knows a language; from the second on, it does not.
KNOWN_BELOW, UNKNOWN_ABOVE = 0.02, 0.10


@dataclass(frozen=True, slots=True)
class DatasetFit:
    """One dataset counted with the tokenizer of the model.

    Attributes:
        foreign: whether most of its texts are in a language that the model was not trained on.
        new: whether it was counted just now.
    """

    name: str
    role: TransferRole
    profile: "Profile"
    foreign: bool
    new: bool

    @property
    def unknown_share(self) -> float:
        """Unknown tokens per token."""
        return self.profile.unknown_token_share or 0.0

    @property
    def cut_share(self) -> float:
        """Texts longer than the maximal length, per text."""
        return self.profile.truncated_share or 0.0


@dataclass(frozen=True, slots=True)
class Fits:
    """All chosen datasets.

    Attributes:
        model: what it was counted for; None while nothing can be counted.
        rows: none until the counting is done.
        done, total: how far the counting is.
    """

    model: str | None = None
    rows: tuple[DatasetFit, ...] = ()
    done: float = 0.0
    total: float = 0.0

    def counting_for(self, model: str) -> "Fits":
        """At the start of a new count; figures of the same model stay on the screen meanwhile."""
        return Fits(model, self.rows if model == self.model else ())

    def with_progress(self, done: float, total: float) -> "Fits":
        """Somewhat further."""
        return replace(self, done=done, total=total)

    @property
    def knows_little(self) -> bool:
        """Whether one of the datasets is in a language that the model does not know."""
        return any(row.foreign or row.unknown_share > UNKNOWN_ABOVE for row in self.rows)

    @property
    def cut_share(self) -> float | None:
        """Share of all texts that are cut; None until counted."""
        rows = sum(row.profile.usable_rows for row in self.rows)
        return sum(row.cut_share * row.profile.usable_rows for row in self.rows) / rows if rows else None


def measure_fits(
    project: "Project",
    profiles: "ProfileStore",
    draft: "Draft",
    card: "ModelCard",
    *,
    progress: Callable[[float, float], None],
    stop: Callable[[], bool],
) -> list[DatasetFit]:
    """Profile every dataset of ``draft`` with its model, whose card is ``card``; stored profiles are taken as they are.

    Raises:
        DataError: a dataset is gone or damaged.
        ModelError: the tokenizer cannot be used.
        Stopped: ``stop`` said so.
    """
    datasets = [(role, project.dataset(dataset)) for role, dataset in draft.datasets.items()]
    total = sum(dataset.info.rows for _, dataset in datasets)
    fits, before = [], 0

    def report(done: int, rows: int) -> None:
        progress(before + done, max(total, before + rows))

    for role, dataset in datasets:
        known = profiles.stored(dataset, draft.model, draft.max_length)
        profile = known or profiles.compute(dataset, draft.model, draft.max_length, progress=report, stop=stop)
        foreign = card.mostly_foreign(profile.languages)
        fits.append(DatasetFit(dataset.info.name, role, profile, foreign=foreign, new=known is None))
        before += dataset.info.rows
    return fits
