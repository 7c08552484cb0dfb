"""The command line: arguments -> Settings -> calls of the library. One file per command, and the table of them.

What is heavy is imported where a command runs.
"""

import logging

import click

from quoteminer import __version__
from quoteminer.cli.articles import articles
from quoteminer.cli.convert import convert
from quoteminer.cli.extract import extract
from quoteminer.cli.label_studio import label_studio
from quoteminer.cli.models import show_models
from quoteminer.cli.report import report
from quoteminer.cli.running import Complaints
from quoteminer.cli.score import score, score_dates, score_pronouns, score_speakers
from quoteminer.cli.show import show
from quoteminer.cli.speakers import speakers
from quoteminer.cli.train import train

COMMANDS = (
    show,
    extract,
    report,
    speakers,
    convert,
    articles,
    label_studio,
    train,
    show_models,
    score,
    score_dates,
    score_speakers,
    score_pronouns,
)
"""In the order in which help lists them."""

EXAMPLES = """\b
To begin with:
  quoteminer show article.html
  quoteminer extract articles -o claims.jsonl
  quoteminer report claims.jsonl --articles articles -o report.html

quoteminer COMMAND --help tells all that a command takes.
"""


class Commands(click.Group):
    """Shows the commands in the order in which a user comes to need them."""

    def list_commands(self, _: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=Commands, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoteminer")
def main() -> None:
    """Find who said what, and when, in news articles."""
    logger = logging.getLogger("quoteminer")
    if not any(isinstance(handler, Complaints) for handler in logger.handlers):
        logger.addHandler(Complaints())


for command in COMMANDS:
    main.add_command(command)
