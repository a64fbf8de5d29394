# 哪里要改、怎么改。$label 是这一项的名称。

problem-required = “{ $label }”还没有填。请填好再继续。
problem-wrong_kind = “{ $label }”没有读懂。请重新填一遍。
problem-invalid_characters = “{ $label }”里有看不见的符号，发不出去。请删掉它，重新写一遍。
problem-too_long = “{ $label }”太长了，最多 { $limit } 个字。请写短一些。
    .say = “{ $label }”太长了，最多 { NUMBER($limit, useGrouping: 0) } 个字。请写短一些。
problem-not_accepted = 您还没有确认“{ $label }”。确认以后才能继续。不愿意的话，可以打电话或者到窗口去办。
problem-unknown_option = “{ $label }”选的那一项现在没有了。请重新选一项。

problem-name_characters = “{ $label }”看起来不像名字。请写全名，不要加句号、问号。

problem-identity_characters = “{ $label }”里有不该有的符号。请照着证件，只写号码。
problem-identity_length = { $length ->
    [15] “{ $label }”是旧的 15 位号码，现在不用了。请照着新身份证，写 18 位号码。
   *[other] 身份证号码是 18 位，您写了 { $length } 位。请照着身份证再看一遍。
  }
    .say = { $length ->
    [15] “{ $label }”是旧的十五位号码，现在不用了。请照着新身份证，写十八位号码。
   *[other] 身份证号码是十八位，您写了 { $length } 位。请照着身份证再看一遍。
  }
problem-identity_too_short = “{ $label }”的号码太短了，至少 { $least } 位。请照着证件再看一遍。
problem-identity_birth_date = 身份证号码中间的出生日期不对。请照着身份证，看第 7 位到第 14 位。
    .say = 身份证号码中间的出生日期不对。请照着身份证，看第七位到第十四位。
problem-identity_checksum = 身份证号码里有一位不对。请照着身份证，一位一位再看一遍。

problem-phone_impossible = “{ $label }”的号码打不通。手机号码是 11 位，座机要加区号。请只写一个号码。
    .say = “{ $label }”的号码打不通。手机号码是十一位，座机要加区号。请只写一个号码。
problem-phone_needs_area_code = “{ $label }”像是座机，请在前面加上区号。例如 010 6512 3456。
    .say = “{ $label }”像是座机，请在前面加上区号。例如北京的区号是零一零。

problem-region_incomplete = “{ $label }”还没有选到县（区）。请接着选。
problem-invalid_region = “{ $label }”里的地区没有找到。请重新选到县（区）。
problem-address_too_short = “{ $label }”不够清楚，书面通知会寄不到。请写上街道（村）、小区和门牌号。

# 以下只由信访部门的服务器提出
problem-invalid_number = “{ $label }”的号码不对。请对照着再看一遍。
problem-unknown_field = 表格换新了，有一项对不上。请再看一遍，然后重新提交。
problem-unknown_form = 表格换新了。请再看一遍，然后重新提交。
problem-invalid_petition = 有的地方要改。请把每一项再看一遍，改好以后重新提交。
problem-too_large = 内容太多，发不出去。请写短一些，或者带着材料到窗口去办。
problem-malformed = 信访部门的电脑没有读懂。您写的都在。请找工作人员帮忙，或者打电话。
problem-unsupported_media_type = 信访部门的电脑没有读懂。您写的都在。请找工作人员帮忙，或者打电话。
problem-idempotency_key = 信访部门的电脑没有读懂。您写的都在。请找工作人员帮忙，或者打电话。
problem-idempotency_conflict = 这件事以前交过，内容和现在的不一样。请打电话问一问，或者到窗口去办。

# 查办理进展、输入口令
problem-receipt_number_length = 回执号是 { $wanted } 位数字，您写了 { $given } 位。请照着回执再看一遍。
problem-receipt_number_checksum = 回执号里有一位不对。请照着回执，一位一位再看一遍。
problem-query_code_length = 查询码是 { $wanted } 位数字，您写了 { $given } 位。请照着回执再看一遍。
problem-passphrase_short = 口令太短了，至少要八个字。请设一个长一些的。
problem-wrong_passphrase = 口令不对。请看看大小写，再输入一次。
