"""quoteminer models"""

from pathlib import Path

import click

from quoteminer.cli.running import a_path, errors_in_one_line
from quoteminer.settings import SHIPPED_MODELS


@click.command("models")
@click.option("--models", type=a_path, default=SHIPPED_MODELS, metavar="DIR", help="Folder of models in place of ours.")
def show_models(models: Path) -> None:
    """Tell which models there are, with sizes and checksums, and what their cards say of them."""
    from quoteminer.cards import print_models

    with errors_in_one_line():
        print_models(models)
