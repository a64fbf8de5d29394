# The commands for volunteers and staff: outbox, setup, doctor

command-yes = y yes
command-stopped = Stopped.
command-passphrase = Passphrase:
command-passphrase-new = New passphrase, at least 8 characters:
command-passphrase-again = The same passphrase once more:
command-passphrase-needed = Without the passphrase, what is kept here cannot be opened. Please run this again and enter it.

outbox-empty = No petition waits to be sent.
outbox-session = This computer is set to keep nothing after closing, so no petition is kept here. Look into the window, if it is still open.
outbox-count = { $count ->
    [one] One petition is still on its way.
   *[other] { $count } petitions are still on their way.
}
outbox-entry = { $id }  { $stage }  since { $since }  { $tries ->
    [0] not tried yet
    [one] tried once
   *[other] tried { $tries } times
}
outbox-untried = Not tried yet. It goes out by itself while the program is open and the network is there.
outbox-not-configured = Nobody has set up yet where to send, so nothing was sent. Please run petition-desk setup, then petition-desk doctor.
outbox-refused = The petition office sent it back, and its writer has left. Write it as a letter with petition-desk outbox export, and ask the counter for help.
outbox-unreadable = { $count ->
    [one] One more cannot be read by this version of the program. Please install a newer one.
   *[other] { $count } more cannot be read by this version of the program. Please install a newer one.
}
outbox-window-sends = { $count ->
    [one] The program's window is open and sends it within a minute, if the network is there.
   *[other] The program's window is open and sends all { $count } within a minute, if the network is there.
}
outbox-sent = { $id }  received
outbox-sent-back = { $id }  sent back. Its writer finds the reasons in the program under “{ button-petitions }”.
outbox-still-waiting = { $id }  still waits
outbox-export-warning = { $count ->
    [one] Careful: one letter will be written.
   *[other] Careful: { $count } letters will be written.
} They hold names, identity numbers and addresses, and are not encrypted: whoever finds them can read them. Delete them as soon as they are used. The petitions stay in the program and are still sent when the network is back; tell the counter not to register them twice.
outbox-export-question = Really write them? Enter y:
outbox-export-stopped = Nothing was written.
outbox-export-exists = { $path } exists already and was not overwritten. Please choose another name.
outbox-export-failed = { $path } cannot be written. Look whether the folder exists, and whether the USB stick is full or locked.
outbox-exported = Written to { $path }
outbox-letter-id = Number inside the computer (not the receipt number): { $id }

setup-credential = Credential of this computer (nothing keeps the one before):
setup-practice = Practice needs no set-up.
setup-window-open = The program's window is still open. Please close it first.
setup-url-missing = The address of the petition office's service is not known yet. Please add --central-url https://…
setup-url-malformed = This address is not right. Please give the whole address, for example https://xf.example.gov.cn, without user name, password, question mark or number sign.
setup-url-not-https = The address must begin with https, so that nobody else can read what is sent. http is for this computer itself only (127.0.0.1).
setup-ca-bundle = The certificate file cannot be read. Please give a file in PEM format.
setup-choose-key = This computer has no system keyring that can be used, so please choose where the key is kept. What is written is always encrypted.
    --key passphrase: you set a passphrase, which is asked for at every start. If it is forgotten, earlier petitions cannot be opened.
    --key session: nothing is kept after closing. The credential needs a system keyring.
    Or install and unlock a system keyring first (gnome-keyring, for example), and use --key keyring.
setup-session-needs-keyring = To keep nothing after closing, the credential must be in the system keyring, and this computer has none that can be used: nothing could be sent. Please install a system keyring, or use --key passphrase.
setup-key-stays = Petitions are kept here under another kind of key, and a change would make them unreadable. Please send or export them first (petition-desk outbox), then move the old data folder away.
setup-credential-missing = There was no credential. Please give it on standard input, for example: petition-desk setup --central-url … < credential-file
setup-credential-malformed = This does not look like a credential. Please give one line without spaces.
setup-passphrase-differs = The two passphrases are not the same. Please try again.
setup-done = Set up. Please run petition-desk doctor to see whether it works.

