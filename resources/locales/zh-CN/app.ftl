# 整个程序都用到的话

app-name = 信访无障碍客户端
practice-label = 演练
    .say = 现在是演练，不会真的提交。
practice-note = 这是演练，交上去的内容不会送到信访部门。
language-name = 中文

button-larger-text = 字大小
button-language = English
    .say = 换成英文
button-help = 帮助
button-back = 上一步
button-next = 下一步
button-home = 回首页
button-close = 关闭这一页
button-begin = 开始写信访
button-begin-another = 写新的
button-look-up = 查办理进展
button-petitions = 我的信访事项
button-settings = 设置
button-change = 修改
button-take-in = 放进“{ $label }”
button-confirm-send = 确认提交
button-review-done = 都对，继续
button-print = 打印
button-recall = 先不交，再改改
button-mend = 修改后再交
button-open-draft = 接着写
button-open-waiting = 看看状态
button-open-receipt = 看回执
button-delete = 删除
button-delete-confirm = 真的删除
button-keep = 留着
button-more = 还有 { $count } 件，再看几件
button-set-aside = 留下坏文件，重新开始
button-retry = 再试一次
button-ask = 查询
button-agree = 我同意
button-declare = 我确认
button-quit = 退出
choice-chosen = 已选：{ $label }

progress = 第 { $step } 步，共 { $steps } 步
optional = 可以不填
error-summary-title = { $count ->
    [one] 还有一处要改
   *[other] 还有 { $count } 处要改
}
error-name = { $name } 有错：{ $error }
field-name = { $question } { $hint }

stage-draft = 还没写完
stage-queued = 待发送
stage-sending = 正在发送
stage-accepted = 已收到
stage-refused = 需要您看一下

date = { $year }年{ $month }月{ $day }日
moment = { $day } { $time }
problem-other = “{ $label }”这一项要再看一看。
