# Databases that somebody has made to do harm (tests/data/hostile.sh), before every view of the screen. If this failed, who looks
# at a plan from somebody else could have the title of the window changed, something typed into the shell, or a screen that
# shows one thing and means another; or would look at a program that has come down.
sh . "$TESTDIR/data/hostile.sh"; hostile_base; hostile_texts
# Backups, a template and a document of the same kind beside them.
sh mkdir -p backups .config/unionplan/templates; cp texts.db "backups/texts-2025-10-01$(printf '\033]0;x\007').db"; cp texts.db backups/texts-2025-10-02.db; sqlite3 backups/texts-2025-10-02.db 'DELETE FROM activity WHERE id = (SELECT max(id) FROM activity)'
sh printf '%b' '工会计划\033[2J\033]0;x\007\302\233m\342\200\256\n一、指导\033[6n思想\n九月份\n1、教师节\033c慰问\007\n2、座谈\177会\342\200\213\n' >'文件.txt'
sh . "$TESTDIR/data/hostile.sh"; printf 'unionplan: 1\ntemplate: {name: "甲\\e]0;x\\a", summary: "\\e[2J\\u202e乙", variables: [{name: school, prompt: "\\e[6n名称", default: "\\a丙"}]}\norganization: {name: "{{school}}"}\nplan: {title: "{{school}}\\e[31m计划", kind: year, start: 2025-09, months: 12}\n' >.config/unionplan/templates/evil.yaml

