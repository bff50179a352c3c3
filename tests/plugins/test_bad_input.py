"""Every strategy on data that it can make little of: it ends with a result or with a sentence, never with an unforeseen error."""

import csv
import random

import pytest

from tlgui.core.errors import StrategyError
from tlgui.core.places import bundled_plugins
from tlgui.core.strategy import Need
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, import_file
from tlgui.pluginhost import PluginHost
from tlgui.testing.bench import Bench
from tlgui.testing.problems import SmallProblem, write_messages
from tlgui.testing.tiny_models import tiny_encoder

SOURCE, TARGET, UNLABELLED, TEST = TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TARGET_UNLABELLED, TransferRole.TEST


def _host():
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    return host


STRATEGIES = _host().strategies
#: One short text each, repeated as often as there are rows.
_SAME = "the parcel was late"


def _usual(role, rows=30):
    generator = random.Random(0)
    return lambda path: write_messages(path, rows, generator, domain=int(role is not SOURCE), labels=role.labelled)


def _written(rows):
    def write(path):
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["text", "label"][: len(rows[0])])
            writer.writerows(rows)

    return write


#: What is odd, by role; the other roles are as usual.
PROBLEMS = {
    "all texts identical": {
        SOURCE: _written([(f"{_SAME}", ("delivery", "payment", "quality")[i % 3]) for i in range(30)]),
        TARGET: _written([(f"{_SAME}", ("delivery", "payment", "quality")[i % 3]) for i in range(30)]),
        UNLABELLED: _written([(_SAME,) for _ in range(30)]),
    },
    "one row in a class": {
        SOURCE: _written([("late parcel box", "delivery")] * 5 + [("card bill", "payment")] * 5 + [("torn", "quality")])
    },
    "two rows": {SOURCE: _written([("late parcel box", "delivery"), ("card bill", "payment")])},
    "one text in the target": {UNLABELLED: _written([("late van",)]), TARGET: _written([("late van", "delivery")])},
    "a class missing in the source": {SOURCE: _written([("late parcel", "delivery"), ("card bill refund", "payment")] * 10)},
    "other labels in the target": {TARGET: _written([("late van", "urgent"), ("invoice receipt", "calm")] * 10)},
    "empty texts": {SOURCE: _written([("?", "delivery"), ("!", "payment")] * 10), UNLABELLED: _written([("…",), ("?",), ("!",)])},
}


@pytest.fixture(scope="module")
def benches(tmp_path_factory):
    """A bench for each problem."""
    folder = tmp_path_factory.mktemp("odd")
    words = {"the", "parcel", "was", "late", "box", "card", "bill", "torn", "van", "invoice", "receipt", "refund", "my", "please"}
    model = tiny_encoder(folder / "encoder", words)
    found = {}
    for name, odd in PROBLEMS.items():
        room = folder / name.replace(" ", "-")
        room.mkdir()
        datasets = {}
        for role in TransferRole:
            file = room / f"{role}.csv"
            odd.get(role, _usual(role))(file)
            roles = {"text": ColumnRole.TEXT} | ({"label": ColumnRole.LABEL} if role.labelled else {})
            datasets[role] = import_file(file, ImportOptions(roles=roles), room / "datasets" / role, name=str(role), role=role).folder
        found[name] = Bench(SmallProblem(datasets, model), dict(STRATEGIES), room)
    return found


def _stages(strategy):
    """The strategy between what it cannot do without."""
    quick = {"epochs": 1, "target_epochs": 1, "members": 2, "batch_size": 8}
    params = {name: value for name, value in quick.items() if name in type(strategy).params.model_fields}
    before = [("full-finetune", {"epochs": 1})] if strategy.needs.head else []
    return [*before, (strategy.id, params), *([] if strategy.gives_head else [(strategy.classifier, {})])]


@pytest.mark.parametrize("problem", PROBLEMS)
@pytest.mark.parametrize("id_", sorted(STRATEGIES))
def test_it_ends_with_a_result_or_a_sentence(benches, id_, problem):
    bench, strategy = benches[problem], STRATEGIES[id_]
    needs = strategy.needs
    roles = [SOURCE, TEST]
    roles += [TARGET] if needs.labelled_target is Need.REQUIRED else []
    roles += [UNLABELLED] if needs.unlabelled_target is not Need.NO else []
    spec = bench.problem.spec(*_stages(strategy), roles=roles, baselines=False)
    refusal = None
    try:
        outcome = bench.run(spec)
    except StrategyError as error:
        refusal = error
    if refusal is None:
        assert 0 <= outcome.finished.metrics["test"]["accuracy"] <= 1
    else:
        assert refusal.code != "strategy.stage_failed", refusal.sentence
        assert refusal.remedy, "a refusal says what to do instead"
        assert not (bench.folder / f"run-{bench._runs}" / "model").exists()
