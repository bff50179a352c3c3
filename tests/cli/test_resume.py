"""``tlgui resume``: a run that was stopped or killed ends with the digits that it would have had."""

import json
import os
import signal
import subprocess
import sys

import pytest

from tlgui.runs import RunFolder, RunState

TRAINING = ["--stage", "full-finetune", "--set", "full-finetune.epochs=3", "--set", "full-finetune.freeze_embeddings=true"]


@pytest.fixture(scope="module")
def begin(sample, repo_root):
    """Start a training and hand its process over."""

    def start(project):
        command = [sys.executable, "-m", "tlgui", "train", "--source", str(sample / "hotel_en.csv"), *TRAINING]
        command += ["--model", "all-MiniLM-L6-v2", "--project", str(project), "--no-baselines", "--json"]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=repo_root)

    return start


def _events(process, until=None):
    """The events up to the first of this type, or all of them."""
    found = []
    for line in process.stdout:
        found.append(json.loads(line))
        if found[-1]["type"] == until:
            break
    return found


def _end(process):
    process.communicate(timeout=60)
    return process.returncode


@pytest.fixture(scope="module")
def uninterrupted(begin, tmp_path_factory):
    """Predictions of a run that nobody disturbed."""
    project = tmp_path_factory.mktemp("uninterrupted") / "p"
    process = begin(project)
    finished = _events(process)[-1]
    assert _end(process) == 0
    return finished["metrics"], (project / "runs" / finished["run_id"] / "evaluation" / "predictions.arrow").read_bytes()


@pytest.mark.parametrize("how", ["stopped", "killed"])
def test_it_ends_with_the_same_digits(begin, uninterrupted, tlgui, tmp_path, how):
    project = tmp_path / "p"
    process = begin(project)
    first = _events(process, until="metrics")
    if how == "stopped":
        os.kill(process.pid, signal.SIGINT)
    else:
        os.kill(first[0]["pid"], signal.SIGKILL)
    rest = _events(process)
    assert _end(process) == (130 if how == "stopped" else 1)
    run = RunFolder(project / "runs" / first[0]["run_id"])
    assert run.status().state is (RunState.STOPPED if how == "stopped" else RunState.FAILED)
    assert [event["path"] for event in rest if event["type"] == "checkpoint_saved"] == (
        ["checkpoints/stage-1-training-1.safetensors"] if how == "stopped" else []
    )

    resumed = tlgui("resume", run.id, "--project", project, "--json")
    assert resumed.code == 0, resumed.err
    metrics, predictions = uninterrupted
    assert resumed.events[-1]["metrics"] == metrics
    assert run.predictions_file.read_bytes() == predictions
    events = list(run.events())
    assert [event.seq for event in events] == list(range(len(events))), "one numbered stream over both processes"
    assert [event.seq for event in events][-len(resumed.events)] == resumed.events[0]["seq"]
    assert run.status().state is RunState.FINISHED
    assert run.status().code == ""
    assert not (run.path / "checkpoints").exists()

    again = tlgui("resume", run.id, "--project", project, "--json")
    assert (again.code, again.value["code"]) == (2, "run.cannot_resume")
