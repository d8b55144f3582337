# What is typed in a form that is still open: if this failed, a lost connection would lose it.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run exec unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Insert
wait 添加活动
type 趣味运动会
wait 趣味运动会
hangup
wait-exit

run exec unionplan
wait 未保存的内容
wait 添加活动
key Enter
wait 趣味运动会
cursor-at 趣味运动会
key F2
wait 添加活动“趣味运动会”
wait 11月  完成
reversed 趣味运动会
key F10
wait-exit

# A draft that is dropped does not come back.
run exec unionplan
wait 三、主要工作
key Down Down F4
wait 短标题
type 甲
wait 指导思想甲
signal TERM
wait-exit
run exec unionplan
wait 未保存的内容
key Right Enter
gone 未保存的内容
key F10
wait-exit
run exec unionplan
wait 三、主要工作
gone 未保存的内容
key F10
wait-exit

# A template's answers are kept as well. Without the backups, which would come first where a database is gone.
sh rm -rf t.db* backups
run exec unionplan
wait 欢迎使用
key Enter
wait 选择模板
type xxxn
wait 小学学年
key Enter
wait 学校名称
key C-u
type 第九小学
wait 第九小学
hangup
wait-exit
run exec unionplan
wait 未保存的内容
wait 新建计划
key Enter
wait 学校名称
cursor-at 第九小学
key F2
wait 预览：第九小学
key Enter
wait 从模板新建计划“第九小学
key F10
wait-exit
run exec unionplan
wait 指导思想
gone 未保存的内容

# One whose row has been deleted is shown whole, and can be added as a new one.
key Down Down F4
wait 短标题
type 甲
wait 指导思想甲
signal TERM
wait-exit
sh sqlite3 t.db "DELETE FROM section WHERE heading = '指导思想'"
run exec unionplan
wait 未保存的内容
wait 章节：指导思想甲
key Enter
wait 这份“章节”已被别人删除
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览          第九小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
  第九小学2025—2026学年工会工作计划
  （前言）新学年，第九小学工会在学校党支部和区教育工会的领导下，把“让每位老师安…
 ▾ 一、工作目标
     （一）教职工代表大会按期召开，代表提案件件有答复，答复满意率不低于百分之九
      ┌─ 未保存的内容 ───────────────────────────────────────────────────┐
      │ 这份“章节”已被别人删除。您没有保存的内容：                       │ 的锻
      │                                                                  │
      │ 标题：指导思想甲                                                 │ 。
      │ 正文：以习近平新时代中国特色社会主义思想为指导，落实立德树人根本 │
 ▾ 二 │ 任务，弘扬教育家精神，依照《工会法》和《中国工会章程》履行维护职 │ ░░░░
   ▾  │ 工合法权益、竭诚服务职工群众的基本职责。工作从学校中心任务出发， │ ░░░░
      │ 从老师的一日作息出发，不搞花架子，不给课堂添负担。               │
      │                                                                  │
      │                           [>作为新的添加<] [ 以后再说 ] [ 放弃 ] │上
      │ Enter：作为新的添加 ←→选择 Esc取消 F1帮助                        │
   ▾  └──────────────────────────────────────────────────────────────────┘ ░░░░
       1. 组织师徒结对，新教师入校第一年由本学科的骨干教师带教，工会每学期请师
          徒坐下来谈一次收获和难处。
       2. 举办青年教师教学基本功展示，比粉笔字、讲故事、十分钟微课，重在互相
────────────────────────────────────────────────────────────────────────────────
 30 个章节，36 项活动
"""
key Enter
wait 添加章节
wait 指导思想甲
wait 依照《工会法》
key F2
wait 添加章节“指导思想甲”
reversed 指导思想甲
key F10
wait-exit
run exec unionplan
wait 指导思想甲
gone 未保存的内容

# Put off it stays, through other forms of its kind too, and can be looked for.
key Down Down F4
wait 短标题
type 乙
wait 甲乙
signal TERM
wait-exit
sh sqlite3 t.db "DELETE FROM section WHERE heading = '指导思想甲'"
run exec unionplan
wait 未保存的内容
key Enter
wait 这份“章节”已被别人删除
key Right Enter
wait 没有保存的内容已留着
key Down Down F4
wait 短标题
type 丙
key Esc
wait 有改动尚未保存
key Right Enter
gone 短标题
key C-b
wait 指导思想甲乙
key Enter
wait 这份“章节”已被别人删除
key Right Right Enter
gone 未保存的内容
key C-b
wait 没有未保存的内容
key F10
wait-exit
