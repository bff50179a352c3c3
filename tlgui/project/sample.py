"""The sample project: two domains in two languages, ready to train on."""

from pathlib import Path

from tlgui.core.places import resources
from tlgui.core.spec import StageSpec
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions
from tlgui.project.project import Project

#: Dataset name, file, role. A hotel's labelled messages are the source; an online shop's are what the model must cope with.
_FILES = (
    ("Hotel guests (English)", "hotel_en.csv", TransferRole.SOURCE),
    ("Online shop (English)", "shop_en.csv", TransferRole.TEST),
    ("Hotel guests (Chinese)", "hotel_zh.csv", TransferRole.SOURCE),
    ("Online shop (Chinese)", "shop_zh.csv", TransferRole.TEST),
)
_LINEAR_PROBE = "linear-probe"


def create_sample_project(folder: Path) -> Project:
    """Make the sample project in ``folder`` with the English pair chosen; opens it if it is there already.

    Raises:
        ProjectError: the folder cannot be written.
    """
    if (folder / "project.toml").exists():
        return Project.open(folder)
    project = Project.create(folder, "Hotel and shop messages")
    options = ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.LABEL})
    chosen: dict[TransferRole, str] = {}
    for name, file, role in _FILES:
        dataset = project.import_dataset(resources() / "sample" / file, options, role, name=name)
        chosen.setdefault(role, dataset.info.id)
    project.save_draft(project.draft.model_copy(update={"datasets": chosen, "stages": (StageSpec(strategy=_LINEAR_PROBE),)}))
    return project
