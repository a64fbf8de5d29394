"""All rules: by their norm, and by how often they need to be asked."""

from collections.abc import Callable, Iterable

from accessibility.audit.axe_action_rules import (
    PATTERN_RULES,
    focusable_for_custom_should_be_true,
    focusable_should_be_false,
    focusable_should_be_true,
)
from accessibility.audit.axe_family_rules import (
    hyperlink_name_should_be_unique,
    list_item_siblings_unique,
    parent_child_not_alike,
    sibling_unique_and_focusable,
)
from accessibility.audit.axe_name_rules import (
    control_type_not_custom,
    help_excludes_private_unicode,
    help_not_equal_to_name,
    name_excludes_control_type,
    name_excludes_localized_control_type,
    name_excludes_private_unicode,
    name_is_informative,
    name_not_empty,
    name_not_white_space,
    name_reasonable_length,
)
from accessibility.audit.axe_place_rules import (
    rectangle_contained_in_parent,
    rectangle_not_all_zeros,
    rectangle_obscures_container,
    rectangle_size_reasonable,
)
from accessibility.audit.contrast_rules import (
    boundary_contrast,
    icon_contrast,
    scroll_bar_contrast,
    text_contrast,
)
from accessibility.audit.cut_rules import overlap, text_height, text_width, within_parent
from accessibility.audit.focus_rules import focus_hidden, focus_order, focus_reach, focus_trap
from accessibility.audit.gap_rules import paragraph_spacing, target_gap
from accessibility.audit.motion_rules import motion
from accessibility.audit.name_rules import button_names, image_names
from accessibility.audit.order_rules import reading_order, tab_order
from accessibility.audit.page_view import PageView
from accessibility.audit.ring_rules import focus_ring
from accessibility.audit.role_rules import (
    checked_state,
    label_in_name,
    labelled,
    radio_group,
    role,
)
from accessibility.audit.scroll_rules import horizontal_scroll, page_room
from accessibility.audit.target_rules import row_size, scroll_bar_size, target_size
from accessibility.audit.type_rules import alignment, font_size, line_length, line_spacing
from accessibility.audit.violation import Violation

Rule = Callable[[PageView], Iterable[Violation]]

AXE_RULES: tuple[Rule, ...] = (
    name_not_empty,
    name_not_white_space,
    name_reasonable_length,
    name_excludes_control_type,
    name_excludes_localized_control_type,
    name_excludes_private_unicode,
    help_excludes_private_unicode,
    help_not_equal_to_name,
    name_is_informative,
    control_type_not_custom,
    sibling_unique_and_focusable,
    list_item_siblings_unique,
    hyperlink_name_should_be_unique,
    parent_child_not_alike,
    rectangle_not_all_zeros,
    rectangle_size_reasonable,
    rectangle_contained_in_parent,
    rectangle_obscures_container,
    *PATTERN_RULES,
    focusable_should_be_true,
    focusable_should_be_false,
    focusable_for_custom_should_be_true,
)
"""The rules of Axe.Windows that can be judged through Qt; docs/audit.md lists the others."""

STRUCTURE_RULES: tuple[Rule, ...] = (
    *AXE_RULES,
    image_names,
    button_names,
    role,
    checked_state,
    radio_group,
    label_in_name,
    labelled,
    reading_order,
    tab_order,
    target_gap,
    paragraph_spacing,
    motion,
)
"""Names, roles, order, room: the same in every theme, so one theme is enough."""

DRAWN_RULES: tuple[Rule, ...] = (
    text_contrast,
    icon_contrast,
    boundary_contrast,
    scroll_bar_contrast,
    target_size,
    scroll_bar_size,
    row_size,
    text_height,
    text_width,
    within_parent,
    overlap,
    font_size,
    line_length,
    line_spacing,
    alignment,
    horizontal_scroll,
    page_room,
    focus_trap,
    focus_reach,
    focus_order,
    focus_hidden,
    focus_ring,
)
"""What a theme or a style sheet can change."""

RULES: tuple[Rule, ...] = (*DRAWN_RULES, *STRUCTURE_RULES)
