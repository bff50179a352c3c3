"""``tlgui data``: look at a file before anything is imported."""

from argparse import Namespace

from tlgui.cli.services import Services
from tlgui.core.errors import EXIT_BAD_INPUT, EXIT_DONE
from tlgui.core.tasks import ColumnRole
from tlgui.data import ImportOptions, inspect_file


def inspect(arguments: Namespace, services: Services) -> int:
    """What was detected in a file; exit code 2 if it cannot be imported as it is."""
    roles: dict[str, ColumnRole] = {}
    if arguments.text:
        roles[arguments.text] = ColumnRole.TEXT
    if arguments.label:
        roles[arguments.label] = ColumnRole.LABEL
    options = ImportOptions(encoding=arguments.encoding, delimiter=arguments.delimiter, sheet=arguments.sheet, roles=roles)
    inspection = inspect_file(arguments.file, options)
    chosen = inspection.options
    value = {
        "format": chosen.format,
        "encoding": chosen.encoding,
        "delimiter": chosen.delimiter,
        "header": chosen.header,
        "rows": inspection.rows,
        "columns": [column.name for column in inspection.columns],
        "roles": {column.name: str(column.role) for column in inspection.columns if column.role},
        "sheets": list(inspection.sheets),
        "problems": [{"code": p.code, "row": p.row, "message": p.message, "severity": str(p.severity)} for p in inspection.problems],
    }
    lines = [f"{name}: {value[name]}" for name in ("format", "encoding", "delimiter", "header", "rows", "columns", "roles")]
    lines += [f"{problem.severity}: {problem.message}" for problem in inspection.problems]
    services.output.value(value, lines)
    return EXIT_BAD_INPUT if inspection.blocking else EXIT_DONE
