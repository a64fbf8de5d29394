# What is said aloud. What people can say stands in quotes: it is Mandarin, written in pinyin.

said-ordinal = { $count ->
    [1] First
    [2] Second
    [3] Third
    [4] Fourth
    [5] Fifth
    [6] Sixth
    [7] Seventh
    [8] Eighth
    [9] Ninth
    [10] Tenth
    [11] Eleventh
    [12] Twelfth
   *[other] Number { $count }
}
said-option = { $title }: { $label }.
said-with-hint = { $label }. { $hint }
said-choose = Say the number of your choice, for example “di yi ge”.
said-you-can = You can choose:
said-optional = You may leave this out: say “tiao guo”.

# After listening
said-heard = I heard: { $what }.
said-right = Is that right? “Dui”, or “bu dui”.
said-spell = If a character is wrong, say how it is written.
said-written = Already written: { $what }.
said-keep-or-say = To keep it, say “xia yi bu”. To change it, just say the new one.
said-then-again = All right, once more.
said-how-to-change = Say how to change it, or say it all again.
said-required = This one must be filled in.
said-rest = So far I heard { $number }, { $count } in all. Please go on.
said-no-digits = I heard no number. Please say it slowly, one by one.
said-missed = I did not catch that. Please say it again.
said-missed-again = I still did not catch that. Please come closer and speak slowly.
said-other-way = I still did not understand, so I stop asking. You can type, say “huan ge fang shi” for another way, or say “zhao ren bang mang” for a person's help.
said-other-way-optional = I still did not understand, so I stop asking. You may leave this out: say “tiao guo”. You can also type, or say “zhao ren bang mang” for a person's help.
said-other-way-name = I still did not understand, so I stop asking. You can say how each character is written, or type, or say “zhao ren bang mang” for a person's help.
said-resume = To go on, say “ji xu”.

# Document and address
said-words-resident-id = identity card
said-document-number = Please say the number of your { $label }. Pauses are fine.
said-region = Please say in which province, city and county or district you live.
said-regions-found = { $count ->
    [one] One place found:
   *[other] { $count } places found:
}
said-region-choose = Say which number. If none is right, say the name again.
said-region-more = Many places are called “{ $region }”. Please say province and city too.
said-door = Please say street or village, building and number.

# Consent and declaration
said-agree = If you agree, say “wo tong yi”. If not, say “bu tong yi”.
said-agreed = You have agreed already. To keep it so, say “xia yi bu”. To take it back, say “bu tong yi”.
said-refused = All right. Nothing more is asked and nothing is sent. You can telephone, or go to the counter. If you change your mind, say “wo tong yi”. For the first page, say “hui shou ye”.
said-numbers-again = Hear the numbers again
said-declare = To send it, say “que ren ti jiao”. To hear everything first, say “du quan wen”. To change something, say “shang yi bu”.
said-hear-first = You have not heard the whole declaration yet. Please hear it first, then say “que ren ti jiao”.
said-not-sent = All right, nothing was sent. What you wrote is saved.

# Telling a matter
said-tell = Take your time, pauses are fine. When you are done, say “shuo wan le”.
said-noted = Noted. Please go on; when you are done, say “shuo wan le”.
said-told-so-far = { $count ->
    [one] One sentence is written.
   *[other] { $count } sentences are written.
}
said-told = To hear it, say “du quan wen”. If it is right, say “xia yi bu”. To add to it, just go on.
said-told-before = To hear it, say “du quan wen”. To keep it, say “xia yi bu”. To add to it, just go on.
said-sentence = { $title } sentence: { $what }
said-say-sentence = { $title } sentence: please say the new one.
said-which-sentence = Say what to change into what, or which sentence to delete or to change.
said-now = Now it is: { $what }
said-deleted = Deleted.
said-last = All right. The last sentence is now: { $what }
said-nothing-to-undo = There is nothing to undo.
said-nothing-written = Nothing is written here yet.
said-not-found = “{ $what }” does not stand in the text.
said-write-or-not = To write down what you just said, say “xie jin qu”. If not, say “bu yao”.
said-command-or-text = You said “{ $what }”. If I am to do it, say it once more. To write it down, say “xie jin qu”.

# Review
said-review = { $count ->
    [one] There is one answer.
   *[other] There are { $count } answers.
} To hear them, say “du quan wen”. To change one, say “xiu gai” and its number. If all is right, say “xia yi bu”.
said-item = { $title }, { $label }: { $what }.
said-read-to-the-end = That was all.
said-which-item = Which one is to be changed? Say “xiu gai” and its number, or its name.

# Numbers
said-number = { $label }: { $number }.
said-digit-by-digit = Once more, digit by digit.
said-follow-number = Please say the receipt number, twelve digits. Pauses are fine.
said-follow-code = Please say the query code, eight digits.
said-petition = { $title }, { $stage }, { $when }
said-look-up-another = Look up another

