"""quoteminer score, score-dates, score-speakers, score-pronouns"""

from pathlib import Path

import click

from quoteminer.cli.running import a_path, errors_in_one_line
from quoteminer.settings import SHIPPED_MODELS, Settings

as_one_object = click.option("--json", "as_json", is_flag=True, help="Print one JSON object in place of tables.")
by_models = click.option(
    "--models", type=a_path, default=SHIPPED_MODELS, metavar="DIR", help="Folder of models in place of ours."
)


@click.command()
@click.argument("claims", type=a_path)
@click.argument("gold", type=a_path)
@click.option("--against", metavar="NAME", help="The kind of gold. Default: told from GOLD itself.")
@click.option("--every-annotator", is_flag=True, help="Count each annotator's version. Default: the first one's.")
@as_one_object
def score(claims: Path, gold: Path, against: str | None, every_annotator: bool, as_json: bool) -> None:
    """Compare CLAIMS, which extract wrote as JSON Lines, with GOLD, which people marked."""
    from quoteminer.scoring import print_score
    from quoteminer.scoring import score as score_claims

    with errors_in_one_line():
        print_score(score_claims(claims, gold, against, every_annotator), as_json)


@click.command("score-dates")
@click.argument("gold", type=a_path)
@as_one_object
def score_dates(gold: Path, as_json: bool) -> None:
    """Tell how many of the date expressions of GOLD, a file of Recognizers-Text, are found and read rightly."""
    from quoteminer.scoring import print_score
    from quoteminer.scoring.dates import score_dates as score

    with errors_in_one_line():
        print_score(score(gold), as_json)


@click.command("score-speakers")
@click.argument("gold", type=a_path)
@by_models
@as_one_object
def score_speakers(gold: Path, models: Path, as_json: bool) -> None:
    """Tell how many of the sources marked in GOLD, of GUM or Wikinews, are put down to the right speakers."""
    from quoteminer.pipeline import Miner
    from quoteminer.scoring import print_score
    from quoteminer.scoring.speakers import score_speakers as score

    with errors_in_one_line():
        print_score(score(gold, Miner(Settings(models=models)).read_mentions, models), as_json)


@click.command("score-pronouns")
@click.argument("gold", type=a_path)
@by_models
@as_one_object
def score_pronouns(gold: Path, models: Path, as_json: bool) -> None:
    """Tell how often it is known which of two names a pronoun of GOLD, a file of GAP, means."""
    from quoteminer.pipeline import Miner
    from quoteminer.scoring import print_score
    from quoteminer.scoring.pronouns import score_pronouns as score

    with errors_in_one_line():
        print_score(score(gold, Miner(Settings(models=models)).read_mentions, models), as_json)
