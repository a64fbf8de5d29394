"""A keyboard of ordinary buttons: for touch, one switch, a pointer, or a screen reader.

Nothing needs to be held, dragged or pressed twice; a key acts when it is let go inside.
"""