# Everywhere
said-where = You are at “{ $title }”.
said-help = You can also say “zai shuo yi bian” to hear it again, “shang yi bu” to go back, “wo zai na” to hear where you are, and “zhao ren bang mang” for a person's help.
said-help-dictation = To correct, say what to change into what, “shan chu shang yi ju” to delete the last sentence, or “che xiao” to undo. To hear words to go on with, say “chang yong de hua”. When you are done, say “shuo wan le”.
said-help-all = To hear better, say “zai shuo yi bian”, “man yi dian” for slower, or “da sheng dian” for louder. To move, say “shang yi bu”, “xia yi bu” or “hui shou ye”. To pause, say “zan ting”. For a person's help, say “zhao ren bang mang”.
said-pressed = All right: { $label }.
said-larger = The text is larger.
said-smaller = The text is smaller.
said-theme = The colours have changed.
said-slower = A little slower.
said-faster = A little faster.
said-louder = A little louder.
said-softer = A little softer.
said-no-further = It does not go further.
said-saved = Everything you wrote is saved.
said-not-yet = It is not time to send yet.
said-change-later = When all is written, every answer can be changed at the review.
said-cancelled = There is nothing to cancel.
said-paused = All right, I pause. To go on, say “ji xu”.
said-quiet = All right, I am quiet. To hear me again, say “ji xu”.
said-call-person = Please ask one of the staff near you for help.
said-type = All right, please type. I keep quiet.
said-type-passphrase = A passphrase is not spoken. Please type it here. I do not listen now.
said-leave = Everything you wrote is saved. Do you really want to leave?
said-look = It is { $label }, { $what } now.
said-settings = How I speak can be changed too: “man yi dian” slower, “kuai yi dian” faster, “da sheng dian” louder, “xiao sheng dian” softer.

# Deleting, taking in, printing
said-delete-how = To delete one, say “shan chu di ji ge” with its number.
said-delete-petition = To be deleted: { $what }. It cannot be brought back. To delete it, say “zhen de shan chu”. To keep it, say “liu zhe”.
said-not-deletable = What is being sent cannot be deleted.
said-petition-gone = Deleted.
said-kept = All right, everything stays.
said-delete-where = To delete something written here, first say “wo de xin fang shi xiang”.
said-nothing-to-delete = There is nothing to delete.
said-delete-answer-how = To leave an answer out after all, say “shan chu di ji xiang” with its number.
said-delete-answer = What is written in “{ $label }” is to go. To delete it, say “zhen de shan chu”. To keep it, say “liu zhe”.
said-kept-there = An older form asked for more, which the new one does not. It stands from number { $number } on. To take it in, say “xiu gai” and its number.
said-take-in = Put what was written as “{ $what }” into “{ $label }”?
said-from-first = From the first one again
said-look-up-again = Look up once more
said-region-again = If the county is wrong, say “chong xuan di qu”.
said-set-aside = The damaged file is kept, but what is in it cannot be seen. To begin anew, say “que ren chong xin kai shi”. If not, say “liu zhe”.
said-passphrase-typed = A passphrase cannot be said, only typed, each time the program starts. Do you really want one?
said-key-by-voice = If you only speak, choose the second: no passphrase.

# Sound and look
said-offer-microphone = Another microphone
said-offer-loudspeaker = Another loudspeaker
said-offer-pause = How long a pause ends what you say
said-offer-voice-off = Turn the voice off altogether
said-offer-stay = Leave it as it is
said-which-microphone = Please choose a microphone.
said-which-loudspeaker = Please choose a loudspeaker.
said-which-pause = How long a pause ends what you say?
said-chosen-microphone = The microphone is changed.
said-chosen-loudspeaker = The loudspeaker is changed.
said-chosen-pause = Changed.
said-voice-off = Then I neither speak nor listen, and a key or a hand must turn me on again. Really turn the voice off?
said-settings-names = You can also say a name: “qian se” for light, “rou he” for soft, “hei di bai zi” for white on black, “hei di huang zi” for yellow on black, “bai di hei zi” for black on white; or a text size, such as “san shi hao zi”.
said-size-chosen = The text size is changed.
said-already = It is so already.

# Words that are listened for; listening is in Mandarin only
said-word-agree = agree
said-word-disagree = not agree
said-word-not = not no
said-word-confirm = confirm and send
said-word-write = write it down
said-words-reply = right yes wrong no
said-words-anywhere = on back again help
said-words-number = first second third fourth fifth sixth seventh eighth
said-words-telling = done read-all undo delete-last phrases
said-words-leaving-out = skip none on back again
said-words-reviewing = on back read-all again help
said-words-declaring = send not-send not-confirm read-all on back again
said-words-resting = go-on again another-way call-somebody
said-word-sentence = sentence
said-word-delete = delete
said-words-keep = keep
said-words-region-again = another-county
said-names-print = print-receipt
said-names-more = more
said-names-first = from-first
said-names-microphone = microphone
said-names-loudspeaker = loudspeaker
said-names-pause = pause
said-names-voice-off = voice-off
said-names-chinese = Chinese
said-names-english = English

# When ears or mouth do not work
hearing-too_quiet = Too quiet; please come closer.
hearing-too_noisy = Too noisy; please find a quieter place.
hearing-too_loud = Too loud; please move back a little.
hearing-microphone_lost = The microphone is gone. What was heard is kept. Plug it in again and I go on listening; you can also type.
hearing-no_microphone = No microphone was found. Please plug one in, or type.
hearing-microphone_busy = Another program uses the microphone. Please close it, or type.
hearing-model_missing = The files for listening are not installed here. Please type, or ask the staff to install them.
hearing-model_damaged = The files for listening are damaged. Please type, or ask the staff to install them again.
hearing-library_missing = The program for listening is not installed here. Please type, or ask the staff to install it.
hearing-engine_broken = Listening failed. What you wrote is safe. Please type, or turn the voice off and on.
hearing-too_little_memory = This computer has too little memory to listen. Please type, or ask the staff to close other programs.
hearing-other = I cannot hear you now. What you wrote is safe. Please type.
speaking-no_voice = This computer has no voice that works; everything is written on the screen.
speaking-no_speaker = No loudspeaker was found; everything is written on the screen. Please plug in a loudspeaker or headphones.
speaking-other = I cannot speak now; everything is written on the screen.
