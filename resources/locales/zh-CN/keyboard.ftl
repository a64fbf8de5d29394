# The on-screen keyboard, and the buttons that scroll a page. A message with -name is what a screen
# reader says for a short key.

keyboard-show = 键盘
keyboard-hide = 收起键盘
keyboard-opened = 键盘在下面打开了。
keyboard-hint = 请按下面的键。
keyboard-more = 更多
keyboard-more-name = 更多候选字
keyboard-deleted = 删除了 { $sign }
keyboard-capital = 大写 { $letter }

keyboard-delete = 删除
keyboard-delete-name = 删除一个字
keyboard-space = 空格
keyboard-space-name = 空格
keyboard-left = 左移
keyboard-left-name = 光标左移
keyboard-right = 右移
keyboard-right-name = 光标右移
keyboard-line = 换行
keyboard-line-name = 换行
keyboard-part = 另一半
keyboard-part-name = 显示另一半按键

keyboard-board-pinyin = 拼音
keyboard-board-pinyin-name = 换到拼音
keyboard-board-marks = 标点
keyboard-board-marks-name = 换到标点
keyboard-board-digits = 数字
keyboard-board-digits-name = 换到数字
keyboard-board-lower = abc
keyboard-board-lower-name = 换到小写字母
keyboard-board-upper = ABC
keyboard-board-upper-name = 换到大写字母
keyboard-board-symbols = 符号
keyboard-board-symbols-name = 换到符号

keyboard-name-separator = 隔开音节
keyboard-name-comma = 逗号
keyboard-name-full-stop = 句号
keyboard-name-question-mark = 问号
keyboard-name-exclamation-mark = 感叹号
keyboard-name-list-comma = 顿号
keyboard-name-colon = 冒号
keyboard-name-semicolon = 分号
keyboard-name-left-bracket = 左括号
keyboard-name-right-bracket = 右括号
keyboard-name-middle-dot = 间隔点
keyboard-name-left-quote = 左引号
keyboard-name-right-quote = 右引号
keyboard-name-left-title = 左书名号
keyboard-name-right-title = 右书名号
keyboard-name-ellipsis = 省略号
keyboard-name-hyphen = 横线
keyboard-name-dot = 点
keyboard-name-underscore = 下划线
keyboard-name-at = 艾特符号
keyboard-name-hash = 井号
keyboard-name-and = 和号
keyboard-name-star = 星号
keyboard-name-plus = 加号
keyboard-name-equals = 等号
keyboard-name-slash = 斜线
keyboard-name-dollar = 美元符号
keyboard-name-percent = 百分号

page-up = 上翻一页
page-down = 下翻一页
