"""Work on many things at once: all gets done, whatever breaks or is killed on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from handover.parallel import Lost, each, usual_jobs

KILLED = "the process that checked it was ended by SIGKILL"


def work(number: int) -> int:
    """Return twice a number, or break in one of several ways."""
    if number == 3:
        raise ValueError("a word from a document")
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 7:
        os._exit(0)
    if number == 9:
        deep(number)
    return number * 2


def deep(number: int) -> int:
    return deep(number + 1) + 1


@pytest.mark.parametrize("jobs", [2, 3, 50])
def test_what_breaks_or_is_killed_takes_nothing_else_along(jobs: int) -> None:
    made = list(each(range(12), work, jobs))
    lost = {one.thing: one.reason for one in made if isinstance(one, Lost)}
    assert lost.keys() == {3, 5, 7, 9}
    assert lost[3].startswith("ValueError in work, line ")
    assert lost[5] == KILLED
    assert lost[7] == "the process that checked it ended"
    assert lost[9].startswith("RecursionError in deep")
    assert sorted(one for one in made if isinstance(one, int)) == [0, 2, 4, 8, 12, 16, 20, 22]


def test_here_too_what_breaks_takes_nothing_else_along() -> None:
    made = list(each([2, 3, 4], work, 1))
    assert [one for one in made if not isinstance(one, Lost)] == [4, 8]


@pytest.mark.parametrize("jobs", [1, 4])
def test_nothing_to_do_is_done(jobs: int) -> None:
    assert list(each([], work, jobs)) == []


def test_a_few_things_are_worth_no_other_process() -> None:
    assert usual_jobs(0) == usual_jobs(1) == usual_jobs(15) == 1
    assert 1 <= usual_jobs(2000) <= (os.cpu_count() or 1)


def slow(number: int) -> int:
    time.sleep(60)
    return number


SCRIPT = """
import sys
from handover.parallel import each
from tests.test_parallel import slow
if __name__ == "__main__":
    print("begun", flush=True)
    list(each(range(4), slow, 2))
"""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_processes_end_with_the_one_that_started_them(how: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    ) as running:
        assert running.stdout is not None
        running.stdout.readline()
        time.sleep(0.5)
        os.kill(running.pid, how)
        began = time.monotonic()
        running.wait(20)
        assert time.monotonic() - began < 20
        if how is signal.SIGINT:
            with pytest.raises(ProcessLookupError):
                os.killpg(running.pid, 0)
        else:
            os.killpg(running.pid, signal.SIGKILL)  # what is at work ends with its own thing, not at once
