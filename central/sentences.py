"""Words for the person beside each code, for a terminal too old to know the code."""

import json
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files

from central.forms import Form
from central.problems import FieldProblem

FIRST_LANGUAGE = "zh-CN"
Texts = Mapping[str, str]


def read_sentences() -> Mapping[str, Texts]:
    """Return the sentences by code, then by language."""
    text = (files("central") / "sentences.json").read_text(encoding="utf-8")
    sentences: dict[str, dict[str, str]] = json.loads(text)
    return sentences


class Wording:
    """Gives problems their `detail`."""

    def __init__(self, sentences: Mapping[str, Texts]) -> None:
        self._sentences = sentences

    def worded(
        self, problems: tuple[FieldProblem, ...], form: Form, language: str
    ) -> tuple[FieldProblem, ...]:
        """Return the problems with a sentence in `language`, else in Chinese."""
        labels = {field.id: field.label for field in form.fields}
        return tuple(
            replace(
                problem,
                detail=_in(self._sentences[problem.code], language).format(
                    label=_in(labels.get(problem.field, {}), language) or problem.field,
                    limit=problem.limit,
                ),
            )
            for problem in problems
        )


def _in(texts: Texts, language: str) -> str:
    return texts.get(language) or texts.get(FIRST_LANGUAGE) or next(iter(texts.values()), "")
