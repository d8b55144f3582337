# A heading is typed where it stands: if this failed, a chair would type in one place and read in another, or lose it.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作

# The cursor stands at the caret, where an input method opens; the row grows while it is typed.
key Down Down Down Down Enter
wait Enter保存
cursor-at 全部答复。
key Home
cursor-at （一）
type 今年
cursor-at （一）今年
key End
type ，逾期的由工会主席在教代会上当面说明原因并重新约定期限
cursor-at 重新约定期限
screen
"""
 1计划 2日程 4职责 6预览                柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划
  （前言）新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一…
   一、指导思想 ¶
 ▾ 二、工作目标
▌    （一）今年十二月按期召开教代会，提案在一个学期内全部答复。，逾期的由工会
           主席在教代会上当面说明原因并重新约定期限
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
────────────────────────────────────────────────────────────────────────────────
 37 个章节，46 项活动
 Enter保存  Esc放弃  F4整节
"""
key Enter
wait 修改章节
wait （一）今年十二月按期
key u
wait 撤销：修改章节
wait （一）十二月按期

# A pasted block is one paragraph and no command.
key Enter
wait Enter保存
key C-u
paste 第一行\n第二行q
cursor-at 第一行第二行q
# Esc on something changed asks, and can go on.
key Esc
wait 有改动尚未保存
key Esc
cursor-at 第一行第二行q
# The whole form goes on with what is typed.
key F4
wait Esc离开
wait 第一行第二行q
key F2
wait （一）第一行第二行q
key u
wait （一）十二月按期

# Nothing typed, nothing changed; nothing left, nothing stored.
key Enter
wait Enter保存
key Enter
wait 没有改动
key Enter
wait Enter保存
key C-u Enter
wait 标题不能为空
key Esc
wait 有改动尚未保存
key Right Enter
gone Enter保存
wait （一）十二月按期

key Enter
wait Enter保存
key C-u
type 我的写法
key Enter
wait （一）我的写法

# A connection that is lost keeps what was typed.
key Enter
wait Enter保存
type 没来得及保存
cursor-at 没来得及保存
hangup
wait-exit 129
run unionplan
wait 未保存的内容
key Enter
wait 我的写法没来得及保存
key F2
wait （一）我的写法没来得及保存

# At 40×12 the row is as tall as it must be.
resize 40x12
wait 我的写法
key Enter
wait Enter保存
key C-u
type 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十末
cursor-at 末
screen
"""
 1计划 2日程 4职责 6预览  柳汀区第一小…
  柳汀区第一小学2025—2026学年工会工作计
  划
  （前言）新学年学校搬进了新教学楼，教…
   一、指导思想 ¶
 ▾ 二、工作目标
▌    （一）一二三四五六七八九十一二三
           四五六七八九十一二三四五六
           七八九十末
     （二）五个工会小组各坚持一项锻炼，
 37 个章节，46 项活动
 Enter保存  Esc放弃  F4整节
"""
resize 30x8
wait 请放大窗口
resize 40x12
cursor-at 末
key Enter
wait 修改章节
key F10
wait-exit