# Every view and form of it, with texts that want to steer the terminal.
run unionplan --db texts.db
wait F1帮助
wait 未保存的内容
key Esc
gone 未保存的内容
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  2025—2026学年工会工作计划甲[2J]0;白c[6n3…
────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划甲[2J]0;白c[6n31m 乙   �31m ��(��丙c
  （前言）新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一…
   一、指导思想甲[2J]0;白c[6n31m 乙   �31m ��(��丙c ¶
 ▾ 二、工作目标甲[2J]0;白c[6n31m 乙   �31m ��(��丙c
     （一）十二月按期召开教代会，提案在一个学期内全部答复。甲[2J]0;白c[6n31m 乙
           �31m ��(��丙c
     （二）五个工会小组各坚持一项锻炼，全年教职工运动会参加率达到百分之九十。甲
           [2J]0;白c[6n31m 乙   �31m ��(��丙c
     （三）新入职的八位老师人人有师傅，学年末人人上一节汇报课。甲[2J]0;白
           c[6n31m 乙   �31m ��(��丙c
     （四）全年经费支出控制在预算以内，每学期公布一次账目。甲[2J]0;白c[6n31m 乙
           �31m ��(��丙c
 ▾ 三、主要工作甲[2J]0;白c[6n31m 乙   �31m ��(��丙c           ⇢ 活动 15/45 █░░░
   ▾ （一）民主管理甲[2J]0;白c[6n31m 乙   �31m ��(��丙c         ⇢ 活动 2/7 █░░░
       1. 开好第六届教代会第二次会议甲[2J]0;白c[6n31m 乙   �31m ��(��丙c ¶
     ▾ 2. 抓好提案办理甲[2J]0;白c[6n31m 乙   �31m ��(��丙c
         一是能办的马上办，两周内给提案人看得见的结果。甲[2J]0;白c[6n31m 乙   �
             31m ��(��丙c
         二是要花钱、要等时间的列入计划，写明哪个月办。甲[2J]0;白c[6n31m 乙   �
────────────────────────────────────────────────────────────────────────────────
 37 个章节，47 项活动，另有取消1项
 Enter编辑 Ins添加 Ctrl-W做下一年的 %写总结 F7导出 F12筛选 u撤销 F9命令 F1帮助
"""
key Enter
wait 保存
key Esc
harmless
key =
harmless
key *
harmless
key F6
harmless
key @
wait 经过
key Esc
harmless
key F4
wait 保存
key Esc
harmless
key C-w
wait 做下一年的
key Esc
harmless
key %
wait 工作总结
key Esc
harmless
key #
harmless
key Esc
harmless
key F12
harmless
key Esc
harmless
key Insert
harmless
key Esc
harmless
key F7
wait 导出成文件
key Esc
harmless
key 2
reversed 2日程
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  2025—2026学年工会工作计划甲[2J]0;白c[6n3…
───────────────────┬────────────────────────────────────────────────────────────
 9月       7项 ███ │ 11月  完成2/8  预算6,800元  已支1,728元，另有延续1项
 10月      6项 ███ │▌✓ 消防疏散演练和灭火器实…  7日     副主席甲[2J]0;白c… 支468
▌11月      8项 █░░ │ ✓ 征集教代会提案甲[2J]0;…  10日前  组织委员甲[2J]0;白c[6n…
 12月      6项 ░░░ │ ! 补选教代会代表（语文组…  14日前  组织委员甲[2J]0;白c[6n…
 1月       3项 ░░░ │ ● 青年教师基本功展示甲[2J… 中旬    宣传委员甲[2J]0… 支1,260
 2月       1项 ░░░ │ ○ 校长接待日：新楼使用问…  26日    副主席甲[2J]0;白c[6n31…
 3月       4项 ░░░ │ ○ 身边的好老师第一辑上墙…  下旬    宣传委员甲[2J]0;…  预900
 4月       3项 ░░░ │ ○ 绩效工资方案修订稿发到…  28日前  副主席甲[2J]0;白c[6n31…
 5月       1项 ░░░ │ → 秋季教职工健步走甲[2J]0… 29日    文体委员甲[2J]0… 预2,400
 6月       3项 ░░░ │ ✓ （续）教职工体检（加查…  10—11月 生活委员甲[2J]… 预46,000
 7月       2项 ░░░ │────────────────────────────────────────────────────────────
 全年      3项 ░░░ │ 消防疏散演练和灭火器实操甲[2J]0;白c[6n31m 乙   �31m ��(��
                   │ 丙c
                   │ 时间 11月7日  地点 地甲[2J]0;白c[6n31m 乙   �31m ��(��丙c
                   │ 负责 副主席甲[2J]0;白c[6n31m 乙   �31m ��(��丙c
                   │ 状态 完成
                   │ 节日 消防日甲[2J]0;白c[6n31m 乙   �31m ��(��丙c
                   │ 人数 92人  预算 500  支出 468
                   │ 所属章节 关心生活甲[2J]0;白c[6n31m 乙   �31m ��(��丙c
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二 农历九月廿九
 Enter编辑 空格完成 Ins添加 Tab换栏 Alt↑↓移动 F6改期 F4状态 u撤销 F9命令 F1帮助
"""
key *
harmless
key Enter
wait 保存
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  2025—2026学年工会工作计划甲[2J]0;白c[6n3…
┌─ 活动 ───────────────────────────────────────────────────────────────────────┐
│ 活动      消防疏散演练和灭火器实操甲[2J]0;白c[6n31m 乙   �31m ��(��丙c       │
│ 时间      11月7日                                                            │
│ 负责      副主席甲[2J]0;白c[6n31m 乙   �31m ��(��丙c                         │
│ 状态      完成                                                               │
│ 完成日期  11月7日                                                            │
│ 原因      因甲[2J]0;白c[6n31m                                                │
│           乙                                                               … │
│ 地点      地甲[2J]0;白c[6n31m 乙   �31m ��(��丙c                             │
│ 说明      详甲[2J]0;白c[6n31m                                                │
│           乙                                                                 │
│                                                                              │
│           �31m                                                             … │
│ 节日      消防日甲[2J]0;白c[6…                                               │
│ 所属章节    （四）关心生活甲[2J]0;白c[6n31m 乙   �31m ��(��丙c               │
│ 人数      92                                                                 │
│ 实到人数                                                                     │
│ 预算      500                                                                │
│           慰问标准：生日慰问甲[2J]0;白c[6n31m 乙   �31m ��(��丙c 每人每年甲 ↓│
│ 例如：教职工篮球赛                                                           │
│ F2保存 Esc离开 Tab下一栏 F1帮助                                              │
└──────────────────────────────────────────────────────────────────────────────┘
"""
key Esc
harmless
key F6
wait 改期
key Esc
harmless
key F4
harmless
key Esc
harmless
key C-w
wait 筛选
key Esc
harmless
key F12
harmless
key Esc
harmless
key 2
reversed 2日程
key @
wait 经过
key Esc
harmless
key 2
reversed 2日程
key C-t
wait 将
key Esc
harmless
key 2
reversed 2日程
key Insert
wait 保存
key Esc
harmless
key 3
reversed 3日历
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  2025—2026学年工会工作计划甲[2J]0;白c[6n3…
────────────────────────────────────────────────────────────────────────────────
 2025年11月  8项活动，完成2项，另有延续1项
 周一       周二       周三       周四       周五       周六       周日
 27 初七   │28 初八   │29 重阳节 │30 初十   │31 十一   │ 1 十二   │ 2 十三
           │          │✓重阳节退…│          │          │          │
           │          │✓校长接待…│          │          │          │
  3 十四   │ 4 十五   │ 5 十六   │ 6 十七   │ 7 立冬   │ 8 记者节 │ 9 消防日
           │          │          │          │✓消防疏散 │          │
           │          │          │          │ 演练和灭…│          │
 10 廿一   │11 廿二   │12 廿三   │13 廿四   │14 廿五   │15 廿六   │16 廿七
           │          │          │          │          │          │
           │          │          │          │          │          │
 17 廿八   ▌18 廿九 今│19 三十   │20 十月   │21 初二   │22 小雪   │23 初四
           ▌          │          │          │          │          │
           ▌          │          │          │          │          │
 24 初五   │25 初六   │26 初七   │27 初八   │28 初九   │29 初十   │30 十一
           │          │○校长接待 │          │          │→秋季教职 │
           │          │ 日：新楼…│          │          │ 工健步走…│
 未定日期  ✓ 10日前 征集教代会提案甲[2J]0;白c[6n31m 乙   �31m ��(��丙c
           ! 14日前 补选教代会代表（语文组、后勤组各一名）甲[2J]0;白c[6n3…  +4
────────────────────────────────────────────────────────────────────────────────
 2025-11-18 周二 农历九月廿九
 Ins添加 Tab看活动 F8年历 F7通知 .今天 u撤销 F9命令 F1帮助
"""
key Tab
harmless
key Enter
wait 保存
key Esc
harmless
key Tab
harmless
key F8
wait F8长条
key F8
wait F8月历
key =
wait =按职务
key Enter
wait 保存
key Esc
harmless
key F8
harmless
key F7
wait 导出成文件
key Esc
harmless
key 4
reversed 4职责
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  柳汀区第一小学工会委员会甲[2J]0;白c[6n31…
──────────────────────┬─────────────────────────────────────────────────────────
▌主席甲[2J]0;…   1/1  │ 主席甲[2J]0;白c[6n31m 乙   �31m ��(��丙c  1/1
 副主席甲[2J]…   1/1  │   沈慧兰甲[2J]0;白c[6n31m 乙   �31m ��(��丙c（2023年9月
 组织委员甲[2…   1/1  │   起）
 宣传委员甲[2…   1/1  │
 文体委员甲[2…   2/2  │ 职责
 女工委员甲[2…   1/1  │   1、主持工会全面工作，召集委员会例会甲[2J]0;白c[6n31m
 女职工委员会…   4/4  │      乙   �31m ��(��丙c
 生活委员甲[2…   1/1  │   2、参加学校行政会，反映教职工的意见甲[2J]0;白c[6n31m
 经审委员甲[2…   1/1  │      乙   �31m ��(��丙c
 工会小组长甲…   5/5  │   3、审批工会经费，带头走访慰问甲[2J]0;白c[6n31m 乙   �
                      │      31m ��(��丙c
                      │   4、向教代会和上级工会报告工作甲[2J]0;白c[6n31m 乙   �
                      │      31m ��(��丙c
                      │
                      │ 本期活动  完成4/12
                      │ ✓ 9月2日      召开委员会会议，通过学年计划和预算甲
                      │               [2J]0;白c[6n31m 乙   �31m ��(��丙c
                      │ ✓ 9月10日     教师节庆祝会和慰问甲[2J]0;白c[6n31m 乙
                      │ ↓ 下面还有 10 行
──────────────────────┴─────────────────────────────────────────────────────────
 1 名成员没有职务
 Enter编辑 Ins添加 Tab换栏 Alt↑↓移动 Del删除 F7职责单 u撤销 F9命令 F1帮助
"""
key Enter
wait 职务
key Esc
harmless
key Tab
wait 添加任职
key F4
wait 缺漏
key Esc
harmless
key F6
wait 保存
key Esc
harmless
key F7
wait 导出成文件
key Esc
harmless
key Insert
harmless
key Esc
harmless
key F8
wait F12筛选
key Enter
wait 保存
key Esc
harmless
key Esc
harmless
key 5
reversed 5总览
key Tab
harmless
key Down
harmless
key F6
wait 看谁的
key Esc
harmless
key F4
harmless
key Esc
harmless
key 6
reversed 6预览
key PageDown
harmless
key F4
harmless
key Tab
wait 看哪种文件
type 通知
harmless
key Enter
harmless
key Tab
wait 看哪种文件
type 职责
harmless
key Enter
harmless
key F7
wait 导出成文件
key Esc
harmless
key 7
harmless
key F4
harmless
key Esc
harmless
key 8
harmless
key Insert
harmless
key Esc
harmless
key Tab
harmless
key Insert
harmless
key Esc
harmless
key F11
wait 历史
key Enter
harmless
key Esc
harmless
key F12
harmless
key Esc
harmless
key S-F11
wait 备份与恢复
key Enter
harmless
key Esc
harmless
key Esc
harmless
key F1
wait 帮助
key End
harmless
key Esc
harmless
key F9
wait 命令
key Esc
harmless
key C-f
wait 搜索：
type 教
harmless
key Enter
harmless
resize 40x12
harmless
resize 200x60
harmless
resize 80x24
key Esc
harmless
key F10
wait-exit

# A document and what is pasted; templates; a file to write.
run unionplan --db texts.db
wait 未保存的内容
key Esc
gone 未保存的内容
key 1
wait 所有计划
key F8
wait 导入计划
type 文件.txt
harmless
key Enter
wait 读出来的计划
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                           工会计划[2J]0;xm
───────────────────────────────────┬────────────────────────────────────────────
 文件.txt                          │ 读出来的计划（1 处拿不准）
▌   1 工会计划[2J]0;xm             │▌?标题   工会计划[2J]0;xm
    2 一、指导[6n思想              │  章节   一、指导[6n思想
    3 九月份                       │  月份     九月份                  2026年9月
    4 1、教师节c慰问               │  活动       1、教师节c慰问
    5 2、座谈会                    │  活动       2、座谈会
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
───────────────────────────────────┴────────────────────────────────────────────
 “工会计划[2J]0;xm”没有写明年份，按最近的年份推算
 Enter编辑 F8存入 空格没错 F6下一处 F4类别 Del不收入 退格并到前面 F9命令 F1帮助
"""
key Enter
wait F2
harmless
key Esc
harmless
key 1
wait 指导思想
key 1
wait 所有计划
key C-v
wait 粘贴文档
paste 工会计划\e[2J\e]0;x\x07\n一、指导\e[6n思想\n九月份\n1、教师节\ec慰问\xc2\x9bm\xe2\x80\xae\n
wait 教师节c慰问
key F2
wait 读出来的计划
harmless
key 1
wait 指导思想
key 1
wait 所有计划
key Insert
wait 新建计划
key Enter
wait 选择模板
type 乙
harmless
key Enter
harmless
key Esc
harmless
key Esc
harmless
key Esc
signal TERM
wait-exit 143
harmless
