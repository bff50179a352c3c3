"""The command line's parser and its exit codes."""

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

from tlgui import __version__
from tlgui.cli import catalogue, cleaning, data, doctor, plugins, runs, train
from tlgui.cli.output import Output
from tlgui.cli.reading import add_column_options, add_layout_options
from tlgui.cli.services import Services
from tlgui.core.errors import EXIT_BAD_INPUT, EXIT_STOPPED, EXIT_UNEXPECTED, Stopped, TlguiError
from tlgui.core.spec import LEAST_LENGTH, MOST_LENGTH, MOST_SEED
from tlgui.core.tasks import TransferRole
from tlgui.project import comparing
from tlgui.project.places import Places
from tlgui.runs import ExportFormat

Command = Callable[[argparse.Namespace, Services], int]

_LENGTH = "longest input in tokens"
_FORMATS = "folder for transformers, ONNX graph, or a script for a model that stands on no pretrained one"
_SET = "parameter of a stage; STAGE is its strategy, or its number in the chain where a strategy comes twice"


def main(arguments: Sequence[str]) -> int:
    """Execute one command and return its exit code: 0 done, 1 unexpected, 2 bad input, 3 out of memory, 130 stopped."""
    parsed = _parser().parse_args(arguments)
    output = Output(as_json=parsed.json)
    try:
        services = Services(parsed, output, Places.default())
        command: Command = parsed.command
        return command(parsed, services)
    except TlguiError as error:
        output.error(error)
        return error.exit_code
    except (Stopped, KeyboardInterrupt):
        output.note("stopped")
        return EXIT_STOPPED
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return EXIT_BAD_INPUT
    except Exception as error:
        output.error(TlguiError("run.unexpected", reason=f"{type(error).__name__}: {error}"))
        output.note(traceback.format_exc())
        return EXIT_UNEXPECTED


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="machine-readable output")
    common.add_argument("--safe-mode", action="store_true", help="load no third-party plugins")
    project = argparse.ArgumentParser(add_help=False)
    project.add_argument("--project", type=Path, metavar="DIR", help="project folder")

    about = "Transfer learning on text. Without a command: the window. “tlgui tour” takes pictures of it on the way through its main job."
    parser = argparse.ArgumentParser(prog="tlgui", description=about)
    parser.add_argument("--version", action="version", version=f"tlgui {__version__}")
    groups = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(group: argparse._SubParsersAction, name: str, command: Command, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:  # type: ignore[type-arg]
        help_text = (command.__doc__ or "").strip().splitlines()[0]
        added: argparse.ArgumentParser = group.add_parser(name, help=help_text, description=help_text, parents=[common, *parents])
        added.set_defaults(command=command)
        return added

    def add_group(name: str, help_text: str) -> argparse._SubParsersAction:  # type: ignore[type-arg]
        return groups.add_parser(name, help=help_text).add_subparsers(required=True, metavar="ACTION")

    data_group = add_group("data", "data files")
    inspect = add(data_group, "inspect", data.inspect)
    inspect.add_argument("file", type=Path)
    add_column_options(inspect)
    add_layout_options(inspect)
    _add_dataset_commands(add, data_group, project)
    shift = add(data_group, "shift", data.shift, project)
    shift.add_argument(
        "first", type=Path, metavar="A", help="texts from where the labels are: a file, a dataset, or a split of one (ID:train)"
    )
    shift.add_argument("second", type=Path, metavar="B", help="texts from where the model will be used")
    shift.add_argument("--text", metavar="COL", help="column with the texts in both files (detected if not given)")
    shift.add_argument("--label", metavar="COL", help="column with the labels in both files (detected if not given)")
    shift.add_argument("--model", metavar="ID", help="pretrained model (chosen by the texts if not given)")
    shift.add_argument("--max-length", type=_number(LEAST_LENGTH, MOST_LENGTH), default=comparing.MAX_LENGTH, metavar="N", help=_LENGTH)
    shift.add_argument("--seed", type=_number(0, MOST_SEED), default=0, metavar="N")
    shift.add_argument("--umap", action="store_true", help="a map by UMAP in the report, too (needs umap-learn)")

    strategies = add_group("strategies", "transfer strategies")
    add(strategies, "list", catalogue.strategies_list)
    add(strategies, "show", catalogue.strategies_show).add_argument("id")
    models = add_group("models", "pretrained models")
    add(models, "list", catalogue.models_list)
    add(models, "add", catalogue.models_add).add_argument("dir", type=Path)
    add(models, "verify", catalogue.models_verify)
    plugins_group = add_group("plugins", "plugins")
    add(plugins_group, "list", catalogue.plugins_list)
    plugins.add_commands(add, plugins_group)

    _add_train_options(add(groups, "train", train.train, project))

    add(groups, "resume", train.resume, project).add_argument("run_id")

    runs_group = add_group("runs", "runs of a project")
    add(runs_group, "list", runs.runs_list, project)
    add(runs_group, "show", runs.runs_show, project).add_argument("id")
    predict = add(groups, "predict", runs.predict, project)
    predict.add_argument("run_id")
    predict.add_argument("file", type=Path)
    _add_new_file(predict)
    predict.add_argument("--text", help="column with the texts (detected if not given)")
    add_layout_options(predict)
    export = add(groups, "export", runs.export, project)
    export.add_argument("run_id")
    export.add_argument("--format", choices=get_args(ExportFormat), required=True, help=_FORMATS)
    export.add_argument("-o", "--output", type=Path, required=True)
    add(groups, "doctor", doctor.doctor)
    return parser


def _number(least: int, most: int) -> Callable[[str], int]:
    """Reads whole numbers within bounds; the name is part of what argparse says of others."""

    def whole_number(text: str) -> int:
        number = int(text)
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"{number} is not between {least} and {most}")
        return number

    return whole_number


