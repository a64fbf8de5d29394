# The on-screen keyboard, and the buttons that scroll a page. A message with -name is what a screen
# reader says for a short key.

keyboard-show = Keyboard
keyboard-hide = Close keyboard
keyboard-opened = The keyboard opened below.
keyboard-hint = Press the keys below.
keyboard-more = More
keyboard-more-name = More candidates
keyboard-deleted = Deleted { $sign }
keyboard-capital = Capital { $letter }

keyboard-delete = Delete
keyboard-delete-name = Delete one sign
keyboard-space = Space
keyboard-space-name = Space
keyboard-left = Left
keyboard-left-name = Cursor left
keyboard-right = Right
keyboard-right-name = Cursor right
keyboard-line = New line
keyboard-line-name = New line
keyboard-part = Other half
keyboard-part-name = Show the other half of the keys

keyboard-board-pinyin = Pinyin
keyboard-board-pinyin-name = Change to pinyin
keyboard-board-marks = Marks
keyboard-board-marks-name = Change to Chinese marks
keyboard-board-digits = 123
keyboard-board-digits-name = Change to digits
keyboard-board-lower = abc
keyboard-board-lower-name = Change to small letters
keyboard-board-upper = ABC
keyboard-board-upper-name = Change to capital letters
keyboard-board-symbols = Symbols
keyboard-board-symbols-name = Change to symbols

keyboard-name-separator = Part syllables
keyboard-name-comma = Comma
keyboard-name-full-stop = Full stop
keyboard-name-question-mark = Question mark
keyboard-name-exclamation-mark = Exclamation mark
keyboard-name-list-comma = List comma
keyboard-name-colon = Colon
keyboard-name-semicolon = Semicolon
keyboard-name-left-bracket = Left bracket
keyboard-name-right-bracket = Right bracket
keyboard-name-middle-dot = Middle dot
keyboard-name-left-quote = Left quotation mark
keyboard-name-right-quote = Right quotation mark
keyboard-name-left-title = Left title mark
keyboard-name-right-title = Right title mark
keyboard-name-ellipsis = Ellipsis
keyboard-name-hyphen = Hyphen
keyboard-name-dot = Dot
keyboard-name-underscore = Underscore
keyboard-name-at = At
keyboard-name-hash = Hash
keyboard-name-and = And
keyboard-name-star = Star
keyboard-name-plus = Plus
keyboard-name-equals = Equals
keyboard-name-slash = Slash
keyboard-name-dollar = Dollar
keyboard-name-percent = Percent

page-up = Scroll up
page-down = Scroll down
