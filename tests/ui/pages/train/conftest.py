"""Fixtures of this page's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.pages.train.support import Bench, make_bench


@pytest.fixture
def bench(tmp_path: Path, repo_root: Path, qapp: object) -> Iterator[Bench]:
    """A session with an open project, strategies of its own and scripted workers."""
    yield from make_bench(tmp_path, repo_root)
