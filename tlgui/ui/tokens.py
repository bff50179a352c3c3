"""Design tokens: the only place where colours, distances, radii and type sizes are numbers."""

from dataclasses import dataclass

#: Distances in logical pixels, all on the 8 px grid (4 for what belongs tightly together).
SPACE_TIGHT, SPACE, SPACE_WIDE, SPACE_PAGE = 4, 8, 16, 24
RADIUS, RADIUS_CARD = 6, 10
#: Widest line of running text and widest form, in logical pixels.
MEASURE = 720


@dataclass(frozen=True, slots=True)
class TypeScale:
    """The four type sizes in logical pixels, zoom included."""

    small: int
    body: int
    heading: int
    title: int

    @classmethod
    def zoomed(cls, zoom: float) -> "TypeScale":
        """The scale at a zoom factor (1 = as designed)."""
        return cls(*(max(9, round(size * zoom)) for size in (12, 14, 17, 24)))


@dataclass(frozen=True, slots=True)
class Colours:
    """One colour scheme, each as ``#rrggbb``.

    Text colours have at least 4.5:1 contrast on ``window``, ``surface`` and ``sunken``, outlines of controls and the focus ring at
    least 3:1 (WCAG 2.2 AA); a test computes it. ``series`` are the curves of a chart, told apart by colour-blind readers too
    (after Okabe and Ito 2008) and drawn with different dashes besides.
    """

    dark: bool
    window: str
    surface: str
    sunken: str
    hover: str
    line: str
    outline: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    info: str
    info_soft: str
    tooltip: str
    on_tooltip: str
    series: tuple[str, ...]

    def named(self, role: str) -> str:
        """The colour of a role by its name, for example ``"accent"``; a value that starts with ``#`` is returned as it is."""
        if role.startswith("#"):
            return role
        value = getattr(self, role)
        if not isinstance(value, str):
            raise KeyError(role)
        return value


LIGHT = Colours(
    dark=False,
    window="#f5f6f8",
    surface="#ffffff",
    sunken="#eef0f4",
    hover="#e9ecf2",
    line="#dfe3ea",
    outline="#858fa1",
    text="#1a1f29",
    muted="#566073",
    disabled="#9aa3b2",
    accent="#2f5bd0",
    accent_hover="#264db5",
    accent_pressed="#1f4096",
    on_accent="#ffffff",
    accent_soft="#e6ecfb",
    success="#1b7044",
    success_soft="#e4f3ea",
    warning="#8a5300",
    warning_soft="#fdf1dc",
    error="#b3261e",
    error_soft="#fce9e7",
    info="#3d566e",
    info_soft="#e8eef4",
    tooltip="#232936",
    on_tooltip="#f2f4f8",
    series=("#2f5bd0", "#b8520a", "#1b7a57", "#9b3f86", "#5c6678", "#8a6d00"),
)
DARK = Colours(
    dark=True,
    window="#14171d",
    surface="#1c2028",
    sunken="#12151a",
    hover="#272d38",
    line="#2e3542",
    outline="#737e92",
    text="#e6e9f0",
    muted="#a4aebf",
    disabled="#667083",
    accent="#8fb0ff",
    accent_hover="#a8c1ff",
    accent_pressed="#769bf2",
    on_accent="#10141c",
    accent_soft="#222d47",
    success="#6fcf97",
    success_soft="#1a2e24",
    warning="#f0b45b",
    warning_soft="#332815",
    error="#ff9a90",
    error_soft="#3a201f",
    info="#a9bdd1",
    info_soft="#222b35",
    tooltip="#e6e9f0",
    on_tooltip="#1a1f29",
    series=("#8fb0ff", "#f2a35e", "#63cfa3", "#dd93cb", "#a4aebf", "#dcc55c"),
)
