"""docs/accessibility.md judges every criterion once, and names proofs that are in the tree."""

import ast
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import pytest

from tests.architecture.source import ROOT, Source

VERDICTS = ("met", "met in part", "not met", "does not apply")
GUIDELINES = ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3")
CRITERIA = (1, 9, 6, 13, 4, 6, 3, 13, 8, 6, 6, 9)
"""How many each guideline of WCAG 2.2 has; of 4.1 the first is gone."""

WCAG = {"4.1.2", "4.1.3"} | {
    f"{guideline}.{n + 1}"
    for guideline, count in zip(GUIDELINES, CRITERIA, strict=True)
    for n in range(count)
}
NEWER = {"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"}
"""A and AA of WCAG 2.2 that EN 301 549 V3.2.1 does not have."""

VOID = {"2.4.1", "2.4.2", "2.4.5", "3.1.2", "3.2.3", "3.2.4"}
"""Those that EN 301 549 leaves out of clause 11."""

CLAUSE_5 = (
    {f"5.1.2.{n}" for n in (1, 2)}
    | {f"5.1.3.{n}" for n in range(1, 17)}
    | {"5.1.4", "5.1.5", "5.1.6.1", "5.1.6.2", "5.1.7", "5.2", "5.3", "5.4", "5.5.1", "5.5.2"}
    | {"5.6.1", "5.6.2", "5.7", "5.8", "5.9"}
)
CLAUSE_11 = (
    {"11.5.1", "11.6.1", "11.6.2", "11.7"}
    | {f"11.5.2.{n}" for n in range(1, 18)}
    | {f"11.8.{n}" for n in range(1, 6)}
)


class Row(NamedTuple):
    """One criterion: its norm (the heading above), number and name, verdict, and proofs."""

    norm: str
    criterion: str
    verdict: str
    how: str
    proofs: tuple[str, ...]

    @property
    def number(self) -> str:
        return self.criterion.split()[0]


def rows_of(text: str) -> list[Row]:
    """The rows of all tables of four columns, below their headings of the second level."""
    rows, norm = [], ""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("## "):
            norm = line.removeprefix("## ")
        elif len(cells) == 4 and cells[1] != "verdict" and not set(cells[0]) <= {"-"}:
            criterion, verdict, how, proof = cells
            rows.append(Row(norm, criterion, verdict, how, tuple(re.findall("`([^`]+)`", proof))))
    return rows


def unproven(row: Row, tests: frozenset[str], rules: frozenset[str]) -> list[str]:
    """Proofs that are not in the tree, and a claim without any."""
    named = {proof: proof.removeprefix("audit: ") for proof in row.proofs}
    missing = [proof for proof, name in named.items() if name not in tests | rules]
    if row.verdict in ("met", "met in part") and not row.proofs:
        missing.append("no proof")
    return [f"{row.criterion}: {each}" for each in missing]


def named_tests(sources: Iterable[Source]) -> frozenset[str]:
    return frozenset(
        f"{source.path}::{node.name}"
        for source in sources
        for node in source.nodes
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


def rules_in(sources: Iterable[Source]) -> frozenset[str]:
    """Everything that the audit's code has a name for."""
    return frozenset(
        node.value
        for source in sources
        if source.path.startswith("accessibility/audit/")
        for node in source.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return rows_of((ROOT / "docs/accessibility.md").read_text(encoding="utf-8"))


def test_every_row_has_a_verdict_and_says_why(rows: list[Row]) -> None:
    assert len(rows) > 200
    assert [row.criterion for row in rows if row.verdict not in VERDICTS or not row.how] == []


def test_every_proof_is_in_the_tree(rows: list[Row], sources: tuple[Source, ...]) -> None:
    tests, rules = named_tests(sources), rules_in(sources)
    assert [each for row in rows for each in unproven(row, tests, rules)] == []


def test_no_criterion_stands_twice(rows: list[Row]) -> None:
    counts = Counter((row.norm, row.number) for row in rows)
    assert [criterion for criterion, count in counts.items() if count > 1] == []


def test_no_criterion_is_missing(rows: list[Row]) -> None:
    numbers = {row.number for row in rows}
    a_and_aa = {row.number for row in rows if row.criterion.endswith(("(A)", "(AA)"))}
    as_wcag = {f"11.{number}" for number in (a_and_aa - NEWER - VOID) | {"4.1.1"}}
    wanted = WCAG | {f"4.2.{n}" for n in range(1, 12)} | CLAUSE_5 | CLAUSE_11 | as_wcag
    assert len(WCAG) == 86
    assert sorted(wanted - numbers) == []


def test_a_clause_that_repeats_wcag_has_its_verdict(rows: list[Row]) -> None:
    verdicts = {row.number: row.verdict for row in rows if row.norm.startswith("WCAG")}
    repeated = {row.number.removeprefix("11."): row.verdict for row in rows if "As WCAG" in row.how}
    shared = repeated.keys() & verdicts.keys()
    assert len(shared) > 40
    assert [number for number in shared if repeated[number] != verdicts[number]] == []


def test_the_counts_are_those_of_the_rows(rows: list[Row]) -> None:
    """The first table of the document."""
    text = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")
    counted = Counter(row.verdict for row in rows)
    lines = [line.strip("| ").split(" | ") for line in text.splitlines()]
    written = [line[1:] for line in lines if len(line) == 5 and line[1].isdecimal()]
    sums = [sum(map(int, column)) for column in zip(*written, strict=True)]
    assert sums == [counted[verdict] for verdict in VERDICTS]


@pytest.mark.parametrize(
    ("proof", "wrong"),
    [
        ("`tests/a.py::test_it`", []),
        ("`audit: focus-ring`", []),
        ("none", ["1.1.1 Name: no proof"]),
        ("`tests/a.py::test_that`", ["1.1.1 Name: tests/a.py::test_that"]),
        ("`audit: no-such-rule`", ["1.1.1 Name: audit: no-such-rule"]),
    ],
)
def test_a_proof_that_is_not_there_is_found(proof: str, wrong: list[str]) -> None:
    (row,) = rows_of(f"## WCAG\n| 1.1.1 Name | met | how | {proof} |")
    assert unproven(row, frozenset({"tests/a.py::test_it"}), frozenset({"focus-ring"})) == wrong
