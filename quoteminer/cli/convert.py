"""quoteminer convert"""

from pathlib import Path

import click

from quoteminer.cli.reading import names_articles, reads_texts
from quoteminer.cli.running import STANDARD_OUTPUT, complain, errors_in_one_line, refuse_to_overwrite
from quoteminer.errors import BadSetting
from quoteminer.outputs import WRITERS, Writer, reading_function, writer_named, writer_of
from quoteminer.outputs.terminal import counted
from quoteminer.settings import Reading

WRITABLE = [writer.name for writer in WRITERS]
READABLE = [writer.name for writer in WRITERS if writer.read]


@click.command()
@click.argument("source", metavar="IN")
@click.argument("output", metavar="OUT")
@click.option("--from", "source_form", type=click.Choice(READABLE), help="Default: told by the suffix, else jsonl.")
@click.option("--to", "form", type=click.Choice(WRITABLE), help="Default: told by the suffix.")
@names_articles()
@reads_texts
def convert(
    source: str,
    output: str,
    source_form: str | None,
    form: str | None,
    articles: tuple[str, ...],
    reading: Reading,
) -> None:
    """Write the claims of IN to OUT in another format.

    IN and OUT are files, addresses of PostgreSQL databases (postgresql://...), or - for standard input and output.
    --articles names the files or folders that extract read: formats that hold whole articles then have their texts.
    """
    from quoteminer.inputs.texts import articles_by_id
    from quoteminer.outputs.conversion import convert as convert_claims
    from quoteminer.outputs.conversion import with_texts

    with errors_in_one_line():
        writer = chosen_writer(output, form)
        refuse_to_overwrite(None if output == str(STANDARD_OUTPUT) else Path(output), [source, *articles])
        mined = reading_function(source, source_form)(source)
        if articles:
            mined = with_texts(mined, articles_by_id(articles, [Path(source), Path(output)], reading))
        count = convert_claims(mined, None if output == str(STANDARD_OUTPUT) else output, writer)
    complain(f"{counted(count, 'claim')} written")


def chosen_writer(output: str, form: str | None) -> Writer:
    """The format asked for, or the one that the name of the output tells. Raises BadSetting where neither is."""
    writer = writer_named(form) if form else writer_of(output)
    if writer is None:
        raise BadSetting("to", f"{output} tells no format by its name: say --to")
    return writer
