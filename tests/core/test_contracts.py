"""The vocabulary: what is written is read again, what is wrong is refused with a sentence that names it."""

import typing

import pytest
from pydantic import ValidationError

from tlgui.core import events as all_events
from tlgui.core.errors import EXIT_OUT_OF_MEMORY, OutOfMemory, SpecError, StrategyError
from tlgui.core.events import AnyEvent, DeviceReading, DeviceSampled, parse_event
from tlgui.core.facts import ModelFacts, ProblemFacts
from tlgui.core.files import write_atomically, write_toml
from tlgui.core.messages import MESSAGES
from tlgui.core.params import Params, param
from tlgui.core.spec import RunSpec
from tlgui.core.strategy import Cost, Family, Need, Needs, Strategy, unmet_needs
from tlgui.core.tasks import TransferRole


class Sized(Params):
    rate: float = param(2e-5, title="Rate", description="How fast.", gt=0, le=1)
    size: int | None = param(None, title="Size", description="How much.", ge=1)


def test_params_are_frozen_and_checked():
    assert Sized.parse({"rate": 0.1}, stage="s").rate == 0.1
    with pytest.raises(SpecError, match="s: the parameter rate cannot be “2”"):
        Sized.parse({"rate": 2}, stage="s")
    with pytest.raises(SpecError) as error:
        Sized.parse({"ratte": 1}, stage="s")
    assert error.value.code == "spec.unknown_param"
    assert "rate, size" in str(error.value)
    with pytest.raises(SpecError):
        Sized.parse({"rate": float("nan")}, stage="s")
    with pytest.raises(ValidationError):
        Sized().rate = 0.5


def _plain_spec(**changes):
    return {
        "data": {"source": {"dataset": "a"}, "test": {"file": "b.csv", "text": "t", "label": "l"}},
        "model": {"id": "m"},
        "stages": [{"strategy": "linear-probe", "params": {"C": 1.0}}],
        **changes,
    }


def test_spec_survives_toml(tmp_path):
    spec = RunSpec.parse(_plain_spec(seed=7), origin="test")
    write_toml(tmp_path / "spec.toml", spec.plain())
    assert RunSpec.read(tmp_path / "spec.toml") == spec


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"sede": 1}, "spec.unknown_key"),
        ({"data": {"source": {"dataset": "a", "colour": "x"}}}, "spec.unknown_key"),
        ({"stages": []}, "spec.invalid"),
        ({"data": {"source": {}}}, "spec.invalid"),
        ({"data": {"source": {"dataset": "a", "file": "b"}}}, "spec.invalid"),
        ({"task": "juggling"}, "spec.invalid"),
        ({"seed": -1}, "spec.invalid"),
        ({"schema_version": 2}, "spec.invalid"),
    ],
)
def test_spec_refuses_what_it_does_not_know(changes, code):
    with pytest.raises(SpecError) as error:
        RunSpec.parse(_plain_spec(**changes), origin="my.toml")
    assert error.value.code == code
    assert "my.toml" in error.value.sentence
    assert error.value.exit_code == 2


def test_spec_file_that_is_no_toml_names_the_file(tmp_path):
    (tmp_path / "spec.toml").write_text("stages = [", encoding="utf-8")
    with pytest.raises(SpecError, match=r"spec\.toml"):
        RunSpec.read(tmp_path / "spec.toml")
    with pytest.raises(SpecError, match=r"nowhere\.toml cannot be read"):
        RunSpec.read(tmp_path / "nowhere.toml")


def test_every_event_type_survives_its_line():
    kinds = typing.get_args(typing.get_args(AnyEvent)[0])
    assert len(kinds) == 13
    for kind in kinds:
        required = {name: _example(field.annotation) for name, field in kind.model_fields.items() if field.is_required()}
        event = kind(**required, seq=3, run_id="r")
        assert parse_event(event.line()) == event
        assert event.line().count("\n") == 1


def _example(annotation):
    examples = {int: 1, str: "x\ny", float: 0.5}
    if annotation in examples:
        return examples[annotation]
    if typing.get_origin(annotation) is dict:
        return {}
    return ()


def test_unknown_readings_stay_unknown():
    line = DeviceSampled(devices=(DeviceReading(kind="gpu", utilisation=0.0),)).line()
    reading = parse_event(line).devices[0]
    assert reading.utilisation == 0.0
    assert reading.temperature is None


def test_events_of_a_newer_format_are_refused_not_misread():
    with pytest.raises(ValueError, match="type"):
        parse_event('{"type": "telepathy", "seq": 1}')
    assert all_events.EVENT_VERSION == 1


class Probe(Strategy):
    id = "probe"
    title = "Probe"
    summary = "Tests."
    family = Family.FEATURES
    cost = Cost.SECONDS
    needs = Needs(encoder=True, unlabelled_target=Need.REQUIRED, min_rows_per_class=2)

    def plan(self, params, facts):
        return []

    def run(self, context, params, artefacts):
        return artefacts


_MODEL = ModelFacts(id="m", parameters=1, embedding_parameters=1, layers=1, hidden_size=1, max_length=8)


def test_needs_that_are_met():
    facts = ProblemFacts(
        rows={TransferRole.SOURCE: 10, TransferRole.TARGET_UNLABELLED: 5}, classes=("a", "b"), smallest_class=2, model=_MODEL
    )
    assert unmet_needs(Probe(), facts) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"rows": {TransferRole.TARGET_UNLABELLED: 5}}, "strategy.needs_labels"),
        ({"rows": {TransferRole.SOURCE: 10}}, "strategy.needs_target_unlabelled"),
        ({"classes": ("a",)}, "strategy.one_class"),
        ({"smallest_class": 1}, "strategy.few_rows"),
        ({"model": None}, "strategy.needs_encoder"),
        ({"task": "translation"}, "strategy.wrong_task"),
    ],
)
def test_every_unmet_need_is_named(changes, code):
    facts = ProblemFacts(
        rows={TransferRole.SOURCE: 10, TransferRole.TARGET_UNLABELLED: 5}, classes=("a", "b"), smallest_class=2, model=_MODEL
    )
    found = unmet_needs(Probe(), facts.model_copy(update=changes))
    assert [finding.code for finding in found] == [code]
    assert found[0].message.endswith(".")
    assert found[0].params["strategy"] == "Probe"


def test_errors_carry_sentence_remedy_and_exit_code():
    error = StrategyError("strategy.unknown", strategy="x", known="a, b")
    assert str(error) == f"{error.sentence} {error.remedy}"
    assert "“x”" in error.sentence
    assert error.finding().message == str(error)
    assert OutOfMemory.exit_code == EXIT_OUT_OF_MEMORY


def test_sentences_are_sentences():
    for code, message in MESSAGES.items():
        assert message.sentence.strip(), code
        assert message.sentence[-1] in ".:}”)", code
        if message.remedy:
            assert message.remedy[-1] in ".}", code


def test_atomic_write_leaves_the_old_file_when_it_fails(tmp_path, monkeypatch):
    path = tmp_path / "file.txt"
    write_atomically(path, "old")
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, "new")
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["file.txt"]
