# A backup that is put back while others work: if this failed, what somebody has written meanwhile would be taken away, and
# nobody would have been told.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh unionplan backup k.db >/dev/null
sh unionplan add 2025 夏老师刚写的 --when 12月 >/dev/null
sh cp k.db backups/t-2025-10-01.db

# On the command line: told and asked anew, until what was told is what there is.
run unionplan restore k.db
wait (y/N)
sh unionplan add 2025 李老师刚写的 --when 12月 >/dev/null
type y\n
wait 这期间内容又有改动，还没有换回
wait 将去掉 2：“夏老师刚写的”、“李老师刚写的”
type n\n
wait-exit 1
sh sqlite3 t.db "SELECT count(*) FROM activity WHERE title LIKE '%刚写的'" | grep -qx 2

# What was told is what goes.
run unionplan restore k.db
wait (y/N)
type y\n
wait-exit
sh sqlite3 t.db "SELECT count(*) FROM activity WHERE title LIKE '%刚写的'" | grep -qx 0
sh unionplan undo >/dev/null

# With --yes nothing is asked, so nothing is asked anew.
sh unionplan restore k.db --yes >/dev/null 2>&1 && unionplan undo >/dev/null

# On the screen: the question comes once more, and says why.
run unionplan --db t.db
wait 三、主要工作
key F9
type bfyhf
wait 备份与恢复
key Enter
wait 换回这一份
key End
wait 将去掉 2
key Enter
wait 反悔了可以撤销
sh unionplan add 2025 王主席刚写的 --when 12月 >/dev/null
key Left Enter
wait 您看的时候，内容又有改动
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                 备份与恢复
────────────────────────────────────────────────────────────────────────────────
 2025-11-18         自动        t-2025-11-18.db
 2025-10-01         自动        t-2025-10-01.db

────────────────────────────────────────────────────────────────────────────────
  换回这┌─ 换回备份 ──────────────────────────────────────────────────┐
  活动：│ 您看的时候，内容又有改动，还没有换回。                      │
    将去│ 请按现在的不同再决定：换回 2025-10-01 的备份吗？            │
        │                                                             │
        │ 活动：现在 65，备份里 62                                    │
        │   将去掉 3：“夏老师刚写的”、“李老师刚写的”、“王主席刚写的”  │
        │                                                             │
        │ 反悔了可以撤销：按 u，退出程序以后也行。                    │
        │                                                             │
        │                                       [ 换回 ] [>保持原样<] │
        │ Enter：保持原样 ←→选择 Esc取消 F1帮助                       │
        └─────────────────────────────────────────────────────────────┘



────────────────────────────────────────────────────────────────────────────────
 共 2 份备份，放在 ./backups
"""
key Enter
gone 您看的时候
sh sqlite3 t.db "SELECT count(*) FROM activity WHERE title LIKE '%刚写的'" | grep -qx 3
key Enter
wait 将去掉 3
wait 反悔了可以撤销
key Left Enter
wait 换回备份“t-2025-10-01.db”的内容
sh sqlite3 t.db "SELECT count(*) FROM activity WHERE title LIKE '%刚写的'" | grep -qx 0
wait 没有不同

# Where somebody has put the same back meanwhile, nothing is left to be asked.
key u
wait 将去掉 3
key Enter
wait 反悔了可以撤销
sh unionplan restore k.db --yes >/dev/null 2>&1
key Left Enter
gone 反悔了可以撤销
wait 没有不同
gone 将去掉

# What the line of status says of a comparison goes with it.
key Enter
gone 共 2 份备份
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                 备份与恢复
────────────────────────────────────────────────────────────────────────────────
 2025-11-18         自动        t-2025-11-18.db
 2025-10-01         自动        t-2025-10-01.db

────────────────────────────────────────────────────────────────────────────────
  与现在没有不同，不用换回。














────────────────────────────────────────────────────────────────────────────────
 与现在没有不同，不用换回。
 Enter换回 Ins马上备份 u撤销 F9命令 F1帮助
"""
sh unionplan add 2025 后来的 --when 12月 >/dev/null
wait 将去掉 1：“后来的”
wait 共 2 份备份
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                 备份与恢复
────────────────────────────────────────────────────────────────────────────────
 2025-11-18         自动        t-2025-11-18.db
 2025-10-01         自动        t-2025-10-01.db

────────────────────────────────────────────────────────────────────────────────
  换回这一份，会有这些变化：
  活动：现在 63，备份里 62
    将去掉 1：“后来的”












────────────────────────────────────────────────────────────────────────────────
 共 2 份备份，放在 ./backups
 Enter换回 Ins马上备份 u撤销 F9命令 F1帮助
"""
key F10
wait-exit
