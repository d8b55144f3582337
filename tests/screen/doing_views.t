# The same in every view that shows activities, and in a narrow window. If it failed, a member would have to learn where in
# the program one may tick something off.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作

# The activities of a section: Space, while nothing is typed; the list is there again, as things stand.
type /民主管理
wait 筛选：民主管理
key Enter Down Down
reversed （一）民主管理
key F6
wait 这一节的活动
wait 空格完成
key Down Down Space
wait 完成：补选教代会代表
key Enter
wait ✓ 补选教代会代表
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 ▾ 三、主要工作                                               ⇢ 活动 14/45 █░░░
   ▾ （一）民主管理                                             ⇢ 活动 2/7 █░░░

            ┌─ 这一节的活动 ───────────────────────────────────────┐
            │  输入文字可筛选                                      │
            │ ──────────────────────────────────────────────────── │
            │ ✓ 校长接待日：课后服务排班                  10月29日 │
            │ ✓ 征集教代会提案                          11月10日前 │
            │ ✓ 补选教代会代表（语文组、后勤组各一名）  11月14日前 │
            │ ○ 校长接待日：新楼使用问题                  11月26日 │
            │ ○ 绩效工资方案修订稿发到代表手中          11月28日前 │
            │ ○ 委员会例会：教代会筹备                     12月2日 │
            │ ○ 召开第六届教代会第二次会议                12月12日 │
            │ 归入或移出活动……                                     │
            │ Enter确定 空格完成 Esc取消 ↑↓选择 F1帮助             │
            └──────────────────────────────────────────────────────┘



────────────────────────────────────────────────────────────────────────────────
 完成“补选教代会代表（语文组、后勤组各一名）”（u 撤销）
"""
key Space
wait 已经完成
key Right Enter
wait ○ 补选教代会代表
type 接待
gone 补选教代会代表（语文组、后勤组各一名）  11月
gone 空格完成
key Space
cursor-at 接待 
key Esc
gone 这一节的活动

# What a post is responsible for.
key 4
wait 职责
key Tab End Up
wait ;延期
key Space
wait 完成：
key Esc
gone 完成：
key ;
wait 延期：
type 明天
wait → 2025年11月19日 周三
key Enter
wait 延期到11月19日
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                   柳汀区第一小学工会委员会
──────────────────────┬─────────────────────────────────────────────────────────
▌主席            1/1  │   1、主持工会全面工作，召集委员会例会
 副主席          1/1  │   2、参加学校行政会，反映教职工的意见
 组织委员        1/1  │   3、审批工会经费，带头走访慰问
 宣传委员        1/1  │   4、向教代会和上级工会报告工作
 文体委员        2/2  │
 女工委员        1/1  │ 本期活动  完成4/12
 女职工委员会…   4/4  │ ✓ 9月2日      召开委员会会议，通过学年计划和预算
 生活委员        1/1  │ ✓ 9月10日     教师节庆祝会和慰问
 经审委员        1/1  │ ✓ 10月14日    委员会例会：布置体检和重阳活动
 工会小组长      5/5  │ ✓ 10月29日    重阳节退休教师回校看新楼
                      │ → 11月19日    退休教师荣退仪式（原定7月上旬）
                      │ ○ 11月28日前  绩效工资方案修订稿发到代表手中
                      │ ○ 12月2日     委员会例会：教代会筹备
                      │ ○ 12月12日    召开第六届教代会第二次会议
                      │ ○ 12月26日前  年度经费决算和审查
                      │ ○ 1月23日     走访困难、患病和退休教职工
                      │ ○ 3月3日      开学第一次例会，调整下半学年安排
                      │ ○ 7月底前     学年总结和先进工会小组评选
                      │
──────────────────────┴─────────────────────────────────────────────────────────
 将“退休教师荣退仪式”延期到11月19日（u 撤销）
 Enter前往 空格完成 Tab换栏 @经过 ;延期 -取消 =标为计划 u撤销 F9命令 F1帮助
"""
key u
wait 撤销：
key Home Space
wait 这一行不是活动；活动列在最下面，先选一项

# The overview: by the same keys, and by the list of statuses.
key 5
wait 逾期  1项
key Space
wait 完成：补选教代会代表
key Enter
wait 完成“补选教代会代表
gone 逾期  1项
key u
wait 逾期  1项
key Home F4
wait 进行中
type 延期
key Enter
wait 延期：补选教代会代表
type 11-28
key Tab
type 语文组推迟到月底
key Enter
wait 延期到11月28日
gone 逾期  1项
wait → 11月28日
key u
wait 逾期  1项

