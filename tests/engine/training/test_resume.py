"""A training that was interrupted ends where it would have ended."""

import pytest
import torch

from tests.engine.training.support import CPU, Heard, examples
from tests.engine.training.test_terms import Discriminator, Pull
from tlgui.core.errors import Stopped
from tlgui.core.training import TrainingRecipe
from tlgui.engine.components.network import Classifier, load_pooled
from tlgui.engine.training import Checkpoint, Texts, Trainer

PLAIN = TrainingRecipe(epochs=3, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=8, patience=2)
GRADUAL = TrainingRecipe(epochs=3, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=8, layers_per_epoch=1, layer_decay=0.5)
UPPER = TrainingRecipe(epochs=3, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=8, trained_layers=1, schedule="cosine")


class Bench:
    """Trains afresh from the same start, with checkpoints in one folder."""

    def __init__(self, problem, folder):
        self.problem, self.folder, self.saved, self.failed = problem, folder, [], []

    def train(self, recipe, *, stop_after=None, terms=(), checkpoint=True, rows=24):
        torch.manual_seed(0)
        network = Classifier(load_pooled(self.problem.model.folder, "mean"), 32, 3)
        heard = Heard(stop_after)
        kept = Checkpoint(self.folder / "training.safetensors", self.saved.append, self.failed.append) if checkpoint else None
        loop = Trainer(network, recipe, CPU, heard.reporting(), pad_id=0, seed=0, main_metric="f1_macro", terms=terms, checkpoint=kept)
        torch.manual_seed(len(self.saved))  # what a new process happens to begin with must not matter
        try:
            loop.train(examples(rows), examples(9, 1), Texts([[2, 14, 15 + number, 3] for number in range(10)]))
        except Stopped:
            return None
        return network.state_dict(), heard


@pytest.fixture
def bench(problem, tmp_path):
    return Bench(problem, tmp_path)


def _same(first, second):
    return all(torch.equal(first[name], second[name]) for name in first)


@pytest.mark.parametrize("recipe", [PLAIN, GRADUAL, UPPER], ids=["plain", "gradual", "upper"])
@pytest.mark.parametrize("stop_after", [1, 8, 20, 30, 50, 80])
def test_stopped_anywhere_it_ends_with_the_same_weights(bench, recipe, stop_after):
    expected, through = bench.train(recipe, checkpoint=False)
    assert bench.train(recipe, stop_after=stop_after) is None
    found, heard = bench.train(recipe)
    assert _same(found, expected)
    steps = [(step, values) for split, step, values in through.metrics if split == "train"]
    again = [(step, values) for split, step, values in heard.metrics if split == "train"]
    assert again == steps[len(steps) - len(again) :], "the same steps, from where it was interrupted"
    computing = 33 if recipe is UPPER else 0  # rows of the frozen part, before the first step
    assert (len(again) < len(steps)) == (stop_after > computing)


def test_stopped_again_and_again(bench):
    expected, _ = bench.train(PLAIN, checkpoint=False)
    found = None
    for _ in range(30):
        found = bench.train(PLAIN, stop_after=max(33, 8 * len(bench.saved) + 9))
        if found:
            break
    assert len(bench.saved) >= 3
    assert _same(found[0], expected)


def test_modules_of_terms_and_the_place_in_the_target_are_kept(bench):
    expected, _ = bench.train(PLAIN, terms=[Pull(), Discriminator()], checkpoint=False)
    assert bench.train(PLAIN, terms=[Pull(), Discriminator()], stop_after=20) is None
    found, _ = bench.train(PLAIN, terms=[Pull(), Discriminator()])
    assert _same(found, expected)


def test_a_finished_training_is_not_repeated(bench):
    expected, _ = bench.train(PLAIN)
    found, heard = bench.train(PLAIN)
    assert _same(found, expected)
    assert not heard.metrics


@pytest.mark.parametrize("damage", [b"", b"not a checkpoint", None])
def test_a_damaged_checkpoint_is_told_of_and_training_begins_anew(bench, damage):
    expected, _ = bench.train(PLAIN, checkpoint=False)
    bench.train(PLAIN, stop_after=20)
    file = bench.folder / "training.safetensors"
    file.write_bytes(file.read_bytes()[:-100] if damage is None else damage)
    found, _ = bench.train(PLAIN)
    assert len(bench.failed) == 1
    assert _same(found, expected)


def test_a_checkpoint_of_another_training_is_told_of_and_not_used(bench):
    bench.train(PLAIN, stop_after=20)
    expected, _ = bench.train(GRADUAL, checkpoint=False)
    found, heard = bench.train(GRADUAL)
    assert "strategy.checkpoint_unfit" in dict(heard.notices)
    assert _same(found, expected)


def test_a_disk_that_is_full_ends_neither_the_training_nor_the_older_checkpoint(bench, monkeypatch):
    bench.train(PLAIN, stop_after=20)
    before = (bench.folder / "training.safetensors").read_bytes()

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tlgui.engine.training.checkpoint.save_file", full)
    assert bench.train(PLAIN, stop_after=40) is None
    assert bench.failed == ["[Errno 28] No space left on device"]
    assert (bench.folder / "training.safetensors").read_bytes() == before
    assert list(bench.folder.iterdir()) == [bench.folder / "training.safetensors"]


def test_checkpoints_are_written_from_time_to_time(problem, tmp_path):
    now = iter(range(0, 100_000, 100))
    saved = []
    kept = Checkpoint(tmp_path / "training.safetensors", saved.append, pytest.fail, clock=lambda: next(now))
    network = Classifier(load_pooled(problem.model.folder, "mean"), 32, 3)
    loop = Trainer(network, PLAIN, CPU, Heard().reporting(), pad_id=0, seed=0, main_metric="f1_macro", checkpoint=kept)
    loop.train(examples(24), examples(9, 1))
    assert saved == [4, 8, 9], "every fourth look comes 300 seconds after the last checkpoint; and at the end"
