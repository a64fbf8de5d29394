# petition-desk listen：边说边写出来

listen-loading = 正在准备听写……
listen-ready = 请讲。按 Ctrl+C 结束。
listen-instead = 没有找到 { $wish }，现在用的是 { $microphone }。
listen-not-understood = （没有听清）
