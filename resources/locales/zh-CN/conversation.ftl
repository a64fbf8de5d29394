# 说给人听的话。用引号括起来的，是人可以照着说的。

said-ordinal = { $count ->
    [1] 第一
    [2] 第二
    [3] 第三
    [4] 第四
    [5] 第五
    [6] 第六
    [7] 第七
    [8] 第八
    [9] 第九
    [10] 第十
    [11] 第十一
    [12] 第十二
   *[other] 第{ $count }
}
said-option = { $title }，{ $label }。
said-with-hint = { $label }，{ $hint }
said-choose = 请说第几个，或者说名字。
said-you-can = 您可以说：
said-optional = 这一项可以不填。不填请说“跳过”。

# 听到以后
said-heard = 我听到的是：{ $what }。
said-right = 对吗？
said-spell = 字不对，可以说怎么写，比如“弓长张”“光明的明”。
said-written = 已经写的是：{ $what }。
said-keep-or-say = 不改，请说“下一步”。要改，请直接说新的。
said-then-again = 好，我们重来。
said-how-to-change = 请说怎么改，比如“把张三改成张山”。或者整个重说一遍。
said-required = 这一项一定要填。
said-rest = 已经听到{ $number }，一共{ $count }位。请接着说。
said-no-digits = 没有听到号码。请一位一位慢慢说。
said-missed = 没听清。请再说一遍。
said-missed-again = 还是没听清。请靠近话筒，慢慢说。
said-other-way = 我还是没听懂，先不问了。您可以打字，可以说“换个方式”，也可以说“找人帮忙”。
said-other-way-optional = 我还是没听懂，先不问了。这一项可以不填，请说“跳过”。也可以打字，或者说“找人帮忙”。
said-other-way-name = 我还是没听懂，先不问了。您可以一个字一个字说怎么写，比如“弓长张，光明的明”。也可以打字，或者说“找人帮忙”。
said-resume = 想接着说，请说“继续”。

# 证件、住址
said-words-resident-id = 身份证
said-document-number = 请说{ $label }的号码。可以分几段说。
said-region = 请说您住在哪个省、哪个市、哪个县或者区。
said-regions-found = 找到{ $count }个地方：
said-region-choose = 请说第几个。都不是，请再说一遍地名。
said-region-more = 叫“{ $region }”的地方很多。请连省和市一起说。
said-door = 请说街道或者村、小区、几幢、几号。

# 同意和声明
said-agree = 同意，请说“我同意”。不同意，请说“不同意”。
said-agreed = 您已经同意了。不改，请说“下一步”。不同意了，请说“不同意”。
said-refused = 好，不同意就不往下写，什么也不会交。您可以打电话，或者到窗口去办。改了主意，请说“我同意”。回首页，请说“回首页”。
said-numbers-again = 再听一遍号码
said-declare = 要交出去，请说“确认提交”。想先听一遍写的内容，请说“读全文”。想改，请说“上一步”。
said-hear-first = 声明还没有听完。请先听完，再说“确认提交”。
said-not-sent = 好，没有提交。写的都存着。

# 讲一件事
said-tell = 请慢慢讲，可以停下来想。讲完了，请说“说完了”。
said-noted = 记下了。请接着讲，讲完了说“说完了”。
said-told-so-far = 一共写了{ $count }句。
said-told = 要听一遍，请说“读全文”。没问题，请说“下一步”。想再加，请接着讲。
said-told-before = 要听，请说“读全文”。不改，请说“下一步”。想再加，请接着讲。
said-sentence = { $title }句：{ $what }
said-say-sentence = 请说新的{ $title }句。
said-which-sentence = 请说怎么改，比如“把三月改成五月”“删除上一句”“修改第二句”。
said-now = 现在是：{ $what }
said-deleted = 删掉了。
said-last = 好，现在最后一句是：{ $what }
said-nothing-to-undo = 没有可以撤销的。
said-nothing-written = 这里还没有写。
said-not-found = 前面没有“{ $what }”。
said-write-or-not = 要把刚才的话写进去，请说“写进去”。不写，请说“不要”。
said-command-or-text = 您说了“{ $what }”。要我照做，请再说一遍。要写进去，请说“写进去”。

