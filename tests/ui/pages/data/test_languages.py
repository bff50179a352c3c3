"""The hint at the language."""

import pytest

from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, import_file
from tlgui.ui.pages.data.languages import main_script, script_words


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("The room was cold.", "latin"),
        ("房间太冷了，没人来修", "han"),
        ("部屋がとても寒かったです", "kana"),
        ("방이 너무 추웠어요", "hangul"),
        ("В номере было холодно", "cyrillic"),
        ("كانت الغرفة باردة", "arabic"),
        ("房间太冷了，没人来修 nobody came to", "mixed"),
        ("12 : 34 !", ""),
    ],
)
def test_script(tmp_path, text, script):
    path = tmp_path / "texts.csv"
    path.write_text("text,n\n" + f'"{text}",x\n' * 5, encoding="utf-8")
    options = ImportOptions(encoding="utf-8", delimiter=",", header=True, roles={"text": ColumnRole.TEXT})
    dataset = import_file(path, options, tmp_path / "dataset", name="d", role=TransferRole.TARGET_UNLABELLED)
    assert main_script(dataset) == script
    assert bool(script_words(script)) == bool(script)


def test_damaged_rows_give_no_hint(tmp_path, write_csv):
    dataset = import_file(write_csv(), ImportOptions(), tmp_path / "dataset", name="d", role=TransferRole.SOURCE)
    (dataset.folder / "rows.arrow").unlink()
    assert main_script(dataset) == ""
