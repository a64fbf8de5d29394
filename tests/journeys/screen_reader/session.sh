#!/bin/bash
# A screen, a session bus, a window manager and Orca, whose words go to the pipe $SPOKEN, and
# nothing else of this machine. Prints what programs need to find them, then "ready"; ends when its
# standard input ends.
#   xvfb-run -a dbus-run-session -- session.sh
# HOME and XDG_RUNTIME_DIR are to be empty folders of its own.
# Debian: at-spi2-core dbus locales openbox orca speech-dispatcher xauth xdotool xvfb
set -u
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$HOME/.config/speech-dispatcher" "$HOME/.local/share/orca"
cat >"$HOME/.config/speech-dispatcher/speechd.conf" <<END
AudioOutputMethod "alsa"
AddModule "silent" "$here/spoken_module.py" ""
DefaultModule silent
END
cp "$here/orca_settings.json" "$HOME/.local/share/orca/user-settings.conf"
pids=()
trap 'kill -9 "${pids[@]}" 2>/dev/null; wait' EXIT
begin() {
    "$@" >/dev/null 2>&1 </dev/null &
    pids+=($!)
}
begin /usr/libexec/at-spi-bus-launcher --launch-immediately
begin openbox
begin speech-dispatcher -s -t 0
for _ in {1..250}; do
    [ -S "$XDG_RUNTIME_DIR/speech-dispatcher/speechd.sock" ] && break
    sleep 0.02
done
begin orca --replace
env | grep -E '^(DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS)='
echo ready
while read -r _; do :; done