# 检查
said-review = 一共{ $count }项。想听一遍，请说“读全文”。要改，请说“修改第几项”。都对，请说“下一步”。
said-item = { $title }项，{ $label }：{ $what }。
said-read-to-the-end = 读完了。
said-which-item = 要改哪一项？请说“修改第几项”，或者说它的名字。

# 号码
said-number = { $label }：{ $number }。
said-digit-by-digit = 再说一遍，一个数字一个数字地说。
said-follow-number = 请说回执号，一共十二位。可以分几段说。
said-follow-code = 请说查询码，一共八位。
said-petition = { $title }，{ $stage }，{ $when }
said-look-up-another = 查别的

# 到处都能说的
said-where = 您在“{ $title }”。
said-help = 您还可以说：“再说一遍”“上一步”“我在哪”“找人帮忙”。
said-help-dictation = 讲错了，可以说“把三月改成五月”“删除上一句”“撤销”。想不起怎么说，请说“常用的话”。讲完了，请说“说完了”。
said-help-all = 听不清，请说“再说一遍”“慢一点”“大声点”。想换地方，请说“上一步”“下一步”“回首页”。想停一停，请说“暂停”。需要人，请说“找人帮忙”。
said-pressed = 好，{ $label }。
said-larger = 字大了。
said-smaller = 字小了。
said-theme = 颜色换了。
said-slower = 慢一点了。
said-faster = 快一点了。
said-louder = 大声一点了。
said-softer = 小声一点了。
said-no-further = 已经到头了。
said-saved = 您写的都已经存好了。
said-not-yet = 现在还不到提交的时候。
said-change-later = 写完以后，检查的时候可以改每一项。
said-cancelled = 没有什么要取消的。
said-paused = 好，我先停下。要继续，请说“继续”。
said-quiet = 好，我不说了。要我说，请说“继续”。
said-call-person = 请叫旁边的工作人员来帮您。
said-type = 好，请打字，我不说话。
said-type-passphrase = 口令不能说出来，请在这里打字。我现在不听。
said-leave = 您写的都存好了。真的要退出吗？
said-look = 现在是{ $label }，{ $what }。
said-settings = 说得快慢和大小，也可以改：“慢一点”“快一点”“大声点”“小声点”。

# 删除、放进、打印
said-delete-how = 要删，请说“删除第几个”。
said-delete-petition = 要删除的是：{ $what }。删了就找不回来了。真的要删，请说“真的删除”。不删，请说“留着”。
said-not-deletable = 正在发送的不能删。
said-petition-gone = 删掉了。
said-kept = 好，都留着。
said-delete-where = 要删写过的信访事项，请先说“我的信访事项”。
said-nothing-to-delete = 没有什么要删的。
said-delete-answer-how = 不想填了的，请说“删除第几项”。
said-delete-answer = 要去掉“{ $label }”里写的。真的要去掉，请说“真的删除”。不去掉，请说“留着”。
said-kept-there = 以前的表格还问过别的，新表格里没有。从第{ $number }项起就是。要放进来，请说“修改第{ $number }项”。
said-take-in = 要把以前写的“{ $what }”放进“{ $label }”吗？
said-from-first = 从第一件看起
said-look-up-again = 再查一次
said-region-again = 县区不对，请说“重选地区”。
said-set-aside = 坏文件会留着，可是里面写的就看不到了。真的要重新开始，请说“确认重新开始”。不要，请说“留着”。
said-passphrase-typed = 口令不能说出来，只能打字。以后每次打开都要打。真的要设口令吗？
said-key-by-voice = 只用说话的，请选第二个，不用口令。

