"""Every option and its default, each group in a frozen record: of mining, of reading files, of running a batch."""

import codecs
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from attrs import Attribute, field, frozen
from attrs.converters import optional
from attrs.validators import optional as unless_none

from quoteminer.errors import BadSetting

Device = Literal["auto", "cpu", "cuda"]
NumberType = Literal["auto", "float32", "bfloat16", "int8"]
Attitudes = Literal["claims", "all"]
Genre = Literal["news", "fiction"]
Layers = Literal["inner", "outer", "all"]
LANGUAGES = ("en",)
SHIPPED_MODELS = Path(__file__).parent / "models"


Check = Callable[[Any, "Attribute[Any]", Any], None]
"""A validator as attrs calls it: with the record, the field and the value."""


def one_of(*known: str) -> Check:
    """A validator that names the values an option can take."""

    def check(_: object, attribute: "Attribute[Any]", value: Any) -> None:
        if value not in known:
            raise BadSetting(attribute.name, f"{value!r} is unknown; known are {', '.join(known)}")

    return check


def at_least(least: float, most: float) -> Check:
    """A validator for numbers within bounds."""

    def check(_: object, attribute: "Attribute[Any]", value: Any) -> None:
        if not isinstance(value, int | float):
            raise BadSetting(attribute.name, f"{value!r} is no number")
        if not least <= value <= most:
            raise BadSetting(attribute.name, f"{value} is not between {least:g} and {most:g}")

    return check


@frozen(kw_only=True)
class Settings:
    """How articles are mined."""

    language: str = field(default="en", validator=one_of(*LANGUAGES))
    """Code of the articles' language."""
    models: Path = field(default=SHIPPED_MODELS, converter=Path)
    """Folder with one folder per language, each with the network's weights and a stanza tokenizer."""
    splitter: Path | None = field(default=None, converter=optional(Path))
    """Folder of stanza models (official ones, say) for splitting sentences, in place of the one in `models`."""
    number_type: str = field(default="auto", validator=one_of(*get_args(NumberType)))
    """Numbers the network counts in; `auto` takes bfloat16 where the processor is quick at it."""
    device: str = field(default="auto", validator=one_of(*get_args(Device)))
    """What the models run on: `cuda` is a graphics card, `auto` takes one where there is one."""
    min_confidence: float = field(default=0.3, validator=at_least(0, 1))
    """Claims less certain than this are left out. Below 0.3 three in four are wrong (PolNeAR's and Wikinews' gold)."""
    attitudes: str = field(default="claims", validator=one_of(*get_args(Attitudes)))
    """`claims` leaves out plans, acts and topics that state nothing, and silence ("declined to comment"); `all` keeps
    whatever is attributed to a source, as PolNeAR has it."""
    genre: str = field(default="news", validator=one_of(*get_args(Genre)))
    """What is read: `news`, or `fiction`, where dialogue follows other habits."""
    layers: str = field(default="inner", validator=one_of(*get_args(Layers)))
    """Of "Reuters reports that Smith said …": `inner`, Smith's claim, with Reuters as its `via`; `outer`, Reuters's, as
    PolNeAR has it; `all`, both."""
    articles_at_once: int = field(default=32, validator=at_least(1, 10_000))
    """Articles that pass the models together; more is a little faster and takes more memory."""


ARTICLE_FIELDS = ("text", "id", "title", "url", "author", "publisher", "published")
"""What is read of an article."""


def names_of_fields(_: object, attribute: "Attribute[Any]", value: Mapping[str, str]) -> None:
    """A validator for a mapping from what is read of an article."""
    for name in value:
        if name not in ARTICLE_FIELDS:
            raise BadSetting(attribute.name, f"{name!r} is unknown; known are {', '.join(ARTICLE_FIELDS)}")


BYTES_OF_NO_ENCODING = b"\xe9\xff"
"""What every encoding of text can at least replace: `idna` and `punycode`, which Python takes for such, cannot."""


def encoding_of_text(name: str) -> str:
    """The encoding as Python calls it. Raises LookupError for one that is unknown, or that no text is written in."""
    try:
        found = codecs.lookup(name).name
        BYTES_OF_NO_ENCODING.decode(found, "replace")
    except ValueError:
        raise LookupError(name) from None
    return found


def name_of_an_encoding(_: object, attribute: "Attribute[Any]", value: str | None) -> None:
    """A validator for an encoding of text."""
    try:
        if value is not None:
            encoding_of_text(value)
    except LookupError:
        raise BadSetting(attribute.name, f"{value!r} is no encoding of text, such as utf-8 or cp1252") from None


@frozen(kw_only=True)
class Reading:
    """How files are read into articles."""

    input_format: str | None = None
    """A name of READERS, for standard input, for files named one by one, and for files that `include` names."""
    fields: Mapping[str, str] = field(factory=dict, validator=names_of_fields)
    """Where JSON, JSON Lines and CSV have what is read of an article: `{"text": "body"}`. In JSON, `a.b` is b in a."""
    encoding: str | None = field(default=None, validator=name_of_an_encoding)
    """Of text without a byte-order mark; None for UTF-8 or, where it is not, the likeliest."""
    include: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    """Patterns, as in .gitignore, of the only files to read in folders; none for all with a known suffix."""
    exclude: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    """Patterns of files and folders to pass over in folders."""
    largest: int = field(default=32, validator=at_least(1, 1024))
    """Megabytes that one article may take in its file, unpacked: markup, pictures and all."""


@frozen(kw_only=True)
class Running:
    """How a batch is run; it changes no claim."""

    workers: int | None = field(default=None, validator=unless_none(at_least(0, 1024)))
    """Processes that mine; 0 for none but the one that reads and writes, None for what suits the machine."""
    time_limit: float | None = field(default=None, validator=unless_none(at_least(0.001, 10**9)))
    """Seconds that an article may take before it is given up; None for a minute and more for long ones."""
    restart: bool = False
    """Begin anew where an unfinished run would be gone on with."""
