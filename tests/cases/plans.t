# Importing a union's plans and looking at them. If it failed, the work of a year could not be read.

$ unionplan import "$DATADIR/sample.yaml"
  已存入计划 2025《柳汀区第一小学2025—2026学年工会工作计划》：37 个章节，46 项活动，另有取消1项。查看：unionplan show 2025
  已存入计划 2025-1《柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划》：14 个章节，14 项活动，另有取消1项。查看：unionplan show 2025-1
$ unionplan list
  代号    标题                完成  状态    起止                 工会
  2025    柳汀区第一小学     14/46  已通过  2025年9月—2026年7月  柳汀区第一小学工
          2025—2026学年工会                                      会委员会
          工作计划
  2025-1  柳汀区第一小学女    5/14  已通过  2025年9月—2026年1月  柳汀区第一小学工
          职工委员会                                             会委员会
          2025—2026学年第一
          学期工作计划
$ unionplan list --json
  [
    {
      "code": "2025",
      "title": "柳汀区第一小学2025—2026学年工会工作计划",
      "organization": "柳汀区第一小学工会委员会",
      "kind": "year",
      "start": "2025-09",
      "months": 11,
      "status": "adopted",
      "activities": 46,
      "done": 14,
      "cancelled": 1,
      "total_budget": 256000
    },
    {
      "code": "2025-1",
      "title": "柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划",
      "organization": "柳汀区第一小学工会委员会",
      "kind": "semester",
      "start": "2025-09",
      "months": 5,
      "status": "adopted",
      "activities": 14,
      "done": 5,
      "cancelled": 1,
      "total_budget": 30000
    }
  ]
$ unionplan --lang en list
  Code    Title               Done  Status   Months             Union
  2025    柳汀区第一小学     14/46  adopted  2025 Sep–2026 Jul  柳汀区第一小学工会
          2025—2026学年工会                                     委员会
          工作计划
  2025-1  柳汀区第一小学女    5/14  adopted  2025 Sep–2026 Jan  柳汀区第一小学工会
          职工委员会                                            委员会
          2025—2026学年第一
          学期工作计划
$ COLUMNS=60 unionplan list
  代号    标题               完成  状态    起止
  2025    柳汀区第一小学    14/46  已通过  2025年9月—2026年7月
          2025—2026学年工
          会工作计划
  2025-1  柳汀区第一小学女   5/14  已通过  2025年9月—2026年1月
          职工委员会
          2025—2026学年第
          一学期工作计划
$ for width in 20 30 36 40 57 58 71 72; do COLUMNS=$width unionplan list | wc -L; COLUMNS=$width unionplan --lang en list | wc -L; done | paste -s -d ' '
  20 20 30 30 36 36 40 40 57 57 58 58 71 71 71 72
$ COLUMNS=40 unionplan list
  代号    标题                完成  状态
  2025    柳汀区第一小学     14/46  已通过
          2025—2026学年工会
          工作计划
  2025-1  柳汀区第一小学女    5/14  已通过
          职工委员会
          2025—2026学年第一
          学期工作计划
$ for command in 'search 慰问' template 'duty 主席' 'month 9'; do COLUMNS=40 unionplan $command | wc -L; done | sort -n | tail -1
  40

