# petition-desk transcribe: what is said in sound files

transcribe-unreadable = { $path } cannot be opened. Please look whether it exists and may be read.
transcribe-damaged = { $path } is no WAV file, or it is damaged.
transcribe-model-missing = { $name } is not installed. Please run petition-desk models install { $name }.
transcribe-model-damaged = { $name } is damaged and cannot be used. Please run petition-desk models install { $name } to install it again.
transcribe-library-missing = { $name } cannot be used: this computer lacks a library that it needs. Please install this program again.
transcribe-too-little-memory = { $name } cannot be used: there is too little memory. Please close other programs first.
