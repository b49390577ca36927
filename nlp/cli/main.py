"""The ``zhuti`` command: it builds the commands, runs one, and turns what went wrong into one line and a status."""

from __future__ import annotations

import gc
import os
import sys
import warnings
from collections.abc import Sequence
from importlib import import_module

import typer

from nlp import messages
from nlp.cli.output import say_error
from nlp.cli.streams import abandon_stdout, prepare_streams
from nlp.errors import UsageError, ZhutiError

COMMANDS = (
    "parse", "tag", "workspace", "retag", "documents", "corrections", "search", "dispersion", "collocates", "wordlist",
    "ngrams", "phrases", "show", "diff", "lineage", "themes", "trends", "keywords", "topics", "drift", "report", "verify",
    "export", "lexicon", "judge", "evaluate",
)  # fmt: skip
"""The modules of commands, in the order of ``zhuti --help``."""

_OTHERWISE_NAMED = {"add": "workspace", "remove": "workspace", "set": "corrections"}
"""The modules of commands that do not go by the name of theirs."""

DONE, PARTLY, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run ``zhuti`` and leave with its exit status: 0 done, 1 something could not be done, 2 wrong usage."""
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: list[str]) -> int:
    """Run ``zhuti`` with the arguments given; return its exit status."""
    gc.set_threshold(50_000, 20, 20)  # batches make many values and no cycles; looking for some cost a tenth of the time
    prepare_streams()
    _choose_language(arguments)
    warnings.filterwarnings("ignore", category=SyntaxWarning, module="jieba")
    try:
        command = typer.main.get_command(build(_modules_for(arguments)))
        return command.main(arguments or ["--help"], "zhuti", standalone_mode=False) or DONE
    except typer.Exit as leaving:
        return leaving.exit_code
    except typer.TyperException as error:
        return _report_usage(error, arguments)
    except UsageError as error:
        return _report(error, WRONG_USAGE)
    except ZhutiError as error:
        return _report(error, PARTLY)
    except (BrokenPipeError, SystemExit):  # typer leaves by SystemExit where whoever read the output has closed the pipe
        abandon_stdout()
        return DONE
    except OSError as error:
        where = str(error.filename or "stdout")
        return _report(ZhutiError("cli.refused", where=where, reason=error.strerror or str(error)), PARTLY)
    except ImportError as error:
        return _report(ZhutiError("cli.library", where=error.name or "Python", reason=str(error)), PARTLY)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED


def build(modules: Sequence[str] = COMMANDS) -> typer.Typer:
    """The application with the commands of these modules, by default with all."""
    from nlp.cli.help import word_help

    app = typer.Typer(
        name="zhuti",
        help=messages.text("cli.help"),
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_version_option)
    for name in modules:
        import_module(f"nlp.cli.{name}").register(app)
    word_help(app)
    return app


def _modules_for(arguments: Sequence[str]) -> Sequence[str]:
    """The module of the command that is asked for, or all: to import them and build their options takes a tenth of a second."""
    first = arguments[0] if arguments else ""
    module = _OTHERWISE_NAMED.get(first, first)
    return (module,) if module in COMMANDS and first not in _OTHERWISE_NAMED.values() else COMMANDS


def _show_version(is_asked: bool) -> None:
    """Print the version and leave, before anyone asks which command it is."""
    if is_asked:
        from importlib.metadata import version

        typer.echo(f"zhuti {version('zhuti')}")
        raise typer.Exit


def _version_option(
    version: bool = typer.Option(False, "--version", help=messages.text("cli.version"), is_eager=True, callback=_show_version),
) -> None:
    """Let the application have the option; its callback does what it asks for."""


def _choose_language(arguments: list[str]) -> None:
    """Set the language before the help texts are made; the option itself is declared on each command.

    A language that there is not leaves what the environment asks for: the fault is told in it.
    """
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=True):
        name, sign, value = argument.partition("=")
        chosen = (value if sign else following)[:2].lower()
        if name == "--lang" and chosen in messages.LANGUAGES:
            os.environ[messages.LANGUAGE_VARIABLE] = chosen


def _report(error: ZhutiError, status: int) -> int:
    if error.key in ("cli.unwritable", "cli.refused"):
        abandon_stdout()
    say_error(error)
    return status


def _report_usage(error: typer.TyperException, arguments: Sequence[str]) -> int:
    from nlp.cli.usage import worded_usage

    context = getattr(error, "ctx", None)
    command = context.command_path if context else f"zhuti {arguments[0]}" if _modules_for(arguments) != COMMANDS else "zhuti"
    if _is_before_the_command(error):
        option = getattr(error, "option_name", "")
        return _report(UsageError("cli.option_first", where=option, command=command, option=option), WRONG_USAGE)
    key = "search.dash" if _may_be_a_query(error) else "cli.usage"
    wrong = UsageError(key, where=worded_usage(error.format_message()), command=command)
    return _report(wrong, WRONG_USAGE)


def _is_before_the_command(error: typer.TyperException) -> bool:
    """Whether an option stands where a command is awaited, as in ``zhuti --lang en themes``, and is like none that may."""
    awaits_command = hasattr(getattr(getattr(error, "ctx", None), "command", None), "commands")
    return awaits_command and not getattr(error, "possibilities", True)


def _may_be_a_query(error: typer.TyperException) -> bool:
    """Whether an option that there is not may have been meant as the beginning of a query, as in ``zhuti search -合作``."""
    context = getattr(error, "ctx", None)
    is_dash = not getattr(error, "option_name", "--").startswith("--")
    arguments = context.command.params if context and is_dash else ()
    return any(getattr(argument, "metavar", None) == "QUERY" for argument in arguments)
