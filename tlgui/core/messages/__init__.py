"""Every sentence the program can say about an error, a finding or a notice, by code.

Code that detects something names a *code* and its parameters; the sentence is looked up here. The command line prints the
English text as it stands; the window hands the same text to Qt's translator (context ``Message``) before it fills in the
parameters. Each area of the program has its own module; this one only joins them.
"""

from tlgui.core.messages import contract, data, engine, installing, models, plugins, project, runs, shift, strategies
from tlgui.core.messages.message import Message

_AREAS = (contract, data, engine, installing, models, plugins, project, runs, shift, strategies)

MESSAGES: dict[str, Message] = {code: message for area in _AREAS for code, message in area.MESSAGES.items()}

__all__ = ["MESSAGES", "Message", "render"]


def render(code: str, params: dict[str, object]) -> tuple[str, str]:
    """Return the English sentence and the English remedy for ``code``, parameters filled in.

    Raises:
        KeyError: the code is not in the catalogue, or a parameter that its text names is missing.
    """
    message = MESSAGES[code]
    return message.sentence.format(**params), message.remedy.format(**params)
