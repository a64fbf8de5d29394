# For hands that shake: pressed twice, pressed by accident, held too long

steady-repeat = Holding a key down
steady-repeat-hint = If you let go slowly, one letter becomes many. It can be slower, or count once only.
steady-repeat-system = As the computer does
steady-repeat-slow = Once every two seconds
steady-repeat-off = Count once only
steady-bounce_s = Pressing twice by accident
steady-bounce_s-hint = A shaking hand may press twice. The extra press need not count, for keys, touch and mouse.
steady-bounce_s-none = Every press counts
steady-bounce_s-option = Once within { $seconds } seconds
steady-key_hold_s = How long to hold a key
steady-key_hold_s-hint = A finger brushes other keys only briefly. A key can count only when held longer.
steady-key_hold_s-none = Any press counts
steady-key_hold_s-option = Hold for { $seconds } seconds
steady-press_hold_s = How long to touch or click
steady-press_hold_s-hint = A palm brushes the screen only briefly. A touch or click can count only when held longer.
steady-press_hold_s-none = Any touch counts
steady-press_hold_s-option = Touch for { $seconds } seconds
