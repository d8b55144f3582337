# The list of templates. If this failed, a chair would choose by half a sentence.
run unionplan
wait 欢迎使用
key Enter
wait 选择模板
wait 部关爱
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 欢迎使用工会工作计划。
  ┌─ 选择模板 ───────────────────────────────────────────────────────────────┐
  │  输入文字可筛选                                                          │
  │ ──────────────────────────────────────────────────────────────────────── │
  │ 机关年度                                                                 │
  │ 章程与职责                                                               │
  │ 高校、中职年度                                                           │
  │ 企业年度                                                                 │
  │ 教育系统县区级年度                                                       │
  │ 医院年度                                                                 │
  │ 中学学期                                                                 │
  │ 小学学年                                                                 │
  │ 女职工委员会年度                                                         │
  │ ──────────────────────────────────────────────────────────────────────── │
  │ 党政机关或参公单位一月到十二月的工会工作计划，文风简洁，突出模范机关和干 │
  │ 部关爱                                                                   │
  │ Enter确定 Esc取消 ↑↓选择 F1帮助                                          │
  └──────────────────────────────────────────────────────────────────────────┘

────────────────────────────────────────────────────────────────────────────────
 还没有计划
"""
key Down Down
wait 高校
# What is said of them is searched, too.
type 教代会
gone 机关年度
key C-u
wait 机关年度
resize 40x12
wait 会建家
screen
"""
┌─ 选择模板 ───────────────────────────┐
│  输入文字可筛选                      │
│ ──────────────────────────────────── │
│ 机关年度                             │
│ 章程与职责                           │
│ 高校、中职年度                      ↓│
│ ──────────────────────────────────── │
│ 高校或中等职业学校一月到十二月的工会 │
│ 工作计划，两级教代会、教学竞赛、分工 │
│ 会建家                               │
│ Enter确定 Esc取消 ↑↓选择 F1帮助      │
└──────────────────────────────────────┘
"""
resize 80x24
# The year is the one that is written for: from November on the next one, a school's still runs.
type 企业
wait 企业年度
key Enter
wait 企业名称
wait 2026
key Esc
wait 欢迎使用
key Enter
wait 选择模板
type 小学
wait 小学学年
key Enter
wait 学年从哪一年开始  2025
# In any digits.
key Tab
type ２０２７
gone 应为四位
key C-u
type 二〇二七
gone 应为四位
key C-u
type 二七
wait 应为四位
key C-u
type ２０２７
key F2
wait 第一小学2027—2028学年工会工作计划
key Esc
wait 学年从哪一年开始  ２０２７
key Esc
wait 现在离开
key Right Enter
gone 学年从哪一年开始
key F10
wait-exit