# A narrow window.
resize 40x12
wait 逾期  1项
key 2
wait 消防疏散演练
key Down Down Down Down
reversed 校长接待日：新楼
key Space
wait 完成：校长接待日
screen
"""
┌─ 完成：校长接待日：新楼使用问题 ─────┐
│ 结果                                 │
│                                      │
│                                      │
│ 完成日期  11月18日                   │
│ 实到人数                             │
│ 支出                                 │
│ 办得怎样，一两句话；可不填，写总结时 │
│ 会用到                               │
│ Enter完成 Esc离开 Tab下一栏          │
└──────────────────────────────────────┘
"""
key Tab Tab Tab
wait 支出
screen
"""
┌─ 完成：校长接待日：新楼使用问题 ─────┐
│ 结果                                 │
│                                      │
│                                      │
│ 完成日期  11月18日                   │
│ 实到人数                             │
│ 支出                                 │
│ 元，例如 3000 或 1.2万               │
│                                      │
│ Enter完成 Esc离开 Tab下一栏 F1帮助   │
└──────────────────────────────────────┘
"""
key Esc
gone 完成：
key ;
wait 延期：校长接待日
type 12月
wait → 12月
screen
"""
 1 2日程 3 4 5 6  2025—2026学年工会工…
 11月  完成2/8  预算6,800元  已支1,728元
┌─ 延期：校长接待日：新楼使用问题 ─────┐
│ 改到  12月                           │
│       → 12月                         │
│ 原因                                 │
│ 12月、12-5、12月上旬、下周三；还没定 │
│ 就不填                               │
│ Enter延期 Esc离开 Tab下一栏 F1帮助   │
└──────────────────────────────────────┘
 今天 2025-11-18 周二 农历九月廿九
"""
key Esc
wait 放弃
key Right Enter
gone 延期：
key -
wait 取消：校长接待日
screen
"""
 1 2日程 3 4 5 6  2025—2026学年工会工…
 11月  完成2/8  预算6,800元  已支1,728元
 ✓ 消防疏散演练和灭火器实操     7日
┌─ 取消：校长接待日：新楼使用问题 ─────┐
│ 原因                                 │
│ 为什么取消，例如：报名人数不足       │
│ Enter取消活动 Esc离开 F1帮助         │
└──────────────────────────────────────┘
 ○ 绩效工资方案修订稿发到代表…  28日前
 → 秋季教职工健步走             29日
 今天 2025-11-18 周二 农历九月廿九
"""
# Without a reason the report would only say that it did not take place.
key Enter
wait 请写一句为什么取消
type 校长外出开会
key Enter
wait 取消“校长
key -
wait 已经取消
screen
"""
┌─ 已经取消 ───────────────────────────┐
│ “校长接待日：新楼使用问题”已经取消。 │
│ 仍要办吗？                           │
│                                      │
│ 原因：校长外出开会                   │
│                                      │
│ [>恢复，去掉原因<]                   │
│ [ 恢复，留着原因 ]                   │
│ [ 不恢复 ]                           │
│ Enter：恢复，去掉原因 ↑↓选择 Esc取消 │
└──────────────────────────────────────┘
"""
key Enter
wait 恢复“校长
resize 20x5
wait 请放大窗口
resize 80x24
wait 校长接待日：新楼
key F10
wait-exit

# In English.
run unionplan --lang en
wait 三、主要工作
key 2
wait Nov
key Down Down Down Space
wait Done: 青年教师
key S-Tab
wait the budget is 3,000
screen
"""
 1 plans 2 schedule 3 calendar 4 committee 5 overview 6 preview  2025—2026学年…
──────────────────────┬─────────────────────────────────────────────────────────
 Sep            7 ███ │ Nov  done 2/8  budget 6,800  spent 1,728, and 1 going on
 Oct            6 ██░ │ ✓ 消防疏散演练和灭火器…  7       副主席           sp 468
▌Nov            8 █░░ │ ✓ 征集教代会提案         by 10   组织委员、工会小组长
 Dec            5 ░░░ │ ! 补选教代会代表（语文…  by 14   组织委员
 Jan            3 ░░░ │▌● 青年教师基本功展示     mid     宣传委员, …    sp 1,260
┌─ Done: 青年教师基本功展示 ───────────────────────────────────────────────────┐
│ Outcome                                                                      │
│                                                                              │
│                                                                              │
│ Done on  Nov 18                                                              │
│ Came                                                                         │
│ Spent    1260                                                                │
│ yuan, like 3000; the budget is 3,000                                         │
│ Enter done Esc leave Tab next F1 help                                        │
└──────────────────────────────────────────────────────────────────────────────┘
                      │ 粉笔字、朗诵已在十一月十二日比完，模拟上课分两场，十九
                      │ 日语文、英语，二十日数学、综合。
                      │
                      │ 评委是三位退休老教师，奖品为各自想要的一本书。
──────────────────────┴─────────────────────────────────────────────────────────
 Today is 2025-11-18, Tuesday, lunar month 9, day 29
"""
key Esc
gone Done: 青年教师
key ;
wait Put off: 青年教师
type early Dec
wait → Dec, early
key Enter
wait Postpone “青年教师
key F10
wait-exit
