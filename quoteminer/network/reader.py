"""A model folder -> a reader of articles."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from quoteminer.errors import ModelError
from quoteminer.languages.en import THIRD_PERSON_PRONOUNS
from quoteminer.network.features import features_of, load_tokenizer
from quoteminer.network.runtime import NetworkReader, Reading
from quoteminer.network.weights import TOKENIZER, load_network
from quoteminer.records import Calibration, Quotation, Span


class ArticleReader:
    """Tokenizer and network of one language, ready to read."""

    def __init__(self, tokenizer: Tokenizer, network: NetworkReader, calibration: Calibration) -> None:
        self.tokenizer, self.network, self.calibration = tokenizer, network, calibration
        pieces = (tokenizer.token_to_id(pronoun) for pronoun in sorted(THIRD_PERSON_PRONOUNS))
        network.pronouns = np.array([piece for piece in pieces if piece is not None], dtype=np.int64)

    @classmethod
    def load(
        cls, folder: Path, number_type: str = "auto", convention: str = "news", device: str = "cpu"
    ) -> "ArticleReader":
        """Read a model folder, to tag by one of CONVENTIONS; raises ModelError where it holds no usable network."""
        network, description = load_network(folder)
        if not (folder / TOKENIZER).is_file():
            raise ModelError(str(folder), f"{TOKENIZER} is missing")
        reader = NetworkReader(network, number_type, convention, device)
        return cls(load_tokenizer(folder / TOKENIZER), reader, description.calibration)

    def read(self, articles: Sequence[tuple[str, Sequence[Span], Sequence[Quotation]]]) -> list[Reading]:
        """What the network finds in each article, given as its text, paragraphs and quotations."""
        return self.network.read([features_of(*article, self.tokenizer) for article in articles])
