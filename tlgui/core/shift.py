"""How far two sets of texts are apart: the figures of a shift report."""

from pydantic import BaseModel, ConfigDict, Field

from tlgui.core.findings import Finding


class _Figures(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Interval(_Figures):
    """A figure with its 95% interval."""

    value: float
    low: float
    high: float


class Tested(_Figures):
    """A figure with the p-value of a test that it is zero."""

    value: float
    p: float = Field(ge=0, le=1)


class TypicalWord(_Figures):
    """A word that one set uses more than the other.

    Attributes:
        score: z-score of the log-odds ratio; positive for the first set.
        first_texts, second_texts: texts that have it.
        p: Bonferroni-corrected p-value of Fisher's exact test on these texts.
    """

    word: str
    score: float
    first_texts: int
    second_texts: int
    p: float


class LengthShift(_Figures):
    """Lengths of the texts.

    Attributes:
        first_median, second_median: in characters.
        ks: Kolmogorov-Smirnov statistic, 0 to 1.
        p: of its test.
    """

    first_median: float
    second_median: float
    ks: float
    p: float


class LabelShift(_Figures):
    """Shares of the rows of both sets with each label, 0 to 1, and the p-value of their equality (chi-squared)."""

    first: dict[str, float]
    second: dict[str, float]
    p: float


class Separability(Interval):
    """The proxy A-distance with the p-value of the classifier being no better than a coin (binomial, one-sided)."""

    p: float = Field(ge=0, le=1)


class SetFacts(_Figures):
    """One of the two sets.

    Attributes:
        name: as the user knows it.
        texts: texts that were looked at.
        unknown_tokens: share of its tokens that the model does not know; None without a model.
        pieces_per_word: tokens of the model per word; None without a model or without words.
    """

    name: str
    texts: int
    unknown_tokens: float | None = None
    pieces_per_word: float | None = None


class MappedText(_Figures):
    """One text on the map.

    Attributes:
        x, y: along the two axes of the map.
        label: None where the set has none.
        beginning: of the text.
    """

    x: float
    y: float
    label: str | None = None
    beginning: str


class EmbeddingMap(_Figures):
    """Vectors of both sets in a plane: on two principal components, or where UMAP puts them.

    Attributes:
        first, second: some texts of each set.
        explained: share of the variance along each principal component, 0 to 1; None on a map by UMAP, whose axes mean nothing.
    """

    first: tuple[MappedText, ...]
    second: tuple[MappedText, ...]
    explained: tuple[float, float] | None


class VectorShift(_Figures):
    """What the vectors of a pretrained model say; vectors have length 1.

    Attributes:
        model: id of the model.
        proxy_a_distance: how well a classifier tells the sets apart: 0 not at all, 2 without error.
        mmd2: squared maximum mean discrepancy, unbiased, RBF kernel.
        coral: distance of the covariances.
        frechet: distance of the Gaussians with the same moments.
        map: on principal components.
        umap: by UMAP; None unless it was asked for.
    """

    model: str
    proxy_a_distance: Separability
    mmd2: Tested
    coral: float
    frechet: float
    map: EmbeddingMap
    umap: EmbeddingMap | None = None


class WordShift(_Figures):
    """What the words say.

    Attributes:
        vocabulary_overlap: Jaccard index of the words in at least three texts of a set; None if there are none.
        js_divergence: Jensen-Shannon divergence of the word frequencies in bits; None without words.
        first_typical, second_typical: words that one set uses more, the most typical first.
        p: Bonferroni-corrected p-value that no word is in more texts of one set than of the other.
        unseen_words: share of the second set's distinct words that the first does not have.
        unseen_tokens: the same, of its running words.
    """

    vocabulary_overlap: float | None
    js_divergence: Interval | None
    first_typical: tuple[TypicalWord, ...]
    second_typical: tuple[TypicalWord, ...]
    p: float
    unseen_words: float
    unseen_tokens: float


class ShiftReport(_Figures):
    """How far the second set of texts is from the first; the first is where labels are, the second where the model will be used.

    Attributes:
        vectors: None if no model was used.
        lengths, labels: None if there is nothing to compare.
        verdict: one sentence with its reason, and what it means for the choice of a strategy.
        caution: why the verdict is less sure than it looks; None if it is not.
    """

    first: SetFacts
    second: SetFacts
    words: WordShift
    vectors: VectorShift | None
    lengths: LengthShift | None
    labels: LabelShift | None
    verdict: Finding
    caution: Finding | None = None
