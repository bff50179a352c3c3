"""``tlgui plugins install|remove|enable|disable|new|validate``: the user's own plugins."""

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tlgui.cli.services import Services
from tlgui.core.errors import EXIT_BAD_INPUT, EXIT_DONE
from tlgui.pluginhost.contract_process import TIME_LIMIT, Limits
from tlgui.pluginhost.contract_report import CheckResult
from tlgui.pluginhost.scaffold import create_plugin, kinds


def add_commands(add: Callable[..., argparse.ArgumentParser], group: object) -> None:
    """The parsers of all commands here."""
    installing = add(group, "install", install)
    installing.add_argument("path", type=Path, help="folder with a plugin.toml, or wheel (.whl)")
    installing.add_argument("--replace", action="store_true", help="let it take the place of an earlier version, which goes to the trash")
    _add_time_limit(installing)
    for name, command in (("remove", remove), ("enable", enable), ("disable", disable)):
        add(group, name, command).add_argument("id")
    beginning = add(group, "new", new)
    beginning.add_argument("id", help="lower-case words joined by hyphens")
    beginning.add_argument("--kind", choices=kinds(), default="feature-map", help="what it begins as (feature-map if not given)")
    beginning.add_argument("--title", default="", help="name for people; made of the id if not given")
    beginning.add_argument("--folder", type=Path, default=Path(), metavar="DIR", help="where its folder is made (here if not given)")
    validating = add(group, "validate", validate)
    validating.add_argument("target", metavar="PATH_OR_ID", help="folder, wheel, or id of a plugin that is there already")
    _add_time_limit(validating)


def install(arguments: Namespace, services: Services) -> int:
    """Try out a plugin and, if it keeps the contract, put it into the plugin folder."""
    installer = services.installer(_limits(arguments))
    done = installer.install(
        arguments.path, replace=arguments.replace, records=services.host().records, progress=_live(arguments, services)
    )
    report = done.report
    value = {
        "id": report.plugin,
        "title": report.title,
        "version": report.version,
        "strategies": list(report.strategies),
        "folder": str(done.folder),
        "replaced": done.replaced,
        "checks": [_described(check) for check in report.checks],
    }
    earlier = "; the earlier version is in the trash" if done.replaced else ""
    services.output.value(value, [f"{report.title} {report.version} installed in {done.folder}{earlier}"])
    return EXIT_DONE


def validate(arguments: Namespace, services: Services) -> int:
    """Make all checks on a plugin; exit code 2 if one fails."""
    report = services.installer(_limits(arguments)).validate(arguments.target, progress=_live(arguments, services))
    value = {
        "id": report.plugin,
        "title": report.title,
        "version": report.version,
        "strategies": list(report.strategies),
        "passed": report.passed,
        "checks": [_described(check) for check in report.checks],
    }
    verdict = "keeps the contract" if report.passed else f"fails {len(report.failed)} of {len(report.checks)} checks"
    services.output.value(value, [f"{report.title} {report.version} {verdict}"])
    return EXIT_DONE if report.passed else EXIT_BAD_INPUT


def remove(arguments: Namespace, services: Services) -> int:
    """Move a plugin of yours to the trash."""
    place = services.plugin_care().remove(arguments.id)
    services.output.value({"id": arguments.id, "folder": str(place), "removed": True}, [f"{arguments.id} is in the trash"])
    return EXIT_DONE


def enable(arguments: Namespace, services: Services) -> int:
    """Let a plugin be loaded again."""
    changed = services.plugin_care().enable(arguments.id)
    services.output.value({"id": arguments.id, "enabled": True, "changed": changed}, [f"{arguments.id} is enabled"])
    return EXIT_DONE


def disable(arguments: Namespace, services: Services) -> int:
    """Let a plugin not be loaded any more, without removing it."""
    changed = services.plugin_care().disable(arguments.id)
    services.output.value({"id": arguments.id, "enabled": False, "changed": changed}, [f"{arguments.id} is disabled"])
    return EXIT_DONE


def new(arguments: Namespace, services: Services) -> int:
    """Make a folder with a plugin that works, to be changed into yours."""
    services.installer().require_new_id(arguments.id)
    folder = create_plugin(arguments.id, arguments.folder, kind=arguments.kind, title=arguments.title)
    files = sorted(file.name for file in folder.iterdir())
    lines = [f"{folder} is made: {', '.join(files)}", f"Try it out with: tlgui plugins validate {folder}"]
    services.output.value({"id": arguments.id, "kind": arguments.kind, "folder": str(folder), "files": files}, lines)
    return EXIT_DONE


def _add_time_limit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--time-limit", type=_seconds, default=TIME_LIMIT, metavar="SECONDS", help=f"for all checks ({TIME_LIMIT:.0f} if not given)"
    )


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds")
    return seconds


def _limits(arguments: Namespace) -> Limits:
    usual = Limits()
    return Limits(loading=min(usual.loading, arguments.time_limit), total=arguments.time_limit)


def _live(arguments: Namespace, services: Services) -> Callable[[CheckResult], None]:
    """Says each check as soon as it has been made, to people; machines get all of them at the end."""

    def say(check: CheckResult) -> None:
        if not arguments.json:
            services.output.line(f"{'ok' if check.passed else 'failed':8}{check.finding.message}")
            if check.traceback:
                services.output.note(check.traceback)

    return say


def _described(check: CheckResult) -> dict[str, Any]:
    return {
        "strategy": check.strategy,
        "check": check.check,
        "ok": check.passed,
        "code": check.finding.code,
        "message": check.finding.message,
        "seconds": check.seconds,
        "traceback": check.traceback,
    }
