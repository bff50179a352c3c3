"""Fixtures of this page's tests."""

from pathlib import Path

import pytest

from tests.ui.pages.use.scripted_workers import ScriptedWorkers
from tlgui.project.project import Project
from tlgui.ui.session import Session


@pytest.fixture
def project(session: Session, tmp_path: Path) -> Project:
    """An open project without data and runs."""
    assert session.new_project(tmp_path / "project", "Test")
    assert session.project is not None
    return session.project


@pytest.fixture
def workers(tmp_path: Path, repo_root: Path) -> ScriptedWorkers:
    """Workers that a test writes itself."""
    return ScriptedWorkers(tmp_path / "workers", repo_root)
