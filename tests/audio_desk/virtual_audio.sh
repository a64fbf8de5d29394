#!/bin/bash
# A sound server with a virtual microphone and a virtual loudspeaker, and nothing else of this
# machine. Prints "ready" when programs can use them; ends when its standard input ends.
#   dbus-run-session -- virtual_audio.sh
# HOME and XDG_RUNTIME_DIR are to be empty folders of its own. What is played into the sink "desk"
# is what the microphone "microphone" hears; what programs play goes to the sink "loudspeaker".
# Debian: dbus pipewire pipewire-pulse wireplumber pulseaudio-utils libasound2-plugins libportaudio2
set -u
printf 'pcm.!default { type pulse }\nctl.!default { type pulse }\n' >"$HOME/.asoundrc"

pids=()
trap 'kill "${pids[@]}" 2>/dev/null; wait' EXIT
for program in pipewire wireplumber pipewire-pulse; do
    "$program" >/dev/null 2>&1 </dev/null &
    pids+=($!)
    sleep 0.3
done
answers() { pactl info >/dev/null 2>&1; }
for _ in {1..100}; do answers && break; sleep 0.1; done
answers || exit 1

pactl load-module module-null-sink sink_name=loudspeaker >/dev/null
pactl load-module module-null-sink sink_name=desk >/dev/null
pactl set-default-sink loudspeaker
pactl load-module module-remap-source master=desk.monitor source_name=microphone >/dev/null
pactl set-default-source microphone
for _ in {1..50}; do [ "$(pactl get-default-source)" = microphone ] && break; sleep 0.1; done
echo ready
while read -r _; do :; done
