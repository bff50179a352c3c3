"""Predicting the rows of a file."""

from typing import Any

import pyarrow as pa

from tlgui.core.children import importing
from tlgui.core.errors import DataError
from tlgui.core.events import Notice
from tlgui.data import ImportOptions, read_table, write_table
from tlgui.models import ModelLibrary
from tlgui.runs.jobs import PredictJob
from tlgui.worker.channel import Inbox, Outbox


def predict(job: PredictJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    """Write the file anew with two columns more: the most probable label, and how probable it is."""
    table, problems = read_table(job.input, ImportOptions.model_validate(job.options))
    if job.text not in table.column_names:
        raise DataError(
            "predict.no_text_column",
            file=job.input.name,
            column=job.text,
            columns=", ".join(table.column_names),
        )
    for problem in problems:
        outbox.emit(Notice(code=problem.code, params=problem.params))
    with importing():  # the file is looked at first: it may be refused, which need not take as long as a library
        from tlgui.worker.trained import load_text_model

    model = load_text_model(job.run, library)
    texts = model.cleaned(table.column(job.text).to_pylist())
    probabilities = model.predict_proba(texts, progress=outbox.report, stop=inbox.stop_requested)
    best = probabilities.argmax(axis=1)
    additions = {
        "prediction": pa.array([model.label_names[i] for i in best], pa.string()),
        "probability": pa.array(probabilities.max(axis=1).round(6).astype("float64")),
    }
    for name, column in additions.items():
        unused = _unused_name(name, table.column_names)
        if unused != name:
            outbox.emit(Notice(code="predict.column_exists", params={"file": job.input.name, "column": name, "renamed": unused}))
        table = table.append_column(unused, column)
    write_table(table, job.output)
    return {"rows": table.num_rows, "output": str(job.output), "text": job.text, "labels": list(model.label_names)}


def _unused_name(name: str, taken: list[str]) -> str:
    """``name``, or ``name_2``, ``name_3`` ... if the file already has such a column: nothing of the user's is replaced."""
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name}_{number}", number + 1
    return candidate
