"""What Qt tells Windows of an accessible object: the control type and the patterns of UIA.

After Qt's own bridge, `qwindowsuiautils.cpp` and `qwindowsuiamainprovider.cpp`. One thing is
stricter: the bridge offers Invoke wherever an object could have actions, here one must be there.
"""

from enum import StrEnum

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface


class ControlType(StrEnum):
    """The control types of UI Automation that widgets of Qt can have."""

    BUTTON = "Button"
    CHECK_BOX = "CheckBox"
    COMBO_BOX = "ComboBox"
    CUSTOM = "Custom"
    DATA_ITEM = "DataItem"
    DOCUMENT = "Document"
    EDIT = "Edit"
    GROUP = "Group"
    HEADER = "Header"
    HYPERLINK = "Hyperlink"
    IMAGE = "Image"
    LIST = "List"
    LIST_ITEM = "ListItem"
    MENU = "Menu"
    MENU_BAR = "MenuBar"
    MENU_ITEM = "MenuItem"
    PANE = "Pane"
    PROGRESS_BAR = "ProgressBar"
    RADIO_BUTTON = "RadioButton"
    SCROLL_BAR = "ScrollBar"
    SEPARATOR = "Separator"
    SLIDER = "Slider"
    SPINNER = "Spinner"
    STATUS_BAR = "StatusBar"
    TAB = "Tab"
    TAB_ITEM = "TabItem"
    TABLE = "Table"
    TEXT = "Text"
    THUMB = "Thumb"
    TITLE_BAR = "TitleBar"
    TOOL_BAR = "ToolBar"
    TOOL_TIP = "ToolTip"
    TREE = "Tree"
    TREE_ITEM = "TreeItem"
    WINDOW = "Window"


class Pattern(StrEnum):
    """What can be done with an element, in UIA's words."""

    EXPAND_COLLAPSE = "ExpandCollapse"
    INVOKE = "Invoke"
    RANGE_VALUE = "RangeValue"
    TEXT = "Text"
    TOGGLE = "Toggle"


_ROLE = QAccessible.Role

_TYPES = {
    _ROLE.Button: ControlType.BUTTON,
    _ROLE.ButtonDropDown: ControlType.BUTTON,
    _ROLE.ButtonDropGrid: ControlType.BUTTON,
    _ROLE.ButtonMenu: ControlType.BUTTON,
    _ROLE.Cell: ControlType.DATA_ITEM,
    _ROLE.CheckBox: ControlType.CHECK_BOX,
    _ROLE.Client: ControlType.GROUP,
    _ROLE.ColumnHeader: ControlType.HEADER,
    _ROLE.ComboBox: ControlType.COMBO_BOX,
    _ROLE.Dialog: ControlType.WINDOW,
    _ROLE.Document: ControlType.DOCUMENT,
    _ROLE.EditableText: ControlType.EDIT,
    _ROLE.Graphic: ControlType.IMAGE,
    _ROLE.Grip: ControlType.THUMB,
    _ROLE.Grouping: ControlType.GROUP,
    _ROLE.Heading: ControlType.TEXT,
    _ROLE.HelpBalloon: ControlType.TOOL_TIP,
    _ROLE.Link: ControlType.HYPERLINK,
    _ROLE.List: ControlType.LIST,
    _ROLE.ListItem: ControlType.LIST_ITEM,
    _ROLE.MenuBar: ControlType.MENU_BAR,
    _ROLE.MenuItem: ControlType.MENU_ITEM,
    _ROLE.PageTab: ControlType.TAB_ITEM,
    _ROLE.PageTabList: ControlType.TAB,
    _ROLE.Pane: ControlType.PANE,
    _ROLE.PopupMenu: ControlType.MENU,
    _ROLE.ProgressBar: ControlType.PROGRESS_BAR,
    _ROLE.RadioButton: ControlType.RADIO_BUTTON,
    _ROLE.RowHeader: ControlType.HEADER,
    _ROLE.ScrollBar: ControlType.SCROLL_BAR,
    _ROLE.Separator: ControlType.SEPARATOR,
    _ROLE.Slider: ControlType.SLIDER,
    _ROLE.SpinBox: ControlType.SPINNER,
    _ROLE.StaticText: ControlType.TEXT,
    _ROLE.StatusBar: ControlType.STATUS_BAR,
    _ROLE.Table: ControlType.TABLE,
    _ROLE.TitleBar: ControlType.TITLE_BAR,
    _ROLE.ToolBar: ControlType.TOOL_BAR,
    _ROLE.ToolTip: ControlType.TOOL_TIP,
    _ROLE.Tree: ControlType.TREE,
    _ROLE.TreeItem: ControlType.TREE_ITEM,
    _ROLE.Window: ControlType.WINDOW,
}


def control_type(role: QAccessible.Role) -> ControlType:
    """Return the control type of a role; of one that UIA does not know, Custom."""
    return _TYPES.get(role, ControlType.CUSTOM)


def patterns(interface: QAccessibleInterface) -> frozenset[Pattern]:
    """Return what UIA is told can be done with the object now."""
    role = interface.role()
    offered = {
        Pattern.INVOKE: _can_be_pressed(interface),
        Pattern.TOGGLE: bool(interface.state().checkable),
        Pattern.EXPAND_COLLAPSE: role is _ROLE.ComboBox,
        Pattern.TEXT: interface.textInterface() is not None,
        Pattern.RANGE_VALUE: interface.valueInterface() is not None,
    }
    return frozenset(pattern for pattern, is_offered in offered.items() if is_offered)


def _can_be_pressed(interface: QAccessibleInterface) -> bool:
    actions = interface.actionInterface()
    return actions is not None and QAccessibleActionInterface.pressAction() in actions.actionNames()
