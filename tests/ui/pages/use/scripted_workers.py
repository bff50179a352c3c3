"""Worker processes that do what a test has written: real pipes and real deaths, and no imports that take time."""

import sys
import uuid
from pathlib import Path

from tlgui.runs import RunHandle

_PRELUDE = """
import csv, datetime, json, os, sys, time
sys.path.insert(0, {root!r})
seq = 0
def say(type, **values):
    global seq
    now = datetime.datetime.now(datetime.timezone.utc).isoformat()
    line = json.dumps(dict(values, type=type, v=1, seq=seq, run_id="job", time=now))
    os.write(1, line.encode() + b"\\n")
    seq += 1
def requests():
    for line in sys.stdin:
        if line.strip() == "stop":
            return
        yield json.loads(line)
say("run_started", pid=os.getpid())
"""

#: Answers each text with a probability for “long” that grows with its length; the text “die” kills it, “fail” fails it.
SERVING = """
say("answer", request=0, values={"labels": ["short", "long"]})
for request in requests():
    text = request["texts"][0]
    if text == "die":
        os._exit(9)
    if text == "fail":
        say("run_failed", code="run.unexpected", params={"reason": "too hard"}, traceback="Traceback ...")
        sys.exit(1)
    if text.startswith("slow"):
        time.sleep(0.3)
    share = min(len(text) / 100, 1.0)
    say("answer", request=request["request"], values={"probabilities": [[1 - share, share]]})
say("run_finished")
"""

#: Never gets as far as being loaded.
LOADING = """
for request in requests():
    pass
say("run_finished")
"""

#: Labels every row “short” or “long” and writes the file as the worker does; ``{job}`` says what to read and write.
PREDICTING = """
job = {job!r}
with open(job["input"], encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
say("progress", stage=0, done=1, total=len(rows))
say("notice", code="predict.column_exists", params={{"file": "x", "column": "prediction", "renamed": "prediction_2"}})
for row in rows:
    row.update(prediction_2="long" if len(row[job["text"]]) > 12 else "short", probability=0.75)
if job["output"].endswith(".csv"):
    with open(job["output"], "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
else:
    import pyarrow
    from tlgui.data.writers import write_table
    write_table(pyarrow.Table.from_pylist(rows), job["output"])
say("run_finished", values={{"rows": len(rows), "output": job["output"], "text": job["text"],
                              "labels": ["short", "long", "never"]}})
"""

#: Works until it is stopped.
ENDLESS = """
say("progress", stage=0, done=3, total=10)
for request in requests():
    pass
say("run_stopped")
"""

#: Refuses as the worker refuses to export a baseline.
REFUSING = """
say("run_failed", code="engine.export_needs_encoder", params={"kind": "tfidf", "format": "ONNX"}, exit_code=2)
"""


class ScriptedWorkers:
    """Starts scripted workers and remembers them."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._folder, self._root = folder, root
        self.handles: list[RunHandle] = []
        self.calls: list[tuple[object, ...]] = []

    def start(self, source: str, *call: object) -> RunHandle:
        """A worker that runs ``source``; ``call`` is what was asked for, kept in :attr:`calls`."""
        folder = self._folder / uuid.uuid4().hex
        folder.mkdir(parents=True)
        script = folder / "worker.py"
        script.write_text(_PRELUDE.format(root=str(self._root)) + source, encoding="utf-8")
        handle = RunHandle(folder, command=[sys.executable, str(script)], temporary=True)
        self.handles.append(handle)
        self.calls.append(call)
        return handle
