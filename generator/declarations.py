"""Read the YAML that maintainers write (`catalogue.yml`, `decisions.yml`) into a checked value.

In: the text of a file and a pydantic model. Out: the model's value, the line of every key, and problems that name
those lines. Every scalar is taken as it is written (`2021-07-22` and `30` are texts, as symbols and labels are),
and the model says what becomes of it.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from yaml.composer import Composer

from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

_SAID = {
    "string_type": "is not a text",
    "int_parsing": "is not a whole number",
    "int_type": "is not a whole number",
    "greater_than_equal": "is too small",
    "tuple_type": "is not a list",
    "list_type": "is not a list",
    "string_pattern_mismatch": "is not written as such a thing is",
    "string_too_short": "is empty",
    "string_too_long": "is too long",
    "too_short": "is empty",
    "model_type": "is not a set of `key: value` lines",
    "model_attributes_type": "is not a set of `key: value` lines",
    "dict_type": "is not a set of `key: value` lines",
}

_HALF = re.compile("[\ud800-\udfff]")

Model = TypeVar("Model", bound=BaseModel)
Path = tuple[str | int, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


class _Loader(Composer, yaml.CSafeLoader):
    """Reads with LibYAML, which is eight times as fast, and composes in Python.

    LibYAML's own composer ends the process where lists stand in lists without end.
    """

    def __init__(self, stream: str) -> None:
        yaml.CSafeLoader.__init__(self, stream)
        Composer.__init__(self)


@dataclass(frozen=True, slots=True)
class Where:
    """The 1-based line and 0-based column of every key and list item of a file, by its path in the file."""

    file: str
    text: tuple[str, ...]
    marks: Mapping[Path, tuple[int, int]]

    def problem(self, path: Path, code: str, message: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at the key or item at `path`, or at the nearest one above it that is written there."""
        while path and path not in self.marks:
            path = path[:-1]
        line, column = self.marks.get(path, (1, 0))
        quote = self.text[line - 1] if path in self.marks else ""
        return Problem(self.file, line, code, message, severity, quote, column)


def read(text: str, file: str, model: type[Model]) -> tuple[Model | None, Where, tuple[Problem, ...]]:
    """The value that `text` declares, and every problem; keys at fault are left out of it, None if it can't do without.

    So one slip does not hide the next: what else the file declares can still be looked at.

    Problems: `yaml` (not YAML, or an alias in it), `key-twice`, `key-unknown`, `key-missing`, `value`.
    """
    lines = tuple(text.splitlines())
    try:
        node = yaml.compose(text, _Loader)
    except yaml.YAMLError as error:
        return None, Where(file, lines, {}), (_syntax(error, file, lines),)
    except RecursionError:
        return None, Where(file, lines, {}), (Problem(file, 1, "yaml", "lists within lists without end"),)
    walk = _Walk(file, lines)
    value = walk.value(node, ()) if node is not None else {}
    where = Where(file, lines, walk.marks)
    try:
        declared = model.model_validate({} if value is None else value)
    except ValidationError as error:
        problems = [_problem(detail, where, model) for detail in error.errors()]
        rest = _without(value, frozenset(detail["loc"] for detail in error.errors()))
        return _valid(rest, model), where, (*walk.problems, *problems)
    return declared, where, tuple(walk.problems)


def _without(value: Plain, faults: frozenset[Path], path: Path = ()) -> Plain:
    """A value without the keys at fault, by their paths."""
    if isinstance(value, dict):
        return {
            key: _without(inner, faults, (*path, key)) for key, inner in value.items() if (*path, key) not in faults
        }
    if isinstance(value, list):
        return [_without(inner, faults, (*path, index)) for index, inner in enumerate(value)]
    return value


def _valid(value: Plain, model: type[Model]) -> Model | None:
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


class _Walk:
    """Turns YAML nodes into plain values and notes where each stands; mutable while one file is read."""

    def __init__(self, file: str, lines: tuple[str, ...]) -> None:
        self.file = file
        self.lines = lines
        self.marks: dict[Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> Plain:
        """The plain value of a node; its keys' and items' positions go to `marks`."""
        if isinstance(node, yaml.ScalarNode):
            return None if node.tag == "tag:yaml.org,2002:null" else self._text(node)
        if id(node) in self._seen:
            self._report(node, "yaml", "an alias (`*name`) stands for a list or mapping: write it out")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        items: list[Plain] = []
        for index, item in enumerate(node.value):
            self._mark((*path, index), item)
            items.append(self.value(item, (*path, index)))
        return items

    def _text(self, node: yaml.ScalarNode) -> str:
        """What a scalar says; a lone surrogate, which is half a character, can stand in no file."""
        said = str(node.value)
        if not _HALF.search(said):
            return said
        self._report(node, "yaml", "half a character: `\\ud800` to `\\udfff` stand for nothing by themselves")
        return _HALF.sub("\ufffd", said)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Plain]:
        result: dict[str, Plain] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._report(key, "yaml", "a key is not a plain word")
                continue
            name = self._text(key)
            if name in result:
                self._report(key, "key-twice", f"the key `{name}` stands here a second time")
                continue
            self._mark((*path, name), key)
            result[name] = self.value(value, (*path, name))
        return result

    def _mark(self, path: Path, node: yaml.Node) -> None:
        self.marks[path] = (node.start_mark.line + 1, node.start_mark.column)

    def _report(self, node: yaml.Node, code: str, message: str) -> None:
        mark = node.start_mark
        quote = self.lines[mark.line] if mark.line < len(self.lines) else ""
        self.problems.append(Problem(self.file, mark.line + 1, code, message, quote=quote, column=mark.column))


def _syntax(error: yaml.YAMLError, file: str, lines: tuple[str, ...]) -> Problem:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(file, 1, "yaml", f"not YAML: {str(error).splitlines()[0]}")
    mark = error.problem_mark
    number = min(mark.line, max(len(lines) - 1, 0))
    quote = lines[number] if lines else ""
    message = f"not YAML: {error.problem or 'cannot be read'}"
    return Problem(file, number + 1, "yaml", message, quote=quote, column=mark.column)


def _problem(detail: ErrorDetails, where: Where, model: type[BaseModel]) -> Problem:
    path: Path = tuple(detail["loc"])
    name = str(path[-1]) if path else where.file
    if detail["type"] == "extra_forbidden":
        known = _keys(model, path[:-1])
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean `{near[0]}`?" if near else f"the keys are {', '.join(known)}"
        return where.problem(path, "key-unknown", f"the key `{name}` is not known; {hint}")
    if detail["type"] == "missing":
        return where.problem(path[:-1], "key-missing", f"the key `{name}` is missing here")
    said = _SAID.get(detail["type"], detail["msg"].removeprefix("Input "))
    return where.problem(path, "value", f"`{name}` {said}")


def _keys(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that may stand at `path`, by the names that the file uses."""
    current = model
    for step in path:
        if isinstance(step, int):
            continue
        for name, field in current.model_fields.items():
            if step in (name, field.alias):
                current = _inner(field.annotation) or current
    return [field.alias or name for name, field in current.model_fields.items()]


def _inner(annotation: object) -> type[BaseModel] | None:
    """The model inside `tuple[Model, ...]`, `Model | None` or `Model`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _inner(part)
        if found:
            return found
    return None
