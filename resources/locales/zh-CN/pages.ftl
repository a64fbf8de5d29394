# 各个页面上的话

welcome-title = 您好，我帮您写信访
welcome-intro = 一次只问一件事，一共 { $steps } 步。写下的马上保存，随时可以停下来，回来再接着写。
welcome-other-doors = 不想在这里写也行。可以打电话，也可以到窗口，当面说给工作人员听。

identity-type-label = 证件种类
identity-number-label = 证件号码
address-region-label = 省、市、县（区）
address-search-label = 输入地名查找
address-search-hint = 例如：西湖区
address-province = 请选省、自治区或直辖市
address-city = 请选城市
address-county = 请选县或区
address-again = 重选地区
address-detail-label = 街道、村、小区和门牌号
address-chosen = 已选：{ $region }
address-matches = 找到 { $count } 个地方，请选一个
address-no-match = 没有找到这个地方。请换个写法，或者在下面一级一级地选。
text-length = 已写 { $count } 字，最多 { $max } 字
kept-answer-title = 以前写的“{ $label }”，新表格里没有这一项

review-title = 请看看写得对不对
review-intro = 每一项都可以修改。看完按“都对，继续”。
review-empty = 没有填
review-change = { $deed }：{ $label }
review-refused-intro = 下面标出了几处，信访部门请您再看一看。改好以后可以再交，您写的都在。

declaration-after = 按“确认提交”以后，就正式交出去了。

sending-title-queued = 已经存好，等着发送
sending-title-sending = 正在发送
sending-title-accepted = 已经收到
sending-title-refused = 需要您看一下
sending-title-draft = 还没有发送
sending-queued = 您写的已经存好。网络一通就会自动发出去，只会交一次，您不用再交。
sending-sending = 请稍等。您写的已经存好，不会丢。
sending-refused = 信访部门说有的地方要改。您写的都在，改好以后可以再交。
sending-other-doors = 急的话，可以打电话或者到窗口去办。

receipt-title = 已经收到了
receipt-number-label = 回执号
receipt-code-label = 查询码
receipt-keep = 请记下这两个号码。查办理进展要用到，别给外人看。
receipt-received = 收到时间：{ $when }
receipt-next = 接下来
receipt-print-started = 正在打印。
receipt-printed = 打印好了。
receipt-no-printer = 没有找到打印机。请把号码抄下来，或者请工作人员帮忙。
deadline-registration = { $date }以前登记，转给负责的部门
deadline-notice = { $date }以前书面告诉您。会写明收到了什么、走哪条路、怎么办
deadline-other = { $date }
deadline-basis = 依据：{ $basis }

petitions-title = 我的信访事项
petitions-empty = 这里还没有写过的信访事项。
petitions-intro = 同一件事正在办，就不用再交。先看看它办到哪里了。
petitions-untitled = 还没写是什么事

lookup-title = 查办理进展
lookup-number-label = 回执号
lookup-number-hint = 一共十二位数字
lookup-code-label = 查询码
lookup-code-hint = 一共八位数字
lookup-asking = 正在查询，请稍等。
lookup-not-found = 没有找到。请对着回执，再看一遍这两个号码。
lookup-throttled = 查得太多了。请过 { $minutes } 分钟再试。
lookup-result = 办到哪里了
lookup-event = { $when }　{ $what }
case-received = 信访部门已经收到
case-registered = 已经登记
case-forwarded = 已经转给负责的部门
case-accepted = 负责的部门已经受理
case-notified = 已经发出书面告知
case-replied = 已经有答复
case-other = 有新的进展

settings-title = 设置
settings-size = 字的大小
settings-size-option = { $points } 号字
settings-theme = 颜色
settings-language = 语言
theme-light = 浅色
theme-soft = 柔和
theme-white_on_black = 黑底白字
theme-yellow_on_black = 黑底黄字
theme-black_on_white = 白底黑字

help-title = 帮助
help-intro = 每一步都可以用键盘、鼠标或手指完成。按 Tab 键往下走，按空格键或回车键选定。
help-keys = 快捷键
help-key = { $what }：{ $keys }
help-contacts = 不想在这里写，也可以
help-contact = { $name }：{ $number }
help-no-contacts = 打本地信访部门的电话，或者到窗口去办。
help-saved = 写下的马上保存，加密存在这台电脑上。突然断电也不会丢。
shortcut-help = 帮助
shortcut-home = 回首页
shortcut-petitions = 我的信访事项
shortcut-look-up = 查办理进展
shortcut-theme = 换颜色
shortcut-language = 换语言
shortcut-settings = 设置
shortcut-larger = 字大一点
shortcut-smaller = 字小一点
shortcut-next = 下一步
shortcut-back = 上一步
shortcut-quit = 退出

key-choice-title = 怎样保管您写的内容？
key-choice-intro = 这台电脑没有可用的系统钥匙串。内容一定会加密，请选一种办法。
key-choice-passphrase = 设一个开机口令
key-choice-passphrase-hint = 每次打开程序都要输入。忘了口令，以前的内容就打不开了。
key-choice-session = 关掉程序就清空
key-choice-session-hint = 不用口令。没发出去的内容，关掉以后也没有了。
passphrase-title = 请输入口令
passphrase-new-title = 请设一个口令
passphrase-label = 口令
passphrase-hint = 至少八个字。忘了就打不开以前的内容。
