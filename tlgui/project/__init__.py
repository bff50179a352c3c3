"""A project on disk, and every operation that a user can ask for. The window and the command line both call these."""

from tlgui.project.draft import Draft
from tlgui.project.launcher import Launcher
from tlgui.project.places import Places
from tlgui.project.planner import Estimate, Measurement, Plan, Planner
from tlgui.project.preparing import choose_model, columns_of, draft_from_spec, import_once
from tlgui.project.project import Project
from tlgui.project.sample import create_sample_project
from tlgui.project.settings import Settings, SettingsStore

__all__ = [
    "Draft",
    "Estimate",
    "Launcher",
    "Measurement",
    "Places",
    "Plan",
    "Planner",
    "Project",
    "Settings",
    "SettingsStore",
    "choose_model",
    "columns_of",
    "create_sample_project",
    "draft_from_spec",
    "import_once",
]
