# Another way: four questions about what suits the person

button-way = Another way
shortcut-way = Another way
way-title = Another way
welcome-way = Hard to read or to press? Choose “Another way” first.
    .say = Hard to read or to press? Say “huan ge fang shi” first.
settings-way = Not sure what to choose? There are four short questions.

way-progress = Question { $step } of { $steps }
way-intro = Your answer works at once. To undo it, press “Back”. To change nothing, press “Next”.
    .say = Your answer works at once. To undo it, say “shang yi bu”. To change nothing, say “xia yi bu”.
way-stay = To undo the last answer, press “Back”. To change nothing, press “Next”.

way-ask-sight = Can you read these letters well?
way-ask-talk = Do you want to talk, or use your hands?
way-ask-hands = Can you press keys and touch the screen easily?
way-ask-writing = How do you want to write?

way-answer-clear = I can read them
way-answer-larger = Larger, please
way-answer-colours = Try other colours
way-answer-unseen = I cannot see the screen
way-answer-talking = I will talk
way-answer-read-out = By hand, and read to me
way-answer-silent = By hand, without sound
way-answer-easy = Yes, easy
way-answer-shaking = My hands shake
way-answer-one-switch = I can press only one key
way-answer-pointer = I move a pointer with head or eyes
way-answer-keys = With a keyboard
way-answer-handwriting = By handwriting
way-answer-on-screen = With a keyboard on the screen
way-answer-speaking = I speak, the program writes

way-found-title = Good, this is how it works now
way-size = The letters are { $points } points high.
way-voice-on = I read to you, and listen to you.
way-voice-off = No sound; everything is on the screen.
way-hands-hands = With keyboard, mouse or touch.
way-hands-shaking = Presses of a shaking hand that come twice count once.
way-hands-auto = A frame moves by itself; press the space bar when it is there.
    .say = A frame moves by itself; press your key when it is there.
way-hands-step = Two keys: one moves the frame, one presses.
way-hands-dwell = Resting the pointer is a click.
way-writing-keys = You type on a keyboard.
way-writing-speaking = You speak, and I write.
way-writing-handwriting = The place for handwriting opens by itself where you write.
way-writing-keyboard = The keyboard on the screen opens by itself where you write.
way-keep-hint = The next person finds everything as before. Is this your own computer? Then choose “Always like this”.
button-way-done = This time
button-way-keep = Always like this

# Words that are listened for; they are never said in English
said-names-way-clear = clear
said-names-way-larger = larger
said-names-way-colours = colours
said-names-way-unseen = unseen
said-names-way-talking = talk
said-names-way-read-out = hand
said-names-way-silent = silent
said-names-way-easy = easy
said-names-way-shaking = shake
said-names-way-one-switch = switch
said-names-way-pointer = pointer
said-names-way-keys = keyboard
said-names-way-handwriting = handwriting
said-names-way-on-screen = screen
said-names-way-speaking = speak
said-names-way-done = done
said-names-way-keep = keep
