"""Answering questions about single texts, as long as somebody asks."""

from typing import Any

from tlgui.core.events import Answer
from tlgui.models import ModelLibrary
from tlgui.runs.jobs import ServeJob
from tlgui.worker.channel import Inbox, Outbox
from tlgui.worker.trained import load_text_model


def serve(job: ServeJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    """Answer ``{"request": n, "texts": [...]}`` with probabilities per text, labels in the model's order."""
    model = load_text_model(job.run, library)
    outbox.emit(Answer(request=0, values={"labels": list(model.label_names)}))
    answered = 0
    for request in inbox.requests():
        texts = [str(text) for text in request.get("texts", [])]
        probabilities = model.predict_proba(model.cleaned(texts)).tolist() if texts else []
        outbox.emit(Answer(request=int(request["request"]), values={"probabilities": probabilities}))
        answered += 1
    return {"answered": answered}
