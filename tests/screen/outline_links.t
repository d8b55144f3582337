# Which activities belong to a section: if this failed, the plan's text and its schedule would drift apart.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作

# A section without any offers all of the plan, by Chinese text or by initials of pinyin.
key Down Down Down Down F6
wait 哪些活动属于这一节
screen
"""
 1计划 2日 ┌─ 哪些活动属于这一节 ───────────────────────────────────┐会工作计划
───────────│  输入文字可筛选                                        │───────────
  柳汀区第 │ ────────────────────────────────────────────────────── │
  （前言） │ [ ] 召开委员会会议，通过学年计划和预算          9月2日 │ 的占了一…
   一、指导│ [ ] 教师节庆祝会和慰问                         9月10日 │
 ▾ 二、工作│ [ ] 核对会员名册，更新教职工联系卡             9月中旬 │
     （一）│ [ ] 新教师入会仪式和师徒结对                   9月17日 │
     （二）│ [ ] 新办公室空气检测和饮水机安装               9月下旬 │之九十。
     （三）│ [ ] 中秋、国庆慰问                             9月26日 │
     （四）│ [ ] 迎国庆师生歌会                             9月29日 │
 ▾ 三、主要│ [ ] 委员会例会：布置体检和重阳活动            10月14日 │14/45 █░░░
   ▾ （一）│ [ ] 教职工体检（加查咽喉、颈椎、甲状腺）       10—11月 │  2/7 █░░░
       1.  │ [ ] 办公室肩颈操推广                          10月中旬 │
     ▾ 2.  │ [ ] 青年教师近郊骑行                          10月下旬 │
         一│ [ ] 重阳节退休教师回校看新楼                  10月29日 │
         二│ [ ] 校长接待日：课后服务排班                  10月29日 │
         三│ [ ] 教工之家添置图书和健身器材                10月上旬 │
       3.  │ [ ] 消防疏散演练和灭火器实操                   11月7日 │ 答复。
   ▾ （二）│ [ ] 征集教代会提案                          11月10日前 │  1/7 █░░░
       1.  │ [ ] 补选教代会代表（语文组、后勤组各一名）  11月14日前 │
       2.  │ [ ] 青年教师基本功展示                        11月中旬 │ 当评委。
───────────│ [ ] 校长接待日：新楼使用问题                  11月26日↓│───────────
 37 个章节 │ Enter确定 Esc取消 ↑↓选择 F1帮助                        │
           └────────────────────────────────────────────────────────┘
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
