"""Articles again, under the ids that their claims name them by, for what needs the text beside the claims."""

import logging
from collections.abc import Collection, Sequence
from pathlib import Path

from quoteminer.errors import BadSetting
from quoteminer.inputs import Failure
from quoteminer.inputs.paths import find_inputs, read_inputs
from quoteminer.records import Article
from quoteminer.settings import Reading

LOG = logging.getLogger(__name__)


def articles_by_id(
    paths: Sequence[str], passed_over: Collection[Path] = (), reading: Reading | None = None
) -> dict[str, Article]:
    """The articles under the ids that `quoteminer extract` gives them; one that cannot be read is logged.

    `paths` are given as they were to `extract` and in the same order, since an id that two articles share is told
    apart by their order; `reading` is how. Files of claims, which may lie in the same folder, are passed over, unless
    the paths name them: they may hold articles, too. Raises BadSetting for a path that names no articles.
    """
    found = find_inputs(paths, reading, [other for other in passed_over if str(other) not in paths])
    if missing := [str(item) for item in found if isinstance(item, Failure)]:
        raise BadSetting("articles", "; ".join(missing))
    articles = {}
    for read in read_inputs(found):
        if isinstance(read, Failure):
            LOG.warning("%s", read)
        else:
            articles[read.id] = read
    return articles
