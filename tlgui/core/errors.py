"""Errors that are shown as a sentence with what to do next. Anything else that is raised is a bug of ours."""

from typing import Self

from tlgui.core.findings import Finding, Severity
from tlgui.core.messages import render

#: Exit codes of the command line.
EXIT_DONE, EXIT_UNEXPECTED, EXIT_BAD_INPUT, EXIT_OUT_OF_MEMORY, EXIT_STOPPED = 0, 1, 2, 3, 130


class TlguiError(Exception):
    """An expected failure, named by a code of :mod:`tlgui.core.messages` and its parameters.

    ``str(error)`` is the English sentence followed by the remedy; the window translates from ``code`` and ``params``.
    Parameters must be JSON values, because errors travel from the worker to the window as events.
    """

    exit_code = EXIT_BAD_INPUT

    def __init__(self, code: str, /, **params: object) -> None:
        self.code = code
        self.params = params
        self.sentence, self.remedy = render(code, params)
        super().__init__(f"{self.sentence} {self.remedy}".strip())

    @classmethod
    def from_finding(cls, finding: Finding) -> Self:
        """The error that a blocking finding stands for."""
        return cls(finding.code, **finding.params)

    def finding(self) -> Finding:
        """This error as a blocking finding."""
        return Finding(code=self.code, severity=Severity.ERROR, params=self.params)


class DataError(TlguiError):
    """A data file or a dataset cannot be used."""


class ModelError(TlguiError):
    """A pretrained or trained model cannot be used."""


class StrategyError(TlguiError):
    """A strategy cannot work with what it was given."""


class PluginError(TlguiError):
    """A plugin is broken, missing or not compatible."""


class SpecError(TlguiError):
    """A run specification is not valid."""


class ProjectError(TlguiError):
    """A project folder cannot be used."""


class MachineError(TlguiError):
    """This computer lacks something: a writable folder, disk space, a library."""


class OutOfMemory(TlguiError):
    """Main memory or GPU memory did not suffice."""

    exit_code = EXIT_OUT_OF_MEMORY


class Stopped(Exception):
    """The user asked for the work to stop. Raised at a point where stopping is safe; it is no failure."""
