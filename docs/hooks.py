"""What the site needs beside the pages in this folder: files that lie elsewhere in the repository, and links to them.

The pages are written to be read where the code lies, so that they link to files as these lie there.
"""

import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
ELSEWHERE = {
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "LICENSE": "assets/LICENSE.txt",
    "examples/fact_checking.ipynb": "assets/fact_checking.ipynb",
    "quoteminer/models/en/card.md": "card.md",
}
"""Files outside of this folder -> what they are on the site."""

LINK = re.compile(r"(?<=\]\()(?!\w+:)[^()\s#]+")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the files that lie elsewhere."""
    for path, page in ELSEWHERE.items():
        files.append(File.generated(config, page, abs_src_path=str(ROOT / path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with its links leading to where things are on the site."""
    homes = {page: path for path, page in ELSEWHERE.items()}
    here = Path(homes.get(page.file.src_uri, f"docs/{page.file.src_uri}")).parent

    def link_on_the_site(link: re.Match[str]) -> str:
        path = os.path.normpath(here / link[0])
        return ELSEWHERE.get(path, os.path.relpath(path, "docs"))

    return LINK.sub(link_on_the_site, markdown)
