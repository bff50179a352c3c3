"""What tests of the pages share: a session on places of its own with the real library and plugins, and the sample project."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tlgui.core.places import bundled_plugins
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.places import Places
from tlgui.project.sample import create_sample_project
from tlgui.project.settings import Settings, SettingsStore
from tlgui.runs import PluginPlaces
from tlgui.ui.background import Background
from tlgui.ui.session import Session


@pytest.fixture(scope="session")
def host() -> PluginHost:
    """The bundled plugins, loaded."""
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    return host


@pytest.fixture(scope="session")
def model_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one library for all tests: checksums are computed once."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Empty folders for everything that belongs to the user."""
    return Places(tmp_path / "config", tmp_path / "data", tmp_path / "cache")


@pytest.fixture
def session(qapp: QApplication, places: Places, model_root: Path, host: PluginHost) -> Iterator[Session]:
    """A session without a project."""
    store = SettingsStore(places.settings_file)
    session = Session(places, store, Settings(), ModelLibrary(model_root), host, PluginPlaces(packages=False))
    yield session
    session.shut_down()
    session.deleteLater()


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Runs background work; nothing of it outlives the test."""
    background = Background()
    yield background
    assert background.shutdown()
    background.deleteLater()


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project as it is made on the first start. Not to be changed: copy it, or use ``sample_session``."""
    return create_sample_project(tmp_path_factory.mktemp("projects") / "sample").folder


@pytest.fixture
def sample_session(session: Session, sample_folder: Path, tmp_path: Path) -> Session:
    """A session in a copy of the sample project."""
    copy = tmp_path / "sample"
    shutil.copytree(sample_folder, copy)
    assert session.open_project(copy)
    return session
