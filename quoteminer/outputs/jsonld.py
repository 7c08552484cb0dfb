"""schema.org as JSON-LD: each statement a `Claim`, fit for a ClaimReview's `itemReviewed`, and where all of it stands
in quotation marks also a `Quotation`.

Sources: schema.org (Claim, Quotation); ClaimReview as search engines read it (author, datePublished, appearance).
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from quoteminer.outputs.document import open_document
from quoteminer.outputs.writers import Write
from quoteminer.records import ArticleReference, Claim, Speaker

HEAD = {"@context": "https://schema.org"}
AUTHORS = {"person": "Person", "organization": "Organization", "place": "Organization", "group": "Organization"}
"""A place that says something is its government. Of what is unknown no type is told."""
JOINED_BY = "; "
WHOLE_DATE = re.compile(r"\d{4}(-\d\d){0,2}(T.*)?")
"""What schema.org takes for a date: neither a week nor a range."""

Node = dict[str, Any]


@contextmanager
def jsonld_document(output: str | None) -> Iterator[Write]:
    """A function that adds an article's claims to a document. Raises BadSetting."""
    with open_document(output, HEAD, "@graph") as add:

        def write(article: ArticleReference, claims: Sequence[Claim]) -> None:
            # Nobody becomes the author of what they are not said to have said.
            for claim in (claim for claim in claims if claim.is_made):
                add(claim_node(claim, article))

        yield write


def claim_node(claim: Claim, article: ArticleReference) -> Node:
    """The claim, with everything about it, so that it can be copied into a ClaimReview as it stands."""
    speakers = [] if claim.speaker.type == "document" else author_nodes(claim.speaker)
    date = claim.date.value if claim.date and WHOLE_DATE.fullmatch(claim.date.value) else None
    quotation = known({"@type": "Quotation", "text": claim.content.text, "spokenByCharacter": speakers})
    return known(
        {
            "@type": "Claim",
            "identifier": claim.id,
            "text": claim.content.text,
            "author": speakers,
            "datePublished": date,
            "isBasedOn": document_node(claim.speaker),
            "appearance": [article_node(article), *([quotation] if claim.kind == "direct" else [])],
        }
    )


def author_nodes(speaker: Speaker) -> list[Node]:
    """Who said it, one by one; a role stays with a speaker who is alone."""
    names = speaker.name.split(JOINED_BY) if speaker.name else []
    kind = None if len(names) > 1 and speaker.type == "group" else AUTHORS.get(speaker.type)
    role = speaker.role if len(names) == 1 else None
    called = "jobTitle" if kind == "Person" else "description"
    return [known({"@type": kind, "name": name, called: role}) for name in names]


def document_node(speaker: Speaker) -> Node | None:
    """The document that is the speaker, where one is: schema.org has no document for an author."""
    return {"@type": "CreativeWork", "name": speaker.name} if speaker.type == "document" and speaker.name else None


def article_node(article: ArticleReference) -> Node:
    """The article in which the claim appears."""
    author, publisher = article.author, article.publisher
    return known(
        {
            "@type": "NewsArticle",
            "identifier": article.id,
            "headline": article.title,
            "url": article.url,
            "datePublished": article.published,
            "author": {"@type": "Person", "name": author} if author else None,
            "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
        }
    )


def known(node: Node) -> Node:
    """The node without what is not known; a list of one as that one."""
    told = {name: value for name, value in node.items() if value}
    return {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in told.items()}
