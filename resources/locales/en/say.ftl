# petition-desk say: a text as sound in a file

say-written = Said by { $name }, written to { $path }
say-model-missing = The Mandarin voice is not installed, or it is damaged. Please run petition-desk models install.
say-no-voice = No voice on this computer can say this. For Mandarin please run petition-desk models install; for English please install espeak-ng.
say-not-written = { $path } cannot be written. Please look whether the folder exists and whether the disk is full.