# A plan is found by its code, its title, or a part that only one has.
$ unionplan show 2025
  柳汀区第一小学2025—2026学年工会工作计划
  代号 2025，柳汀区第一小学工会委员会，2025年9月—2026年7月，年度，已通过

  一、指导思想
  二、工作目标
    （一）十二月按期召开教代会，提案在一个学期内全部答复。
    （二）五个工会小组各坚持一项锻炼，全年教职工运动会参加率达到百分之九十。
    （三）新入职的八位老师人人有师傅，学年末人人上一节汇报课。
    （四）全年经费支出控制在预算以内，每学期公布一次账目。
  三、主要工作
    （一）民主管理
      1. 开好第六届教代会第二次会议
      2. 抓好提案办理
        一是能办的马上办，两周内给提案人看得见的结果。
        二是要花钱、要等时间的列入计划，写明哪个月办。
        三是办不了的当面讲清原因，不拿套话应付。
      3. 每月最后一个星期三下午为校长接待日，工会登记问题，下个月公布答复。
    （二）教师成长
      1. 师徒结对
      2. 青年教师基本功展示分粉笔字、朗诵、模拟上课三项，请退休老教师当评委。
      3. 每学期推出三位身边的好老师，由同事执笔写他们的一天。
    （三）身心健康
      1. 锻炼
        （1）每周三放学后一小时不安排会议，乒乓球、瑜伽、合唱、羽毛球四个社团照常…
        （2）全校性活动一年三次
          ①秋天健步走；
          ②元旦联欢；
          ③春天运动会。
      2. 体检加查咽喉、颈椎和甲状腺，结果由医生到校解读。
      3. 新楼的办公室添置饮水机和午休躺椅，通风检测结果在教工之家张贴。
    （四）关心生活
      1. 生日、结婚、生育、住院、退休、丧事六项慰问，小组长当天报信，三天内有人上…
      2. 为参加医疗互助保障的会员代办理赔，材料齐全的一周内送出。
      慰问品全部公开比价，三人经手，名单上墙。
    （五）自身建设
      1. 委员会每月第一个星期二开例会，会后两天内把决定发到各小组。
      2. 年底接受上级工会的建家复查，软件材料由副主席统稿。
  四、每月安排
  五、委员会分工
  附：慰问标准

  月份        活动  完成     预算       支出
  2025年9月      7     7   67,700  66,739.90
  2025年10月     6     5   59,250  12,707.50
  2025年11月     8     2    6,800      1,728
  2025年12月     5     0    8,200          0
  2026年1月      3     0   12,400          0
  2026年2月      1     0   36,900          0
  2026年3月      4     0    7,920          0
  2026年4月      3     0    9,300          0
  2026年5月      1     0        0          0
  2026年6月      3     0   18,020          0
  2026年7月      2     0    2,400          0
  全年           3     0   25,600   7,580.80
  合计          46    14  254,490  88,756.20

  总预算：256,000元
  收入：256,144元（会费 12,144、拨缴经费留成 203,000、行政补助 41,000）
  职务经费：主席 32,000、副主席 1,000、组织委员 2,000、宣传委员 8,000、文体委员
  36,000、女工委员 11,000、生活委员 166,000
$ unionplan --lang en show 第一学期
  柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划
  2025-1, 柳汀区第一小学工会委员会, 2025 Sep–2026 Jan, semester, adopted

  一、主要工作
    1、维护权益
      （1）更新孕期、产期、哺乳期名册，请教务处排课时避开哺乳时间。
      （2）在教代会上提一件女教职工共同关心的提案，落实产后返岗的缓冲期。
    2、健康第一
      （1）结合体检组织妇科检查和两癌筛查，请假检查的课由小组内调换。
      （2）每周二傍晚开瑜伽班，初学者和产后恢复的老师分两组。
    3、家庭和孩子
      （1）“四点半教室”照看教工子女，女职工委员会委员轮流值日。
      （2）每月一次家长沙龙，只聊自己家的孩子。
  二、学期安排
  三、几点要求
    （1）涉及孕产和病情的信息只由女工委员保管。
    （2）活动尽量放在放学后一小时内，不占周末。

  Month       Activities  Done  Budget     Spent
  2025 Sep             3     3   4,400  3,948.50
  2025 Oct             2     1  14,100       480
  2025 Nov             3     1   1,100       800
  2025 Dec             2     0   2,200         0
  2026 Jan             3     0   3,900         0
  whole plan           1     0   3,600     1,350
  Total               14     5  29,300  6,578.50

  Budget: 30,000 yuan
