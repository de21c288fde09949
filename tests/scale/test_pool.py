"""Workers die; work does not get lost, and results stay in order."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from kg.scale import Lost, map_in_order


def square(number: int) -> int:
    return number * number


def die_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_once(path_and_number: tuple[str, int]) -> int:
    path, number = path_and_number
    mark = Path(path) / "died"
    if number == 2 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def fail(number: int) -> int:
    raise ValueError(str(number))


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_work(workers):
    assert list(map_in_order(square, range(20), workers=workers)) == [n * n for n in range(20)]


def test_work_that_kills_is_given_back_and_the_rest_is_done():
    found = list(map_in_order(die_at_three, range(8), workers=2))
    assert found == [0, 1, 2, Lost(3), 4, 5, 6, 7]


def test_work_that_was_hit_by_chance_is_done_again(tmp_path):
    assert list(map_in_order(die_once, [(str(tmp_path), n) for n in range(6)], workers=2)) == list(range(6))


def test_an_error_of_the_function_is_raised():
    with pytest.raises(ValueError, match="0"):
        list(map_in_order(fail, range(3), workers=2))


def test_work_is_taken_as_it_is_needed():
    taken = []

    def endless():
        for number in range(10_000):
            taken.append(number)
            yield number

    results = map_in_order(square, endless(), workers=2)
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    results.close()
    assert len(taken) < 50


def test_a_script_without_a_main_guard_is_run_once(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(
            """
            print("run", flush=True)
            from kg.scale import map_in_order
            from kg.rdf import slug
            print(list(map_in_order(slug, ["Một", "Hai"] * 4, workers=2))[:2], flush=True)
            """
        ),
        encoding="utf-8",
    )
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": root}, timeout=60)
    assert done.stdout == "run\n['mot', 'hai']\n", done.stderr


def test_workers_do_not_outlive_a_parent_that_was_killed():
    imports = "from kg.scale import map_in_order; from tests.scale.test_pool import wait_long"
    code = f"{imports}; list(map_in_order(wait_long, range(9), workers=2))"
    root = str(Path(__file__).resolve().parents[2])
    parent = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": root})
    children = _until(lambda: _children(parent.pid))
    parent.kill()
    parent.wait()
    assert children
    _until(lambda: not [c for c in children if _works(c)])


def wait_long(number: int) -> int:
    time.sleep(60)
    return number


def _until(done):
    deadline = time.monotonic() + 30
    while not (found := done()):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return found


def _children(parent: int) -> list[int]:
    """Workers of a process, once both are there."""
    listed = subprocess.run(["ps", "-ww", "-o", "pid=,args=", "--ppid", str(parent)], capture_output=True, text=True, check=False).stdout
    found = [int(line.split()[0]) for line in listed.splitlines() if "spawn_main" in line]
    return found if len(found) == 2 else []


def _works(process: int) -> bool:
    try:
        return "spawn_main" in Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8")
    except OSError:
        return False
