"""Of questions that wait only the last is answered."""

from concurrent.futures import ThreadPoolExecutor

from accessibility.latest import Latest


def test_a_newer_question_takes_the_place_of_the_one_that_waits() -> None:
    questions = Latest[str]()
    assert questions.put("first")
    assert questions.put("second")
    assert questions.is_outdated()
    assert questions.take() == "second"
    assert not questions.is_outdated()


def test_a_question_is_waited_for() -> None:
    questions = Latest[str]()
    with ThreadPoolExecutor(1) as worker:
        taken = worker.submit(questions.take)
        questions.put("late")
        assert taken.result() == "late"


def test_nothing_comes_after_the_end() -> None:
    questions = Latest[str]()
    with ThreadPoolExecutor(1) as worker:
        taken = worker.submit(questions.take)
        questions.close()
        assert taken.result() is None
    assert not questions.put("too late")
    assert questions.is_outdated()
    assert questions.take() is None
