"""quoteminer train"""

import logging
from pathlib import Path
from typing import Any

import click

from quoteminer.cli.reading import names_articles, reads_texts
from quoteminer.cli.running import a_path, complain, errors_in_one_line
from quoteminer.settings import SHIPPED_MODELS


@click.command()
@click.argument("claims", type=a_path)
@names_articles(required=True)
@click.option("--judgements", type=a_path, metavar="FILE", help="What was said of the claims, as a report gives it.")
@click.option("-o", "--output", type=a_path, metavar="DIR", required=True, help="Folder that the new models go to.")
@click.option("--models", type=a_path, metavar="DIR", default=SHIPPED_MODELS, help="Models to begin with.")
@click.option("--all-checked", is_flag=True, help="Articles without a claim were checked too and hold none.")
@click.option("--held-out", type=float, metavar="0..0.5", help="Share of articles only scored on; 0.2 by default.")
@click.option("--epochs", type=int, help="How often every article is read; 6 by default.")
@click.option("--seed", type=int, help="Another gives other weights from the same claims; 1 by default.")
@reads_texts
def train(
    claims: Path, articles: tuple[str, ...], judgements: Path | None, output: Path, models: Path, **options: Any
) -> None:
    """Make models of your own from CLAIMS that you corrected.

    CLAIMS is JSON Lines as extract writes them: wrong claims deleted, missing ones added, places moved; or just as it
    was, with --judgements on it from a report. --articles names the files or folders that extract read, in the same
    order. A part of the articles is held out: the models are scored on it before and after.
    """
    from quoteminer.scoring import print_score
    from quoteminer.training.fine_tuning import FineTuning, fine_tune

    logging.getLogger("quoteminer.training").setLevel(logging.INFO)
    with errors_in_one_line():
        chosen = FineTuning(**{name: value for name, value in options.items() if value is not None})
        scores = fine_tune(claims, articles, output, models, chosen, judgements)
    print_score(scores.score)
    complain(f"{output} holds models {scores.verdict}")
