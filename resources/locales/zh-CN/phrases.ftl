# 常用的话：接着写的词

phrases-show = 常用的话
phrases-hide = 收起常用的话
phrases-opened = 常用的话在下面打开了。
phrases-title = 可以接着写的词
phrases-hint = 请按要写的词。
phrases-more = 更多
phrases-undo = 撤销
phrases-full = 写不下了。
phrases-nothing-to-undo = 没有可以撤销的词。
phrases-found = 有 { $count } 个词可以选。
phrases-written = 写了 { $word }。有 { $count } 个词可以接着选。
phrases-taken-back = 撤销了 { $word }。
phrases-comma = ，
    .say = 逗号
phrases-full-stop = 。
    .say = 句号
phrases-colon = ：
    .say = 冒号

said-phrases = 可以接着写的有：
said-phrases-how = 说“第几个”就写上去。说“再来几个”听别的。也可以接着讲。
said-phrases-none = 这里没有常用的话。
said-words-phrases-more = 再来几个 换几个 再换几个 更多
