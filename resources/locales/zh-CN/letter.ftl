# 打印出来的信

letter-title = 信访信
letter-person = 信访人
letter-matter = 信访事项
letter-receipt = 回执
letter-received = 收到日期
letter-empty = （没有填）
letter-signature = 签名
letter-date = { $year }年{ $month }月{ $day }日
answer-yes = 同意
answer-no = 不同意
