"""quoteminer score, score-dates, score-speakers, score-pronouns"""

from pathlib import Path

import click

from quoteminer.cli.running import a_path, by_models, errors_in_one_line
from quoteminer.settings import Settings

KINDS = "polnear, riqua, cofenet, gum, wikinews, judgements or seed"
"""Those of `quoteminer.scoring.GOLD_FORMATS`, which are not imported to print help."""

as_one_object = click.option("--json", "as_json", is_flag=True, help="Print one JSON object in place of tables.")


@click.command()
@click.argument("claims", type=a_path)
@click.argument("gold", type=a_path)
@click.option("--against", metavar="NAME", help=f"The kind of gold: {KINDS}. Default: told from GOLD itself.")
@click.option("--every-annotator", is_flag=True, help="Count each annotator's version. Default: the first one's.")
@as_one_object
def score(claims: Path, gold: Path, against: str | None, every_annotator: bool, as_json: bool) -> None:
    """Compare CLAIMS with GOLD, which people marked.

    CLAIMS is a file that extract wrote, in any format that convert reads; GOLD a file or folder of a kind that is told
    from what it holds.
    """
    from quoteminer.scoring import print_score
    from quoteminer.scoring import score as score_claims

    with errors_in_one_line():
        print_score(score_claims(claims, gold, against, every_annotator), as_json)


@click.command("score-dates")
@click.argument("gold", type=a_path)
@as_one_object
def score_dates(gold: Path, as_json: bool) -> None:
    """Tell how well dates are read.

    GOLD is a file of Recognizers-Text; what it marks is compared with what is found, by quoteminer and by others.
    """
    from quoteminer.scoring import print_score
    from quoteminer.scoring.dates import score_dates as score

    with errors_in_one_line():
        print_score(score(gold), as_json)


@click.command("score-speakers")
@click.argument("gold", type=a_path)
@by_models
@as_one_object
def score_speakers(gold: Path, models: Path, as_json: bool) -> None:
    """Tell how well speakers of marked sources are named.

    GOLD is a file of GUM or Wikinews; the sources marked in it are put down to speakers.
    """
    from quoteminer.pipeline import Miner
    from quoteminer.scoring import print_score
    from quoteminer.scoring.speakers import score_speakers as score

    with errors_in_one_line():
        print_score(score(gold, Miner(Settings(models=models)).read_mentions), as_json)


@click.command("score-pronouns")
@click.argument("gold", type=a_path)
@by_models
@as_one_object
def score_pronouns(gold: Path, models: Path, as_json: bool) -> None:
    """Tell how well pronouns are led to names.

    GOLD is a file of GAP: which of two names does a pronoun mean? First told by the
    network alone, then by the step that finds speakers.
    """
    from quoteminer.pipeline import Miner
    from quoteminer.scoring import print_score
    from quoteminer.scoring.pronouns import score_pronouns as score

    with errors_in_one_line():
        print_score(score(gold, Miner(Settings(models=models)).read_mentions), as_json)
