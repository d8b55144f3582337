# A database that is gone while its backups are still there: if this failed, a chair would see an empty program that offers to
# begin anew, and take a year's work for lost.
sh unionplan import "$DATADIR/sample.yaml"; unionplan add 2025 慰问老人 --when 12月; rm t.db
run unionplan
wait 备份还在
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 欢迎使用工会工作计划。

 这里没有计划，但是备份还在。从哪里开始？用 ↑↓ 选择，按 Enter：

   换回备份
   从模板开始
   打开示例
   从文档导入
   粘贴文档
   空白计划

 有 1 份备份，最近的是 2025-11-18 的。先看有哪些不同，问过才换，换了还能撤销。







────────────────────────────────────────────────────────────────────────────────
 还没有计划
 Enter打开 Ins新建 F8导入 Ctrl-V粘贴文档 F9命令 F1帮助
"""
key Enter
wait 将找回 2：
key Enter
wait 换回 2025-11-18 的备份吗
key Left Enter
wait 换回备份“t-2025-11-18.db”的内容
key Esc
wait 共 2 份计划
key F10
wait-exit
sh unionplan search 慰问老人 | grep -q 慰问老人

# Where nothing was left, nothing is said of it; and the smallest window shows the way back as well.
sh rm t.db; mv backups away
run unionplan
wait 这里还没有计划
gone 备份
key F10
wait-exit
sh rm t.db; mv away backups
size 40x12
run unionplan
wait 换回备份
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览
   换回备份
   从模板开始
   打开示例
   从文档导入
   粘贴文档
   空白计划
 有 1 份备份，最近的是 2025-11-18 的。
 先看有哪些不同，问过才换，换了还能撤
 销。
 还没有计划
 Enter打开 Ins新建 F8导入 F9命令 F1帮助
"""
key F10
wait-exit
