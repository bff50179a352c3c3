"""The model library: pretrained text encoders, whether they are what they should be, and how well they know some texts.

No weights are loaded here.
"""

from tlgui.models.bundled import E5_ID, MINILM_ID
from tlgui.models.cards import ModelCard, ModelEntry
from tlgui.models.library import ModelLibrary
from tlgui.models.recommend import recommend_model
from tlgui.models.tokens import TokenCounter

__all__ = ["E5_ID", "MINILM_ID", "ModelCard", "ModelEntry", "ModelLibrary", "TokenCounter", "recommend_model"]
