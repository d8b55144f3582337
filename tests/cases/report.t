# The report at the end of a plan's time. If it failed, the chair would write a year's work together by hand, or sign what the
# plan does not say.

$ export UNIONPLAN_TODAY=2026-07-10
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan done 2025 补选 --outcome 语文组、后勤组各选出一名 >/dev/null
$ unionplan done 2025 冬至 --spent 1700 --participants 58 >/dev/null
$ unionplan done 2025 运动会 --outcome 参加率百分之九十三，无人受伤 --spent 7312.4 --participants 86 >/dev/null
  没有记下哪一天完成；可用 --date 写明

# As it is drafted; the same from both commands.
$ unionplan report 2025-1 --layout screen
              柳汀区第一小学女职工委员会2025—2026学年第一学期工作总结

  　　2025年9月至2026年1月，柳汀区第一小学女职工委员会按照《柳汀区第一小学女职工委
  员会2025—2026学年第一学期工作计划》开展工作。计划安排活动14项：完成5项，正在进行
  3项，尚未开展6项，另有取消1项。已完成的活动共有21人次参加，另有4项没有登记人数。
  经费预算30,000元，实际支出6,578.50元，占预算的21.9%，结余23,421.50元。

  　　一、工作完成情况
  　　1、维护权益
  　　（1）9月5日完成“更新孕期、产期、哺乳期名册”。孕期三人，哺乳期四人，均已调整
  课表。
  　　（2）9月18日完成“妈妈小屋换新：冰箱、隔帘、靠枕”，支出2,860.50元。新楼落成后
  第一批启用。
  　　2、健康第一
  　　（1）10月10日完成“女教师心理沙龙：新班级，新家长”，21人参加，支出480元。心理
  老师主持，二十一人参加。
  　　（2）11月11日完成“产后恢复瑜伽班期中小结”，支出800元。增开星期四一班。
  　　3、家庭和孩子
  　　（1）9月15日完成“‘四点半教室’开班”，支出1,088元。报名十九个孩子，每天两位老
  师值日。

  　　二、各月完成情况
  　　9月：安排3项，全部完成，支出3,948.50元：更新孕期、产期、哺乳期名册；妈妈小屋
  换新：冰箱、隔帘、靠枕；“四点半教室”开班。
  　　10月：安排2项，完成1项，支出480元：女教师心理沙龙：新班级，新家长。
  　　11月：安排3项，完成1项，支出800元：产后恢复瑜伽班期中小结。
  　　12月：安排2项，尚未完成。
  　　1月：安排3项，尚未完成。
  　　全年：安排1项，尚未完成，支出1,350元。

  　　三、取消的活动
  　　1、“亲子烘焙”（原定10月下旬）取消。食堂烤箱检修，改为十二月的包汤圆。

  　　四、分工完成情况
  　　主席：负责2项，尚未完成。
  　　文体委员：负责2项，完成1项，牵头的活动支出2,150元。
  　　女工委员：负责8项，完成2项，牵头的活动支出480元。
  　　女职工委员会委员：负责8项，其中牵头4项，完成4项，牵头的活动支出3,948.50元。
  　　生活委员：负责4项，完成1项。

  　　五、转入下一期的工作
  　　1、“妇科检查和两癌筛查”原定10—11月，由女工委员、生活委员负责，正在进行。已检
  五十二人。
  　　2、“起草产后返岗缓冲期的提案”原定11月中旬，由女工委员负责，正在进行。
  　　3、“家长沙龙：孩子写作业拖拉怎么办”原定11月25日，由女职工委员会委员负责，尚
  未开展。
  　　4、“女职工权益法律讲座”原定12月4日，由女工委员、主席负责，尚未开展。
  　　5、“冬至亲子包汤圆”原定12月21日，由女职工委员会委员、生活委员负责，尚未开
  展。
  　　6、“检查结果一对一解读”原定1月上旬，由女工委员、生活委员负责，尚未开展。
  　　7、“慰问孕期、哺乳期和单亲教职工”原定1月中旬，由女工委员、主席负责，尚未开
  展。
  　　8、“学期小结，征求下学期意见”原定1月底前，由女工委员、女职工委员会委员负责，
  尚未开展。
  　　9、“每周二瑜伽班”，由文体委员、女职工委员会委员负责，正在进行，已支出
  1,350元。

  　　六、存在的不足和下一步打算
  　　1、存在的不足：（……）
  　　2、下一步打算：（……）

  　　七、有待补写的内容
  　　以下各处在上文用“（……）”标出。补写以后，请把这一节删去。
  　　1、存在的不足（……）
  　　2、下一步打算（……）

                                                    柳汀区第一小学女职工委员会
                                                        2026年7月10日
