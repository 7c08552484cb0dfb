"""quoteminer models"""

from pathlib import Path

import click

from quoteminer.cli.running import by_models, errors_in_one_line


@click.command("models")
@by_models
def show_models(models: Path) -> None:
    """Print the models' files, checksums and cards."""
    from quoteminer.cards import print_models

    with errors_in_one_line():
        print_models(models)
