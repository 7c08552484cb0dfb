"""Templates of `templates/` -> HTML in which every fact given is escaped."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from quoteminer.views.highlights import writable

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def rendered(template: str, **facts: Any) -> Markup:
    """The template of that name filled in; what is no Markup is taken for text."""
    return Markup(writable(environment().get_template(template).render(facts)))


def safe_link(url: str | None) -> str | None:
    """The address, if it is one of the web: others might do something in the browser."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


@cache
def environment(folder: Path = TEMPLATES) -> "Environment":
    """Where the templates of a folder come from. A name that a template misspells is an error, not a blank."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(folder)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
