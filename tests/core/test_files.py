"""Names of folders that every file system takes."""

import pytest

from tlgui.core.files import free_folder


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("My texts!", "my-texts-3"),  # two are there
        ("???", "data"),
        ("酒店评论（2024）", "酒店评论-2024"),
        ("CON", "con-2"),  # on Windows a device, as the next
        ("Com1", "com1-2"),
        ("console", "console"),
        ("評" * 200, "評" * 60),
        ("a" * 59 + " b", "a" * 59),
    ],
)
def test_folders_have_names_that_are_free_and_allowed(tmp_path, name, folder):
    (tmp_path / "my-texts").mkdir()
    (tmp_path / "my-texts-2").mkdir()
    assert free_folder(tmp_path, name, otherwise="data") == tmp_path / folder
