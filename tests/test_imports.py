"""Importing quoteminer and asking the command for help are quick: nothing heavy is loaded."""

import subprocess
import sys

import pytest

HEAVY = set(
    "dateparser dateutil docx holidays lxml markdown_it pandas psycopg pyarrow pypdf sqlite_utils stanza torch "
    "trafilatura transformers warcio yaml".split()
)
ASK_FOR_HELP = (
    "import runpy, sys; sys.argv = ['quoteminer', '--help']; runpy.run_module('quoteminer', run_name='__main__')"
)


def loaded_after(code: str) -> set[str]:
    """The names of all the modules that a fresh Python has loaded once it has run the code."""
    reporting = f"import atexit, sys; atexit.register(lambda: print('loaded:', *sys.modules)); {code}"
    run = subprocess.run([sys.executable, "-c", reporting], capture_output=True, text=True, check=True)
    return set(run.stdout.rpartition("loaded:")[2].split())


@pytest.mark.parametrize(
    "code", ["import quoteminer", "from quoteminer import Claim, Settings", "import quoteminer.dates", ASK_FOR_HELP]
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    loaded = loaded_after(code)
    assert "quoteminer" in loaded
    assert not loaded.intersection(HEAVY)


def test_every_public_name_is_there() -> None:
    import quoteminer

    assert sorted(quoteminer.__all__) == quoteminer.__all__
    for name in quoteminer.__all__:
        assert getattr(quoteminer, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    import quoteminer

    with pytest.raises(AttributeError, match="no attribute 'mien'"):
        _ = quoteminer.mien  # type: ignore[attr-defined, unused-ignore]
