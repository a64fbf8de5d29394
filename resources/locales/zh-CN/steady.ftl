# 手抖的时候：多按、误按、按住不放

steady-repeat = 按住一个键不放
steady-repeat-hint = 手抬得慢，一个字会变成一串。可以让它慢一些，或者只算一次。
steady-repeat-system = 和电脑一样
steady-repeat-slow = 每两秒算一次
steady-repeat-off = 只算一次
steady-bounce_s = 多按了一下
steady-bounce_s-hint = 手抖会多按一下。多出来的可以不算，按键和点按都一样。
steady-bounce_s-none = 每一下都算
steady-bounce_s-option = { $seconds } 秒里只算一下
steady-key_hold_s = 按键要按多久
steady-key_hold_s-hint = 手指擦到别的键，时间很短。可以按久一点才算。
steady-key_hold_s-none = 一按就算
steady-key_hold_s-option = 按够 { $seconds } 秒才算
steady-press_hold_s = 点按要按多久
steady-press_hold_s-hint = 手掌擦到屏幕，时间很短。可以按久一点才算，用鼠标也一样。
steady-press_hold_s-none = 一点就算
steady-press_hold_s-option = 点住 { $seconds } 秒才算
