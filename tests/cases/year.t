# A whole year of a small union: begun from a template, lived month by month, checked, reported, and made into the next
# one. If it failed, what a committee did or decided in some month would be missing or wrong in the report, or would come
# back in the plan of the next year.
$ export UNIONPLAN_TODAY=2025-09-03; unionplan new "$TESTDIR/data/small-year.yaml" --set year=2025
  已存入计划 2025《河滨小学2025—2026学年工会工作计划》：5 个章节，9 项活动。查看：unionplan show 2025
$ unionplan check 2025
  可以看看的（5 处）
     2  1月没有安排活动
     3  3月没有安排活动
     4  6月没有安排活动
     5  7月没有安排活动
     6  活动“秋季健步走”排在10月18日，是周六
  另有 1 处不再提示；--all 一并列出。
  unionplan：计划 2025 有 5 处要看一看
[1]

# September to January: done with what it cost, a rainy day, an inspection that takes the hall.
$ export UNIONPLAN_TODAY=2025-09-11; unionplan done 2025 教师节座谈 --date 9-10 --outcome 三十年教龄的四位老师发了言 --spent 872.50 --participants 29
  已完成：教师节座谈（9月10日）
$ export UNIONPLAN_TODAY=2025-09-29; unionplan done 2025 中秋 --outcome 每人一份,签收齐全 --spent 10350
  已完成：中秋慰问（9月28日）
$ export UNIONPLAN_TODAY=2025-10-17; unionplan postpone 2025 健步走 --to 11-8 --reason 连日大雨
  已延期：秋季健步走（11月8日，原定10月18日）
$ unionplan agenda --days 14
  今天 2025-10-17 周五

  几时办    时间      活动                                                负责
  14天之内  10月下旬  ○ 教职工体检                                        生活委员

$ export UNIONPLAN_TODAY=2025-10-31; unionplan done 2025 体检 --date 10-29 --spent 6300 --participants 27 --outcome 两位老师要复查
  已完成：教职工体检（10月29日）
$ export UNIONPLAN_TODAY=2025-11-09; unionplan done 2025 健步走 --date 11-8 --participants 26 --spent 410 --outcome 走完八公里
  已完成：秋季健步走（11月8日）
$ unionplan add 2025 区级检查迎检 --when 2025-12-18 --post 主席 --section 民主管理
  已加入计划 2025：区级检查迎检（12月18日）
$ export UNIONPLAN_TODAY=2025-12-11; unionplan done 2025 征集 --date 12-9 --outcome 收到提案六件
  已完成：征集教代会提案（12月9日）
$ unionplan postpone 2025 年终总结会 --to 2026-01 --reason 会场布置检查
  已延期：年终总结会（1月，原定12月下旬）
$ unionplan done 2025 年终总结会 --date 2024-12-26
  unionplan：完成日期 2024-12-26 远在计划的时间（2025年9月—2026年7月）之前；请核对年份
[1]
$ export UNIONPLAN_TODAY=2025-12-20; unionplan done 2025 迎检
  已完成：区级检查迎检（12月18日）
$ export UNIONPLAN_TODAY=2026-02-02; unionplan cancel 2025 年终总结会 --reason 并入教代会
  已取消：年终总结会
$ export UNIONPLAN_TODAY=2026-02-20; unionplan done 2025 新春 --date 2-16 --spent 1180 --participants 6 --outcome 走访六户
  已完成：新春走访退休教师（2月16日）
$ unionplan month 2 --plan 2025
  2026年2月工作安排

  河滨小学2025—2026学年工会工作计划
  状态    时间  活动                                  负责             预算   支出
  ✓ 完成  17日  新春走访退休教师                      主席、生活委员  1,200  1,180

  共1项，完成1项；预算1,200元；已支1,180元

# July: what is open, what is said of the year.
$ export UNIONPLAN_TODAY=2026-07-25; unionplan agenda --plan 2025
  今天 2026-07-25 周六

  几时办  时间   活动                                                     负责
  逾期    4—5月  ○ 春季趣味运动会                                         生活委员
$ unionplan check 2025
  要改的（1 处）
     1  活动“春季趣味运动会”已过期（4—5月）
  可以看看的（5 处）
     2  1月没有安排活动
     3  3月没有安排活动
     4  6月没有安排活动
     5  7月没有安排活动
     6  活动“教职工体检”支出 6,300 元，预算是 6,000 元
  unionplan：计划 2025 有 6 处要看一看
