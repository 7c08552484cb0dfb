"""The tables of a database of claims, whichever engine keeps it: articles, speakers, claims, and views of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import asdict, frozen

from quoteminer.columns import COLUMNS, Column, Row, claim_of, row_of, storable
from quoteminer.converter import from_json
from quoteminer.outputs.writers import ArticleClaims
from quoteminer.records import Article, ArticleReference, Claim

Ask = Callable[[str], Iterable[Mapping[str, Any]]]
"""Gives the rows that a query finds."""

KEY = Column("number", int, "Number of the row, in the order of the run")


@frozen(kw_only=True)
class Table:
    """A table, whose key is `number`."""

    name: str
    description: str
    columns: tuple[Column, ...]
    label: str
    """The column by which people know a row."""
    searched: tuple[str, ...]
    """Columns of its full-text search."""
    references: tuple[tuple[str, str], ...] = ()
    """Columns that hold the number of a row in another table, and that table."""
    indexed: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()
    """Columns that together tell a row from the others."""


ARTICLES = Table(
    name="articles",
    description="Every article of the run, with claims or without",
    columns=(
        KEY,
        Column("id", str, "The article's id in the run"),
        Column("heading", str, "Title of the article, or its id where it has none"),
        Column("title", str, "Title of the article"),
        Column("published", str, "Publication date, ISO 8601"),
        Column("url", str, "Address of the article"),
        Column("author", str, "Who wrote it"),
        Column("publisher", str, "Who published it"),
        Column("source", str, "File that it was read from"),
        Column("text", str, "The text that places count in, where it was known"),
    ),
    label="heading",
    searched=("heading", "text"),
    indexed=("id", "published"),
)
SPEAKERS = Table(
    name="speakers",
    description="Everybody who is named as a speaker; one row for each name and type",
    columns=(
        KEY,
        Column("name", str, "The fullest name that an article gives"),
        Column("type", str, "person, organization, place, group, document or unknown"),
    ),
    label="name",
    searched=("name",),
    unique=("name", "type"),
)
CLAIMS = Table(
    name="claims",
    description="Every statement that somebody is reported to have made",
    columns=(
        KEY,
        Column("article", int, "The article that reports it"),
        Column("speaker", int, "Who said it; empty where nobody is named"),
        *(column for column in COLUMNS if not column.path.startswith("article.")),
    ),
    label="content_text",
    searched=("content_text", "speaker_name"),
    references=(("article", "articles"), ("speaker", "speakers")),
    indexed=("id", "date_value"),
)
TABLES = (ARTICLES, SPEAKERS, CLAIMS)

BRIEF = "claims_in_brief"
VIEWS = (
    (
        "claims_per_speaker",
        "How many claims each speaker made, in how many articles, and when",
        """
        SELECT speakers.number AS speaker, speakers.name, speakers.type, count(*) AS claims,
               count(DISTINCT claims.article) AS articles,
               min(claims.date_value) AS first, max(claims.date_value) AS last
        FROM speakers JOIN claims ON claims.speaker = speakers.number
        GROUP BY speakers.number, speakers.name, speakers.type
        ORDER BY claims DESC, speakers.number
        """,
    ),
    (
        "claims_per_article",
        "How many claims each article holds, and by how many speakers",
        """
        SELECT articles.number AS article, articles.heading, articles.published, count(claims.number) AS claims,
               count(DISTINCT claims.speaker) AS speakers
        FROM articles LEFT JOIN claims ON claims.article = articles.number
        GROUP BY articles.number, articles.heading, articles.published
        ORDER BY articles.number
        """,
    ),
    (
        BRIEF,
        "Who said what, when, and where that stands",
        """
        SELECT claims.number, claims.speaker_name, claims.speaker_role, claims.content_text, claims.date_value,
               claims.kind, claims.confidence, articles.heading, articles.published, articles.url
        FROM claims JOIN articles ON articles.number = claims.article
        ORDER BY claims.number
        """,
    ),
)
"""Name, what it tells, and the query."""

GATHER_SPEAKERS = """
    INSERT INTO speakers (name, type)
    SELECT speaker_name, speaker_type FROM claims WHERE speaker_name IS NOT NULL
    GROUP BY speaker_name, speaker_type ORDER BY min(number)
    ON CONFLICT (name, type) DO NOTHING
"""
LINK_SPEAKERS = """
    UPDATE claims SET speaker = (SELECT speakers.number FROM speakers WHERE name = speaker_name AND type = speaker_type)
    WHERE speaker IS NULL AND speaker_name IS NOT NULL
"""
"""What is left to do once all claims are in, the same for every engine."""


def article_row(article: ArticleReference) -> Row:
    """The article's columns but its number."""
    known = {"text": None, **asdict(article), "heading": article.heading}
    return {name: storable(known[name]) if known[name] else known[name] for name in names_of(ARTICLES)}


def claim_row(claim: Claim, article: int) -> Row:
    """The claim's columns but its number; its speaker is linked when all claims are in."""
    row = {**row_of(claim), "article": article, "speaker": None}
    return {name: row[name] for name in names_of(CLAIMS)}


def names_of(table: Table) -> list[str]:
    """The names of a table's columns, but for its key."""
    return [column.name for column in table.columns if column is not KEY]


def read_tables(ask: Ask, source: str) -> Iterator[ArticleClaims]:
    """The articles of a database with their claims, in order. Raises BadInput."""
    for row in ask("SELECT * FROM articles ORDER BY number"):
        known = {name: value for name, value in dict(row).items() if name in names_of(ARTICLES)}
        article = article_of(known, source, row["number"])
        claims = ask(f"SELECT * FROM claims WHERE article = {int(row['number'])} ORDER BY number")
        yield article, [claim_of(with_article(claim, known), source, claim["number"]) for claim in claims]


def article_of(known: dict[str, Any], source: str, number: int) -> ArticleReference:
    """The article of a row, with its text where that is known. Raises BadInput."""
    return from_json(known, ArticleReference if known.get("text") is None else Article, source, number)


def with_article(claim: Mapping[str, Any], article: Mapping[str, Any]) -> Row:
    """All columns of a claim, true and false as such."""
    known = {f"article_{name}": value for name, value in article.items()} | dict(claim)
    flags = {name: bool(known[name]) for name in FLAGS if known.get(name) is not None}
    return known | flags


FLAGS = tuple(column.name for column in COLUMNS if column.kind is bool)
"""Columns that some engines keep as 0 and 1."""