def _add_new_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", type=Path, required=True, help=".csv, .tsv, .xlsx, .jsonl or .parquet")
    parser.add_argument("--replace", action="store_true", help="let it take the place of a file that exists")


def _add_dataset_commands(add: Callable[..., argparse.ArgumentParser], group: object, project: argparse.ArgumentParser) -> None:
    add(group, "list", data.list_, project)
    import_ = add(group, "import", data.import_, project)
    import_.add_argument("file", type=Path)
    add_column_options(import_)
    add_layout_options(import_)
    import_.add_argument("--role", choices=list(map(str, TransferRole)), default=str(TransferRole.SOURCE))
    import_.add_argument("--name", help="of the dataset; the file's if not given")
    import_.add_argument("--domain", metavar="COL", help="column of domains; each becomes a dataset of its own")
    import_.add_argument("--id", dest="id_column", metavar="COL", help="column that names the rows")
    import_.add_argument("--seed", type=_number(0, MOST_SEED), default=0, metavar="N", help="of the splits")
    import_.add_argument("--like", metavar="ID", help="dataset of the project whose recipe is used for this file too")
    profile = add(group, "profile", data.profile, project)
    profile.add_argument("id")
    profile.add_argument("--model", metavar="ID", help="count in tokens of this model")
    profile.add_argument("--max-length", type=_number(LEAST_LENGTH, MOST_LENGTH), default=comparing.MAX_LENGTH, metavar="N", help=_LENGTH)
    cleaning.add_arguments(add(group, "clean", cleaning.clean, project))
    export = add(group, "export", data.export, project)
    export.add_argument("id")
    _add_new_file(export)
    export.add_argument("--used", action="store_true", help="only the rows that are in use, none that cleaning or the import has left out")
    export.add_argument("--no-split", action="store_true", help="without the column that tells the split")


def _add_train_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("spec", type=Path, nargs="?", help="specification (TOML)")
    for name, help_text in (
        ("source", "labelled texts of the source domain"),
        ("target", "labelled texts of the target domain"),
        ("target-unlabeled", "texts of the target domain without labels"),
        ("test", "labelled texts that the model is judged on"),
    ):
        parser.add_argument(f"--{name}", type=Path, metavar="FILE", help=help_text)
    parser.add_argument("--text", metavar="COL", help="column with the texts (detected if not given)")
    parser.add_argument("--label", metavar="COL", help="column with the labels (detected if not given)")
    parser.add_argument("--model", metavar="ID", help="pretrained model (chosen by the data if not given)")
    parser.add_argument("--stage", action="append", default=[], metavar="ID", help="strategy; repeat for a chain")
    parser.add_argument("--set", action="append", default=[], metavar="STAGE.PARAM=VALUE", help=_SET)
    parser.add_argument("--seed", type=_number(0, MOST_SEED), metavar="N")
    parser.add_argument("--max-length", type=_number(LEAST_LENGTH, MOST_LENGTH), metavar="N", help=_LENGTH)
    parser.add_argument("--no-baselines", action="store_true", help="do not run the no-transfer baselines beside it")
    parser.add_argument("--name", default="", help="a name for the run")
    parser.add_argument("--plan", action="store_true", help="tell what would run, and what each stage would cost here; run nothing")
