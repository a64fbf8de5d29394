# Words the whole program uses

app-name = Petition Desk
practice-label = Practice
    .say = This is practice. Nothing is really sent.
practice-note = This is practice: nothing you send reaches a petition office.
language-name = English

button-larger-text = Text size
button-language = 中文
    .say = Change to Chinese
button-help = Help
button-back = Back
button-next = Next
button-home = Home
button-close = Close
button-begin = Write a petition
button-begin-another = New petition
button-look-up = Check progress
button-petitions = My petitions
button-settings = Settings
button-change = Change
button-take-in = Put into “{ $label }”
button-confirm-send = Confirm and send
button-review-done = All correct, go on
button-print = Print
button-recall = Not yet, change it
button-mend = Mend and send again
button-open-draft = Go on writing
button-open-waiting = See where it is
button-open-receipt = See the receipt
button-delete = Delete
button-delete-confirm = Yes, delete it
button-keep = Keep it
button-more = Show more of the other { $count }
button-set-aside = Set the damaged file aside
button-retry = Try again
button-ask = Look up
button-agree = I agree
button-declare = I confirm
button-quit = Leave
choice-chosen = Chosen: { $label }

progress = Step { $step } of { $steps }
optional = You may leave this empty
error-summary-title = { $count ->
    [one] One thing to mend
   *[other] { $count } things to mend
}
error-name = { $name } Error: { $error }
field-name = { $question } { $hint }

stage-draft = Not finished
stage-queued = Waiting to be sent
stage-sending = Being sent
stage-accepted = Received
stage-refused = Needs your attention

date = { $month ->
    [1] { $day } January { $year }
    [2] { $day } February { $year }
    [3] { $day } March { $year }
    [4] { $day } April { $year }
    [5] { $day } May { $year }
    [6] { $day } June { $year }
    [7] { $day } July { $year }
    [8] { $day } August { $year }
    [9] { $day } September { $year }
    [10] { $day } October { $year }
    [11] { $day } November { $year }
   *[12] { $day } December { $year }
}
moment = { $day }, { $time }
problem-other = Please look at “{ $label }” again.
