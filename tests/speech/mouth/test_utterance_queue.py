import pytest

from speech.utterance import Priority, Utterance
from speech.utterance_queue import MOST, UtteranceQueue

NORMAL, NEXT, NOW = Priority.NORMAL, Priority.NEXT, Priority.NOW


def texts(queue: UtteranceQueue) -> list[str]:
    found = []
    while (utterance := queue.take()) is not None:
        found.append(utterance.text)
    return found


def put(queue: UtteranceQueue, text: str, priority: Priority = NORMAL, key: str = "") -> bool:
    return queue.put(Utterance(text, priority, key))


def test_urgent_ones_go_first_and_equals_in_turn() -> None:
    queue = UtteranceQueue()
    for text, priority in [("a", NORMAL), ("b", NEXT), ("c", NOW), ("d", NORMAL), ("e", NEXT)]:
        put(queue, text, priority)
    assert texts(queue) == ["c", "b", "e", "a", "d"]


def test_the_same_key_replaces_the_one_that_waits_where_it_waits() -> None:
    queue = UtteranceQueue()
    for text, key in [("a", "x"), ("b", ""), ("c", "x"), ("d", "")]:
        put(queue, text, key=key)
    assert texts(queue) == ["c", "b", "d"]


def test_the_same_key_with_another_priority_takes_a_new_turn() -> None:
    queue = UtteranceQueue()
    put(queue, "a", key="x")
    put(queue, "b")
    put(queue, "c", NEXT, "x")
    assert texts(queue) == ["c", "b"]


def test_what_is_being_said_is_not_replaced() -> None:
    queue = UtteranceQueue()
    put(queue, "a", key="x")
    assert queue.take() == Utterance("a", key="x")
    put(queue, "b", key="x")
    assert queue.current == Utterance("a", key="x")
    assert texts(queue) == ["b"]


@pytest.mark.parametrize("priority", [NORMAL, NEXT])
def test_only_now_cuts(priority: Priority) -> None:
    queue = UtteranceQueue()
    put(queue, "a")
    queue.take()
    assert not put(queue, "b", priority)
    assert put(queue, "c", NOW)


def test_now_cuts_nothing_when_nothing_is_said() -> None:
    queue = UtteranceQueue()
    assert not put(queue, "a", NOW)
    queue.take()
    queue.finish()
    assert not put(queue, "b", NOW)


def test_of_too_many_the_oldest_of_the_least_urgent_is_forgotten() -> None:
    queue = UtteranceQueue()
    put(queue, "urgent", NEXT)
    for number in range(MOST):
        put(queue, str(number))
    assert len(queue) == MOST
    assert texts(queue) == ["urgent", *(str(number) for number in range(1, MOST))]


def test_clearing_forgets_what_waits_but_not_the_last() -> None:
    queue = UtteranceQueue()
    put(queue, "a")
    put(queue, "b")
    queue.take()
    queue.clear()
    assert texts(queue) == []
    assert queue.last == Utterance("a")