[1]
$ unionplan report 2025 --layout screen
                         河滨小学2025—2026学年工会工作总结

  　　2025年9月至2026年7月，河滨小学工会委员会按照《河滨小学2025—2026学年工会工作
  计划》开展工作。截至2026年7月25日，计划安排活动9项：完成7项，尚未开展2项，另有取
  消1项。已完成的活动共有88人次参加，另有3项没有登记人数。经费预算20,000元，实际支
  出19,112.50元，占预算的95.6%，结余887.50元。

  　　一、工作完成情况
  　　（一）关心生活
  　　1. 节日慰问
  　　（1）9月10日完成“教师节座谈”，29人参加，支出872.50元。三十年教龄的四位老师发
  了言。
  　　（2）9月28日完成“中秋慰问”，支出10,350元。每人一份,签收齐全。
  　　（3）2月16日完成“新春走访退休教师”，6人参加，支出1,180元。走访六户。
  　　2. 健康
  　　（1）10月29日完成“教职工体检”，27人参加，支出6,300元。两位老师要复查。
  　　（2）11月8日完成“秋季健步走”（原定10月18日），26人参加，支出410元。延期原
  因：连日大雨。走完八公里。
  　　（二）民主管理
  　　1. 12月9日完成“征集教代会提案”。收到提案六件。
  　　2. 12月18日完成“区级检查迎检”。（……）

  　　二、各月完成情况
  　　9月：安排2项，全部完成，支出11,222.50元：教师节座谈；中秋慰问。
  　　10月：安排1项，已经完成，支出6,300元：教职工体检。
  　　11月：安排1项，已经完成，支出410元：秋季健步走。
  　　12月：安排2项，全部完成：征集教代会提案；区级检查迎检。
  　　2月：安排1项，已经完成，支出1,180元：新春走访退休教师。
  　　4月：安排1项，尚未完成。
  　　全年：安排1项，尚未完成。

  　　三、取消的活动
  　　（一）“年终总结会”（原定12月下旬）取消。会场布置检查。并入教代会。

  　　四、分工完成情况
  　　主席：负责4项，全部完成，牵头的活动支出2,052.50元。
  　　生活委员：负责6项，其中牵头5项，完成4项，牵头的活动支出17,060元。

  　　五、转入下一期的工作
  　　（一）“春季趣味运动会”原定4—5月，由生活委员负责，尚未开展。
  　　（二）“会员生日（每月）”，由生活委员负责，尚未开展。

  　　六、存在的不足和下一步打算
  　　（一）存在的不足：（……）
  　　（二）下一步打算：（……）

  　　七、有待补写的内容
  　　以下各处在上文用“（……）”标出。补写以后，请把这一节删去。
  　　（一）“区级检查迎检”的完成情况（……）
  　　（二）存在的不足（……）
  　　（三）下一步打算（……）

                                                            河滨小学工会委员会
                                                                2026年7月25日
$ unionplan report 2025 --store
  已存入 2025总结《河滨小学2025—2026学年工会工作总结》：35 个章节。在大纲里修改后打印：unionplan export 2025总结

# September: the next one. What was done in the old one is as it was, and the new one has all that goes on.
$ export UNIONPLAN_TODAY=2026-08-28; unionplan export 2025 --format yaml -o old.yaml >/dev/null
$ unionplan roll 2025
  已存入计划 2026《河滨小学2026—2027学年工会工作计划》：5 个章节，9 项活动。查看：unionplan show 2026
  时间：2026年9月—2027年7月

  改了的文字（4 处）：
  位置      原文                                                     已改为
  标题      河滨小学【2025—2026学年】工会工作计划                    2026—2027学年
  开头      【2025年】是学校建校的第…                                2026年
  开头      …年是学校建校的【第三十个】年头。                        第三十一个
  落款日期  【2025年9月2日】                                         2026年9月2日

  没有改的文字，请看一看（1 处）：
  位置  原文                                                          可改为
  结尾  本计划已由【2025年9月1日】工会委员会会议…                     2026年9月1日

  时间另有变动的活动（3 项）：
  活动                  原定            现定            缘由
  中秋慰问              2025年9月28日   2026年9月17日   随节日，前后相差不变
  秋季健步走            2025年10月18日  2026年10月18日  推迟前的时间；几号不变
  新春走访退休教师      2026年2月17日   2027年2月6日    随节日

  另外决定的活动（3 项）：
  活动                           原定            缘由                  新计划
  年终总结会                     2025年12月下旬  已取消                没有带
  春季趣味运动会                 2026年4—5月     没有做完              2027年4—5月
  会员生日（每月）               全年            没有做完              全年
