"""What can be wrong with a text file whatever its format."""

from pathlib import Path

from tlgui.core.findings import Finding
from tlgui.data.decoding import DecodingLog, describe_bytes
from tlgui.data.encoding import EncodingGuess
from tlgui.data.problems import RowLog, error, note, warning


def text_findings(path: Path, guess: EncodingGuess, log: DecodingLog, bad: RowLog, nul: RowLog, header_row: int) -> list[Finding]:
    """Findings about encoding and NUL characters.

    Args:
        bad: rows with bytes that are not valid in the encoding.
        nul: rows with NUL characters.
        header_row: the row to name where no data row has them.
    """
    found: list[Finding] = []
    encoding = guess.candidates[0]
    if log.first_bad is not None:
        offset, data = log.first_bad
        found.append(
            error(
                "data.undecodable",
                path,
                row=bad.rows[0] if bad else max(1, header_row),
                encoding=encoding,
                offset=offset,
                bytes=describe_bytes(data),
                count=log.bad,
                file_rows=bad.rows,
            )
        )
    elif not guess.proved:
        found.append(note("data.encoding_guessed", path, encoding=encoding, others=", ".join(guess.candidates[1:4])))
    if log.nul:
        found.append(
            warning("data.nul_characters", path, row=nul.rows[0] if nul else max(1, header_row), count=log.nul, file_rows=nul.rows)
        )
    return found
