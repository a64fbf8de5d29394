# 语音条，声音和麦克风

talk-off = 语音关着
talk-starting = 正在准备
talk-speaking = 正在说
talk-listening = 请讲
talk-hearing = 正在听
talk-thinking = 正在想
talk-paused = 停着
talk-loudness = 声音大小
talk-heard = 听到：{ $text }
talk-repeat = 再说一遍
talk-pause = 停下／接着说
button-voice = 语音
button-sound = 声音和麦克风

sound-title = 声音和麦克风
sound-voice = 语音
sound-voice-on = 打开：说给我听，听我说
sound-voice-off = 关掉
sound-slower = 慢一点
sound-faster = 快一点
sound-softer = 小声点
sound-louder = 大声点
sound-try = 打开语音以后，说一句话试试：下面的横条会动，听到的字会写出来。快慢和音量，换一个人就恢复原样。
sound-pause = 停多久算说完？
sound-pause-option = { $seconds } 秒
sound-microphone = 麦克风
sound-loudspeaker = 喇叭
sound-system-device = 跟随系统

shortcut-repeat = 再说一遍
shortcut-voice = 打开或关掉语音
shortcut-talk = 停下，或者接着说
shortcut-hold = 按住：我还没说完
shortcut-slower = 说慢一点
shortcut-faster = 说快一点
shortcut-softer = 小声点
shortcut-louder = 大声点
shortcut-sentence-back = 上一句
shortcut-sentence-forward = 下一句
