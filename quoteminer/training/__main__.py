"""`python -m quoteminer.training`: corpora -> the weights of a model folder."""

import logging
import shutil
from copy import deepcopy
from pathlib import Path

import click
from attrs import asdict

from quoteminer.network.runtime import NetworkReader
from quoteminer.network.weights import TOKENIZER, Description, save_network
from quoteminer.settings import SHIPPED_MODELS
from quoteminer.training.attributions import Recipe, example_of, log, train
from quoteminer.training.calibration import calibrated
from quoteminer.training.corpora import read_polnear
from quoteminer.training.encoder import pretrained_folder
from quoteminer.training.links import LinkRecipe, learn_links
from quoteminer.training.sentences import read_treebank, sentence_f1, train_splitter

KEPT_BACK = 20
"""Every twentieth article of PolNeAR's training part is kept back to calibrate the confidence on."""

PARTS = ("splitter", "network")


@click.command()
@click.option("--data", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--work", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--models", type=click.Path(file_okay=False, path_type=Path), default=SHIPPED_MODELS)
@click.option("--only", type=click.Choice(PARTS), multiple=True, default=PARTS)
@click.option("--epochs", type=click.IntRange(1), default=Recipe().epochs)
@click.option("--seed", type=int, default=Recipe().seed)
def main(data: Path, work: Path, models: Path, only: tuple[str, ...], epochs: int, seed: int) -> None:
    """Train the models of English from the corpora in --data and put them into the folder --models.

    --work gets the log and the checkpoints; the same command takes up an interrupted training where it stood.
    """
    logging.basicConfig(level=logging.INFO)
    work.mkdir(parents=True, exist_ok=True)
    if "splitter" in only:
        train_splitter(data, work / "splitter", models)
        dev = read_treebank([data / "ud" / "gum-dev.conllu"], left_out=())
        log(work, sentence_f1=round(sentence_f1(models, dev), 2))
    if "network" in only:
        train_network(data, work, models / "en", Recipe(epochs=epochs, seed=seed))


def train_network(data: Path, work: Path, folder: Path, recipe: Recipe) -> None:
    """Train, calibrate and save the attribution network."""
    articles = read_polnear(data / "polnear", "train")
    kept_back = articles[::KEPT_BACK]
    learned = [article for number, article in enumerate(articles) if number % KEPT_BACK]
    watched = {"kept_back": kept_back, "dev": read_polnear(data / "polnear", "dev")}
    network = train(learned, watched, recipe, work)
    reader = NetworkReader(deepcopy(network), "auto")
    log(work, link_loss=learn_links(reader, [example_of(article) for article in learned], LinkRecipe()))
    network.linkers.load_state_dict(reader.network.linkers.state_dict())
    tokenizer = pretrained_folder() / TOKENIZER
    calibration = calibrated(reader, kept_back, tokenizer)
    log(work, calibration=asdict(calibration))
    save_network(network, Description(calibration=calibration), folder)
    shutil.copyfile(tokenizer, folder / TOKENIZER)


if __name__ == "__main__":
    main()
