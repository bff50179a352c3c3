"""The contract for all strategies of one plugin, without pytest."""

import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tlgui.core.errors import PluginError, TlguiError
from tlgui.core.findings import Finding, Severity
from tlgui.core.strategy import Strategy
from tlgui.pluginhost.contract_report import CheckResult
from tlgui.pluginhost.host import summary
from tlgui.pluginhost.manifest import ContractSettings
from tlgui.testing.cases import Case
from tlgui.testing.checks import CHECKS

#: What the other checks build upon: where a run does not even end, they have nothing to add.
_FIRST_RUN = "finishes_and_says_so"


def check_strategies(
    ids: tuple[str, ...], strategies: Mapping[str, Strategy], settings: Mapping[str, ContractSettings], folder: Path
) -> Iterator[CheckResult]:
    """Make all checks on the strategies ``ids``, and give each result as soon as it is there.

    Args:
        strategies: these and all that may be their companions, by id.
        settings: tables of the plugin's manifest by id.
        folder: an empty folder for the runs.
    """
    for id_ in ids:
        strategy = strategies[id_]
        try:
            case = Case.derived(strategy, strategies, settings.get(id_, ContractSettings()), folder / id_)
        except PluginError as error:
            yield CheckResult(id_, next(iter(CHECKS)), error.finding(), 0.0)
            continue
        for name, check in CHECKS.items():
            result = _result(strategy, name, lambda check=check, case=case: check(case))  # type: ignore[misc]
            yield result
            if name == _FIRST_RUN and result.traceback:
                break


def _result(strategy: Strategy, name: str, check: Callable[[], None]) -> CheckResult:
    started = time.monotonic()
    finding, details = Finding(code=f"contract.ok_{name}", severity=Severity.INFO, params={"strategy": strategy.title}), ""
    try:
        check()
    except PluginError as error:
        finding = error.finding()
    except (Exception, SystemExit) as error:
        words = str(error) if isinstance(error, TlguiError) else summary(error)
        finding = Finding(code="contract.raised", severity=Severity.ERROR, params={"strategy": strategy.title, "error": words})
        details = "".join(traceback.format_exception(error))
    return CheckResult(strategy.id, name, finding, round(time.monotonic() - started, 2), details)
