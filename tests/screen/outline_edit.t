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
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
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
 37 个章节，46 项活动，另有取消1项
 Enter保存 Esc离开 F4整节 F1帮助
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
paste  WiFi\nok\n
cursor-at 第一行第二行q WiFi ok
key C-z
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

# Somebody else changes it meanwhile: both are shown, and nobody's is lost unseen.
key Enter
wait Enter保存
type 再改
cursor-at 再改
sh unionplan undo >/dev/null
key Enter
wait 别人也改了这一处
wait 对方改为：十二月按期
wait 您改为：我的写法再改
key Right Enter
wait （一）我的写法再改
key u
wait （一）十二月按期
key C-r
wait （一）我的写法再改

# A double click types, a click puts the caret, a click on a key is the key.
mouse click 20 7 double
wait Enter保存
cursor-at 我的写法再改
mouse click 16 7
cursor-at 我的
mouse click 14 24
gone Enter保存
reversed 我的写法再改

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
# It goes on where it was typed.
wait Enter保存
cursor-at 我的写法再改没来得及保存
key F2
wait （一）我的写法再改没来得及保存

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
 1计划 2 3 4 5 6  2025—2026学年工会工…
  柳汀区第一小学2025—2026学年工会工作计
  划
  （前言）新学年学校搬进了新教学楼，教…
   一、指导思想 ¶
 ▾ 二、工作目标
▌    （一）一二三四五六七八九十一二三
           四五六七八九十一二三四五六
           七八九十末
     （二）五个工会小组各坚持一项锻炼，
 37 个章节，46 项活动，另有取消1项
 Enter保存 Esc离开 F4整节 F1帮助
"""
resize 30x8
wait 请放大窗口
resize 40x12
cursor-at 末
key Enter
wait 修改章节

# On a large window lines are no longer than an eye follows.
resize 200x60
wait （结语）
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览 7检查 8经费                                                                                     柳汀区第一小学工会委员会 › 柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划
  （前言）新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一半。楼新、人新、家长的期待也…
   一、指导思想 ¶
 ▾ 二、工作目标
     （一）一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十末
     （二）五个工会小组各坚持一项锻炼，全年教职工运动会参加率达到百分之九十。
     （三）新入职的八位老师人人有师傅，学年末人人上一节汇报课。
     （四）全年经费支出控制在预算以内，每学期公布一次账目。
 ▾ 三、主要工作                                                                             ⇢ 活动 14/45 █░░░
   ▾ （一）民主管理                                                                           ⇢ 活动 2/7 █░░░
       1. 开好第六届教代会第二次会议 ¶
     ▾ 2. 抓好提案办理
         一是能办的马上办，两周内给提案人看得见的结果。
         二是要花钱、要等时间的列入计划，写明哪个月办。
         三是办不了的当面讲清原因，不拿套话应付。
       3. 每月最后一个星期三下午为校长接待日，工会登记问题，下个月公布答复。
   ▾ （二）教师成长                                                                           ⇢ 活动 1/7 █░░░
       1. 师徒结对 ¶
       2. 青年教师基本功展示分粉笔字、朗诵、模拟上课三项，请退休老教师当评委。
       3. 每学期推出三位身边的好老师，由同事执笔写他们的一天。
   ▾ （三）身心健康                                                                          ⇢ 活动 3/10 █░░░
     ▾ 1. 锻炼
         （1）每周三放学后一小时不安排会议，乒乓球、瑜伽、合唱、羽毛球四个社团照常活动。
       ▾ （2）全校性活动一年三次
           ①秋天健步走；
           ②元旦联欢；
           ③春天运动会。
       2. 体检加查咽喉、颈椎和甲状腺，结果由医生到校解读。
       3. 新楼的办公室添置饮水机和午休躺椅，通风检测结果在教工之家张贴。
   ▾ （四）关心生活                                                                          ⇢ 活动 4/12 █░░░
       1. 生日、结婚、生育、住院、退休、丧事六项慰问，小组长当天报信，三天内有人上门。
       2. 为参加医疗互助保障的会员代办理赔，材料齐全的一周内送出。
       慰问品全部公开比价，三人经手，名单上墙。
   ▾ （五）自身建设                                                                           ⇢ 活动 4/9 █░░░
       1. 委员会每月第一个星期二开例会，会后两天内把决定发到各小组。
       2. 年底接受上级工会的建家复查，软件材料由副主席统稿。
   四、每月安排                                                                                日程  46项活动
   五、委员会分工                                                                                        职责
   附：慰问标准 ¶
  （结语）以上计划已由2025年9月2日工会委员会会议通过。执行中如需调整，由委员会讨论决定并告知全体会员。
  （落款）柳汀区第一小学工会委员会  2025-09-02














────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 修改章节“一二三四五六七八九十一二三四五六七八九十一二三…”（u 撤销）
 Enter编辑 Ins添加 F4整节 Ctrl-N添加下级 Tab降级 ⇧Tab升级 Alt↑↓移动 F6活动 Ctrl-E归入 Ctrl-X剪切 Ctrl-C复制 ⇧↓选择 ⇧↑向上选择 Ctrl-A全选 Ctrl-W做下一年的 %写总结 Del删除 F7导出 u撤销 F9命令 F1帮助
"""
key F10
wait-exit
