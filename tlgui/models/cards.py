"""What the library knows of a model, and the file that keeps it beside the model."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import tomli_w
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tlgui.core.errors import ModelError
from tlgui.core.facts import ModelFacts
from tlgui.core.findings import Finding

#: Above this share, a set of texts counts as being in languages that a model was not trained on.
_MOSTLY = 0.5
CARD_FILE = "card.toml"
_SCHEMA_VERSION = 1

Pooling = Literal["mean", "cls"]
State = Literal["ready", "convertible", "unavailable", "broken"]


class ModelCard(BaseModel):
    """One pretrained text encoder.

    Attributes:
        id: name in specs and on the command line; the folder in the library where there is one.
        title: name to show.
        languages: BCP 47 tags; ``mul`` for many; empty if nobody has said.
        licence: SPDX identifier of the weights' licence; empty if nobody has said.
        origin: where it comes from, one sentence of the message catalogue.
        restored_from_4bit: whether the weights were restored from a 4-bit copy, so that they are near the original, not equal.
        prefix: what is put before every text.
        pooling: how token vectors become one vector: their mean, or the first one.
        architecture: ``model_type`` of the transformers configuration.
        parameters: weights of the encoder without task heads.
        embedding_parameters: those of them that stand in lookup tables.
        layers, hidden_size: of the encoder.
        max_length: longest text in tokens, special tokens included.
        bytes: size of the files in ``sha256`` together.
        sha256: checksum of every file that is read when the model is loaded, by path relative to its folder.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    languages: tuple[str, ...] = ()
    licence: str = ""
    origin: str = ""
    restored_from_4bit: bool = False
    prefix: str = ""
    pooling: Pooling = "mean"
    architecture: str = ""
    parameters: int = Field(default=0, ge=0)
    embedding_parameters: int = Field(default=0, ge=0)
    layers: int = Field(default=0, ge=0)
    hidden_size: int = Field(default=0, ge=0)
    max_length: int = Field(default=0, ge=0)
    bytes: int = Field(default=0, ge=0)
    sha256: dict[str, str] = Field(default_factory=dict)

    @property
    def facts(self) -> ModelFacts:
        """What planning must know of it."""
        return ModelFacts(**{name: getattr(self, name) for name in ModelFacts.model_fields})

    def foreign_share(self, languages: Mapping[str, float]) -> float:
        """How much of some texts is in languages that the model was not trained on; 0 where nobody has said which those are.

        Args:
            languages: share of the texts by ISO 639 code.
        """
        known = {tag.partition("-")[0].lower() for tag in self.languages}
        if not known or "mul" in known:
            return 0.0
        return sum(share for language, share in languages.items() if language not in known)

    def mostly_foreign(self, languages: Mapping[str, float]) -> bool:
        """Whether more than half of some texts is in such languages."""
        return self.foreign_share(languages) > _MOSTLY


class ModelEntry(BaseModel):
    """A model of the library and whether it can be used.

    Attributes:
        card: what is known of it.
        state: ``ready`` to load, ``convertible`` (usable after :meth:`ModelLibrary.prepare`), ``unavailable`` on this computer, or
            ``broken`` (its files are not what they should be).
        folder: a folder that transformers loads; None unless ready or broken.
        finding: why it is not ready; None if it is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    card: ModelCard
    state: State
    folder: Path | None = None
    finding: Finding | None = None

    @property
    def usable(self) -> bool:
        """Whether :meth:`ModelLibrary.prepare` can be expected to succeed."""
        return self.state in ("ready", "convertible")


def render_card(card: ModelCard) -> str:
    """The text of a card file."""
    return tomli_w.dumps({"schema_version": _SCHEMA_VERSION, **card.model_dump(mode="json")})


def read_card(folder: Path) -> ModelCard:
    """Read the card in ``folder``, whose name is the model's id.

    Raises:
        ModelError: ``model.no_card``, ``model.card_newer`` or ``model.card_unreadable``.
    """
    file = folder / CARD_FILE
    try:
        fields = tomllib.loads(file.read_text(encoding="utf-8"))
        version = fields.pop("schema_version", None)
        if isinstance(version, int) and version > _SCHEMA_VERSION:
            raise ModelError("model.card_newer", file=str(file))
        card = ModelCard.model_validate(fields | {"id": folder.name})
        if not card.sha256:
            raise ModelError("model.card_unreadable", file=str(file), reason="sha256: no files")
        return card
    except FileNotFoundError as error:
        raise ModelError("model.no_card", folder=str(folder)) from error
    except ValidationError as error:
        first = error.errors()[0]
        reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise ModelError("model.card_unreadable", file=str(file), reason=reason) from error
    except (OSError, ValueError) as error:
        raise ModelError("model.card_unreadable", file=str(file), reason=str(error)) from error
