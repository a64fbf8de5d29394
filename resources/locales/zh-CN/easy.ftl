# 简单模式、间隔、动静

easy-explain = 说明
easy-understood = 知道了
easy-more = 看别的
easy-other = 做别的事
easy-turn-over = 下一页

settings-mode = 简单模式
settings-mode-full = 一般模式
settings-mode-easy = 简单模式
settings-spacing = 字和行的间隔
settings-spacing-usual = 间隔一般
settings-spacing-wide = 间隔宽一些
settings-motion = 画面会动的地方
settings-motion-system = 动静跟电脑一样
settings-motion-still = 画面不要动
said-mode-easy = 好，一屏只看一件事。
said-mode-full = 好，一页都看得到。
said-spacing-usual = 好，间隔一般。
said-spacing-wide = 好，间隔宽一些。
said-motion-system = 好，和电脑一样。
said-motion-still = 好，画面不动了。
said-names-mode-full = 一般模式 普通模式 关掉简单模式 退出简单模式
said-names-mode-easy = 简单模式 打开简单模式 简单一点
said-names-spacing-usual = 间隔一般 间隔窄一些
said-names-spacing-wide = 间隔宽一些 间隔大一点 字分开一点
said-names-motion-system = 动静跟电脑一样
said-names-motion-still = 画面不要动 画面别动
said-settings-easy = 还可以说：“简单模式”“间隔宽一些”“画面不要动”。