$ unionplan show 2025-1 --json
  {
    "code": "2025-1",
    "title": "柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划",
    "organization": "柳汀区第一小学工会委员会",
    "kind": "semester",
    "start": "2025-09",
    "months": 5,
    "status": "adopted",
    "activities": 14,
    "done": 5,
    "cancelled": 1,
    "total_budget": 30000,
    "budget": 29300,
    "spent": 6578.50,
    "preamble": "全校九十二位教职工中有六十八位女性，其中孕期、哺乳期七人，孩子上小学以下的二十三人。女职工委员会本学期围绕“健康有人提醒、带娃有人搭手、心里有人倾听”开展工作。",
    "closing": null,
    "signed_by": "柳汀区第一小学女职工委员会",
    "signed_on": "2025-09-04",
    "outline": [
      {
        "depth": 0,
        "label": "一、",
        "heading": "主要工作",
        "body": null,
        "content": "text"
      },
      {
        "depth": 1,
        "label": "1、",
        "heading": "维护权益",
        "body": null,
        "content": "text"
      },
      {
        "depth": 2,
        "label": "（1）",
        "heading": "更新孕期、产期、哺乳期名册，请教务处排课时避开哺乳时间。",
        "body": null,
        "content": "text"
      },
      {
        "depth": 2,
        "label": "（2）",
        "heading": "在教代会上提一件女教职工共同关心的提案，落实产后返岗的缓冲期。",
        "body": null,
        "content": "text"
      },
      {
        "depth": 1,
        "label": "2、",
        "heading": "健康第一",
        "body": null,
        "content": "text"
      },
      {
        "depth": 2,
        "label": "（1）",
        "heading": "结合体检组织妇科检查和两癌筛查，请假检查的课由小组内调换。",
        "body": null,
        "content": "text"
      },
      {
        "depth": 2,
        "label": "（2）",
        "heading": "每周二傍晚开瑜伽班，初学者和产后恢复的老师分两组。",
        "body": null,
        "content": "text"
      },
      {
        "depth": 1,
        "label": "3、",
        "heading": "家庭和孩子",
        "body": null,
        "content": "text"
      },
      {
        "depth": 2,
        "label": "（1）",
        "heading": "“四点半教室”照看教工子女，女职工委员会委员轮流值日。",
        "body": null,
        "content": "text"
      },
      {
        "depth": 2,
        "label": "（2）",
        "heading": "每月一次家长沙龙，只聊自己家的孩子。",
        "body": null,
        "content": "text"
      },
      {
        "depth": 0,
        "label": "二、",
        "heading": "学期安排",
        "body": null,
        "content": "schedule"
      },
      {
        "depth": 0,
        "label": "三、",
        "heading": "几点要求",
        "body": null,
        "content": "text"
      },
      {
        "depth": 1,
        "label": "（1）",
        "heading": "涉及孕产和病情的信息只由女工委员保管。",
        "body": null,
        "content": "text"
      },
      {
        "depth": 1,
        "label": "（2）",
        "heading": "活动尽量放在放学后一小时内，不占周末。",
        "body": null,
        "content": "text"
      }
    ],
    "schedule": [
      {
        "month": "2025-09",
        "activities": 3,
        "done": 3,
        "cancelled": 0,
        "budget": 4400,
        "spent": 3948.50
      },
      {
        "month": "2025-10",
        "activities": 2,
        "done": 1,
        "cancelled": 1,
        "budget": 14100,
        "spent": 480
      },
      {
        "month": "2025-11",
        "activities": 3,
        "done": 1,
        "cancelled": 0,
        "budget": 1100,
        "spent": 800
      },
      {
        "month": "2025-12",
        "activities": 2,
        "done": 0,
        "cancelled": 0,
        "budget": 2200,
        "spent": 0
      },
      {
        "month": "2026-01",
        "activities": 3,
        "done": 0,
        "cancelled": 0,
        "budget": 3900,
        "spent": 0
      },
      {
        "month": null,
        "activities": 1,
        "done": 0,
        "cancelled": 0,
        "budget": 3600,
        "spent": 1350
      }
    ],
    "income": [],
    "allotments": []
  }
$ unionplan show 柳汀区
  unionplan：“柳汀区”不止一份计划：2025, 2025-1；请写明代号
[1]
$ unionplan show 2052
  unionplan：没有名为“2052”的计划；是不是“2025”？
[1]
$ unionplan show 没有这一份
  unionplan：没有名为“没有这一份”的计划；unionplan list 列出所有计划
[1]

# The same plans once more would have the same codes.
$ unionplan import "$DATADIR/sample.yaml"
  unionplan：代号“2025”已有一份计划在用；换一个代号（导入时用 --code）
