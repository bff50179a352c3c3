"""Times, sizes and shares as words, in the language and locale of the window."""

from PySide6.QtCore import QCoreApplication, QLocale


def format_duration(seconds: float) -> str:
    """A time as a person would say it: ``"40 s"``, ``"4 min"``, ``"1 h 20 min"``."""
    whole = max(0, round(seconds))
    if whole < 60:
        return QCoreApplication.translate("Formats", "{seconds} s").format(seconds=whole)
    minutes = round(whole / 60)
    if minutes < 60:
        return QCoreApplication.translate("Formats", "{minutes} min").format(minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        text = QCoreApplication.translate("Formats", "{hours} h {minutes} min")
        return text.format(hours=hours, minutes=minutes)
    days, hours = divmod(hours, 24)
    return QCoreApplication.translate("Formats", "{days} d {hours} h").format(days=days, hours=hours)


def format_remaining(seconds: float | None) -> str:
    """``"about 4 min left"``; empty while unknown."""
    if seconds is None:
        return ""
    return QCoreApplication.translate("Formats", "about {duration} left").format(duration=format_duration(seconds))


def format_bytes(count: int) -> str:
    """A size in units of 1000, with three digits at most: ``"8.3 MB"``."""
    size, power = float(count), 0
    while size >= 999.5 and power < 4:
        size, power = size / 1000, power + 1
    digits = 0 if power == 0 or size >= 99.95 else 1
    return f"{QLocale().toString(size, 'f', digits)} {('B', 'kB', 'MB', 'GB', 'TB')[power]}"


def format_count(count: int) -> str:
    """A whole number with the locale's group separators."""
    return QLocale().toString(count)


def format_share(share: float, digits: int = 1) -> str:
    """A share between 0 and 1 as a percentage."""
    locale = QLocale()
    return f"{locale.toString(share * 100.0, 'f', digits)}{locale.percent()}"


def format_score(value: float, digits: int = 3) -> str:
    """A metric such as F1."""
    return QLocale().toString(value, "f", digits)


def format_p(p_value: float) -> str:
    """A p-value, never as zero."""
    if p_value < 0.001:
        return QCoreApplication.translate("Formats", "below {limit}").format(limit=QLocale().toString(0.001, "f", 3))
    return QLocale().toString(p_value, "f", 3)
