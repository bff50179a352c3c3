"""Points of a scatter map in groups, each with its colour and sign."""

from dataclasses import dataclass

#: Signs of the groups of the first and of the second set: what colour alone would tell, the sign tells, too.
SYMBOLS = ("o", "t")


@dataclass(frozen=True, slots=True)
class Group:
    """Points that look alike.

    Attributes:
        title: in the legend.
        colour: place in the theme's series.
        symbol: ``o`` a disc, ``t`` a triangle.
        xs, ys: of the points.
        words: about each point, shown while the mouse is over it.
    """

    title: str
    colour: int
    symbol: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    words: tuple[str, ...]