# 声音、样子
said-offer-microphone = 换麦克风
said-offer-loudspeaker = 换喇叭
said-offer-pause = 改停多久算说完
said-offer-voice-off = 整个关掉语音
said-offer-stay = 不换了
said-which-microphone = 请选一个麦克风。
said-which-loudspeaker = 请选一个喇叭。
said-which-pause = 您停多久，我就算您说完了？
said-chosen-microphone = 麦克风换好了。
said-chosen-loudspeaker = 喇叭换好了。
said-chosen-pause = 改好了。
said-voice-off = 关掉以后，我不说，也不听。要再打开，得用键盘或者用手。真的要关吗？
said-settings-names = 也可以直接说名字：“浅色”“柔和”“黑底白字”“黑底黄字”“白底黑字”。字也可以说几号，比如“三十号字”。
said-size-chosen = 字号换了。
said-already = 已经是了。

# 听人说的时候用的词
said-word-agree = 同意
said-word-disagree = 不同意
said-word-not = 不 没 别 未
said-word-confirm = 确认提交
said-word-write = 写进去
said-words-reply = 对的 是的 没错 不对 不是 重说
said-words-anywhere = 下一步 上一步 再说一遍 帮助
said-words-number = 第一个 第二个 第三个 第四个 第五个 第六个 第七个 第八个
said-words-telling = 说完了 读全文 撤销 删除上一句 常用的话
said-words-leaving-out = 跳过 没有 下一步 上一步 再说一遍
said-words-reviewing = 下一步 上一步 读全文 再说一遍 帮助
said-words-declaring = 提交 不提交 不确认提交 读全文 下一步 上一步 再说一遍
said-words-resting = 继续 再说一遍 换个方式 找人帮忙
said-word-sentence = 句
said-word-delete = 删除
said-words-keep = 留着 不删 不删除 不删了 先留着
said-words-region-again = 重选地区 重新选地区 换个地区 换地区 地区不对 县区不对
said-names-print = 打印回执 打印出来 打出来 印出来
said-names-more = 再看几件 再看几个 更多 还有几件
said-names-first = 从第一件看起 从头看起 从头看
said-names-microphone = 换个麦克风 换话筒 换个话筒 选麦克风 麦克风
said-names-loudspeaker = 换个喇叭 换音箱 换耳机 选喇叭 喇叭
said-names-pause = 停多久算说完 改停顿 停顿
said-names-voice-off = 完全关掉语音 不用语音了 不用语音
said-names-chinese = 中文 汉语 普通话
said-names-english = 英文 英语 English

# 听不到、说不出的时候
hearing-too_quiet = 太轻了，请靠近一点。
hearing-too_noisy = 太吵了，请换个安静的地方。
hearing-too_loud = 太响了，请离远一点。
hearing-microphone_lost = 话筒断开了。听到的都记下了。请插好话筒，我会接着听；也可以打字。
hearing-no_microphone = 没有找到话筒。请插上话筒，或者打字。
hearing-microphone_busy = 话筒正被别的程序用着。请关掉那个程序，或者打字。
hearing-model_missing = 这台电脑还没有装听写用的文件，听不懂话。请打字，也可以请工作人员来装。
hearing-model_damaged = 听写用的文件坏了，听不懂话。请打字，也可以请工作人员重装。
hearing-library_missing = 这台电脑没有装听写的程序，听不懂话。请打字，也可以请工作人员来装。
hearing-engine_broken = 听写出了毛病。写的都在。请打字，或者重新打开语音。
hearing-too_little_memory = 这台电脑的内存不够，听不了。请打字，也可以请工作人员关掉别的程序。
hearing-other = 现在听不到您说话。写的都在。请打字。
speaking-no_voice = 这台电脑没有能用的嗓音，话都写在屏幕上。
speaking-no_speaker = 没有找到喇叭，话都写在屏幕上。请插上喇叭或者耳机。
speaking-other = 现在说不出声，话都写在屏幕上。
