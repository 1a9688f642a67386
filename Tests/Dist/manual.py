"""Writes the manual page of the program: `python manual.py HOOFBEAT > hoofbeat.1`

It is made of what the program says of itself (the JSON behind its --help), so that it can name no
option that there is not, and lack none. The day at its foot is SOURCE_DATE_EPOCH.
"""

import datetime
import json
import os
import subprocess
import sys


def escaped(text):
    """A text as a line of roff, where a backslash, a hyphen and a dot or quote at the start of a line
    have a meaning."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    for letter, name in ("’", "\\(cq"), ("“", "\\(lq"), ("”", "\\(rq"), ("…", "\\&..."):
        text = text.replace(letter, name)
    return ("\\&" if text[:1] in (".", "'") else "") + text


def paragraphs(text):
    return "\n.PP\n".join(escaped(" ".join(part.split())) for part in text.split("\n\n"))


def name(argument, which):
    dashes = "-" if which["kind"] == "short" else "--"
    shown = "\\fB" + escaped(dashes + which["name"]) + "\\fR"
    return shown if argument["kind"] == "flag" else f"{shown} \\fI{escaped(argument['valueName'])}\\fR"


def item(argument):
    """An argument with what it means."""
    names = argument.get("names", [])
    names.sort(key=lambda which: which["kind"] != "short")
    head = ", ".join(name(argument, which) for which in names)
    head = head or f"\\fI{escaped(argument['valueName'])}\\fR"
    meaning = argument.get("abstract", "")
    # The help of an option may name its values itself.
    values = [value for value in argument.get("allValues", []) if value not in meaning]
    if values:
        meaning += f" One of {', '.join(argument['allValues'])}."
    text = escaped(meaning.strip())
    if "defaultValue" in argument:
        text += f" Default: \\fB{escaped(argument['defaultValue'])}\\fR"
    return f".TP\n{head}\n{text}"


def usage(argument):
    """An argument as it stands in the line to be typed."""
    text = f"\\fI{escaped(argument['valueName'])}\\fR"
    if argument.get("names"):
        text = name(argument, argument["preferredName"])
    if argument["isRepeating"]:
        text += " \\&..."
    return f"[{text}]" if argument["isOptional"] else text


def listed(command):
    """The arguments that a command has itself; --help and --version are those of all."""
    return [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]
            and argument["valueName"] not in ("help", "version")]


def section(command, path):
    lines = []
    subcommands = [sub for sub in command.get("subcommands", []) if sub["shouldDisplay"]]
    if path and not subcommands:
        arguments = listed(command)
        required = [argument for argument in arguments
                    if not argument["isOptional"] or not argument.get("names")]
        others = len(arguments) > len(required)
        words = ["\\fBhoofbeat " + escaped(" ".join(path)) + "\\fR", *map(usage, required)]
        lines += [f".SS {' '.join(words + ['[options]'] * others)}", escaped(command["abstract"])]
        if "discussion" in command:
            lines += [".PP", paragraphs(command["discussion"])]
        arguments.sort(key=lambda argument: bool(argument.get("names")))
        lines += [item(argument) for argument in arguments]
    for sub in subcommands:
        lines += section(sub, [*path, sub["commandName"]])
    return lines


def page(program):
    def ask(*arguments):
        return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout

    root = json.loads(ask("--experimental-dump-help"))["command"]
    version = ask("--version").splitlines()[0].removeprefix("hoofbeat ")
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    day = datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).date()
    root["subcommands"] = [sub for sub in root["subcommands"] if sub["commandName"] != "help"]
    abstract = root["abstract"].rstrip(".")
    lines = [
        f'.TH HOOFBEAT 1 {day} "hoofbeat {version}" "User Commands"', ".SH NAME",
        f"hoofbeat \\- {escaped(abstract[0].lower() + abstract[1:])}", ".SH SYNOPSIS",
        "\\fBhoofbeat\\fR \\fIcommand\\fR [\\fIoptions\\fR]", ".SH DESCRIPTION",
        paragraphs(root.get("discussion", root["abstract"])), ".SH COMMANDS", *section(root, []),
        ".SH OPTIONS OF ALL COMMANDS",
        ".TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nShow what there is.",
        ".TP\n\\fB\\-\\-version\\fR\nShow the version, and what is in the program.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page(sys.argv[1]))
