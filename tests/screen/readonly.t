# A database that can only be read: if this failed, one could not even look, would type in vain, or not know why.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh cksum t.db >sum
run unionplan --read-only
wait 三、主要工作
wait ［只读］
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览          ［只读］2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划
  （前言）新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一…
   一、指导思想 ¶
 ▾ 二、工作目标
     （一）十二月按期召开教代会，提案在一个学期内全部答复。
     （二）五个工会小组各坚持一项锻炼，全年教职工运动会参加率达到百分之九十。
     （三）新入职的八位老师人人有师傅，学年末人人上一节汇报课。
     （四）全年经费支出控制在预算以内，每学期公布一次账目。
 ▾ 三、主要工作                                               ⇢ 活动 14/45 █░░░
   ▾ （一）民主管理                                             ⇢ 活动 2/7 █░░░
       1. 开好第六届教代会第二次会议 ¶
     ▾ 2. 抓好提案办理
         一是能办的马上办，两周内给提案人看得见的结果。
         二是要花钱、要等时间的列入计划，写明哪个月办。
         三是办不了的当面讲清原因，不拿套话应付。
       3. 每月最后一个星期三下午为校长接待日，工会登记问题，下个月公布答复。
   ▾ （二）教师成长                                             ⇢ 活动 1/7 █░░░
       1. 师徒结对 ¶
       2. 青年教师基本功展示分粉笔字、朗诵、模拟上课三项，请退休老教师当评委。
────────────────────────────────────────────────────────────────────────────────
 37 个章节，46 项活动，另有取消1项
 Enter编辑 Ins添加 Ctrl-W做下一年的 %写总结 F7导出 F12筛选 =正文 F9命令 F1帮助
"""

# What changes says why not, in each view: readonly_keys.t. A double click is no way around it, nor is a paste.
double-click 师徒结对
wait 只能读
key F5
gone 只能读
key 1
wait 共 2 份计划
paste 一、指导思想\n二、主要工作\n
wait 只能读
key F5
gone 只能读

# All there is can be looked at, looked up, printed and saved elsewhere.
key C-f
wait 输入要找的字
type 征集教代会
wait 1 处
key Enter
wait 征集教代会提案
gone 只能读
key 6
wait F7导出
key F7
wait 导出成文件
key F2
wait 已写入
gone 只能读
key S-F11
wait 没有不同
key Insert
wait 已备份到
key F5
gone 已备份到
key Enter
wait 只能读
key F10
wait-exit
sh cksum t.db | cmp - sum
sh ls *.txt >/dev/null
sh ls backups/t-2025-11-18-0000.db >/dev/null
