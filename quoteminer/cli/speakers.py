"""quoteminer speakers"""

from pathlib import Path

import click

from quoteminer.cli.results import form_told
from quoteminer.cli.running import errors_in_one_line, refuse_to_overwrite, writes
from quoteminer.outputs.register import REGISTER_SUFFIXES, REGISTER_WRITERS


@click.command()
@click.argument("claims", metavar="CLAIMS...", nargs=-1, required=True)
@writes("File to write. Default: standard output.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REGISTER_WRITERS)),
    help="Default: told by the suffix of FILE; else text on a terminal, jsonl elsewhere.",
)
@click.option("--ids", is_flag=True, help="Give each speaker the ids of its claims, too.")
def speakers(claims: tuple[str, ...], output: Path | None, form: str | None, ids: bool) -> None:
    """Gather the speakers of many articles into one register.

    CLAIMS are files of claims in any format that convert reads, or - for standard input. Every named speaker comes
    once, with the names and roles that the articles give, those with most claims first.
    """
    from quoteminer.inputs.claims import read_claim_files
    from quoteminer.outputs import open_output
    from quoteminer.speakers.register import register

    with errors_in_one_line():
        form = form or form_told(output, REGISTER_SUFFIXES.get(output.suffix.lower()) if output else None)
        refuse_to_overwrite(output, claims)
        found = register(read_claim_files(claims), with_ids=ids)
        with open_output(output) as stream:
            REGISTER_WRITERS[form](found, stream)