$ unionplan report 2025 --layout screen >report.txt
$ unionplan export 2025 --kind report --layout screen | cmp - report.txt
$ sed -n 1,12p report.txt
                      柳汀区第一小学2025—2026学年工会工作总结

  　　2025年9月至2026年7月，柳汀区第一小学工会委员会按照《柳汀区第一小学
  2025—2026学年工会工作计划》开展工作。截至2026年7月10日，计划安排活动46项：完成
  17项，正在进行4项，延期1项，尚未开展24项，另有取消1项。已完成的活动共有271人次参
  加，另有12项没有登记人数。经费预算256,000元，实际支出97,768.60元，占预算的
  38.2%，结余158,231.40元。

  　　一、工作完成情况
  　　（一）民主管理
  　　1. 10月29日完成“校长接待日：课后服务排班”。登记意见九条，当场答复五条。
  　　2. 11月10日完成“征集教代会提案”。收到提案十七件，合并后立案十二件。
$ grep -A8 '各月完成情况' report.txt
  　　二、各月完成情况
  　　9月：安排7项，全部完成，支出66,739.90元：召开委员会会议，通过学年计划和预
  算；教师节庆祝会和慰问；核对会员名册，更新教职工联系卡；新教师入会仪式和师徒结
  对；新办公室空气检测和饮水机安装；中秋、国庆慰问；迎国庆师生歌会。
  　　10月：安排6项，完成5项，支出12,707.50元：委员会例会：布置体检和重阳活动；办
  公室肩颈操推广；重阳节退休教师回校看新楼；校长接待日：课后服务排班；教工之家添置
  图书和健身器材。
  　　11月：安排8项，完成3项，支出1,728元：消防疏散演练和灭火器实操；征集教代会提
  案；补选教代会代表（语文组、后勤组各一名）。
$ grep -A5 '有待补写' report.txt
  　　七、有待补写的内容
  　　以下各处在上文用“（……）”标出。补写以后，请把这一节删去。
  　　（一）“冬至包饺子，给值班老师送一碗”的完成情况（……）
  　　（二）存在的不足（……）
  　　（三）下一步打算（……）
   (esc)
$ unionplan report 2025-1 --layout gb9704 | sed '/^$/d' | sed -n 1,12p
                 柳汀区第一小学女职工委员会
               2025—2026学年第一学期工作总结
  　　2025年9月至2026年1月，柳汀区第一小学女职工委员会按照
  《柳汀区第一小学女职工委员会2025—2026学年第一学期工作计
  划》开展工作。计划安排活动14项：完成5项，正在进行3项，尚
  未开展6项，另有取消1项。已完成的活动共有21人次参加，另有
  4项没有登记人数。经费预算30,000元，实际支出6,578.50元，
  占预算的21.9%，结余23,421.50元。
  　　一、工作完成情况
  　　（一）维护权益
  　　1. 9月5日完成“更新孕期、产期、哺乳期名册”。孕期三
  人，哺乳期四人，均已调整课表。
$ unionplan report 2025-1 --format markdown | sed -n 1,12p
  # 柳汀区第一小学女职工委员会2025—2026学年第一学期工作总结

  2025年9月至2026年1月，柳汀区第一小学女职工委员会按照《柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划》开展工作。计划安排活动14项：完成5项，正在进行3项，尚未开展6项，另有取消1项。已完成的活动共有21人次参加，另有4项没有登记人数。经费预算30,000元，实际支出6,578.50元，占预算的21.9%，结余23,421.50元。

  ## 一、工作完成情况

  ### 1、维护权益

  （1）9月5日完成“更新孕期、产期、哺乳期名册”。孕期三人，哺乳期四人，均已调整课表。

  （2）9月18日完成“妈妈小屋换新：冰箱、隔帘、靠枕”，支出2,860.50元。新楼落成后第一批启用。
   (esc)
