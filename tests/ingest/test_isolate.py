"""A process that reads for the program may crash, hang, lie or die: that costs one file, and no process is left over."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nlp.errors import SourceError
from nlp.ingest.isolate import ReaderPool
from nlp.ingest.limits import Limits

PAGE = "<p>大会，</p>".encode()
SHORT = Limits(seconds=1)

# A process that answers as it is told by the file: each line of `ACTS` stands for one way to go wrong.
PUPPET = r"""
import json, os, signal, sys, time
answers = sys.stdout.buffer
def say(packed):
    answers.write(b"%012d" % len(packed) + packed); answers.flush()
def reading(text="ab", encoding="utf-8", furniture=(), notes=(), places=()):
    say(json.dumps({"reading": [text, encoding, furniture, notes, places]}).encode())
for line in iter(sys.stdin.buffer.readline, b""):
    exec(sys.stdin.buffer.read(json.loads(line)["size"]).decode())
"""
COMMAND = (sys.executable, "-c", PUPPET)

ACTS = {
    "crashes": "os.abort()",
    "segmentation fault": "os.kill(os.getpid(), signal.SIGSEGV)",
    "ends without a word": "sys.exit(0)",
    "talks rubbish": "answers.write(b'hello, world, how are you?'); answers.flush()",
    "answers no JSON": "say(b'{')",
    "answers broken UTF-8": "say(b'\\xff')",
    "answers another shape": "say(b'[1, 2]')",
    "answers nested lists": "say(b'[' * 100000)",
    "announces too much": "answers.write(b'9' * 12); answers.flush()",
    "text that is a number": "reading(7)",
    "text with half a surrogate pair": "reading('a\\ud800')",
    "furniture behind the text": "reading(furniture=[[1, 3]])",
    "furniture before the text": "reading(furniture=[[-1, 1]])",
    "furniture that overlaps": "reading(furniture=[[0, 2], [1, 2]])",
    "a note without spans": "reading(notes=[['1']])",
    "a note behind the text": "reading(notes=[['1', [[0, 9]]]])",
    "a place behind the text": "reading(places=[[0, 9, {'page': 1}]])",
    "a place with more than a place": "reading(places=[[0, 1, {'page': {'x': []}}]])",
    "a place that is no number": 'say(b\'{"reading": ["ab", "utf-8", [], [], [[0, 1, {"page": NaN}]]]}\')',
    "an encoding that is none": "reading(encoding='\\x1b[31m')",
    "an error that is none": 'say(b\'{"error": "source.nothing", "values": {}}\')',
    "an error of another kind": 'say(b\'{"error": "cli.usage", "values": {}}\')',
    "an error that lacks values": 'say(b\'{"error": "source.damaged", "values": {}}\')',
    "values that are names of others": 'say(b\'{"error": "source.damaged", "values": {"where": "x", "key": 1}}\')',
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_a_process_that_goes_wrong_costs_its_file_and_the_next_is_read(act):
    with ReaderPool(Limits(), 1, command=COMMAND) as pool:
        assert _fault(pool, act) == "source.crashed"
        assert _text(pool, "reading('大会，')") == "大会，"


def test_empty_spans_of_an_answer_are_left_out():
    with ReaderPool(Limits(), 1, command=COMMAND) as pool:
        act = b"reading(furniture=[[1, 1]], notes=[['1', [[0, 0], [0, 1]]]], places=[[2, 2, {'page': 1}]])"
        assert pool.submit("html", act).result()[2:] == ((), (("1", ((0, 1),)),), ())


@pytest.mark.parametrize("act", ["while True: pass", "time.sleep(60)"], ids=["runs on", "waits"])
def test_a_process_that_takes_too_long_is_ended_and_the_limit_named(act):
    with ReaderPool(SHORT, 1, command=COMMAND) as pool:
        assert _text(pool, "reading('大会，')") == "大会，"
        with pytest.raises(SourceError) as caught:
            pool.submit("html", act.encode()).result()
        assert (caught.value.key, caught.value.values) == ("source.limit_seconds", {"limit": 1})
        assert _text(pool, "reading('大会，')") == "大会，"


def test_a_process_that_breaks_behind_its_answer_is_not_laid_to_the_charge_of_the_next_file():
    with ReaderPool(Limits(), 1, command=COMMAND) as pool:
        assert _text(pool, "reading('大会，'); os.abort()") == "大会，"
        assert _text(pool, "reading('理事会，')") == "理事会，"


def test_a_full_memory_is_an_error_that_names_the_limit():
    with ReaderPool(Limits(memory=50), 1) as pool:
        with pytest.raises(SourceError) as caught:
            pool.submit("html", PAGE + b" " * 90_000_000).result()
        assert (caught.value.key, caught.value.values) == ("source.limit_memory", {"limit": 50})
        assert pool.submit("html", PAGE).result().text == "大会，"


def test_a_process_that_cannot_be_started_is_said():
    with ReaderPool(Limits(), 1, command=("/no/such/program",)) as pool:
        assert _fault(pool, "") == "source.no_process"


@pytest.mark.parametrize("act", ["os.abort()", "time.sleep(60)", "reading()"], ids=["crashed", "hung", "answered"])
def test_no_process_is_left_when_the_pool_is_closed(act, tmp_path):
    told = tmp_path / "process"
    pool = ReaderPool(Limits(), 1, command=COMMAND)
    pool.submit("html", f"open({str(told)!r}, 'w').write(str(os.getpid())); {act}".encode())
    process = _wait_for(lambda: int(told.read_text() or 0) if told.exists() else 0)
    pool.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_process_ends_when_the_program_was_killed(tmp_path):
    told = tmp_path / "process"
    program = f"""
