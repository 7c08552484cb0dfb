"""What the tests of the command share: the command run with a miner that needs no models, here and in a shell."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from click.testing import CliRunner, Result

from quoteminer.cli import main
from quoteminer.errors import ModelError
from quoteminer.records import Article, ArticleReference, Claim, Content, Mention, Span, Speaker
from quoteminer.settings import Settings


class FakeMiner:
    """Takes every article that is not blank for one claim; a folder of models that is not there is an error."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        for article in articles:
            if not self.settings.models.is_dir():
                raise ModelError(str(self.settings.models), "no such folder")
            whole = Mention(text=article.text, start=0, end=len(article.text))
            claim = Claim(
                id="0123456789abcdef",
                article=ArticleReference(id=article.id, source=article.source, published=article.published),
                kind="indirect",
                content=Content(text=article.text, spans=(Span(0, len(article.text)),)),
                speaker=Speaker(),
                sentence=whole,
                confidence=0.9,
            )
            yield article, [claim] if article.text.strip() and self.settings.min_confidence <= 0.9 else []


def fake_pipeline() -> ModuleType:
    """Stands in for `quoteminer.pipeline` and needs no models."""
    pipeline = ModuleType("quoteminer.pipeline")
    pipeline.Miner = FakeMiner  # type: ignore[attr-defined]
    return pipeline


def run(*arguments: str, given: str | bytes | None = None, status: int = 0) -> Result:
    """What `quoteminer` with these arguments gives; it must end with that status."""
    result = CliRunner().invoke(main, arguments, input=given)
    assert result.exit_code == status, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def extract(*arguments: str, given: str | bytes | None = None, status: int = 0) -> Result:
    """What `quoteminer extract` gives, mined in this process."""
    return run("extract", "--workers", "0", *arguments, given=given, status=status)


def contents(written: str) -> list[str]:
    """The contents of claims in JSON Lines."""
    return [json.loads(line)["content"]["text"] for line in written.splitlines()]


def in_a_shell(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the script with `$QUOTEMINER` for the real command and `$FAKED` for the one with the fake miner."""
    root = str(Path(__file__).parents[1])
    commands = {"QUOTEMINER": f"{sys.executable} -m quoteminer", "FAKED": f"{sys.executable} {__file__}"}
    return subprocess.run(
        ["sh", "-c", script],
        env={**os.environ, **commands, "PYTHONPATH": root, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


if __name__ == "__main__":
    sys.modules["quoteminer.pipeline"] = fake_pipeline()
    main(prog_name="quoteminer")
