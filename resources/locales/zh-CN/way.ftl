# 换个方式：问四个问题，看怎么用最方便

button-way = 换个方式
shortcut-way = 换个方式
way-title = 换个方式
welcome-way = 看不清，不好按？请先按“换个方式”。
    .say = 看不清，或者不好按，请先说“换个方式”。
settings-way = 不知道怎么选？我问您四个小问题。

way-progress = 第 { $step } 个问题，共 { $steps } 个
way-intro = 选了马上就变。不合适，请按“上一步”。不用改，请按“下一步”。
    .say = 选了马上就变。不合适，请说“上一步”。不用改，请说“下一步”。
way-stay = 不合适，请按“上一步”。不用改，请按“下一步”。

way-ask-sight = 这些字，您看得清吗？
way-ask-talk = 您想说话，还是用手？
way-ask-hands = 按键、点屏幕，您方便吗？
way-ask-writing = 您想怎么写字？

way-answer-clear = 看得清
way-answer-larger = 字再大一点
way-answer-colours = 换个颜色看看
way-answer-unseen = 看不见屏幕
way-answer-talking = 我说话
way-answer-read-out = 用手，也念给我听
way-answer-silent = 用手，不要声音
way-answer-easy = 都方便
way-answer-shaking = 手抖，会按错
way-answer-one-switch = 只能按一个键
way-answer-pointer = 用头或眼睛移动指针
way-answer-keys = 用键盘打字
way-answer-handwriting = 手写
way-answer-on-screen = 用屏幕上的键盘
way-answer-speaking = 我说，程序写

way-found-title = 好了，现在这样用
way-size = 字是 { $points } 号字。
way-voice-on = 我念给您听，也听您说。
way-voice-off = 没有声音，话都写在屏幕上。
way-hands-hands = 用键盘、鼠标，或者点屏幕。
way-hands-shaking = 手抖多按的，不算。
way-hands-auto = 方框自己走，走到了按一下空格键。
    .say = 方框自己走，走到了，按一下您的键。
way-hands-step = 两个键：一个让方框走，一个按下去。
way-hands-dwell = 指针停住，就算点了。
way-writing-keys = 用键盘打字。
way-writing-speaking = 您说，我来写。
way-writing-handwriting = 要写字的时候，手写的地方自己打开。
way-writing-keyboard = 要写字的时候，屏幕上的键盘自己打开。
way-keep-hint = 换一个人，就恢复原样。是您自己的电脑，请选“以后都这样用”。
button-way-done = 这次这样用
button-way-keep = 以后都这样用

# 听人说的时候用的词
said-names-way-clear = 看得清楚 看得见 能看清 能看见 看清了 清楚 够大了
said-names-way-larger = 大一点 字大一点 看不清 看不太清 太小了
said-names-way-colours = 换颜色 颜色不好 看不清 看不太清
said-names-way-unseen = 看不见 我看不见 完全看不见 眼睛看不见 我是盲人
said-names-way-talking = 说话 我来说 用嘴说 想说话 我想说话
said-names-way-read-out = 用手 念给我听 用手也念 读给我听
said-names-way-silent = 不要声音 不用声音 没有声音
said-names-way-easy = 方便 很方便 没问题 都可以 能按
said-names-way-shaking = 手抖 我手抖 会按错 老按错 手不稳
said-names-way-one-switch = 一个键 一个开关 一个按钮 只有一个开关 只能按一个开关
said-names-way-pointer = 用头 用眼睛 头或眼睛 动不了手 手不能动
said-names-way-keys = 键盘 用键盘 打字
said-names-way-handwriting = 用手写 我手写 我要手写 手写板
said-names-way-on-screen = 屏幕键盘 屏幕上的键盘 屏幕打字
said-names-way-speaking = 我说 我说您写 用嘴说 说话 我来说 语音
said-names-way-done = 就这样 就这样用 开始 好了
said-names-way-keep = 一直这样用 都这样用 留着
