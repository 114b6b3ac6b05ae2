"""What all tests share."""

from __future__ import annotations

import gc
from collections import OrderedDict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from syrupy.data import SnapshotCollections
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from handover.load import build
from handover.model.background import NOTHING_KNOWN, Background
from handover.source.reader import read

# what the cases assert is told with its values, as in a test module
pytest.register_assert_rewrite("tests.rules.cases", "tests.check.judging")

# how long an example takes says something of the machine alone
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from syrupy.assertion import SnapshotAssertion
    from syrupy.location import PyTestLocation
    from syrupy.types import SnapshotIndex


class PinnedFile(SingleFileSnapshotExtension):
    """A text that a test pins in a file, which it names as seen from its own folder.

    The plugin tells unused pins only where it names them itself, and never beside `-m`: each test module
    that owns pins says in a test which there are.
    """

    _write_mode = WriteMode.TEXT
    file_extension = ""

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        return str(Path(test_location.filepath).parent)

    @classmethod
    def get_file_basename(cls, *, test_location: PyTestLocation, index: SnapshotIndex) -> str:  # noqa: ARG003 - theirs
        return str(index)

    @classmethod
    def matches_test_location(cls, *, test_location: PyTestLocation, snapshot_location: str) -> bool:
        return Path(snapshot_location).is_relative_to(cls.dirname(test_location=test_location))

    def discover_snapshots(
        self,
        *,
        test_location: PyTestLocation,  # noqa: ARG002 - theirs
        ignore_extensions: list[str] | None = None,  # noqa: ARG002 - theirs
    ) -> SnapshotCollections:
        return SnapshotCollections()


@pytest.fixture
def pinned(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Return what compares a text with a pinned file: ``text == pinned(name="bad_examples/COM.txt")``."""
    return snapshot.use_extension(PinnedFile)


#: So many documents are kept with their answers: those of some practices.
BUILT_DOCUMENTS = 200
#: Rooms in which nearly every test judges a whole practice, or runs the program on one.
ROOMS_OF_WHOLE_PRACTICES = frozenset({"rules", "truth", "pack", "check", "cli", "docs", "examples", "report"})


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even read those rooms where their tests would be left out: reading them takes as long as the rest."""
    left_out = "not whole" in config.option.markexpr and collection_path.parent == Path(__file__).parent
    return True if left_out and collection_path.name in ROOMS_OF_WHOLE_PRACTICES else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by what they need, and send those about the rules of one topic to one worker.

    That one checks each example once.
    """
    for item in items:
        if ROOMS_OF_WHOLE_PRACTICES & set(item.path.parts):
            item.add_marker(pytest.mark.whole)
        if "pinned" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.pin)
        given = getattr(item, "callspec", None)
        for name in ("rule", "topic", "code", "case", "defect"):
            about = given.params.get(name) if given is not None else None
            letters = getattr(about, "letters", "") or str(getattr(about, "code", about))[:3]
            if about is not None and letters.isupper():
                item.add_marker(pytest.mark.xdist_group(letters))
                break


@pytest.fixture(scope="session", autouse=True)
def garbage_is_swept_rarely() -> None:
    """Look for circles among objects less often: 9,000 tests, and what they share, stay alive to the end."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session", autouse=True)
def no_service_is_around() -> Iterator[None]:
    """Let no test see the CI system that runs it: its variables choose formats, files and paths."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def documents_read_once() -> Iterator[None]:
    """Read equal documents once, and build their answers once.

    Nodes and answers are immutable, and most tests change one document of eleven.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("handover.load.read", cache(read))
        patch.setattr("handover.load.build", build_once())
        yield


def build_once() -> Callable[..., Any]:
    """Return what builds the answers of a document once for the same text and the same background, the latest ones."""
    kept: OrderedDict[Any, tuple[Any, Background, Any]] = OrderedDict()

    def built(
        cls: Any, text: Any, background: Background = NOTHING_KNOWN, *, voided: bool = False, standing: bool = False
    ) -> Any:
        key = (cls, id(text), voided, standing, background is NOTHING_KNOWN)
        found = kept.get(key)
        if found is None or found[1] != background:
            found = (text, background, build(cls, text, background, voided=voided, standing=standing))
        kept[key] = found  # with the text, so that no other one is given its number
        kept.move_to_end(key)
        if len(kept) > BUILT_DOCUMENTS:
            kept.popitem(last=False)
        return found[2]

    return built
