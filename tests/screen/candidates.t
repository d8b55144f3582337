# What could be meant by what is typed, on a small screen. If this failed, the list would read like the form's own text.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
size 40x12
run unionplan
wait 二、工作目标
key 2
wait 完成2/8
key Insert
wait 添加活动
key Tab Tab
type 委
wait ›组织委员
screen
"""
┌─ 添加活动 ───────────────────────────┐
│ 活动                                 │
│ 时间      11月                       │
│ 负责      委                         │
│ 状态     │›组织委员          │       │
│ 地点     │ 宣传委员          │       │
│ 说明     │ 文体委员          │       │
│          │ 女工委员         ↓│      ↓│
│ 职务之间用顿号；第一个牵头           │
│                                      │
│ F2保存 Esc离开 Tab下一栏 F4候选      │
└──────────────────────────────────────┘
"""
