"""What a catalogue entry is made of."""

from typing import NamedTuple


class Message(NamedTuple):
    """A sentence that says what happened and where, and one that says what to do.

    Both may name parameters in ``str.format`` syntax. ``remedy`` may be empty where there is nothing to do.
    """

    sentence: str
    remedy: str = ""
