"""Help pages in the language in force: what typer words in English by itself comes from the catalogue too."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from nlp import messages

_WORDED_BY_TYPER = (
    (r"^Usage:", "cli.help.usage"),
    (r"\[OPTIONS\]", "cli.help.any_options"),
    (r"COMMAND \[ARGS\]\.\.\.", "cli.help.any_command"),
    (r"^Arguments:$", "cli.help.arguments"),
    (r"^Options:$", "cli.help.options"),
    (r"^Commands:$", "cli.help.commands"),
    (r"Show this message and exit\.", "cli.help.help"),
    (r"\[required\]", "cli.help.required"),
    (r"\[default:\s+", "cli.help.default"),
)
_PYTHON_TYPE = re.compile(r"<(?:list\[)?(?:str|Path|path)\]?>")


class Command(TyperCommand):
    """A command whose help page is worded by the catalogue. (typer gives its contexts a type that it does not publish.)"""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return worded(super().get_help(ctx))


class Group(TyperGroup):
    """A group of commands whose help page is worded by the catalogue."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return worded(super().get_help(ctx))


class LateGroup(Group, ABC):
    """A group whose commands are imported when it is asked for them, so that other commands start without them.

    A subclass says how: `build` gives an application that has them.
    """

    @abstractmethod
    def build(self) -> typer.Typer:
        """An application with the group's commands."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of its commands."""
        self._fill()
        return super().list_commands(ctx)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name."""
        self._fill()
        return super().get_command(ctx, cmd_name)

    def _fill(self) -> None:
        if self.commands:
            return
        app = self.build()
        word_help(app)
        self.commands.update(typer.main.get_group(app).commands)


def word_help(app: typer.Typer) -> None:
    """Let all commands of an application, and those of its groups, show help pages worded by the catalogue."""
    app.info.cls = Group
    for command in app.registered_commands:
        command.cls = Command
    for group in app.registered_groups:
        if not (isinstance(group.cls, type) and issubclass(group.cls, Group)):
            group.cls = Group
        if group.typer_instance:
            word_help(group.typer_instance)


def worded(page: str) -> str:
    """A help page without Python's names of types, typer's own words replaced by the catalogue's.

    >>> worded("Options:")
    '选项：'
    """
    page = _PYTHON_TYPE.sub(lambda found: " " * len(found[0]), page)
    for english, key in _WORDED_BY_TYPER:
        page = re.sub(english, messages.text(key), page, flags=re.MULTILINE)
    return "\n".join(line.rstrip() for line in page.splitlines())
