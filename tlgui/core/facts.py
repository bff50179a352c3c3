"""What is known of a problem and its model before a run starts."""

from pydantic import BaseModel, ConfigDict

from tlgui.core.tasks import CLASSIFICATION, TransferRole


class ModelFacts(BaseModel):
    """What planning must know of the pretrained model.

    Attributes:
        parameters: weights of the encoder without task heads.
        embedding_parameters: those of them that stand in lookup tables.
        layers, hidden_size: of the encoder; 0 where its configuration does not say.
        max_length: longest text in tokens.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    parameters: int
    embedding_parameters: int
    layers: int
    hidden_size: int
    max_length: int


class ProblemFacts(BaseModel):
    """What is known before a run starts, without loading a model.

    Attributes:
        task: task id.
        rows: training rows by role, or windows where long texts are cut (dev and test rows not counted).
        dev_rows, test_rows: rows that early stopping and the final evaluation will use.
        classes: label names in the training rows, sorted.
        smallest_class: training rows of the rarest class.
        target_classes: label names of the labelled target, if there is one.
        mean_tokens: mean length of a training text in tokens of the chosen model, cut at the run's maximal length.
        model: the chosen model, if there is one.
    """

    model_config = ConfigDict(frozen=True)

    task: str = CLASSIFICATION.id
    rows: dict[TransferRole, int]
    dev_rows: int = 0
    test_rows: int = 0
    classes: tuple[str, ...] = ()
    smallest_class: int = 0
    target_classes: tuple[str, ...] = ()
    mean_tokens: float = 0.0
    model: ModelFacts | None = None

    @property
    def labelled_rows(self) -> int:
        """Labelled training rows of source and target together."""
        return self.rows.get(TransferRole.SOURCE, 0) + self.rows.get(TransferRole.TARGET, 0)
