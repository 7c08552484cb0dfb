"""Two dozen short articles of one make and the claims in them, for tests of learning; and models that know nothing."""

import json
import shutil
from itertools import product
from pathlib import Path
from typing import Any

import torch

from quoteminer.network.architecture import Network, NetworkShape
from quoteminer.network.weights import TOKENIZER, Description, save_network
from quoteminer.settings import SHIPPED_MODELS

TINY = NetworkShape(width=16, layers=1, heads=2, inner=16, tagger_width=8, link_width=8)

PEOPLE = ("Ana Ruiz", "the mayor", "Omar Haddad", "a spokeswoman for the port")
MATTERS = ("the bridge", "our school", "the old market", "every ferry", "the river path", "this year's budget")


def untrained_models(folder: Path) -> Path:
    """A folder of models with a tiny network of chance weights."""
    torch.manual_seed(7)
    save_network(Network(TINY), Description(shape=TINY), folder / "en")
    shutil.copyfile(SHIPPED_MODELS / "en" / TOKENIZER, folder / "en" / TOKENIZER)
    shutil.copytree(SHIPPED_MODELS / "en" / "tokenize", folder / "en" / "tokenize")
    shutil.copyfile(SHIPPED_MODELS / "resources.json", folder / "resources.json")
    (folder / "en" / "card.md").write_text("# Models that know nothing\n")
    return folder


def claim(article: str, text: str, source: str, cue: str, content: str) -> dict[str, Any]:
    """A claim with what learning reads of it."""

    def mention(wording: str) -> dict[str, Any]:
        start = text.index(wording)
        return {"text": wording, "start": start, "end": start + len(wording)}

    whole = mention(content)
    return {
        "article": {"id": article},
        "content": {"text": whole.pop("text"), "spans": [whole]},
        "cue": mention(cue),
        "source": mention(source),
        "attitude": "assertion",
    }


def article_about(number: int, who: str, content: str) -> str:
    """An article in which somebody says something."""
    return f"It rained in town number {number} all day. Later {who} said {content}.\n\nThe rain went on.\n"


def write_articles(folder: Path) -> list[dict[str, Any]]:
    """Write an article into a file of its own for each person and matter; the one claim in each."""
    folder.mkdir()
    claims = []
    for number, (who, what) in enumerate(product(PEOPLE, MATTERS)):
        content = f"that {what} would open again in May"
        text = article_about(number, who, content)
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
        claims.append(claim(f"{number:02}", text, who, "said", content))
    return claims


def write_claims(path: Path, claims: list[dict[str, Any]]) -> Path:
    """Write the claims as JSON Lines."""
    path.write_text("".join(json.dumps(one) + "\n" for one in claims), encoding="utf-8")
    return path