from nlp.ingest.isolate import ReaderPool
from nlp.ingest.limits import Limits
pool = ReaderPool(Limits(), 1)
pool.submit("html", b"<p>x</p>").result()
(worker,) = pool._workers
open({str(told)!r}, "w").write(str(worker._process.pid))
input()
"""
    parent = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE)
    process = _wait_for(lambda: int(told.read_text() or 0) if told.exists() else 0)
    parent.kill()
    parent.communicate()
    assert _wait_for(lambda: not _is_running(process))


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="the system has no clock that ends processes")
def test_a_process_that_hangs_is_ended_by_the_system_where_no_one_is_left_to_do_it():
    job = b'{"format": "html", "size": 9, "limits": {"seconds": 1}}\n'
    program = "from nlp.ingest import worker; worker._GRACE = 0; worker.main()"
    process = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE)
    process.stdin.write(job)
    process.stdin.flush()
    assert process.wait(30) == -signal.SIGALRM
    process.stdin.close()


def _fault(pool: ReaderPool, act: str) -> str:
    with pytest.raises(SourceError) as caught:
        pool.submit("html", act.encode()).result()
    assert caught.value.line("en").count("\n") == 0
    return caught.value.key


def _text(pool: ReaderPool, act: str) -> str:
    return pool.submit("html", act.encode()).result().text


def _wait_for(found, seconds=30):
    end = time.monotonic() + seconds
    while not (value := found()) and time.monotonic() < end:
        time.sleep(0.02)
    return value


def _is_running(process: int) -> bool:
    """Whether a process runs; one that has ended and waits for whoever inherits it does not."""
    status = Path(f"/proc/{process}/stat")
    if status.exists():
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return not Path("/proc").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX systems have them")
def test_an_interrupt_ends_the_command_and_its_processes_without_a_word(tmp_path):
    path = tmp_path / "slow.html"
    path.write_bytes(b"<p " + b"".join(b"a%d=1 " % number for number in range(400_000)) + b">")
    zhuti = Path(sys.executable).with_name("zhuti")
    command = subprocess.Popen(
        [zhuti, "parse", path, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    children = Path(f"/proc/{command.pid}/task/{command.pid}/children")
    below = [int(process) for process in _wait_for(lambda: _children(command.pid) if children.exists() else [0])]
    time.sleep(1)
    command.send_signal(signal.SIGINT)
    _, said = command.communicate(timeout=30)
    assert (command.returncode, said) == (130, b"")
    assert not any(_is_running(process) for process in below if process)


def _children(process: int) -> list[int]:
    """The processes that any thread of a process has started."""
    return [int(child) for listed in Path(f"/proc/{process}/task").glob("*/children") for child in listed.read_text().split()]
