# A text in another editor: if this failed, a page written there would be lost when the editor breaks off.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh mkdir tmp
env EDITOR=./edit
run TMPDIR="$PWD/tmp" exec unionplan
wait 三、主要工作
key Down Down F4
wait 短标题
key Tab
cursor-at 的学校。

# It goes out and comes back whole; nothing is left behind.
sh printf '#!/bin/sh\nprintf "第一段\\n第二段\\n" >"$1"\ncp "$1" "$1~"\n' >edit && chmod +x edit
key C-o
wait 第二段
sh test -z "$(ls -A tmp)"

# What a command appends is a line of its own.
sh printf '#!/bin/sh\necho 补的一行 >>"$1"\n' >edit
key C-o
wait 补的一行
gone 第二段补的一行
key C-z
gone 补的一行

# An editor that ends badly: what it had saved is taken, and that is said; Ctrl-Z takes it back.
sh printf '#!/bin/sh\nprintf "写了一半" >"$1"; exit 3\n' >edit
key C-o
wait 写了一半
wait 没有正常结束
key C-z
wait 第二段
sh test -z "$(ls -A tmp)"

# It had saved nothing: the text is as it was.
sh printf '#!/bin/sh\nexit 3\n' >edit
key C-o
wait 以代码 3 结束，文字没有改动
wait 第二段

# It is killed after it has saved.
sh printf '#!/bin/sh\nprintf "被杀之前" >"$1"; kill -9 $$\n' >edit
key C-o
wait 被杀之前
wait 没有正常结束
sh printf '#!/bin/sh\nkill -9 $$\n' >edit
key C-o
wait 中途被关闭，文字没有改动
wait 被杀之前

# It is not there at all.
sh rm edit
key C-o
wait “./edit”无法运行
wait 被杀之前

# What it has left beside the text stays where it can be found.
sh printf '#!/bin/sh\nprintf "别的稿子" >"${1%%/*}/other.txt"\n' >edit && chmod +x edit
key C-o
wait 另外留下的文件在
sh grep -q 别的稿子 tmp/unionplan-*/other.txt && test ! -e tmp/unionplan-*/text.txt && rm -r tmp/unionplan-*

# Another encoding, or a text that is gone: not taken, and nothing of it thrown away.
sh printf '#!/bin/sh\nprintf "\\271\\244\\273\\341" >"$1"\n' >edit
key C-o
wait 不是 UTF-8 文字，没有采用；文件留在
wait 被杀之前
sh test "$(od -An -tx1 tmp/unionplan-*/text.txt | tr -d ' ')" = b9a4bbe1 && rm -r tmp/unionplan-*
sh printf '#!/bin/sh\nmv "$1" "${1%%/*}/elsewhere"\n' >edit
key C-o
wait 存下的文件读不回来
wait 被杀之前
sh test -z "$(ls -A tmp)"

# A link in the place of the text: what it leads to is not the text, and stays as it is.
sh printf 别处的文件 >secret
sh printf '#!/bin/sh\nln -sf "$HOME/secret" "$1"\n' >edit
key C-o
wait 存下的文件读不回来，文字没有改动；文件留在
wait 被杀之前
gone 别处的文件
sh test "$(cat secret)" = 别处的文件 && rm -r tmp/unionplan-*

# What was typed before is safe while the editor has the terminal, whatever happens to both.
sh printf '#!/bin/sh\ntrap "printf 断线时存下的 >$1; exit 1" HUP\necho 编辑器开着\nwhile :; do sleep 0.1; done\n' >edit
type 尾声
cursor-at 被杀之前尾声
key C-o
wait 编辑器开着
sh sqlite3 t.db "SELECT content FROM draft" | grep -q 被杀之前尾声

# The connection is lost while the editor is open: what it saves on its way out is in the draft.
hangup
wait-exit
sh sqlite3 t.db "SELECT content FROM draft" | grep -q 断线时存下的
sh test -z "$(ls -A tmp)"
run exec unionplan
wait 未保存的内容
key Enter
wait 断线时存下的

# A folder for such files that is no whole path is not taken: it would be an option to the editor, or lie who knows where.
signal TERM
wait-exit
sh mkdir ./-R; printf '#!/bin/sh\nprintf %s "$1" >edited; echo 写在外面 >"$1"\n' >edit
run TMPDIR=-R exec unionplan
wait 未保存的内容
key Enter
wait 断线时存下的
key C-o
wait 写在外面
sh grep -qx '/tmp/unionplan-....../text.txt' edited && test ! -e "$(cat edited)"
