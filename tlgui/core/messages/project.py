"""Projects, settings and the machine: the sentences."""

from tlgui.core.messages.message import Message

MESSAGES: dict[str, Message] = {
    "project.exists": Message("There is already a project in {path}.", "Open it, or choose another folder."),
    "project.none_there": Message(
        "There is no project in {path}.", "Choose a folder that contains the file project.toml, or make a new project there."
    ),
    "project.unreadable": Message(
        "The project in {path} cannot be read: {reason}.", "Check the permissions of the folder, or whether its disk is connected."
    ),
    "project.damaged": Message(
        "The project file {path} is damaged: {reason}.",
        "The datasets and runs beside it are unharmed. Restore that file from a backup, or make a new project and move the folders"
        " “datasets” and “runs” into it.",
    ),
    "project.newer": Message(
        "The project in {path} was written by a newer version of this program (format {version}).", "Update the program to open it."
    ),
    "project.not_writable": Message(
        "The project folder {path} cannot be written: {reason}.",
        "Choose a folder that you may write to, or copy the project to one and open the copy.",
    ),
    "project.no_dataset": Message(
        "This project has no dataset “{dataset}”.",
        "Import the file again, or choose one of those that are there: on the Data page, or listed by tlgui data list.",
    ),
    "project.cannot_trash": Message("{path} could not be moved to the trash: {reason}.", "It is still there; nothing was lost."),
    "project.needed": Message("No project folder was named.", "Add --project FOLDER; it is made if it does not exist."),
    "project.run_active": Message("A run of this project is still active.", "Stop it or let it finish before you open another project."),
    "settings.damaged": Message(
        "The settings in {file} could not be read ({reason}).",
        "The program starts with its defaults; the damaged file is kept as {backup}.",
    ),
    "machine.qt_too_new": Message(
        "PySide6 {version} aborts the program on Python {python} after a few thousand calls.",
        "Install a version below 6.12 (pip install “PySide6-Essentials<6.12”), or use Python 3.12 or newer.",
    ),
    "machine.no_command": Message(
        "There is neither a command nor a folder called “{word}”; the command “{command}” is spelt much like it.",
        "tlgui --help lists the commands. For a new project of that name, write it with its folder, such as .{separator}{word}.",
    ),
    "machine.folder_gone": Message("The folder {folder} is not there any more.", "Look in the trash, or where you have moved it."),
    "machine.no_file_manager": Message(
        "This computer has no program that shows folders, or it did not start.", "Open the folder by hand: {folder}"
    ),
    "machine.no_display": Message(
        "There is no display to open a window on.",
        "Start the program from a desktop session, or use its commands without a window: tlgui --help.",
    ),
}
