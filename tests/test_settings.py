"""Settings: what they take, and what they say to what they cannot take."""

from pathlib import Path

import pytest

from quoteminer.errors import BadSetting
from quoteminer.settings import Settings


def test_folders_may_be_given_as_text() -> None:
    assert Settings(models="a", splitter="b") == Settings(models=Path("a"), splitter=Path("b"))
    assert Settings().splitter is None


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"language": "tlh"}, "language: 'tlh' is unknown; known are en"),
        ({"number_type": "float8"}, "number_type: 'float8' is unknown; known are auto, float32, bfloat16, int8"),
        ({"min_confidence": 1.5}, "min_confidence: 1.5 is not between 0 and 1"),
        ({"min_confidence": "high"}, "min_confidence: 'high' is no number"),
        ({"articles_at_once": 0}, "articles_at_once: 0 is not between 1 and 10000"),
    ],
)
def test_a_value_that_an_option_cannot_take_is_named(options: dict[str, object], problem: str) -> None:
    with pytest.raises(BadSetting) as raised:
        Settings(**options)  # type: ignore[arg-type]
    assert str(raised.value) == problem
