# Times as people write them. If this failed, a member would not see what a time is taken for until it stands in the
# wrong month, or would lose the hour that was typed with it.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成

# While it is typed, how it is understood stands beside it.
key Insert
wait 添加活动
type 教师节座谈
key Tab C-u
type 教师节
wait → 2025年9月10日 周三（教师节）
key C-u
type 下周三
wait → 2025年11月26日 周三
key C-u
type ２０２６０３０８
wait → 2026年3月8日 周日
key C-u
wait → 全年

# What is wrong is said there, and how to write it.
type 2月30日
wait 2026年2月只有28天，没有30日
key C-u
type 明年9月
wait 2026年9月不在计划的时间之内（2025年9月—2026年7月）
key C-u
type 寒假
wait “寒假”没有固定的日子
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
┌─ 添加活动 ───────────────────────────────────────────────────────────────────┐
│ 活动      教师节座谈                                                         │
│ 时间      寒假                                                               │
│           “寒假”没有固定的日子，请写月份或日期，例如 9月、9月下旬、9月28日、 │
│           8月底前                                                            │
│ 负责                                                                         │
│ 状态      计划                                                               │
│ 地点                                                                         │
│ 说明                                                                         │
│                                                                              │
│                                                                              │
│ 节日                                                                         │
│ 所属章节  （无）                                                             │
│ 人数                                                                         │
│ 预算                                                                         │
│ 支出                                                                         │
│ 结果                                                                         │
│                                                                              │
│                                                                              │
│ 9月、9-28、10月上旬、4-6月、8月底前、下周三、教师节；不填为全年              │
│ F2保存 Esc离开 Tab下一栏 F1帮助                                              │
└──────────────────────────────────────────────────────────────────────────────┘
"""

# The hour has no field of its own: it is asked for, and kept.
key C-u
type 11月28日下午2点
wait “下午2点”保存时记入说明
key F2
wait 时间里写了几点
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
 9月       7项 ███ │ 11月  完成2/8  预算6,800元  已支1,728元，另有延续1项
 10月      6项 ██░ │▌✓ 消防疏散演练和灭火器实操 7日     副主席             支468
▌11月      8项 █░░ │ ✓ 征集教代会提案           10日前  组织委员、工会小组长
 12月      5项 ░░░ │ ! 补选教代会代表（语文组…  14日前  组织委员
 1月       3项 ░░░ │ ● 青年教师基本功展示       中旬    宣传委员等       支1,260
 2月       1项 ░░░ │ ○ 校长接待日：新楼使用问题 26日    副主席、工会小组长
 3月       4项 ░░░ │ ○ 身边的好老师第一辑上墙   下旬    宣传委员           预900
 4月       3项 ░░┌─ 时间里写了几点 ───────────────────────────┐ 主席
 5月       1项 ░░│ 活动的时间只记到日。“下午2点”记入说明吗？  │ 等       预2,400
 6月       3项 ░░│                                            │ 等      预46,000
 7月       2项 ░░│           [>记入说明<] [ 不记 ] [ 接着改 ] │─────────────────
 全年      3项 ░░│ Enter：记入说明 ←→选择 Esc取消 F1帮助      │
                 └────────────────────────────────────────────┘  状态 完成
                   │ 节日 消防日  人数 92人  预算 500  支出 468
                   │ 所属章节 关心生活
                   │ 结果：全员三分四十秒到达操场，北门指示牌需要更换
                   │
                   │
                   │
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二 农历九月廿九
"""
key Enter
wait 添加活动“教师节座谈”
wait 时间：下午2点
reversed 教师节座谈

# Changed once more, it isn't asked for again.
key F6
wait → 2025年11月28日 周五
key C-u
type 11月29日 下午2点
wait → 2025年11月29日 周六
key Enter
wait 将“教师节座谈”延期到11月29日
gone 时间里写了几点

# Back from the question one goes on writing; left out, it is gone.
key F6
wait → 2025年11月29日
key C-u
type 12月3日上午
key Enter
wait “上午”记入说明吗
key Esc
gone 记入说明吗
cursor-at 12月3日上午
key Enter
wait “上午”记入说明吗
key Right Enter
wait 将“教师节座谈”延期到12月3日
wait 时间：下午2点
gone 上午

# A day named by its occasion makes that the activity's, too.
key Enter
wait 例如：教职工篮球赛
key Tab C-u
type 元旦
wait → 2026年1月1日 周四（元旦）
key F2
wait 修改活动“教师节座谈”
wait 节日 元旦

# In a narrow window all is said, on more lines.
resize 40x12
wait 教师节座谈
key F6
wait → 2026年1月1日 周四
key C-u
type 第3周
wait 9月第二个星期三
screen
"""
┌─ 改期：教师节座谈 ───────────────────┐
│ 改到  第3周                          │
│       第几周从哪天算起说不准，请写日 │
│       期，例如 9月15日、9月15—19日、 │
│       下周三、9月第二个星期三        │
│ 延期  是                             │
│ 原因                                 │
│ 12月、12-5、12月上旬、下周三；还没定 │
│ 就不填                               │
│ Enter改期 Esc离开 Tab下一栏 F1帮助   │
└──────────────────────────────────────┘
"""
key Esc
wait 放弃
key Right Enter
gone 改期：
key F10
wait-exit