$ unionplan export 2026 --format yaml -o new.yaml >/dev/null; diff old.yaml new.yaml
  10,11c10,11
  <   title: 河滨小学2025—2026学年工会工作计划
  <   code: "2025"
  ---
  >   title: 河滨小学2026—2027学年工会工作计划
  >   code: "2026"
  13c13
  <   start: "2025-09"
  ---
  >   start: "2026-09"
  21c21
  <     2025年是学校建校的第三十个年头。
  ---
  >     2026年是学校建校的第三十一个年头。
  36,38c36
  <   signature: {by: 河滨小学工会委员会, on: "2025-09-02"}
  <   silenced:
  <   - month-empty:2025-11
  ---
  >   signature: {by: 河滨小学工会委员会, on: "2026-09-02"}
  47d44
  <     attended: 29
  49,52d45
  <     spent: 872.50
  <     status: done
  <     done: "2025-09-10"
  <     outcome: 三十年教龄的四位老师发了言
  54c47
  <     date: 9-28
  ---
  >     date: 9-17
  60,63d52
  <     spent: 10350
  <     status: done
  <     done: "2025-09-28"
  <     outcome: 每人一份,签收齐全
  66,77d54
  <   - title: 教职工体检
  <     part: 下旬
  <     posts: [生活委员]
  <     section: s3
  <     attended: 27
  <     budget: 6000
  <     spent: 6300
  <     status: done
  <     done: "2025-10-29"
  <     outcome: 两位老师要复查
  < - month: 11
  <   activities:
  79c56
  <     date: 11-8
  ---
  >     date: 10-18
  83d59
  <     attended: 26
  85,90c61,66
  <     spent: 410
  <     status: done
  <     done: "2025-11-08"
  <     postponed_from: "2025-10-18"
  <     reason: 连日大雨
  <     outcome: 走完八公里
  ---
  >   - title: 教职工体检
  >     part: 下旬
  >     posts: [生活委员]
  >     section: s3
  >     participants: 27
  >     budget: 6000
  97,99d72
  <     status: done
  <     done: "2025-12-09"
  <     outcome: 收到提案六件
  104,116d76
  <     status: done
  <     done: "2025-12-18"
  < - month: 1
  <   activities:
  <   - title: 年终总结会
  <     posts: [主席]
  <     section: s4
  <     status: cancelled
  <     postponed_from: 2025-12 下旬
  <     reason: |
  <       会场布置检查
  <\x20 (esc)
  <       并入教代会
  123c83
  <     attended: 6
  ---
  >     participants: 6
  125,128d84
  <     spent: 1180
  <     status: done
  <     done: "2026-02-16"
  <     outcome: 走访六户
[1]
$ unionplan export 2025 --format yaml | cmp - old.yaml
$ unionplan check 2026
  可以看看的（6 处）
     1  11月没有安排活动
     2  1月没有安排活动
     3  3月没有安排活动
     4  6月没有安排活动
     5  7月没有安排活动
     6  活动“秋季健步走”排在10月18日，是周日
  unionplan：计划 2026 有 6 处要看一看
[1]
$ unionplan budget 2026
  河滨小学2026—2027学年工会工作计划
  总预算：20,000 元

  收入      算法                                    元
  会费      30人 × 每月20元 × 11个月 × 留成60%   3,960
  行政补助                                      16,040
  合计                                          20,000

  职务        可用    预算  已支  还可安排
  主席               2,100
  生活委员  19,500  17,900           1,600
  合计      20,000  20,000               0
$ unionplan list
  代号      标题               完成  状态  起止                 工会
  2026      河滨小学            0/9  草稿  2026年9月—2027年7月  河滨小学工会委员会
            2026—2027学年工会
            工作计划
  2025      河滨小学            7/9  草稿  2025年9月—2026年7月  河滨小学工会委员会
            2025—2026学年工会
            工作计划
  2025总结  河滨小学            0/0  草稿  2025年9月—2026年7月  河滨小学工会委员会
            2025—2026学年工会
            工作总结
$ unionplan doctor
  $HOME/t.db 完好
  最近的备份：2026-08-28（自动） $HOME/backups/t-2026-08-28.db
