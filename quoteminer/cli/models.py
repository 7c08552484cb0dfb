"""quoteminer models"""

from pathlib import Path

import click

from quoteminer.cli.running import a_path, errors_in_one_line
from quoteminer.settings import SHIPPED_MODELS


@click.command("models")
@click.option("--models", type=a_path, default=SHIPPED_MODELS, metavar="DIR", help="Folder of models in place of ours.")
def show_models(models: Path) -> None:
    """Print the models' files, checksums and cards."""
    from quoteminer.cards import print_models

    with errors_in_one_line():
        print_models(models)
