"""Writing by hand into a text field: finger, pen or mouse, read on this computer."""
