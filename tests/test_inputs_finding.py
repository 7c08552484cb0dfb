"""Folders are read in one order whatever the machine, and nothing in them is missed in silence."""

import os
from pathlib import Path

import pytest
from reading_files import read, texts, told

from quoteminer import BadSetting, MissingDependency
from quoteminer.inputs.finding import known_suffixes
from quoteminer.records import Article

pytestmark = pytest.mark.usefixtures("empty_folder")


def write(*paths: str) -> None:
    """Files that hold their own paths."""
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(path)


class TestLinks:
    def test_folders_behind_links_are_read(self) -> None:
        write("elsewhere/a.txt", "news/b.txt")
        Path("news/more").symlink_to(Path("elsewhere").resolve())
        assert texts(read("news")) == ["news/b.txt", "elsewhere/a.txt"]

    def test_no_folder_is_entered_twice(self) -> None:
        write("news/b/one.txt", "news/c/two.txt")
        Path("news/a").symlink_to("b")
        Path("news/b/c").symlink_to("../c")
        Path("news/c/b").symlink_to("../b")
        assert texts(read("news")) == ["news/b/one.txt", "news/c/two.txt"]

    def test_circles_end(self) -> None:
        write("around/news/a.txt", "around/b.txt")
        for number in range(10):
            Path(f"around/news/self{number}").symlink_to(".")
            Path(f"around/news/up{number}").symlink_to("..")
        assert texts(read("around/news")) == ["around/news/a.txt"]

    def test_a_file_behind_two_names_is_one_article(self) -> None:
        write("news/a.txt")
        Path("news/b.txt").symlink_to("a.txt")
        items = read("news")
        assert texts(items) == ["news/a.txt"]
        assert told(items) == ["news/b.txt: b has the same text as a"]


class TestPatterns:
    FILES = ("news/a.txt", "news/a.html.txt", "news/drafts/b.txt", "news/2017/c.txt", "news/2017/drafts/d.txt")

    @pytest.mark.parametrize(
        ("options", "left"),
        [
            ({"include": ["2017/"]}, [3, 4]),
            ({"include": ["a.*"]}, [1, 0]),
            ({"exclude": ["drafts/"]}, [3, 1, 0]),
            ({"exclude": ["drafts/", "!2017/drafts/"]}, [3, 4, 1, 0]),
            ({"exclude": ["/*.txt"]}, [3, 4, 2]),
            ({"include": ["2017/"], "exclude": ["drafts"]}, [3]),
        ],
    )
    def test_they_are_those_of_gitignore(self, options: dict[str, list[str]], left: list[int]) -> None:
        write(*self.FILES)
        assert texts(read("news", **options)) == [self.FILES[number] for number in left]

    def test_an_excluded_folder_is_not_opened(self) -> None:
        write("news/a.txt", "news/private/b.txt")
        Path("news/private/circle.txt").symlink_to("circle.txt")
        assert told(read("news", exclude=["private/"])) == []

    def test_they_say_so_where_they_leave_nothing(self) -> None:
        write("news/a.txt")
        [said] = told(read("news", include=["*.html"]))
        assert said.endswith("or .warc and is let through by --include and --exclude")

    def test_files_named_one_by_one_are_read_whatever_they_say(self) -> None:
        write("a.txt")
        assert texts(read("a.txt", exclude=["*.txt"])) == ["a.txt"]

    def test_an_included_file_of_another_suffix_is_read_as_said_or_is_a_failure(self) -> None:
        write("news/a.body")
        assert texts(read("news", include=["*.body"], input_format="text")) == ["news/a.body"]
        assert told(read("news", include=["*.body"])) == [
            f"news/a.body: its name does not end in {known_suffixes()}: say --input-format"
        ]

    def test_a_pattern_that_is_none_is_refused(self) -> None:
        write("news/a.txt")
        with pytest.raises(BadSetting, match="exclude: Invalid git pattern"):
            read("news", exclude=["!"])


class TestOthers:
    def test_files_of_other_kinds_are_counted(self, caplog: pytest.LogCaptureFixture) -> None:
        write("news/a.txt", "news/b.rtf", "news/c/d.rtf", "news/e.JPG", "news/LICENSE")
        assert texts(read("news")) == ["news/a.txt"]
        assert caplog.messages == ["news: passed over files of other kinds: 2 .rtf, 1 .jpg, 1 no suffix"]

    def test_a_folder_that_cannot_be_opened_is_a_failure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write("news/a.txt", "news/locked/b.txt")
        scandir = os.scandir

        def refuse(path: str) -> object:
            if str(path).endswith("locked"):
                raise PermissionError(13, "Permission denied", path)
            return scandir(path)

        monkeypatch.setattr(os, "scandir", refuse)
        items = read("news")
        assert texts(items) == ["news/a.txt"]
        assert told(items) == ["news/locked: cannot be read: Permission denied"]

    def test_a_file_that_cannot_be_opened_is_a_failure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write("a.txt", "b.txt")

        def refuse(path: str, *arguments: object) -> object:
            if path == "a.txt":
                raise PermissionError(13, "Permission denied", path)
            return open(path, *arguments)  # type: ignore[call-overload]

        monkeypatch.setattr("quoteminer.inputs.opening.open", refuse, raising=False)
        items = read("a.txt", "b.txt")
        assert texts(items) == ["b.txt"]
        assert told(items) == ["a.txt: cannot be read: Permission denied"]

    @pytest.mark.parametrize(
        ("name", "package", "extra"),
        [("a.docx", "python-docx", "docx"), ("a.pdf.gz", "pypdf", "pdf"), ("a.warc", "warcio", "warc")],
    )
    def test_a_missing_package_is_told_with_its_extra_before_anything_is_read(
        self, name: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("a.txt", name)
        monkeypatch.setattr("quoteminer.inputs.find_spec", lambda module: None)
        with pytest.raises(MissingDependency) as raised:
            read("a.txt", name)
        assert str(raised.value) == f"reading {name} needs the package {package}: pip install 'quoteminer[{extra}]'"

    def test_a_path_may_be_a_path(self) -> None:
        write("a.txt")
        [article] = read(Path("a.txt"))
        assert isinstance(article, Article)
        assert article.source == "a.txt"
