"""quoteminer label-studio config, export, import"""

from pathlib import Path

import click

from quoteminer import __version__
from quoteminer.cli.reading import names_articles, reads_texts
from quoteminer.cli.running import a_path, complain, errors_in_one_line, refuse_to_overwrite, writes
from quoteminer.outputs.terminal import counted
from quoteminer.settings import Reading


@click.group("label-studio")
def label_studio() -> None:
    """Correct claims in Label Studio.

    export makes tasks of claims, and import makes claims of what people made of them.
    """


@label_studio.command("config")
def show_config() -> None:
    """Print the labelling interface for a project."""
    from quoteminer.label_studio import labelling_config

    click.echo(labelling_config(), nl=False)


@label_studio.command("export")
@click.argument("claims", metavar="CLAIMS...", nargs=-1, required=True)
@names_articles(required=True)
@writes("File to write. Default: standard output.")
@reads_texts
def export_tasks(claims: tuple[str, ...], articles: tuple[str, ...], output: Path | None, reading: Reading) -> None:
    """Write the articles as tasks, with CLAIMS as predictions.

    CLAIMS are files of claims in any format that convert reads; --articles names the files or folders that extract
    read.
    """
    from quoteminer.inputs.claims import read_claim_files
    from quoteminer.inputs.texts import articles_by_id
    from quoteminer.label_studio import write_tasks
    from quoteminer.outputs import open_output

    with errors_in_one_line():
        refuse_to_overwrite(output, [*claims, *articles])
        others = [*map(Path, claims), *([output] if output else [])]
        texts = articles_by_id(articles, passed_over=others, reading=reading)
        with open_output(output) as stream:
            write_tasks(read_claim_files(claims), texts, stream, f"quoteminer {__version__}")


@label_studio.command("import")
@click.argument("export", type=a_path)
@writes("File to write. Default: standard output.")
def import_annotations(export: Path, output: Path | None) -> None:
    """Write the claims that people corrected.

    EXPORT is Label Studio's JSON; the claims are as train takes them. Of several people's annotations of a task the
    ground truth counts, or the first. Tasks that nobody has annotated are left out.
    """
    from quoteminer.converter import json_line
    from quoteminer.label_studio import read_annotations
    from quoteminer.outputs import open_output

    with errors_in_one_line():
        refuse_to_overwrite(output, [str(export)])
        claims, not_done = read_annotations(export)
        with open_output(output) as stream:
            stream.writelines(json_line(claim) + "\n" for claim in claims)
    if not_done:
        complain(f"{counted(len(not_done), 'task')} not annotated and left out")
