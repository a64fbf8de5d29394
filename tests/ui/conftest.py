"""The real window over a real store, or without any; nothing is sent, no central API is set up."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.commands.scenes import Scenes
from desktop.flow.appearance import Look
from desktop.paths import Paths
from tests.commands.place import place_under_passphrase
from tests.journeys.house import HEIGHT, WIDTH, House
from ui.desk import Desk

ShowScene = Callable[[str], Application]
Show = Callable[[QWidget], None]


@pytest.fixture
def house(qapp: QApplication) -> Iterator[House]:
    with House(qapp, place_under_passphrase()) as house:
        yield house


@pytest.fixture(scope="module")
def program(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """The program in its window, made once; it has neither a database nor a server."""
    application = Application(qapp, Paths(tmp_path_factory.mktemp("program")), practice=False)
    application.window.resize(WIDTH, HEIGHT)
    application.window.show()
    # Shown and active all the time: the screen tells of every change only later.
    application.window.activateWindow()
    yield application
    application.window.hide()
    application.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def application(program: Application, qtbot: QtBot) -> Application:
    """The same, active, in the first look."""
    program.appearance.choose(Look())
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return program


@pytest.fixture
def show_scene(application: Application) -> ShowScene:
    """Bring the window into a state by its name."""
    scenes = {scene.name: scene for scene in Scenes(application).all()}

    def show(name: str) -> Application:
        scenes[name].show()
        return application

    return show


@pytest.fixture
def desk(program: Application) -> Desk:
    """What components are handed."""
    return program.window.desk


@pytest.fixture
def show(program: Application, qtbot: QtBot) -> Show:
    """Show one component in an active window of its own."""

    def shown(component: QWidget) -> None:
        qtbot.addWidget(component)
        program.style.dress(component)
        component.resize(WIDTH, HEIGHT)
        with qtbot.waitActive(component):
            component.show()
            component.activateWindow()

    return shown


@pytest.fixture
def show_easy(application: Application, show_scene: ShowScene) -> ShowScene:
    """Bring the window into a state, in easy mode."""
    application.appearance.choose(Look(mode="easy"))
    return show_scene
