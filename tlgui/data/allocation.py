"""Which rows of which dataset are learned from, chosen by and judged by."""

from collections.abc import Mapping
from dataclasses import dataclass

from tlgui.core.tasks import Split, TransferRole

Part = tuple[TransferRole, tuple[Split, ...]]


@dataclass(frozen=True, slots=True)
class Allocation:
    """Parts of the datasets by purpose; no row stands in two of them."""

    train: tuple[Part, ...]
    dev: tuple[Part, ...]
    test: tuple[Part, ...]


def allocate(roles: Mapping[TransferRole, object]) -> Allocation:
    """Allocate the frozen splits of the datasets in ``roles`` (only the keys are read).

    The final test is a test dataset where there is one, else the target's test rows, else the source's. Choosing (dev) is done
    on the target where it has labels. Labelled rows that neither purpose needs join the training: nobody's labels are wasted.
    """
    source, target = TransferRole.SOURCE in roles, TransferRole.TARGET in roles
    separate_test = TransferRole.TEST in roles
    judged = TransferRole.TEST if separate_test else TransferRole.TARGET if target else TransferRole.SOURCE
    chosen_by = TransferRole.TARGET if target else TransferRole.SOURCE
    train: list[Part] = []
    for role in (TransferRole.SOURCE, TransferRole.TARGET):
        if role in roles:
            splits = [Split.TRAIN]
            if role is not chosen_by:
                splits.append(Split.DEV)
            if role is not judged:
                splits.append(Split.TEST)
            train.append((role, tuple(splits)))
    labelled = source or target
    return Allocation(
        train=tuple(train),
        dev=((chosen_by, (Split.DEV,)),) if labelled else (),
        test=((judged, (Split.TEST,)),) if separate_test or labelled else (),
    )
