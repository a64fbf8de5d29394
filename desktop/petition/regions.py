"""The administrative regions of China: provinces, their cities, and the counties below them.

Codes have six digits (GB/T 2260): two for the province, two for the city, two for the county.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from desktop.petition.characters import without_spaces

_FOUND_AT_MOST = 20
_LEAST_NAMED = 2

# Headings of the tables, not names: no address is written with them.
_PLACEHOLDERS = frozenset({"省直辖县", "自治区直辖县级行政区划", "县", "市辖区", "其它区"})


@dataclass(frozen=True, slots=True)
class Region:
    """A province, city or county."""

    code: str
    name: str


_Match = tuple[int, Region]
_IN_FULL, _BY_BEGINNING, _WHOLE = range(3)
"""How a county was named; whole: only what lies above it was."""


def load_regions(text: str) -> "Regions":
    """Return the regions of resources/regions/regions.json, whose content is `text`.

    The file is our own: a broken one is a bug and raises ValueError or KeyError.
    """
    return Regions(json.loads(text)["regions"])


class Regions:
    """All regions, by code and by name. Unchanging, so any thread may read it."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = dict(names)
        below: defaultdict[str, list[Region]] = defaultdict(list)
        for code in sorted(self._names):
            below[self._above(code)].append(self._region(code))
        self._below = {code: tuple(regions) for code, regions in below.items()}

    def provinces(self) -> tuple[Region, ...]:
        """Return the provinces in the order of their codes."""
        return self._below.get("", ())

    def cities(self, province: str) -> tuple[Region, ...]:
        """Return the cities of a province, and what else lies directly below it."""
        return self._below.get(province, ())

    def counties(self, city: str) -> tuple[Region, ...]:
        """Return what lies directly below a city; nothing where the city is the last level."""
        return self._below.get(city, ())

    def name(self, code: str) -> str:
        """Return the region's own name, or nothing for an unknown code."""
        return self._names.get(code, "")

    def is_county(self, code: str) -> bool:
        """Return whether an address may name this region: it is known and nothing is below it."""
        return code in self._names and code not in self._below

    def path(self, code: str) -> tuple[Region, ...]:
        """Return the region with all above it, the province first; empty for an unknown code."""
        if code not in self._names:
            return ()
        return (*self.path(self._above(code)), self._region(code))

    def full_name(self, code: str) -> str:
        """Return the name as an address begins: 浙江省杭州市西湖区, 北京市东城区."""
        names = (region.name for region in self.path(code))
        return "".join(dict.fromkeys(name for name in names if name not in _PLACEHOLDERS))

    def search(self, text: str, limit: int = _FOUND_AT_MOST) -> tuple[Region, ...]:
        """Return the counties that `text` may mean, the surest first.

        It may be a whole address or a part of one, with or without the words for province,
        city and county: 西湖区, 西湖, 杭州西湖, 浙江省杭州市西湖区文三路. A city alone gives all
        its counties, a province alone its cities.
        """
        wanted = without_spaces(text)
        if len(wanted) < _LEAST_NAMED:
            return ()
        found = sorted(self._matches("", {wanted}), key=_surest_first)
        return tuple(region for _, region in found[:limit])

    def _matches(self, above: str, rests: set[str]) -> Iterator[_Match]:
        """Yield what one of `rests` names below a region; all that is there for an empty rest."""
        heads = {rest[:_LEAST_NAMED] for rest in rests}
        for region in self._below.get(above, ()):
            named = region.name[:_LEAST_NAMED] in heads
            if region.code in self._below:
                after = _rests_after(region, rests) if named else set()
                yield from self._matches_within(above, region, rests, after)
                continue
            rank = _rank(region.name, rests) if named else None
            if rank is not None or "" in rests:
                yield _WHOLE if rank is None else rank, region

    def _matches_within(
        self, above: str, region: Region, rests: set[str], after: set[str]
    ) -> Iterator[_Match]:
        if above and "" in rests and self._has_own_name(region.code, above):
            yield _WHOLE, region
            rests = rests - {""}
        yield from self._matches(region.code, rests | after)

    def _has_own_name(self, code: str, above: str) -> bool:
        """Return False for a heading, and for the city of a municipality."""
        return self.full_name(code) != self.full_name(above)

    def _above(self, code: str) -> str:
        """Return the code of the region above: "" above a province."""
        candidates = (code[:4] + "00", code[:2] + "0000")
        return next((up for up in candidates if up != code and up in self._names), "")

    def _region(self, code: str) -> Region:
        return Region(code, self._names[code])


def _surest_first(match: _Match) -> tuple[int, str]:
    rank, region = match
    return rank, region.code


def _rank(county: str, rests: set[str]) -> int | None:
    if any(rest.startswith(county) for rest in rests):
        return _IN_FULL
    if any(len(rest) >= _LEAST_NAMED and county.startswith(rest) for rest in rests):
        return _BY_BEGINNING
    return None


def _rests_after(region: Region, rests: set[str]) -> set[str]:
    """Return what may follow once this region was named, in full or by its beginning.

    After a province one wrong character may stand: people say 广西省.
    """
    lengths = {rest: _shared_length(region.name, rest) for rest in rests}
    after = {rest[length:] for rest, length in lengths.items() if length >= _LEAST_NAMED}
    if region.code.endswith("0000"):
        return after | {rest[1:] for rest in after if len(rest) > 1}
    return after


def _shared_length(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
