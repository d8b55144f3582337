# The committee: if this failed, nobody would know who is responsible for what.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 4
wait 本期活动
screen
"""
 1计划 2日程 4职责 6预览                               柳汀区第一小学工会委员会
──────────────────────┬─────────────────────────────────────────────────────────
▌主席            1/1  │ 主席  1/1
 副主席          1/1  │   沈慧兰（2023-09 起）
 组织委员        1/1  │
 宣传委员        1/1  │ 职责
 文体委员        2/2  │   1、主持工会全面工作，召集委员会例会
 女工委员        1/1  │   2、参加学校行政会，反映教职工的意见
 女职工委员会…   4/4  │   3、审批工会经费，带头走访慰问
 生活委员        1/1  │   4、向教代会和上级工会报告工作
 经审委员        1/1  │
 工会小组长      5/5  │ 本期活动  完成4/12
                      │ ✓ 9月2日      召开委员会会议，通过学年计划和预算
                      │ ✓ 9月10日     教师节庆祝会和慰问
                      │ ✓ 10月14日    委员会例会：布置体检和重阳活动
                      │ ✓ 10月        重阳节退休教师回校看新楼
                      │ ○ 11月28日前  绩效工资方案修订稿发到代表手中
                      │ ○ 12月2日     委员会例会：教代会筹备
                      │ ○ 12月12日    召开第六届教代会第二次会议
                      │ ○ 12月26日前  年度经费决算和审查
                      │ ○ 1月23日     走访困难、患病和退休教职工
──────────────────────┴─────────────────────────────────────────────────────────

 Enter编辑 Ins添加 Tab换栏 ⌥↑上移 ⌥↓下移 Del删除 F8成员 F6工会 F9命令 F1帮助
"""

# A duty more, in its place.
key Tab
key Down Down Down Insert
wait 添加职责
cursor-at 职责  
type 每学期向全体会员报告一次
key F2
wait 2、每学期向全体会员报告一次
key F3
wait 3、每学期向全体会员报告一次
key Delete
wait 删除职责
key Left Enter
wait 删除职责“每学期
key u
wait 撤销：删除职责

# Somebody takes over a post; a name that is no member yet becomes one.
key Esc
key Insert
wait 添加职务
type 摄影委员
key Tab
key C-u
type 2
key F2
wait 添加职务“摄影委员”
wait 0/2 !
screen
"""
 1计划 2日程 4职责 6预览                               柳汀区第一小学工会委员会
──────────────────────┬─────────────────────────────────────────────────────────
 主席            1/1  │ 摄影委员  0/2
 副主席          1/1  │
 组织委员        1/1  │ 职责：还没有，按 Insert 添加
 宣传委员        1/1  │
 文体委员        2/2  │ 本期活动  完成0/0
 女工委员        1/1  │
 女职工委员会…   4/4  │
 生活委员        1/1  │
 经审委员        1/1  │
 工会小组长      5/5  │
▌摄影委员        0/2 !│
                      │
                      │
                      │
                      │
                      │
                      │
                      │
                      │
──────────────────────┴─────────────────────────────────────────────────────────
 添加职务“摄影委员”（u 撤销）
 Enter编辑 Ins添加 Tab换栏 ⌥↑上移 ⌥↓下移 Del删除 F8成员 F6工会 F9命令 F1帮助
"""
key Tab
wait 没有人担任：摄影委员
key Insert
wait 添加任职
cursor-at 姓名    
type 钱小满
key Tab
type 2025年9月
key F2
wait 钱小满（2025-09 起）
wait 1/2 !
key F8
wait 沈慧兰
key End
reversed 钱小满
key Esc
wait 摄影委员

# Deleting a post says what goes with it.
key Left Delete
wait 0 条职责和 1 条任职
key Left Enter
wait 删除职务“摄影委员”
gone 0/2
key F10
wait-exit
