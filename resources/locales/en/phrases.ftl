# Phrases: words that may come next

phrases-show = Phrases
phrases-hide = Close phrases
phrases-opened = Phrases are open below.
phrases-title = Words that may come next
phrases-hint = Press the words to write.
phrases-more = More
phrases-undo = Undo
phrases-full = There is no room for it.
phrases-nothing-to-undo = There is nothing to undo.
phrases-found = { $count ->
    [one] One phrase to choose from.
   *[other] { $count } phrases to choose from.
}
phrases-written = Wrote { $word }. Phrases to go on with: { $count }.
phrases-taken-back = Took back { $word }.
phrases-comma = ,
    .say = comma
phrases-full-stop = .
    .say = full stop
phrases-colon = :
    .say = colon

said-phrases = You may go on with:
said-phrases-how = For the second, say “di er ge”. For others, say “zai lai ji ge”. Or just go on telling.
said-phrases-none = There are no phrases here.
said-words-phrases-more = more
