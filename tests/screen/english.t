# The English screen, without colour: if this failed, a text would be missing, cut in half or told by colour alone.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
env NO_COLOR=1
run unionplan --lang en
wait 37 sections
screen
"""
 1 plans 2 schedule 3 calendar 4 committee 5 overview 6 preview  2025—2026学年…
────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划
  (preamble) 新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了…
   一、指导思想 ¶
 ▾ 二、工作目标
     （一）十二月按期召开教代会，提案在一个学期内全部答复。
     （二）五个工会小组各坚持一项锻炼，全年教职工运动会参加率达到百分之九十。
     （三）新入职的八位老师人人有师傅，学年末人人上一节汇报课。
     （四）全年经费支出控制在预算以内，每学期公布一次账目。
 ▾ 三、主要工作                                         ⇢ activities 14/45 █░░░
   ▾ （一）民主管理                                       ⇢ activities 2/7 █░░░
       1. 开好第六届教代会第二次会议 ¶
     ▾ 2. 抓好提案办理
         一是能办的马上办，两周内给提案人看得见的结果。
         二是要花钱、要等时间的列入计划，写明哪个月办。
         三是办不了的当面讲清原因，不拿套话应付。
       3. 每月最后一个星期三下午为校长接待日，工会登记问题，下个月公布答复。
   ▾ （二）教师成长                                       ⇢ activities 1/7 █░░░
       1. 师徒结对 ¶
       2. 青年教师基本功展示分粉笔字、朗诵、模拟上课三项，请退休老教师当评委。
────────────────────────────────────────────────────────────────────────────────
 37 sections, 46 activities, and 1 cancelled
 Enter edit  Ins add  Ctrl-W next plan  % report  u undo  F9 commands  F1 help
"""
key 2
wait Nov  done
screen
"""
 1 plans 2 schedule 3 calendar 4 committee 5 overview 6 preview  2025—2026学年…
──────────────────────┬─────────────────────────────────────────────────────────
 Sep            7 ███ │ Nov  done 2/8  budget 6,800  spent 1,728, and 1 going on
 Oct            6 ██░ │▌✓ 消防疏散演练和灭火器…  7       副主席           sp 468
▌Nov            8 █░░ │ ✓ 征集教代会提案         by 10   组织委员、工会小组长
 Dec            5 ░░░ │ ! 补选教代会代表（语文…  by 14   组织委员
 Jan            3 ░░░ │ ● 青年教师基本功展示     mid     宣传委员, …    sp 1,260
 Feb            1 ░░░ │ ○ 校长接待日：新楼使用…  26      副主席、工会小组长
 Mar            4 ░░░ │ ○ 身边的好老师第一辑上墙 late    宣传委员        bud 900
 Apr            3 ░░░ │ ○ 绩效工资方案修订稿发…  by 28   副主席、主席
 May            1 ░░░ │ → 秋季教职工健步走       29      文体委员, …   bud 2,400
 Jun            3 ░░░ │ ● (cont.) 教职工体检（…  Oct–Nov 生活委员, …  bud 46,000
 Jul            2 ░░░ │─────────────────────────────────────────────────────────
 whole plan     3 ░░░ │ 消防疏散演练和灭火器实操
                      │ Time Nov 7  Place 新楼和操场  Posts 副主席
                      │ Status done  Occasion 消防日  People 92  Budget 500
                      │ Spent 468  Section 关心生活
                      │ Outcome: 全员三分四十秒到达操场，北门指示牌需要更换
                      │
                      │
                      │
──────────────────────┴─────────────────────────────────────────────────────────
 Today is 2025-11-18, Tuesday, lunar month 9, day 29
 Enter edit  Space done  Ins add  Alt↑↓ move  u undo  F9 commands  F1 help
"""
key Enter
wait what is to be done
screen
"""
 1 plans 2 schedule 3 calendar 4 committee 5 overview 6 preview  2025—2026学年…
┌─ Activity ───────────────────────────────────────────────────────────────────┐
│ Activity       消防疏散演练和灭火器实操                                      │
│ Time           Nov 7                                                         │
│ Posts          副主席                                                        │
│ Status         done                                                          │
│ Done on        Nov 7                                                         │
│ Place          新楼和操场                                                    │
│ Detail                                                                       │
│                                                                              │
│                                                                              │
│ Occasion       消防日                                                        │
│ Section          （四）关心生活                                              │
│ People         92                                                            │
│ Came                                                                         │
│ Budget         500                                                           │
│ Spent          468                                                           │
│ Outcome        全员三分四十秒到达操场，北门指示牌需要更换                    │
│                                                                              │
│                                                                              │
│ what is to be done                                                           │
│ F2 save Esc leave Tab next F1 help                                           │
└──────────────────────────────────────────────────────────────────────────────┘
"""
key Esc
wait Today is
key 4
wait Duties
screen
"""
 1 plans 2 schedule 3 calendar 4 committee 5 overview 6 preview  柳汀区第一小…
──────────────────────┬─────────────────────────────────────────────────────────
▌主席            1/1  │ 主席  1/1
 副主席          1/1  │   沈慧兰 (since 2023 Sep)
 组织委员        1/1  │
 宣传委员        1/1  │ Duties
 文体委员        2/2  │   1. 主持工会全面工作，召集委员会例会
 女工委员        1/1  │   2. 参加学校行政会，反映教职工的意见
 女职工委员会…   4/4  │   3. 审批工会经费，带头走访慰问
 生活委员        1/1  │   4. 向教代会和上级工会报告工作
 经审委员        1/1  │
 工会小组长      5/5  │ Activities of the plan  done 4/12
                      │ ✓ Sep 2       召开委员会会议，通过学年计划和预算
                      │ ✓ Sep 10      教师节庆祝会和慰问
                      │ ✓ Oct 14      委员会例会：布置体检和重阳活动
                      │ ✓ Oct 29      重阳节退休教师回校看新楼
                      │ ○ by Nov 28   绩效工资方案修订稿发到代表手中
                      │ ○ Dec 2       委员会例会：教代会筹备
                      │ ○ Dec 12      召开第六届教代会第二次会议
                      │ ○ by Dec 26   年度经费决算和审查
                      │ ↓ 4 more below
──────────────────────┴─────────────────────────────────────────────────────────
 Members without a post: 1
 Enter edit  Ins add  Tab other column  F4 gaps  u undo  F9 commands  F1 help
"""
key F1
wait Posts at the left
screen
"""
 1 plans  2 schedule  3 calendar  4 committee  5 overview  6 preview       help
────────────────────────────────────────────────────────────────────────────────
committee
 Posts at the left; at the right who holds the one at the cursor, its duties
 and its activities in this plan. Tab goes there, and Ins adds what the group
 is made of.
 “1/2” is how many hold it and how many should, “!” what is missing; F4 lists
 all gaps.
 F7 writes the duty sheet of the post at the cursor, to hand out; the first
 field of its form has those of all posts as well.
 When a term is over, don't delete the appointment: give its end, so that the
 old list can be looked up, and add the new one. Posts and members are the
 union's, for the plans of all years.

Keys here
 Enter e F2              edit             change the row at the cursor
 Space x                 done             done: how it went, when, with how
                                          many, for how much, or Enter at once;
                                          again: more of it, or take it back
 Ins + a                 add              add a row behind the one at the
                                          cursor
────────────────────────────────────────────────────────────────────────────────
 Esc goes back; full-width signs count as command keys too
 F12 filter  F9 commands  F1 help
"""
key F10
wait-exit
