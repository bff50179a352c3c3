"""``tlgui strategies``, ``tlgui models`` and ``tlgui plugins``: what there is."""

from argparse import Namespace
from typing import Any

from tlgui.cli.services import Services
from tlgui.core.strategy import Strategy


def strategies_list(arguments: Namespace, services: Services) -> int:
    """All strategies, in the order of registration."""
    rows = [_describe(strategy) for strategy in services.host().strategies.values()]
    services.output.table(rows, ("id", "family", "cost", "title"))
    return 0


def strategies_show(arguments: Namespace, services: Services) -> int:
    """One strategy with its parameters."""
    strategy = services.host().strategy(arguments.id)
    schemas = strategy.params.model_json_schema().get("properties", {})
    fields = {name: schemas[name] for name in strategy.params.in_order()}
    lines = [strategy.title, f"  {strategy.summary}", ""]
    for name, schema in fields.items():
        lines.append(f"  {name} = {_as_set(schema.get('default'))}    {schema.get('description', '')}")
        lines += [f"      {value}: {words}" for value, words in schema.get("choices", {}).items()]
    services.output.value({**_describe(strategy), "params": fields}, lines)
    return 0


def _as_set(value: Any) -> str:
    """A default as ``--set`` would take it."""
    if value is None:
        return "(automatic)"
    return str(value).lower() if isinstance(value, bool) else str(value)


def models_list(arguments: Namespace, services: Services) -> int:
    """All models of the library with their state."""
    rows = []
    for entry in services.library.entries():
        card = entry.card.model_dump(mode="json")
        reason = entry.finding.message if entry.finding else ""
        rows.append({**card, "state": str(entry.state), "reason": reason})
    services.output.table(rows, ("id", "state", "languages", "licence", "reason"))
    return 0


def models_add(arguments: Namespace, services: Services) -> int:
    """Copy a model folder into the library."""
    entry = services.library.add_folder(arguments.dir)
    value = {**entry.card.model_dump(mode="json"), "state": str(entry.state)}
    services.output.value(value, [f"{entry.card.id} added"])
    return 0


def models_verify(arguments: Namespace, services: Services) -> int:
    """Check every model against its checksums; exit code 2 if one is broken."""
    rows = []
    for known in services.library.entries():
        entry = services.library.verify(known.card.id)
        reason = entry.finding.message if entry.finding else ""
        rows.append({"id": entry.card.id, "state": str(entry.state), "reason": reason})
    services.output.table(rows, ("id", "state", "reason"))
    return 2 if any(row["state"] == "broken" for row in rows) else 0


def plugins_list(arguments: Namespace, services: Services) -> int:
    """All plugins, also those that could not be loaded, with the reason."""
    rows = []
    for record in services.host().records:
        rows.append(
            {
                "id": record.id,
                "title": record.title,
                "version": record.version,
                "origin": str(record.origin),
                "state": str(record.state),
                "phase": str(record.phase),
                "strategies": list(record.strategies),
                "reason": record.finding.message if record.finding else "",
                "traceback": record.traceback,
            }
        )
    services.output.table(rows, ("id", "version", "origin", "state", "reason"))
    return 0


def _describe(strategy: Strategy) -> dict[str, Any]:
    return {
        "id": strategy.id,
        "title": strategy.title,
        "family": str(strategy.family),
        "tasks": list(strategy.tasks),
        "needs": strategy.needs.model_dump(mode="json"),
        "cost": str(strategy.cost),
        "summary": strategy.summary,
        "paper": strategy.paper,
    }