$ unionplan --lang en report 2025-1 --layout screen | sed -n 1,20p
              柳汀区第一小学女职工委员会2025—2026学年第一学期工作总结

  　　From 2025 Sep to 2026 Jan 柳汀区第一小学女职工委员会 worked by its plan “柳
  汀区第一小学女职工委员会2025—2026学年第一学期工作计划”. The plan has 14
  activities: 5 done, 3 in progress, 6 not begun, and 1 cancelled. In all, 21 took
  part in what was done; of 4 of them the number isn't known. The budget is 30,000
  yuan; 6,578.50 yuan were spent, 21.9% of it, 23,421.50 yuan are left.

  　　一、What was done
  　　1、维护权益
  　　（1）Sep 5: “更新孕期、产期、哺乳期名册” was done. 孕期三人，哺乳期四人，均
  已调整课表。
  　　（2）Sep 18: “妈妈小屋换新：冰箱、隔帘、靠枕” was done, 2,860.50 yuan spent.
  新楼落成后第一批启用。
  　　2、健康第一
  　　（1）Oct 10: “女教师心理沙龙：新班级，新家长” was done, 21 taking part, 480
  yuan spent. 心理老师主持，二十一人参加。
  　　（2）Nov 11: “产后恢复瑜伽班期中小结” was done, 800 yuan spent. 增开星期四一
  班。
  　　3、家庭和孩子

# As YAML it is a plan, which comes back as it went (with the committee, which is the union's).
$ unionplan report 2025 --format yaml >report.yaml
$ sed -n 1,22p report.yaml
  unionplan: 1
  organization:
    name: 柳汀区第一小学工会委员会
    superior: 柳汀区教育工会
    note: 会员九十二人，退休会员三十一人，设五个工会小组
  plan:
    title: 柳汀区第一小学2025—2026学年工会工作总结
    code: 2025总结
    kind: year
    start: "2025-09"
    months: 11
    status: draft
    numbering: ["一、", "（一）", "1.", "（1）", "①"]
    preamble: |
      2025年9月至2026年7月，柳汀区第一小学工会委员会按照《柳汀区第一小学2025—2026学年工会工作计划》开展工作。截至2026年7月10日，计划安排活动46项：完成17项，正在进行4项，延期1项，尚未开展24项，另有取消1项。已完成的活动共有271人次参加，另有12项没有登记人数。经费预算256,000元，实际支出97,768.60元，占预算的38.2%，结余158,231.40元。
    sections:
    - heading: 工作完成情况
      items:
      - heading: 民主管理
        items:
        - 10月29日完成“校长接待日：课后服务排班”。登记意见九条，当场答复五条。
        - 11月10日完成“征集教代会提案”。收到提案十七件，合并后立案十二件。
$ unionplan import report.yaml
  已存入计划 2025总结《柳汀区第一小学2025—2026学年工会工作总结》：87 个章节，0 项活动。查看：unionplan show 2025总结
$ unionplan export 2025总结 --format yaml | sed '/^  standards:/,/^plan:/{/^plan:/!d};/^committee:/,$d' | cmp - report.yaml
$ unionplan export 2025总结 --layout screen | cmp - report.txt
$ unionplan undo
  撤销：导入计划“柳汀区第一小学2025—2026学年工会工作总结”

# Kept as a plan of its own, in one step, to be edited in the outline; the plan that it is of stays the current one.
$ unionplan report 2025 --store
  已存入 2025总结《柳汀区第一小学2025—2026学年工会工作总结》：87 个章节。在大纲里修改后打印：unionplan export 2025总结
$ unionplan list | sed -n 's/ *$//; 1p; /总结/,$p'
  代号      标题               完成  状态    起止                 工会
  2025总结  柳汀区第一小学      0/0  草稿    2025年9月—2026年7月  柳汀区第一小学工
            2025—2026学年工                                       会委员会
            会工作总结
