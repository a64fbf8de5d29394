# petition-desk transcribe：声音文件里说了什么

transcribe-unreadable = { $path } 打不开。请看看文件在不在、能不能读。
transcribe-damaged = { $path } 不是 WAV 声音文件，或者坏了。
transcribe-model-missing = { $name } 没有安装。请运行 petition-desk models install { $name }。
transcribe-model-damaged = { $name } 坏了，用不了。请运行 petition-desk models install { $name }，重新安装。
transcribe-library-missing = { $name } 用不了：这台电脑上缺少它需要的程序库。请重新安装本程序。
transcribe-too-little-memory = { $name } 用不了：内存不够。请先关掉别的程序。
