"""A task says which columns it needs, what comes out and how it is judged. Strategies name the tasks they serve."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class ColumnRole(StrEnum):
    """What a column of a file means.

    ``second_text`` makes a pair of each text, such as premise and hypothesis, or question and answer.
    ``tokens`` and ``tags`` are JSON arrays of equal length; the text of such a row is its tokens together. ``split`` says which part
    of the dataset a row belongs to; rows of one ``group``, say of one author, are never in different parts. A column of ``domain``
    makes a dataset of each of its values; ``id`` names a row. Cells of ``labels`` hold several labels each.
    """

    TEXT = "text"
    SECOND_TEXT = "second_text"
    LABEL = "label"
    LABELS = "labels"
    TOKENS = "tokens"
    TAGS = "tags"
    TRANSLATION = "translation"
    SPLIT = "split"
    GROUP = "group"
    DOMAIN = "domain"
    ID = "id"


class TransferRole(StrEnum):
    """What a dataset is for in the transfer."""

    SOURCE = "source"
    TARGET = "target"
    TARGET_UNLABELLED = "target_unlabelled"
    TEST = "test"

    @property
    def labelled(self) -> bool:
        """Whether a dataset in this role must carry labels."""
        return self is not TransferRole.TARGET_UNLABELLED


class Split(StrEnum):
    """The part of a dataset that a row belongs to, frozen with the dataset."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


#: Values of a split as they are written, the empty string for a row that is left out. A place in it is the code of a split.
SPLIT_CODES = (*map(str, Split), "")


class Task(BaseModel):
    """What is to be learned.

    Attributes:
        id: stable name, written into specs.
        inputs: column roles a row must have to be predicted.
        targets: column roles a row must have to be learned from or judged by.
        main_metric: name of the metric that early stopping, charts and the verdict use.
        higher_is_better: direction of the main metric.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    inputs: tuple[ColumnRole, ...]
    targets: tuple[ColumnRole, ...]
    main_metric: str
    higher_is_better: bool = True


CLASSIFICATION = Task(id="classification", inputs=(ColumnRole.TEXT,), targets=(ColumnRole.LABEL,), main_metric="f1_macro")
TASKS: dict[str, Task] = {task.id: task for task in (CLASSIFICATION,)}
