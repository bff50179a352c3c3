"""Which architectures are text encoders, and what their configuration says about their tensors."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from tlgui.core.errors import ModelError
from tlgui.models.weights import Tensor


@dataclass(frozen=True, slots=True)
class EncoderFamily:
    """Names that a ``model_type`` of transformers uses in its configuration and for its tensors.

    Attributes:
        hidden_size, layers, intermediate_size: keys of the configuration; without a key the intermediate size is 4 times the hidden.
        stored_layers: key of the number of layers in the file, where that differs from the number computed (shared layers).
        word_embeddings, position_embeddings: tensors, after the prefix that all tensors of the encoder share.
        layer: regular expression of the beginning of a layer's tensors, with the layer's number as its group.
        padding_offset: whether positions are counted from ``pad_token_id + 1``, which shortens the longest text.
    """

    hidden_size: str = "hidden_size"
    layers: str = "num_hidden_layers"
    intermediate_size: str | None = "intermediate_size"
    stored_layers: str = "num_hidden_layers"
    word_embeddings: str = "embeddings.word_embeddings.weight"
    position_embeddings: str = "embeddings.position_embeddings.weight"
    layer: str = r"encoder\.layer\.(\d+)\."
    padding_offset: bool = False


_BERT = EncoderFamily()
_ROBERTA = EncoderFamily(padding_offset=True)
ENCODERS: Mapping[str, EncoderFamily] = MappingProxyType(
    {
        "albert": EncoderFamily(stored_layers="num_hidden_groups", layer=r"encoder\.albert_layer_groups\.(\d+)\."),
        "bert": _BERT,
        "camembert": _ROBERTA,
        "deberta": _BERT,
        "deberta-v2": _BERT,
        "distilbert": EncoderFamily("dim", "n_layers", "hidden_dim", "n_layers", layer=r"transformer\.layer\.(\d+)\."),
        "electra": _BERT,
        "ernie": _BERT,
        "modernbert": EncoderFamily(word_embeddings="embeddings.tok_embeddings.weight", layer=r"layers\.(\d+)\."),
        "mpnet": _ROBERTA,
        "roberta": _ROBERTA,
        "xlm": EncoderFamily(
            "emb_dim",
            "n_layers",
            None,
            "n_layers",
            word_embeddings="embeddings.weight",
            position_embeddings="position_embeddings.weight",
            layer=r"(?:attentions|ffns)\.(\d+)\.",
        ),
        "xlm-roberta": _ROBERTA,
    }
)

#: Beginnings of model types that are well known not to be text encoders, to say so instead of "unknown".
_ENCODER_DECODERS = re.compile(r"(?:m|um|long)?t5|m?bart|pegasus|marian|m2m|nllb|blenderbot|prophetnet|encoder-decoder")
_DECODERS = re.compile(
    r"gpt|openai-gpt|llama|mistral|mixtral|qwen|gemma|phi|opt$|bloom|falcon|mpt$|olmo|starcoder|stablelm|smollm|deepseek|cohere"
    r"|granite|mamba|rwkv|codegen|xglm|ctrl$|xlnet|transfo-xl|glm|internlm|exaone|nemotron|biogpt"
)
_NOT_TEXT = re.compile(
    r"vi[td]|vis|beit|deit|swin|resnet|convnext|dino|clip|siglip|blip|detr|yolo|segformer|mobilenet|efficientnet|regnet|sam|layoutlm"
    r"|wav2vec|hubert|whisper|wavlm|speech|audio|encodec|musicgen|seamless|timesfm|time_series"
)


class EncoderFacts(NamedTuple):
    """Sizes of an encoder, as :class:`tlgui.models.ModelCard` describes them, and its number of token ids."""

    architecture: str
    parameters: int
    embedding_parameters: int
    layers: int
    hidden_size: int
    max_length: int
    vocabulary: int


def require_encoder(config: Mapping[str, Any], folder: str) -> EncoderFamily:
    """The family of a configuration.

    Raises:
        ModelError: ``model.encoder_decoder``, ``model.decoder_only``, ``model.not_text`` or ``model.unknown_architecture``.
    """
    model_type = str(config.get("model_type", ""))
    architectures = config.get("architectures")
    names = [str(name) for name in architectures] if isinstance(architectures, list) else []
    shown = names[0] if names else model_type or "?"
    family = ENCODERS.get(model_type)
    if config.get("is_encoder_decoder") or (family is None and _ENCODER_DECODERS.match(model_type)):
        raise ModelError("model.encoder_decoder", folder=folder, architecture=shown)
    if config.get("is_decoder") or any(map(_generates_text, names)) or (family is None and _DECODERS.match(model_type)):
        raise ModelError("model.decoder_only", folder=folder, architecture=shown)
    if family is None:
        code = "model.not_text" if _NOT_TEXT.match(model_type) else "model.unknown_architecture"
        raise ModelError(code, folder=folder, architecture=shown, known=", ".join(ENCODERS))
    return family


def _generates_text(architecture: str) -> bool:
    """XLM calls its masked language model ``WithLMHeadModel``; every other ``LMHeadModel`` looks to the left only."""
    return architecture.endswith(("ForCausalLM", "LMHeadModel")) and not architecture.endswith("WithLMHeadModel")


def encoder_facts(family: EncoderFamily, config: Mapping[str, Any], tensors: Sequence[Tensor], folder: str) -> EncoderFacts:
    """Sizes of the encoder, after a check that ``tensors`` are those that ``config`` announces.

    Raises:
        ModelError: ``model.config_incomplete``, ``model.tensor_missing``, ``model.tensor_mismatch`` or ``model.quantised``.
    """
    number = _Numbers(config, folder)
    hidden, vocabulary = number(family.hidden_size), number("vocab_size")
    intermediate = number(family.intermediate_size) if family.intermediate_size else 4 * hidden
    encoder = _without_prefix(family, tensors, folder)
    # Buffers such as position ids are whole numbers in every encoder; weights are not.
    if config.get("quantization_config") or any(name.endswith("weight") and not tensor.is_float for name, tensor in encoder.items()):
        raise ModelError("model.quantised", folder=folder)
    embedding_size = number("embedding_size") if config.get("embedding_size") else hidden
    _require_shape(encoder[family.word_embeddings], (vocabulary, embedding_size), folder)
    _require_layers(family, number(family.stored_layers), encoder, {hidden, 3 * hidden, intermediate, 2 * intermediate}, folder)
    max_length = positions = number("max_position_embeddings")
    if table := encoder.get(family.position_embeddings):
        _require_shape(table, (positions, embedding_size), folder)
    if family.padding_offset:
        max_length = positions - number("pad_token_id") - 1
    weights = [(name, tensor.values) for name, tensor in encoder.items() if tensor.is_float]
    return EncoderFacts(
        architecture=str(config["model_type"]),
        parameters=sum(values for _, values in weights),
        embedding_parameters=sum(values for name, values in weights if re.search(r"embeddings\.weight$", name)),
        layers=number(family.layers),
        hidden_size=hidden,
        max_length=max_length,
        vocabulary=vocabulary,
    )


class _Numbers:
    """Reads whole numbers from a configuration."""

    def __init__(self, config: Mapping[str, Any], folder: str) -> None:
        self._config = config
        self._folder = folder

    def __call__(self, key: str) -> int:
        value = self._config.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise ModelError("model.config_incomplete", folder=self._folder, key=key)
        return value


def _without_prefix(family: EncoderFamily, tensors: Sequence[Tensor], folder: str) -> dict[str, Tensor]:
    """The encoder's own tensors by bare name; a task head, which carries no such prefix, is left out.

    In a file saved as a bare encoder the prefix is empty; in one saved with a head it is for example ``bert.``.
    """
    names = [tensor.name for tensor in tensors]
    prefixes = [name.removesuffix(family.word_embeddings) for name in names if f".{name}".endswith(f".{family.word_embeddings}")]
    if not prefixes:
        raise ModelError("model.tensor_missing", folder=folder, tensor=family.word_embeddings)
    prefix = min(prefixes, key=len)
    return {tensor.name.removeprefix(prefix): tensor for tensor in tensors if tensor.name.startswith(prefix)}


def _require_shape(tensor: Tensor, expected: tuple[int, ...], folder: str) -> None:
    if tensor.shape != expected:
        raise _mismatch(tensor, " x ".join(map(str, expected)), folder)


def _require_layers(family: EncoderFamily, count: int, encoder: Mapping[str, Tensor], sizes: set[int], folder: str) -> None:
    """Every layer must be there and hold the same matrices as the first, of sizes that the configuration explains."""
    layers: dict[int, dict[str, Tensor]] = {}
    for name, tensor in encoder.items():
        match = re.match(family.layer, name)
        if match and len(tensor.shape) == 2:
            layers.setdefault(int(match[1]), {})[name.replace(match[1], "*", 1)] = tensor
    if set(layers) != set(range(count)) or not layers:
        raise ModelError("model.layers_mismatch", folder=folder, expected=count, found=len(layers))
    first = layers[0]
    for number, matrices in layers.items():
        if missing := first.keys() ^ matrices.keys():
            raise ModelError("model.tensor_missing", folder=folder, tensor=min(missing).replace("*", str(number), 1))
        for name, tensor in matrices.items():
            if not sizes.issuperset(tensor.shape):
                raise _mismatch(tensor, " / ".join(map(str, sorted(sizes))), folder)
            _require_shape(tensor, first[name].shape, folder)


def _mismatch(tensor: Tensor, expected: str, folder: str) -> ModelError:
    found = " x ".join(map(str, tensor.shape))
    return ModelError("model.tensor_mismatch", folder=folder, tensor=tensor.name, expected=expected, found=found)
