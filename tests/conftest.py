"""What every test may use, and the environment that all of them share."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes tells of the machine, not of the program. The suite tries the same examples each time, so that a
# failure is of the change that was made; --hypothesis-profile=search looks for new ones.
settings.register_profile("tlgui", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("tlgui")

_ROOT = Path(__file__).resolve().parents[1]


def pytest_configure(config: pytest.Config) -> None:
    """Set the environment before anything is imported: no network, no screen, nothing of this user's own."""
    home = Path(tempfile.mkdtemp(prefix="tlgui-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    os.environ["TLGUI_HOME"] = str(home / "tlgui")
    os.environ["HF_HOME"] = str(home / "huggingface")
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def repo_root() -> Path:
    """The root of the source checkout."""
    return _ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real public datasets, too large and too variously licensed to be part of the repository."""
    folder = _ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the shared datasets are not on this machine (../shared/data)")
    return folder


@pytest.fixture
def workshop():
    """What stages share, over the training data given: no model, no device, and events that go to a list if one is given."""
    from tlgui.engine.context import Workshop

    def share(data, events=None):
        emit = (lambda event: None) if events is None else events.append
        return Workshop(task=None, seed=0, data=data, device=None, cache=None, model=None, max_length=128, emit=emit, stop=lambda: False)

    return share
