"""What the contract found about a plugin."""

from dataclasses import asdict, dataclass
from typing import Any, Self

from tlgui.core.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check of one strategy.

    Attributes:
        strategy: id of the strategy.
        check: name of the check.
        finding: the sentence for it; of severity error if the strategy does not keep the contract.
        seconds: how long it took.
        traceback: of what the strategy raised; empty if it raised nothing.
    """

    strategy: str
    check: str
    finding: Finding
    seconds: float
    traceback: str = ""

    @property
    def passed(self) -> bool:
        """Whether the contract is kept."""
        return self.finding.severity is not Severity.ERROR

    def plain(self) -> dict[str, Any]:
        """JSON values that :meth:`from_plain` reads."""
        finding = {"code": self.finding.code, "severity": str(self.finding.severity), "params": self.finding.params}
        return {**asdict(self), "finding": finding}

    @classmethod
    def from_plain(cls, values: dict[str, Any]) -> Self:
        """Raises ``KeyError``, ``TypeError`` or ``ValueError`` for other values."""
        found = values["finding"]
        finding = Finding(code=found["code"], severity=Severity(found["severity"]), params=dict(found["params"]))
        return cls(**{**values, "finding": finding})


@dataclass(frozen=True, slots=True)
class ContractReport:
    """All checks of a plugin.

    Attributes:
        plugin, title, version: of the plugin.
        strategies: ids of what it registers.
        checks: in the order in which they were made.
    """

    plugin: str
    title: str
    version: str
    strategies: tuple[str, ...]
    checks: tuple[CheckResult, ...]

    @property
    def failed(self) -> tuple[CheckResult, ...]:
        """The checks that speak against it."""
        return tuple(check for check in self.checks if not check.passed)

    @property
    def passed(self) -> bool:
        """Whether every strategy keeps the contract."""
        return not self.failed
