# Easy mode, spacing, motion

easy-explain = Explain
easy-understood = I see
easy-more = Show others
easy-other = Something else
easy-turn-over = Next page

settings-mode = Easy mode
settings-mode-full = Full pages
settings-mode-easy = Easy mode
settings-spacing = Space between letters and lines
settings-spacing-usual = Usual space
settings-spacing-wide = More space
settings-motion = Things that move
settings-motion-system = As the computer does
settings-motion-still = Nothing moves
said-mode-easy = You now see one thing at a time.
said-mode-full = You now see the whole page.
said-spacing-usual = The space is usual now.
said-spacing-wide = There is more space now.
said-motion-system = It moves as the computer does.
said-motion-still = Nothing moves now.
said-names-mode-full = full-pages
said-names-mode-easy = easy-mode
said-names-spacing-usual = usual-space
said-names-spacing-wide = more-space
said-names-motion-system = as-the-computer-does
said-names-motion-still = nothing-moves
said-settings-easy = You can also say: “jian dan mo shi” for easy mode, “jian ge kuan yi xie” for more space, “hua mian bu yao dong” so that nothing moves.