[1]
$ unionplan list --json | grep -c '"code"'
  2

# A dry run shows and stores nothing; a file of one plan can be given another code.
$ cat >plan.yaml <<'END'
> unionplan: 1
> organization: {name: 柳汀区第一小学工会委员会}
> plan:
>   title: 暑期工作计划
>   code: 暑期
>   kind: custom
>   start: 2026-07
>   months: 2
>   sections:
>     - heading: 照顾好家里
>       items: [看望退休教师, {heading: 送清凉, body: 带上绿豆和毛巾。}]
>     - {heading: 安排, content: schedule}
> schedule:
>   - month: 7
>     activities:
>       - {title: 送清凉, date: 7-20, posts: [生活委员, 主席], budget: 800}
>       - 值班表公布
>   - month: 8
>     activities: [{title: 开学前的会, by: 8-28}]
> END
$ unionplan import --dry-run plan.yaml
  暑期工作计划
  代号 暑期，柳汀区第一小学工会委员会，2026年7—8月，其他，草稿

  一、照顾好家里
    （一）看望退休教师
    （二）送清凉
  二、安排

  2026年7月
    - 送清凉（20日；生活委员、主席）
    - 值班表公布
  2026年8月
    - 开学前的会（28日前）

  只是预览，什么也没有存入（1 份计划）。
$ unionplan list --json | grep -c '"code"'
  2
$ unionplan import plan.yaml --code 2026暑
  已存入计划 2026暑《暑期工作计划》：4 个章节，3 项活动。查看：unionplan show 2026暑
$ unionplan import plan.yaml
  已存入计划 暑期《暑期工作计划》：4 个章节，3 项活动。查看：unionplan show 暑期
$ unionplan import - --code 又一份 <plan.yaml
  已存入计划 又一份《暑期工作计划》：4 个章节，3 项活动。查看：unionplan show 又一份
$ unionplan --lang en import plan.yaml --code again --dry-run
  暑期工作计划
  again, 柳汀区第一小学工会委员会, 2026 Jul–Aug, custom, draft

  一、照顾好家里
    （一）看望退休教师
    （二）送清凉
  二、安排

  2026 Jul
    - 送清凉 (20; 生活委员、主席)
    - 值班表公布
  2026 Aug
    - 开学前的会 (by 28)

  This was a dry run: nothing was stored (plans: 1).

# What was exported is what was imported: the second time round, the same bytes.
$ unionplan export 2025 --format yaml -o a.yaml
$ unionplan --db other.db import a.yaml
  已存入计划 2025《柳汀区第一小学2025—2026学年工会工作计划》：37 个章节，46 项活动，另有取消1项。查看：unionplan show 2025
$ unionplan --db other.db export 2025 --format yaml | cmp - a.yaml

# Several files: those that are right are stored, each as a step of its own.
$ unionplan --db third.db import a.yaml nothing.yaml plan.yaml
  已存入计划 2025《柳汀区第一小学2025—2026学年工会工作计划》：37 个章节，46 项活动，另有取消1项。查看：unionplan show 2025
  unionplan：找不到文件“nothing.yaml”
  已存入计划 暑期《暑期工作计划》：4 个章节，3 项活动。查看：unionplan show 暑期
  unionplan：有 1 个文件没有存入（共 3 个）
[1]
$ unionplan --db third.db undo
  撤销：导入计划“暑期工作计划”

# The code of the command line is for one plan.
$ unionplan --db third.db import "$DATADIR/sample.yaml" --code x
  unionplan：--code 只能用于只有一份计划的文件
  用法见 unionplan import --help
[2]

# A place for the schedule needs neither heading nor text: it is shown as what it is.
$ cat >place.yaml <<'END'
> unionplan: 1
> organization: {name: 甲工会}
> plan:
>   {title: 甲, code: 甲, kind: year, start: 2026-01, months: 12, sections: [{content: schedule}, 民主管理]}
> END
$ unionplan --db place.db import place.yaml --dry-run | sed -n 4,5p
  一、日程表
  二、民主管理
$ unionplan --db place.db import place.yaml >/dev/null; unionplan --db place.db show 甲 | sed -n 4,5p
  一、日程表
  二、民主管理
