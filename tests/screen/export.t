# Out of the preview into files of other programs: if this failed, nobody without the command line could hand a plan to Excel,
# to a calendar or to the web.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 6
wait F7导出
key F7
wait 导出成文件
# All formats, and what for; only the plan has them all.
key Tab Space
wait YAML（备份
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 │                  柳汀区第一小学2025— 2026学年工会工作计划                  │
 │                                                                            │
 │　　新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一半。│
 │楼新、人新、家长┌─ 格式 ───────────────────────────────────┐                │
┌─ 导出成文件 ────│  输入文字可筛选                          │─────────────────┐
│ 内容      工作计│ ──────────────────────────────────────── │                 │
│ 格式     ‹纯文本│ 纯文本（打印用）                         │                 │
│ 版面      A4 纸 │ Markdown（排版用）                       │                 │
│ 日程      表格  │ 网页（也可从浏览器打印成公文、存成 PDF） │                 │
│ 表格线    字符线│ Word 文档（WPS 也能打开）                │                 │
│ 宽度            │ CSV（Excel 表格）                        │                 │
│ 编码      UTF-8 │ iCalendar（手机和电脑的日历）            │                 │
│ 文件      柳汀区│ JSON（给别的程序）                       │                 │
│ 打印、网页、Word│ YAML（备份，可再导入）                   │ 部列出          │
│ F2写入文件 Esc离│ Enter确定 Esc取消 ↑↓选择 F1帮助          │                 │
└─────────────────└──────────────────────────────────────────┘─────────────────┘
 │　　（三）新入职的八位老师人人有师傅，学年末人人上一节汇报课。              │
 │　　（四）全年经费支出控制在预算以内，每学期公布一次账目。                  │
 │                                                                            │
────────────────────────────────────────────────────────────────────────────────
 第 1 页 共 5 页  A4 纸  宽 76 栏  表格  字符线
"""
# A table for Excel has no pages, no look and the mark by which Excel knows Chinese.
type csv
gone YAML（备份
key Enter
wait UTF-8 带标记（Excel）
gone 宽度
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 │                  柳汀区第一小学2025— 2026学年工会工作计划                  │
 │                                                                            │
 │　　新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一半。│
┌─ 导出成文件 ─────────────────────────────────────────────────────────────────┐
│ 内容      工作计划                                                           │
│ 格式     ‹CSV（Excel 表格）›                                                 │
│ 编码      UTF-8 带标记（Excel）                                              │
│ 文件      柳汀区第一小学2025—2026学年工会工作计划                            │
│                                                                              │
│                                                                              │
│                                                                              │
│                                                                              │
│                                                                              │
│                                                                              │
│ 打印、网页、Word、Excel、手机日历、备份，各有各的格式；空格全部列出          │
│ F2写入文件 Esc离开 Tab下一栏 ←→选择 空格列表 F1帮助                          │
└──────────────────────────────────────────────────────────────────────────────┘
 │　　（四）全年经费支出控制在预算以内，每学期公布一次账目。                  │
 │                                                                            │
────────────────────────────────────────────────────────────────────────────────
 第 1 页 共 5 页  A4 纸  宽 76 栏  表格  字符线
"""
key F2
wait 已写入
sh test "$(head -c 9 *.csv | od -An -tx1 | tr -d ' ')" = efbbbfe69c88e4bbbd
# A calendar has nothing to ask but where to.
key F7
wait 导出成文件
key Tab Space
wait YAML（备份
type ical
gone YAML（备份
key Enter
wait 手机和电脑的日历
gone 编码
key F2
wait 已写入
sh head -1 *.ics | grep -q BEGIN:VCALENDAR
# The same name again is asked for.
key F7
wait 导出成文件
key Tab Space
wait YAML（备份
type ical
gone YAML（备份
key Enter
gone 编码
key F2
wait 文件已存在
key Esc
gone 文件已存在
# A pipe that nobody reads would hold the screen for ever.
sh mkfifo pipe.ics
key Tab
key C-u
type pipe.ics
key F2
wait “pipe.ics”不是普通文件，没有写到那里
key Esc
wait 有改动尚未保存
key Right Enter
gone 导出成文件
# A report is all words: no table, no calendar.
key Tab
wait 工作总结
key Down
key Enter
wait 工作总结
key F7
wait 导出成文件
key Tab Space
wait YAML（备份
gone CSV
gone iCalendar
key Esc
gone YAML（备份
key Esc
gone 导出成文件
key F10
wait-exit

# What takes more than a moment says so, and is gone when it is done: here a pipe that nobody reads yet.
sh mkfifo pipe
run unionplan export 2025 --format html -o pipe; echo done
wait 正在写入…
sh cat pipe >page.html
wait done
gone 正在写入…
wait-exit
sh tail -1 page.html | grep -q '</html>'

# A Word document would only ring the terminal's bell; it says where to put it.
run unionplan export 2025 --format docx; echo done
wait 不能显示在终端
wait done
wait-exit
