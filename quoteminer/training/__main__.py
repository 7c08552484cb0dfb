"""`python -m quoteminer.training`: corpora -> the weights of a model folder."""

import logging
from pathlib import Path
from typing import get_args

import click

from quoteminer.settings import SHIPPED_MODELS
from quoteminer.training.attributions import log
from quoteminer.training.network import Teacher, read_corpora, train_network
from quoteminer.training.sentences import read_treebank, sentence_f1, train_splitter

PARTS = ("splitter", "network")

a_folder = click.Path(file_okay=False, path_type=Path)
a_corpus = click.Path(exists=True, path_type=Path)


@click.command()
@click.option("--data", type=a_corpus, required=True, help="Folder of corpora.")
@click.option("--gold", type=a_corpus, help="The Wikinews gold, wikinews.jsonl.")
@click.option("--work", type=a_folder, required=True, help="Folder for logs and checkpoints.")
@click.option("--models", type=a_folder, default=SHIPPED_MODELS, help="Folder for the models, by language.")
@click.option("--only", type=click.Choice(PARTS), multiple=True, default=PARTS)
@click.option(
    "--teacher",
    type=click.Choice(get_args(Teacher)),
    default="large",
    help="large: train a larger network first. self: go on from the weights in --models. none: only people teach.",
)
def main(data: Path, gold: Path | None, work: Path, models: Path, only: tuple[str, ...], teacher: Teacher) -> None:
    """Train the models of English from the corpora in --data and put them into the folder --models.

    --work gets the logs and the checkpoints; the same command takes up an interrupted training where it stood.
    --gold is by default ../gold/wikinews.jsonl, seen from --data.
    """
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    work.mkdir(parents=True, exist_ok=True)
    if "splitter" in only:
        train_splitter(data, work / "splitter", models)
        dev = read_treebank([data / "ud" / "gum-dev.conllu"], left_out=())
        log(work, sentence_f1=round(sentence_f1(models, dev), 2))
    if "network" in only:
        corpora = read_corpora(data, gold or data.parent / "gold" / "wikinews.jsonl")
        train_network(corpora, work, models / "en", teacher)


if __name__ == "__main__":
    main()
