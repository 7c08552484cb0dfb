"""quoteminer articles"""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoteminer.cli.reading import reads_articles, stop_without_inputs
from quoteminer.cli.running import SOME_FAILED, complain, errors_in_one_line, writes
from quoteminer.inputs import Duplicate, Failure
from quoteminer.outputs.terminal import counted
from quoteminer.records import Article
from quoteminer.settings import Reading

if TYPE_CHECKING:
    from quoteminer.publication import PublicationDate


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@writes("File to write. Default: standard output.")
@reads_articles
def articles(
    paths: tuple[str, ...], output: Path | None, reading: Reading, published: "PublicationDate | None"
) -> None:
    """Write the articles in every PATH as they were read.

    They are JSON Lines, with the texts that claims have their places in. PATHs and options are those of extract, which
    can read what this command writes. An article whose text came before is left out and told of, as is what cannot be
    read.

    The exit status is 0 when all went well, 1 when some article failed, 2 when nothing could be done.
    """
    from quoteminer.inputs.duplicates import without_repetition
    from quoteminer.inputs.paths import find_inputs, read_inputs

    with errors_in_one_line():
        found = find_inputs(paths, reading, [output] if output else [])
        stop_without_inputs(found)
        counts = write_articles(without_repetition(read_inputs(found, published)), output)
    complain(told(counts))
    sys.exit(SOME_FAILED if counts[Failure] else 0)


def write_articles(items: Iterable[Article | Failure | Duplicate], output: Path | None) -> Counter[type]:
    """Write each article as soon as it is read, tell of the rest, and count them all."""
    from quoteminer.outputs import open_output
    from quoteminer.outputs.texts import write_article

    counts: Counter[type] = Counter()
    with open_output(output) as stream:
        for item in items:
            counts[type(item)] += 1
            if isinstance(item, Article):
                write_article(item, stream)
            else:
                complain(str(item))
    return counts


def told(counts: Counter[type]) -> str:
    """What became of the articles, in the words of extract."""
    from quoteminer.batch.running import with_others

    return with_others(f"{counted(counts[Article], 'article')} written", counts[Duplicate], counts[Failure])
