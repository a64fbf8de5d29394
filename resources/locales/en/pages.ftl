# What the pages say

welcome-title = Welcome. I help you write a petition
welcome-intro = One question at a time, { $steps } steps in all. What you write is saved at once. You can stop at any time and come back.
welcome-other-doors = You need not write here: you can also telephone, or tell the staff at the counter.

identity-type-label = Kind of document
identity-number-label = Number of the document
address-region-label = Province, city, county
address-search-label = Find a place by its name
address-search-hint = For example: 西湖区
address-province = Choose the province
address-city = Choose the city
address-county = Choose the county or district
address-again = Choose another place
address-detail-label = Street, village, building and door number
address-chosen = Chosen: { $region }
address-matches = { $count ->
    [one] One place found; please choose it
   *[other] { $count } places found; please choose one
}
address-no-match = No such place was found. Write it another way, or choose step by step below.
text-length = { $count } characters written, { $max } at most
kept-answer-title = Written earlier as “{ $label }”, which the new form does not ask

review-title = Please check what you wrote
review-intro = Everything can be changed. When it is right, press “All correct, go on”.
review-empty = Left empty
review-change = { $deed }: { $label }
review-refused-intro = The petition office asks you to look again at the places marked below. Mend them and send again; everything you wrote is here.

declaration-after = Once you press “Confirm and send” it is formally sent.

sending-title-queued = Saved, waiting to be sent
sending-title-sending = Being sent
sending-title-accepted = Received
sending-title-refused = Needs your attention
sending-title-draft = Not sent yet
sending-queued = Your petition is saved. It goes out by itself as soon as the network is back, once only. You need not send it again.
sending-sending = Please wait a moment. Your petition is saved and cannot be lost.
sending-refused = The petition office asks for some changes. Everything you wrote is here; mend it and send it again.
sending-other-doors = If it is urgent, telephone or go to the counter.

receipt-title = Your petition was received
receipt-number-label = Receipt number
receipt-code-label = Query code
receipt-keep = Please write down both numbers. You need them to check progress. Do not show them to strangers.
receipt-received = Received: { $when }
receipt-next = What happens next
receipt-print-started = Printing.
receipt-printed = Printed.
receipt-no-printer = No printer was found. Please copy the numbers, or ask the staff.
deadline-registration = By { $date }: registered and passed to the responsible body
deadline-notice = By { $date }: a written notice of what was received and how it will be handled
deadline-other = { $date }
deadline-basis = Basis: { $basis }

petitions-title = My petitions
petitions-empty = No petition has been written here yet.
petitions-intro = A matter that is being handled need not be sent again. First see where it is.
petitions-untitled = No matter written yet

lookup-title = Check progress
lookup-number-label = Receipt number
lookup-number-hint = 12 digits
lookup-code-label = Query code
lookup-code-hint = 8 digits
lookup-asking = Looking it up. Please wait.
lookup-not-found = Not found. Please compare both numbers with your receipt once more.
lookup-throttled = { $minutes ->
    [one] Too many look-ups. Please try again in one minute.
   *[other] Too many look-ups. Please try again in { $minutes } minutes.
}
lookup-result = Where it is
lookup-event = { $when }  { $what }
case-received = Received by the petition office
case-registered = Registered
case-forwarded = Passed to the responsible body
case-accepted = Taken up by the responsible body
case-notified = Written notice sent
case-replied = There is a reply
case-other = There is news

settings-title = Settings
settings-size = Text size
settings-size-option = { $points } point
settings-theme = Colours
settings-language = Language
theme-light = Light
theme-soft = Soft
theme-white_on_black = White on black
theme-yellow_on_black = Yellow on black
theme-black_on_white = Black on white

help-title = Help
help-intro = Every step can be done by keyboard, mouse or finger. Tab moves on; Space or Enter chooses.
help-keys = Keys
help-key = { $what }: { $keys }
help-contacts = You need not write here. You can also
help-contact = { $name }: { $number }
help-no-contacts = Telephone your local petition office, or go to its counter.
help-saved = What you write is saved at once, encrypted, on this computer. A power cut loses nothing.
shortcut-help = Help
shortcut-home = Home
shortcut-petitions = My petitions
shortcut-look-up = Check progress
shortcut-theme = Change colours
shortcut-language = Change language
shortcut-settings = Settings
shortcut-larger = Larger text
shortcut-smaller = Smaller text
shortcut-next = Next
shortcut-back = Back
shortcut-quit = Leave

key-choice-title = How shall what you write be kept?
key-choice-intro = This computer has no system keyring that can be used. What you write is always encrypted. Please choose how.
key-choice-passphrase = Set a passphrase
key-choice-passphrase-hint = It is asked for at every start. If it is forgotten, earlier petitions cannot be opened.
key-choice-session = Keep nothing after closing
key-choice-session-hint = No passphrase. What was not sent is gone when the program closes.
passphrase-title = Please enter the passphrase
passphrase-new-title = Please set a passphrase
passphrase-label = Passphrase
passphrase-hint = At least 8 characters. If it is forgotten, earlier petitions cannot be opened.