$ unionplan export 2025总结 --layout screen | cmp - report.txt
$ unionplan history --limit 1 | sed 's/^[0-9-]* [0-9:]*/DAY/'
  DAY  测试员  由计划生成“柳汀区第一小学2025—2026学年工会工作总结”
$ unionplan month 7 | sed -n 3p
  柳汀区第一小学2025—2026学年工会工作计划
$ unionplan report 2025 --store
  unionplan：已经有 2025总结《柳汀区第一小学2025—2026学年工会工作总结》，可以接着改。要照现在的情况另写一份，加 --again（原来的留着）
[1]
$ unionplan report 2025 --store --again
  已存入 2025总结b《柳汀区第一小学2025—2026学年工会工作总结》：87 个章节。在大纲里修改后打印：unionplan export 2025总结b
$ unionplan report 2025总结b --store
  unionplan：“柳汀区第一小学2025—2026学年工会工作总结”本身就是总结；请选它所总结的那份计划
[1]
$ unionplan report 2025 --again
  unionplan：--again 要和 --store 一起用
  用法见 unionplan report --help
[2]
$ unionplan report 2025 --store --code 2025
  unionplan：代号“2025”已有一份计划在用；换一个代号（导入时用 --code）
[1]
$ unionplan report 2025 --store --code 年终
  已存入 年终《柳汀区第一小学2025—2026学年工会工作总结》：87 个章节。在大纲里修改后打印：unionplan export 年终
$ unionplan undo
  撤销：由计划生成“柳汀区第一小学2025—2026学年工会工作总结”
$ unionplan undo
  撤销：由计划生成“柳汀区第一小学2025—2026学年工会工作总结”
$ unionplan undo
  撤销：由计划生成“柳汀区第一小学2025—2026学年工会工作总结”
$ unionplan list | grep -c 总结
  0
[1]

# What does not go together.
$ unionplan report 2025 --code 年终
  unionplan：--code 要和 --store 一起用
  用法见 unionplan report --help
[2]
$ unionplan report 2025 --store -o report.txt
  unionplan：--store 和 --output 不能一起用
  用法见 unionplan report --help
[2]
$ unionplan report 2052
  unionplan：没有名为“2052”的计划；是不是“2025”？
[1]
$ unionplan --read-only report 2025 --store
  unionplan：“$HOME/t.db”只能读，不能改。请检查文件和文件夹的写权限，或不用只读方式打开
[1]

# A plan without anything.
$ cat >bare.yaml <<END
> unionplan: 1
> organization: {name: 空工会}
> plan: {title: 二〇二五年安排, code: bare, kind: custom, start: 2025-11, months: 3}
> END
$ unionplan import bare.yaml >/dev/null
$ unionplan report bare --layout screen
                               二〇二五年安排工作总结

  　　2025年11月至2026年1月，空工会按照《二〇二五年安排》开展工作。计划没有列出具
  体的活动。

  　　一、工作完成情况
  　　（……）

  　　二、存在的不足和下一步打算
  　　（一）存在的不足：（……）
  　　（二）下一步打算：（……）

  　　三、有待补写的内容
  　　以下各处在上文用“（……）”标出。补写以后，请把这一节删去。
  　　（一）工作完成情况（……）
  　　（二）存在的不足（……）
  　　（三）下一步打算（……）

                                                             空工会
                                                                 2026年7月10日
$ unionplan report bare --format yaml
  unionplan: 1
  organization:
    name: 空工会
  plan:
    title: 二〇二五年安排工作总结
    code: bare总结
    kind: custom
    start: "2025-11"
    months: 3
    status: draft
    preamble: |
      2025年11月至2026年1月，空工会按照《二〇二五年安排》开展工作。计划没有列出具体的活动。
    sections:
    - heading: 工作完成情况
      body: |
        （……）
    - heading: 存在的不足和下一步打算
      items:
      - 存在的不足：（……）
      - 下一步打算：（……）
    - heading: 有待补写的内容
      body: |
        以下各处在上文用“（……）”标出。补写以后，请把这一节删去。
      items:
      - 工作完成情况（……）
      - 存在的不足（……）
      - 下一步打算（……）
    signature: {by: 空工会, on: "2026-07-10"}
