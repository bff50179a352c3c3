"""What a banner says about something that failed."""

from dataclasses import dataclass, field
from typing import Any

from tlgui.core.errors import TlguiError
from tlgui.core.events import RunFailed
from tlgui.core.findings import Finding
from tlgui.ui.background import Failure
from tlgui.ui.language import translate_message
from tlgui.ui.notifications import unexpected_words


@dataclass(frozen=True, slots=True)
class Problem:
    """Something failed; its words are asked for anew after a change of language.

    Attributes:
        code: of the message catalogue; empty for what nobody foresaw.
        details: a traceback, or empty.
    """

    code: str = ""
    params: dict[str, Any] = field(default_factory=dict)
    details: str = ""
    unforeseen: tuple[str, str] = ("", "")

    @classmethod
    def of_failure(cls, failure: Failure) -> "Problem":
        """From a background task."""
        error = failure.error
        if isinstance(error, TlguiError):
            return cls(error.code, dict(error.params), failure.traceback)
        return cls(details=failure.traceback, unforeseen=(type(error).__name__, str(error)))

    @classmethod
    def of_finding(cls, finding: Finding) -> "Problem":
        """From something that was noticed."""
        return cls(finding.code, finding.params)

    @classmethod
    def of_event(cls, event: RunFailed) -> "Problem":
        """From a worker process."""
        return cls(event.code, event.params, event.traceback)

    def words(self) -> tuple[str, str]:
        """Sentence and remedy."""
        return translate_message(self.code, self.params) if self.code else unexpected_words(*self.unforeseen)
