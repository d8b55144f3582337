# Which activities belong to a section: if this failed, the plan's text and its schedule would drift apart.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作

# A section without any offers all of the plan, by Chinese text or by initials of pinyin.
key Down Down Down Down F6
wait 哪些活动属于这一节
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
───────────┌─ 哪些活动属于这一节 ───────────────────────────────────┐───────────
  柳汀区第 │  输入文字可筛选                                        │
  （前言） │ ────────────────────────────────────────────────────── │ 的占了一…
   一、指导│ [ ] 召开委员会会议，通过学年计划和预算          9月2日 │
 ▾ 二、工作│ [ ] 教师节庆祝会和慰问                         9月10日 │
     （一）│ [ ] 核对会员名册，更新教职工联系卡             9月中旬 │
     （二）│ [ ] 新教师入会仪式和师徒结对                   9月17日 │之九十。
     （三）│ [ ] 新办公室空气检测和饮水机安装               9月下旬 │
     （四）│ [ ] 中秋、国庆慰问                             9月26日 │
 ▾ 三、主要│ [ ] 迎国庆师生歌会                             9月29日 │14/45 █░░░
   ▾ （一）│ [ ] 委员会例会：布置体检和重阳活动            10月14日 │  2/7 █░░░
       1.  │ [ ] 教职工体检（加查咽喉、颈椎、甲状腺）       10—11月 │
     ▾ 2.  │ [ ] 办公室肩颈操推广                          10月中旬 │
         一│ [ ] 青年教师近郊骑行                          10月下旬 │
         二│ [ ] 重阳节退休教师回校看新楼                  10月29日 │
         三│ [ ] 校长接待日：课后服务排班                  10月29日 │
       3.  │ [ ] 教工之家添置图书和健身器材                10月上旬 │ 答复。
   ▾ （二）│ [ ] 消防疏散演练和灭火器实操                   11月7日 │  1/7 █░░░
       1.  │ [ ] 征集教代会提案                          11月10日前 │
       2.  │ [ ] 补选教代会代表（语文组、后勤组各一名）  11月14日前↓│ 当评委。
───────────│ Enter确定 Esc取消 ↑↓选择 F1帮助                        │───────────
 37 个章节 └────────────────────────────────────────────────────────┘
"""
type jsjqz
wait [ ] 教师节庆祝会和慰问
gone 召开委员会会议
key Enter
wait [x] 教师节庆祝会和慰问
key Esc
wait ⇢ 9月10日 教师节庆祝会和慰问

# Its parent counts it, too.
key u
wait 撤销：将活动“教师节庆祝会和慰问”归入
gone ⇢ 9月10日
key C-r
wait ⇢ 9月10日 教师节庆祝会和慰问

# From there to the schedule.
key F6
wait 这一节的活动
key Enter
wait 所属章节
wait 教师节庆祝会和慰问
key 1
wait 二、工作目标

# What is under a section is among its activities; the last entry leads to linking more.
key C-e
wait [x] 教师节庆祝会和慰问
key Esc
gone 哪些活动属于这一节
key F10
wait-exit

# Narrow.
size 40x12
run unionplan
wait 一、指导思想
key Down Down Down Down F6
wait 这一节的活动
screen
"""
 1计划 2 3 4 5 6  2025—2026学年工会工…
  柳汀区第一小学2025—2026学年工会工作计
┌─ 这一节的活动 ───────────────────────┐
│  输入文字可筛选                      │
│ ──────────────────────────────────── │
│ ✓ 教师节庆祝会和慰问         9月10日 │
│ 归入或移出活动……                     │
│                                      │
│ Enter确定 空格完成 Esc取消 ↑↓选择    │
└──────────────────────────────────────┘
 37 个章节，46 项活动，另有取消1项
"""
key Esc
key F10
wait-exit
