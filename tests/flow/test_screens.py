"""The screens of a page: one after the other, never beyond its ends."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.flow.screens import Screens
from tests.petition.samples import patient


class Seen:
    """Screens, and how often another one was shown."""

    def __init__(self, count: int, *, is_explained: bool = False) -> None:
        self.screens = Screens()
        self.turns = 0
        self.screens.turned.connect(self._count)
        self.screens.lay_out(count, is_explained=is_explained)

    def _count(self) -> None:
        self.turns += 1


def test_out_of_easy_mode_a_page_ends_where_it_begins() -> None:
    seen = Seen(1)
    assert not seen.screens.forward()
    assert not seen.screens.back()
    assert seen.screens.is_last
    assert seen.turns == 0


def test_screens_follow_each_other_to_the_last_and_back() -> None:
    seen = Seen(3)
    assert [seen.screens.forward() for _ in range(3)] == [True, True, False]
    assert seen.screens.is_last
    assert [seen.screens.back() for _ in range(3)] == [True, True, False]
    assert (seen.screens.index, seen.turns) == (0, 4)


def test_both_ways_lead_from_the_explanation_to_where_one_was() -> None:
    seen = Seen(2, is_explained=True)
    seen.screens.forward()
    for leave in (seen.screens.forward, seen.screens.back):
        seen.screens.explain()
        assert seen.screens.explains
        assert not seen.screens.is_last
        assert leave()
        assert (seen.screens.index, seen.screens.explains) == (1, False)


def test_what_is_not_explained_shows_no_explanation() -> None:
    seen = Seen(2)
    seen.screens.explain()
    assert (seen.screens.explains, seen.turns) == (False, 0)


def test_another_place_begins_anew() -> None:
    seen = Seen(3, is_explained=True)
    seen.screens.forward()
    seen.screens.explain()
    seen.screens.begin()
    seen.screens.lay_out(3, is_explained=True)
    assert (seen.screens.index, seen.screens.explains) == (0, False)


def test_a_page_made_anew_keeps_its_screen() -> None:
    seen = Seen(3)
    seen.screens.show(2)
    seen.screens.lay_out(3, is_explained=False)
    assert seen.screens.index == 2


@patient
@given(
    st.integers(1, 4),
    st.lists(st.sampled_from([Screens.forward, Screens.back, Screens.explain]), max_size=20),
)
def test_the_screen_is_always_one_of_the_page(count: int, steps: list[object]) -> None:
    seen = Seen(count, is_explained=True)
    for step in steps:
        assert callable(step)
        step(seen.screens)
        assert 0 <= seen.screens.index < count
