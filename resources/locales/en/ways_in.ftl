# One switch, and clicking by resting

ways-in-title = How do you work the program?
ways-in-hands = By hand
ways-in-hands-hint = Keyboard, mouse or touch screen
ways-in-auto = One switch
ways-in-auto-hint = The frame moves by itself; press when it is there
ways-in-step = Two switches
ways-in-step-hint = One moves the frame, one presses
ways-in-dwell = Resting the pointer
ways-in-dwell-hint = With a pointer moved by head or eyes
ways-in-chooses = The switch that presses: { $name }. Change it
ways-in-steps = The switch that moves the frame: { $name }. Change it
ways-in-press-now = Please press the new switch
ways-in-switch-hint = Any key or mouse button will do. Set a switch box to send one of these.
ways-in-scan-time = How long does the frame stay?
ways-in-first = How much longer at the first?
ways-in-cooldown = How long a rest after a press?
ways-in-dwell-time = How long until it clicks?
ways-in-seconds = { $seconds } s
ways-in-rounds = How many rounds before a group is left?
ways-in-rounds-option =
    { $count ->
        [one] { $count } round
       *[other] { $count } rounds
    }
ways-in-say = Say where the frame is?
ways-in-say-on = Say it
ways-in-say-off = Say nothing
ways-in-tones = A sound at each step?
ways-in-tones-on = Sound
ways-in-tones-off = No sound
ways-in-pointer = Pointer
ways-in-pointer-usual = Usual
ways-in-pointer-big = Big
switch-space = space bar
switch-enter = Enter
switch-mouse-left = left mouse button
switch-mouse-right = right mouse button
switch-mouse-middle = middle mouse button
switch-mouse-other = another mouse button
switch-joystick = joystick button { $number }
scan-page = Page
scan-deeds = Buttons below
scan-talk = Voice
scan-top = Buttons above
scan-group = { $name }, { $count } in all
scan-down = Further down
scan-up = Further up
