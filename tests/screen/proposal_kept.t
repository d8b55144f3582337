# A document that is looked through and not stored yet: if this failed, a lost connection, a crash or an Esc too many would
# lose an hour of putting right.
sh printf '柳荫中学2025—2026学年工会工作计划\n一、指导思想\n服务教职工。\n二、主要工作\n1、开好教代会。\n2、办好食堂。\n5、评先评优。\n柳荫中学工会委员会\n2025年9月1日\n' >计划.txt
run exec unionplan
wait 从文档导入
key F8
wait 导入计划
type 计划.txt
key Enter
wait 读出来的计划
click 2、办好食堂。
key Backspace
wait 并成了一项
key F6
wait 编号和前面接不上

# A crash, after a moment without a key: the draft is there as it was, and only once.
sh sleep 1 2>/dev/null || true
signal KILL
wait-exit 137
run exec unionplan
wait 未保存的内容
wait 导入文档：计划.txt
key Enter
wait 读出来的计划（1 处拿不准）
wait 2、办好食堂。

# What was done before can't be taken back any more, and who tries is told why.
key u
wait 上次整理的各步

# What is typed in a form of it is kept too.
click 服务教职工。
key Enter
wait 修改这一项
key C-End
type 凝聚人心。
wait 服务教职工。凝聚人心。
hangup
wait-exit
run exec unionplan
wait 导入文档：计划.txt
key Enter
wait 服务教职工。凝聚人心。

# Esc asks; for later it stays where it can be found, on a small screen as well.
resize 40x12
wait 柳荫中学
key Home Down Down
screen
"""
 1计划 2 3 4 5 6  柳荫中学2025—2026学…
  标题   柳荫中学2025—2026学年工会工作…
  章节   一、指导思想
▌ 段落     服务教职工。凝聚人心。
  章节   二、主要工作
  章节     1、开好教代会。2、办好食堂。
────────────────────────────────────────
    2 一、指导思想
▌   3 服务教职工。
    4 二、主要工作
 还有 1 处拿不准：F6 去看，F8 存入
 Enter编辑 F8存入 F4类别 F9命令 F1帮助
"""
key Esc
wait 还没有存入
screen
"""
 1计划 2 3 4 5 6  柳荫中学2025—2026学…
  标题   柳荫中学2025—2026学年工会工作…
  章节   一、指导思想
┌─ 还没有存入 ─────────────────────────┐
│ “计划.txt”读出来的计划还没有存入。   │
│                                      │
│     [ 存入 ] [>以后再弄<] [ 不要了 ] │
│ Enter：以后再弄 ←→选择 Esc取消       │
└──────────────────────────────────────┘
    4 二、主要工作
 还有 1 处拿不准：F6 去看，F8 存入
"""
key Enter
wait 留着
resize 80x24
key C-b
wait 导入文档：计划.txt
key Enter
wait 凝聚人心。
resize 200x60
key F6
wait 编号和前面接不上
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览 7检查 8经费                                                                                                                      柳荫中学2025—2026学年工会工作计划
─────────────────────────────────────────────────────────────────────────────────────────┬──────────────────────────────────────────────────────────────────────────────────────────────────────────────
 计划.txt                                                                                │ 读出来的计划（1 处拿不准）
    1 柳荫中学2025—2026学年工会工作计划                                                  │  标题   柳荫中学2025—2026学年工会工作计划
    2 一、指导思想                                                                       │  章节   一、指导思想
    3 服务教职工。                                                                       │  段落     服务教职工。凝聚人心。
    4 二、主要工作                                                                       │  章节   二、主要工作
    5 1、开好教代会。                                                                    │  章节     1、开好教代会。2、办好食堂。
    6 2、办好食堂。                                                                      │▌?章节     5、评先评优。
▌   7 5、评先评优。                                                                      │  署名   柳荫中学工会委员会
    8 柳荫中学工会委员会                                                                 │  日期   2025年9月1日                                                                                   9月1日
    9 2025年9月1日                                                                       │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
                                                                                         │
─────────────────────────────────────────────────────────────────────────────────────────┴──────────────────────────────────────────────────────────────────────────────────────────────────────────────
 “5、评先评优。”的编号和前面接不上；保存后会重新编号
 Enter编辑 F8存入 空格没错 F6下一处 F4类别 Del不收入 Tab降级 ⇧Tab升级 退格并到前面 |拆开 ⇧F6上一处 Ctrl-O计划属性 Alt-1标题 Alt-2段落 Alt-3章节 Alt-4月份 Alt-5活动 Alt-6职务 Alt-7职责 F9命令 F1帮助
"""

# Dropped, it does not come back.
resize 80x24
key Esc
wait 还没有存入
key Right Enter
wait 没有存入
key F10
wait-exit
run exec unionplan
wait 欢迎使用
gone 未保存的内容

# A paste that is not read yet.
key C-v
wait 粘贴文档
paste 柳荫中学2025年工会工作计划\n一、指导思想\n二、主要工作\n1、办好事。\n
wait 1、办好事。
hangup
wait-exit
run exec unionplan
wait 导入文档：粘贴的文字
key Enter
wait 1、办好事。
key F2
wait 读出来的计划
wait 1、办好事。
hangup
wait-exit
run exec unionplan
wait 导入文档：粘贴的文字
key Enter
wait 读出来的计划
key F8
wait 导入计划“柳荫中学2025年
key F10
wait-exit
run exec unionplan
wait 二、主要工作
gone 未保存的内容

# Several plans in a document: one of them is stored. What is pasted over the list of plans is a document.
key 1
wait 共 1 份计划
paste 春风小学2024年工会工作计划\n一、指导思想\n办实事。\n二、主要工作\n1、办好食堂。\n春风小学2025年工会工作计划\n一、指导思想\n办好事。\n二、主要工作\n1、办好图书角。\n
wait 粘贴文档
key F2
wait 读出来的计划
key C-t
wait 文档里的计划
key Down Enter
reversed 春风小学2025年工会工作计划
key F8
wait 存入哪几份计划
screen
"""
 存入哪几份计划                                                             2/2
────────────────────────────────────────────────────────────────────────────────
 [✓] 春风小学2024年工会工作计划                                    2024年1—12月
     5 项，0 处拿不准
 [✓] 春风小学2025年工会工作计划                                    2025年1—12月
     5 项，0 处拿不准

















 空格勾选 F2下一步 Enter看全文 Esc上一步 F8全选 F6按建议 F1帮助
"""
key Up Space F2
wait 导入计划“春风小学2025年
key F10
wait-exit
