# The band of the voice; sound and microphone

talk-off = The voice is off
talk-starting = Getting ready
talk-speaking = Speaking
talk-listening = Please speak
talk-hearing = Listening
talk-thinking = Thinking
talk-paused = Paused
talk-loudness = Loudness
talk-heard = Heard: { $text }
talk-repeat = Say again
talk-pause = Pause or go on
button-voice = Voice
button-sound = Sound and microphone

sound-title = Sound and microphone
sound-voice = Voice
sound-voice-on = On: speak to me, listen to me
sound-voice-off = Off
sound-slower = Slower
sound-faster = Faster
sound-softer = Softer
sound-louder = Louder
sound-try = With the voice on, say a sentence: the bars below move, and what was heard is written out. Speed and loudness go back with the next person.
sound-pause = How long a pause ends what you say?
sound-pause-option = { $seconds } s
sound-microphone = Microphone
sound-loudspeaker = Loudspeaker
sound-system-device = As the system has it

shortcut-repeat = Say again
shortcut-voice = Voice on or off
shortcut-talk = Pause or go on
shortcut-hold = Hold: I have not finished
shortcut-slower = Speak slower
shortcut-faster = Speak faster
shortcut-softer = Softer
shortcut-louder = Louder
shortcut-sentence-back = One sentence back
shortcut-sentence-forward = One sentence forward
