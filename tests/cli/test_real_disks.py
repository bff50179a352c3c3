"""A disk that is really full, a folder that really is read-only: file systems of their own, mounted for one test."""

import json
import subprocess
import sys

import pytest

_MOUNT = "mount -t tmpfs -o size={size} tmpfs {disk} && {commands}"


@pytest.fixture
def on_small_disk(repo_root, tmp_path):
    """Run shell commands with ``{disk}``, a file system of ``size``; ``{tlgui}`` is the program. Returns what they print."""
    unshare = ["unshare", "--user", "--map-root-user", "--mount"]
    if sys.platform != "linux" or subprocess.run([*unshare, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True).returncode:
        pytest.skip("this system does not let a test mount a file system of its own")
    disk = tmp_path / "disk"
    disk.mkdir()
    messages = tmp_path / "messages.csv"
    rows = [f"message number {i} about {'bills' if i % 2 else 'beds'},{'a' if i % 2 else 'b'}" for i in range(40)]
    messages.write_text("\n".join(["text,label", *rows]) + "\n", encoding="utf-8")

    def run(size, commands):
        commands = commands.format(disk=disk, tlgui=f"{sys.executable} -m tlgui", messages=messages)
        script = _MOUNT.format(size=size, disk=disk, commands=commands)
        return subprocess.run([*unshare, "sh", "-c", script], capture_output=True, text=True, cwd=repo_root, timeout=280, check=False)

    return run


def test_disk_full_while_training(on_small_disk):
    done = on_small_disk(
        "20m",  # the trained weights need 90 MB
        "{{ {tlgui} train --source {messages} --text text --label label --model all-MiniLM-L6-v2 --stage full-finetune"
        " --set full-finetune.epochs=1 --project {disk}/p; echo code $?;"
        " {tlgui} runs list --project {disk}/p --json;"
        " {tlgui} train --source {messages} --text text --label label --stage majority --project {disk}/p --json; echo again $?; }}",
    )
    assert "code 2" in done.stdout
    assert "The disk is full" in done.stderr
    assert "Traceback" not in done.stderr
    (failed,) = next(json.loads(line) for line in done.stdout.splitlines() if line.startswith("["))
    assert failed["status"] == "failed"
    assert "again 0" in done.stdout, "what was written in part takes no room any more, and the data are still there"


def test_project_that_became_read_only(on_small_disk):
    train = "{tlgui} train --source {messages} --text text --label label --stage majority --project {disk}/p --json"
    done = on_small_disk(
        "20m",
        f"{{{{ {train} > /dev/null; echo first $?; mount -o remount,ro {{disk}}; {train}; echo second $?; }}}}",
    )
    assert "first 0" in done.stdout
    assert "second 2" in done.stdout
    assert "Traceback" not in done.stderr
    assert "read-only" in done.stderr.lower()
