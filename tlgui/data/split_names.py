"""What files call training, development and test rows."""

from tlgui.core.tasks import Split

_NAMES = {
    Split.TRAIN: ("train", "training", "训练", "训练集", "訓練"),
    Split.DEV: ("dev", "development", "valid", "validation", "val", "验证", "验证集", "开发", "开发集", "驗證"),
    Split.TEST: ("test", "testing", "测试", "测试集", "測試"),
}
_SPLIT_OF = {name: split for split, names in _NAMES.items() for name in names}


def split_named(cell: str) -> Split | None:
    """The split that a cell of a file names; None if it names none."""
    return _SPLIT_OF.get(cell.strip().casefold())
