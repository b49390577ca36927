"""Judging in a terminal: a paragraph at a time, a key for the answer, each answer kept at once."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.judge.keys import Read, answers
from nlp.cli.search.table import marks_for, wrapped
from nlp.cli.wrap import hang
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.cli.judge.asked import Asked
    from nlp.maintenance.judgements import Judgement
    from nlp.maintenance.judgements.sampling import Drawn
    from nlp.themes import Tagger

WIDEST = 100
_INDENT = "  "
_LEAVING = ("\x03", "\x04", "")
"""What a terminal gives for Ctrl-C and Ctrl-D, and what comes where there is no more to read."""

_MEANINGS = {
    **dict.fromkeys("yY是有1", "yes"),
    **dict.fromkeys("nN否没0", "no"),
    **dict.fromkeys("?？sS跳", "skip"),
    **dict.fromkeys("uU撤", "undo"),
    **dict.fromkeys("qQ退", "quit"),
}


@dataclass(slots=True)
class Session:
    """How far a reviewer has come: the answers given since the beginning, and where to go on.

    Attributes:
        answers: of each question passed the judgement, or None where it was skipped.
    """

    questions: Sequence[Drawn]
    answers: list[Judgement | None] = field(default_factory=list)

    @property
    def question(self) -> Drawn | None:
        """What is to be answered next; None when all is."""
        return self.questions[len(self.answers)] if len(self.answers) < len(self.questions) else None

    @property
    def judged(self) -> int:
        """How many were answered by yes or no."""
        return sum(answer is not None for answer in self.answers)


def ask(asked: Asked, *, is_settling: bool = False) -> int:
    """Ask for what is to be judged, or settled, until all is or the reviewer leaves."""
    from nlp.maintenance.judgements import require_judgements
    from nlp.maintenance.judgements.queue import unjudged, unsettled

    folder, reviewer = asked.writable_folder(), asked.reviewer()
    judgements = require_judgements(folder)
    said: dict[tuple[str, str], tuple[Judgement, ...]] = {}
    if is_settling:
        torn = unsettled(judgements, asked.themes)
        said = {(one.theme, one.digest): several for one, several in torn}
        questions = [one for one, _ in torn]
    else:
        questions = unjudged(asked.sample(judgements), judgements, reviewer)
    if not questions:
        output.say("judge.nothing_left", reviewer=reviewer)
        return 0
    session = Session(questions)
    with answers() as read:
        _run(session, asked, reviewer, said, is_settling, read)
    output.say("judge.done", reviewer=reviewer, judged=session.judged, left=len(questions) - len(session.answers))
    return 0


def _run(
    session: Session,
    asked: Asked,
    reviewer: str,
    said: dict[tuple[str, str], tuple[Judgement, ...]],
    is_final: bool,
    read: Read,
) -> None:
    from nlp.maintenance.judgements.verdicts import judged, today
    from nlp.themes import Tagger

    tagger, date = Tagger(asked.lexicon), today()
    shown = None
    while (question := session.question) is not None:
        if shown is not question:
            _show(question, session, asked, tagger, said.get((question.theme, question.digest), ()))
            shown = question
        meaning = _answer(read, is_first=not session.answers)
        if meaning == "quit":
            return
        if meaning == "undo":
            _undo(session, asked)
            shown = None
        elif meaning == "skip":
            session.answers.append(None)
        elif meaning is not None:
            _keep(session, asked, judged(question, meaning == "yes", reviewer, date=date, is_final=is_final))


def _keep(session: Session, asked: Asked, judgement: Judgement) -> None:
    from nlp.maintenance.judgements import keep_judgements

    keep_judgements(asked.folder, [judgement])
    session.answers.append(judgement)


def _undo(session: Session, asked: Asked) -> None:
    """Go back to the question before, and take back what was said of it."""
    from nlp.maintenance.judgements.file import drop_judgement

    if not session.answers:
        output.say("judge.nothing_to_undo")
        return
    answer = session.answers.pop()
    if answer is not None:
        drop_judgement(asked.folder, answer)


def _answer(read: Read, *, is_first: bool) -> str | None:
    """What the reviewer means; None for a key that means nothing, which is said."""
    typed = read()
    if typed in _LEAVING:
        if is_first and not sys.stdin.isatty():
            raise UsageError("judge.no_terminal", where="zhuti judge")
        return "quit"
    word = typed.strip()
    meaning = _MEANINGS.get(word[:1])
    if meaning is None:
        output.say("judge.keys")
        return None
    if sys.stdin.isatty():
        output.say(f"judge.said_{meaning}")
    return meaning


def _show(question: Drawn, session: Session, asked: Asked, tagger: Tagger, said: Sequence[Judgement]) -> None:
    room = min(shutil.get_terminal_size().columns, WIDEST)
    for line in _lines(question, session, asked, tagger, room):
        output.say_line(line)
    for judgement in said:
        verdict = messages.text("judge.yes" if judgement.is_yes else "judge.no")
        output.say("judge.has_said", reviewer=judgement.reviewer, date=judgement.date, verdict=verdict, note=judgement.note)
    output.say("judge.keys")


def _lines(question: Drawn, session: Session, asked: Asked, tagger: Tagger, room: int) -> Iterator[str]:
    """The question as a reviewer sees it: the theme, its scope, the place and the text with what was found in it marked."""
    theme = asked.lexicon.theme(question.theme)
    label = theme.label.get(messages.language()) or theme.label["zh"]
    yield ""
    yield f"[{len(session.answers) + 1}/{len(session.questions)}] " + output.visible(f"{label} ({theme.id})")
    if theme.scope:
        head = messages.text("judge.scope")
        yield from hang(head, output.visible(" ".join(theme.scope.split())), room)
    yield ""
    yield output.visible(place_name(question))
    (tags,) = tagger.tag([question.text])
    spans = [mention[:2] for tag in tags if tag.theme == question.theme for mention in tag.mentions]
    for line in wrapped(question.text, spans, room - len(_INDENT), marks_for(sys.stderr)):
        yield _INDENT + line


def place_name(question: Drawn) -> str:
    """Where a paragraph stands, as a reviewer knows it: the source, the zone and the number."""
    place = question.place
    zone = messages.text(f"search.zone.{place.zone}")
    return " ".join(filter(None, (place.source, place.part, zone, str(place.number))))
