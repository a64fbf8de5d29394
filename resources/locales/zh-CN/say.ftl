# petition-desk say：把一段话写成声音文件

say-written = 用 { $name } 说好了，写在 { $path }
say-model-missing = 普通话的声音没有装好，或者坏了。请运行 petition-desk models install。
say-no-voice = 这台电脑上没有能说这段话的声音。普通话请运行 petition-desk models install；英语请安装 espeak-ng。
say-not-written = { $path } 写不进去。请看看文件夹在不在，磁盘满了没有。