doctor-line = [{ $state }] { $check }: { $sentence }
doctor-sentences = { $what } { $do }
doctor-state-ok = ok
doctor-state-warn = look
doctor-state-fail = mend
doctor-check-settings = Settings
doctor-check-disk = Disk
doctor-check-keyring = System keyring
doctor-check-database = What is kept
doctor-check-central = Petition office's service
doctor-check-clock = Clock
doctor-check-fonts = Fonts
doctor-check-display = Display
doctor-check-assistive = Screen readers
doctor-well = Nothing needs mending.
doctor-failed = { $count ->
    [one] One thing needs mending.
   *[other] { $count } things need mending.
}
doctor-broken = This check could not be made ({ $kind }). Please give the log to the makers of the program.
doctor-settings-ok = They can be read.
doctor-settings-damaged = Parts of the settings file are wrong and have their defaults: { $path }. Please run petition-desk setup again.
doctor-settings-unreadable = The settings file cannot be read: { $path }. Please look at its permissions.
doctor-disk-ok = It can be written to; { $free } MB are free.
doctor-disk-full = Only { $free } MB are free where 200 MB are needed: { $path }. Please delete files that are not needed.
doctor-keyring-ok = It can be used without asking for a password.
doctor-keyring-unneeded = Not needed; this computer uses a passphrase.
doctor-keyring-practice = Not needed; what is practised is gone after closing.
doctor-keyring-choose = There is no system keyring that can be used, and nobody has chosen yet where the key is kept. Please run petition-desk setup.
doctor-database-none = Nothing is kept yet; the program makes its database when it is first opened.
doctor-database-locked = Not checked, because the passphrase was not given. Please run this again and enter it.
doctor-database-ok = { $waiting ->
    [0] It opens and is whole; no petition waits.
    [one] It opens and is whole; one petition waits.
   *[other] It opens and is whole; { $waiting } petitions wait.
}
doctor-central-ok = “{ $name }” is reached, accepts this computer, and is the real one.
doctor-central-inside = The practice service is inside the program and starts with its window.
doctor-central-unset = Not set up; nothing can be sent. Please run petition-desk setup.
doctor-central-address = The address that was set up is unsafe or wrong: { $url }. Please run petition-desk setup again with an https address.
doctor-central-bundle = The certificate file that was set up cannot be read, so { $url } cannot be reached. Please run petition-desk setup again with --ca-bundle.
doctor-central-no-network = { $url } cannot be reached. Please check the cable, the Wi-Fi, and whether the address is right.
doctor-central-timeout = { $url } did not answer for a long time. Please try again later; if it stays so, ask the network's administrator about the firewall.
doctor-central-tls = The certificate of { $url } is not accepted, so nothing is sent to it. Please check the clock and whether the certificate has expired; for an authority of your own, set up with --ca-bundle.
doctor-central-credential = { $url } does not accept the credential of this computer. Please ask the petition office for a new one and run petition-desk setup again.
doctor-central-no-credential = There is no credential; nothing can be sent. Please run petition-desk setup.
doctor-central-untested = It is reached, but the credential lies where it cannot be opened and was not tried. Please see “What is kept” and “System keyring” first.
doctor-central-not-it = There is no petition service at { $url }, or the network here wants a log-in first. Please check address and network.
doctor-central-busy = { $url } is busy or has a fault. Please try again later; if it stays so, tell the petition office.
doctor-central-practice = It is reached, but “{ $name }” is for practice: nothing that is sent reaches a petition office. Please set up the real address.
doctor-clock-ok = It agrees with the server's.
doctor-clock-alone = It looks right; there is no server to compare it with.
doctor-clock-fast = { $minutes } minutes fast. Please let the system set the time by itself.
doctor-clock-slow = { $minutes } minutes slow. Please let the system set the time by itself.
doctor-clock-year = Is it { $year }? The clock is wrong, and certificates will not be accepted. Please let the system set the time by itself.
doctor-fonts-ok = The bundled fonts can be used.
doctor-fonts-qt = The graphical part does not start. Please install the program again, with the system packages it needs.
doctor-fonts-damaged = A font file is damaged: { $file }. Please install the program again.
doctor-fonts-missing = The bundled fonts are missing. Please install the program again.
doctor-display-ok = A window can be opened.
doctor-display-none = There is no display here, so no window can be opened. Please run this on the computer's own desktop.
doctor-display-unusable = There is a display, but no window can be opened. Please check that it is the right user, and install the system packages the program needs (such as libxcb-cursor0).
doctor-assistive-ok = Screen readers can read this window.
doctor-assistive-missing = Screen readers cannot read this window. Please install at-spi2-core and log in again.
