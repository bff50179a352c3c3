"""What is said to a terminal and to a pipe."""

import io

from tlgui.cli.output import Output


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_sees_one_line_of_progress():
    terminal = _Terminal()
    output = Output(as_json=False, err=terminal)
    output.progress(1, 3, 61.7)
    output.progress(3, 3)
    output.note("done")
    assert terminal.getvalue() == "\r  1/3, 1 min left\x1b[K\r  3/3\x1b[K\ndone\n"


def test_a_file_or_a_pipe_sees_no_progress():
    pipe = io.StringIO()
    Output(as_json=False, err=pipe).progress(1, 3)
    assert pipe.getvalue() == ""
