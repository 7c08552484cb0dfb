"""A file of metadata beside an article's file: for `article.html` and `article.html.gz` it is `article.meta.json`."""

from pathlib import Path
from typing import Any

from attrs import asdict

from quoteminer.converter import from_json, parse_json
from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import decode
from quoteminer.inputs.documents import MEGABYTE
from quoteminer.inputs.fields import ArticleFields, without_empty_fields
from quoteminer.inputs.opening import STANDARD_INPUT, stem_of

SIDECAR_SUFFIX = ".meta.json"


def sidecar_of(source: str) -> Path | None:
    """Where the metadata of the file would be; standard input has none."""
    return None if source == STANDARD_INPUT else Path(source).with_name(stem_of(source) + SIDECAR_SUFFIX)


def read_sidecar(source: str) -> dict[str, Any]:
    """What the sidecar of the file tells of its articles, which wins over what the file tells.

    Raises BadInput, for the file's articles had better not be mined with metadata that was meant to be put right.
    """
    path = sidecar_of(source)
    if path is None or not path.is_file():
        return {}
    try:
        with path.open("rb") as stream:
            written = decode(stream.read(MEGABYTE), str(path))
        told = without_empty_fields(parse_json(written, str(path)))
        with_a_text = {**told, "text": ""} if isinstance(told, dict) else told
        known = asdict(from_json(with_a_text, ArticleFields, str(path)))
    except OSError as error:
        raise BadInput(str(path), (f"cannot be read: {error.strerror or error}",)) from None
    return {name: value for name, value in known.items() if value}
