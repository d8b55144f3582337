# The money of a plan, and what a union gives on which event. If it failed, a committee would plan more than it has, or give
# one member another sum than the next.
$ unionplan import "$DATADIR/sample.yaml" >/dev/null

# The account of a plan: what comes in and how that is reckoned, what each post may spend, plans, has spent.
$ unionplan budget 2025
  柳汀区第一小学2025—2026学年工会工作计划
  总预算：256,000 元

  收入          算法                           元
  会费          92人 × 每月12元 × 11个月   12,144
  拨缴经费留成                            203,000
  行政补助                                 41,000
  合计                                    256,144

  职务                 可用     预算       已支  还可安排
  主席               32,000   31,800     18,216       200
  副主席              1,000      500        468       500
  组织委员            2,000    1,880     764.50       120
  宣传委员            8,000    7,900      1,260       100
  文体委员           36,000   35,100  12,865.40       900
  女工委员           11,000   10,740                  260
  女职工委员会委员
  生活委员          166,000  166,570  55,182.30      -570
  经审委员
  工会小组长
  合计              256,000  254,490  88,756.20     1,510
$ unionplan budget 2025 --json | head -30
  {
    "plan": "2025",
    "title": "柳汀区第一小学2025—2026学年工会工作计划",
    "limit": 256000,
    "planned": 254490,
    "spent": 88756.20,
    "income": 256144,
    "allotted": 256000,
    "incomes": [
      {
        "name": "会费",
        "members": 92,
        "monthly": 12,
        "months": 11,
        "share": "100%",
        "amount": 12144
      },
      {
        "name": "拨缴经费留成",
        "members": null,
        "monthly": null,
        "months": null,
        "share": null,
        "amount": 203000
      },
      {
        "name": "行政补助",
        "members": null,
        "monthly": null,
        "months": null,
$ COLUMNS=50 unionplan --lang en budget 2025
  柳汀区第一小学2025—2026学年工会工作计划
  Budget: 256,000 yuan

  Income        How                             Yuan
  会费          92 members × 12 yuan a        12,144
                month × 11 months
  拨缴经费留成                               203,000
  行政补助                                    41,000
  Total                                      256,144

  Post          May spend  Planned      Spent   Left
  主席             32,000   31,800     18,216    200
  副主席            1,000      500        468    500
  组织委员          2,000    1,880     764.50    120
  宣传委员          8,000    7,900      1,260    100
  文体委员         36,000   35,100  12,865.40    900
  女工委员         11,000   10,740               260
  女职工委员会
  委员
  生活委员        166,000  166,570  55,182.30   -570
  经审委员
  工会小组长
  Total           256,000  254,490  88,756.20  1,510

# Who has but one union need not name it.
$ unionplan standard | head -2
  事项        金额（元）  单位      别的说法                 备注
  生日慰问           200  每人每年  生日                     蛋糕券
$ unionplan standard --sum 3
  unionplan：list 不用写 --sum
  用法见 unionplan standard --help
[2]
$ cat >small.yaml <<END
> unionplan: 1
> organization: {name: 乙厂工会}
> plan: {title: 小计划, code: small, kind: semester, start: 2025-09, months: 5, income: [{name: 会费, members: 30, monthly: 10.5}, {name: 补助, amount: 500}]}
> committee: [{post: 主席, budget: 1000}, {post: 生活委员}]
> schedule:
>   - month: 9
>     activities:
>       - {title: 座谈, posts: [主席, 生活委员], budget: 1200, spent: 300}
>       - {title: 走访, budget: 80}
>       - {title: 郊游, budget: 9000, spent: 50, status: cancelled}
> END
$ unionplan import small.yaml >/dev/null && unionplan budget small
  小计划
  总预算：未定

  收入  算法                           元
  会费  30人 × 每月10.50元 × 5个月  1,575
  补助                                500
  合计                              2,075

  职务           可用   预算  已支  还可安排
  主席          1,000  1,200   300      -200
  生活委员
  没有职务负责            80    50
  合计                 1,280   350
$ cat >bare.yaml <<END
> unionplan: 1
> organization: {name: 丙院工会}
> plan: {title: 空计划, code: bare, kind: semester, start: 2025-09, months: 5}
> END
$ unionplan import bare.yaml >/dev/null && unionplan budget bare
  空计划
  总预算：未定

  收入：未登记

# Standards: of one union among several, found by a part of their names.
$ unionplan standard
  unionplan：有好几个工会，请用 --union 写明是哪一个：柳汀区第一小学工会委员会、乙厂工会、丙院工会
  用法见 unionplan standard --help
[2]
$ unionplan standard --union 第一小学
  事项        金额（元）  单位      别的说法                 备注
  生日慰问           200  每人每年  生日                     蛋糕券
  结婚慰问       300—500  人次      结婚、婚育               慰问品
  生育慰问       300—500  人次      生育、婚育               慰问品
  住院慰问       300—500  每次      生病、患病
  退休纪念品     500—800  每人      荣退
  丧事慰问         1,000  每次      去世、丧事               直系亲属
$ unionplan standard list --union 没有的
  unionplan：没有名为“没有的”的工会
[1]
$ unionplan standard --union 工会
  unionplan：“工会”不止一个工会：柳汀区第一小学工会委员会、乙厂工会、丙院工会；请写得更完整
[1]
$ unionplan standard --union 丙院
  还没有慰问标准。添加：unionplan standard add 住院慰问 --sum 300-500 --per 人次
$ unionplan standard add 住院慰问 --sum 300-500 --per 人次 --words 生病、看望病人 --union 丙院
  已添加慰问标准“住院慰问”：300—500元/人次
$ unionplan standard add 住院慰问 --sum 300-500 --union 丙院
  unionplan：“住院慰问”已经有标准了；要改请用 change
[1]
$ unionplan standard add 生日慰问 --sum 1.2万元 --per 每人每年 --note 蛋糕券 --union 丙院
  已添加慰问标准“生日慰问”：每人每年12,000元
$ unionplan standard add 结婚 --sum 500-300 --union 丙院
  unionplan：--sum 应写作 500 或 300-500，不能是“500-300”
  用法见 unionplan standard --help
[2]
$ unionplan standard add 结婚 --union 丙院
  unionplan：要用 --sum 写明给多少，例如 --sum 500 或 --sum 300-500
  用法见 unionplan standard --help
[2]
$ unionplan standard add --union 丙院
  unionplan：add 要写明是什么事，例如：unionplan standard add 住院慰问
  用法见 unionplan standard --help
[2]
$ unionplan standard addd 结婚
  unionplan：不能“addd”；可以 list（列出）、add（添加）、change（修改）、remove（删除）
  用法见 unionplan standard --help
[2]
$ unionplan standard list 结婚
  unionplan：list 列出全部，不写事项；要添加请用 add
  用法见 unionplan standard --help
[2]
$ unionplan standard --union 丙院 --json
  [
    {
      "event": "住院慰问",
      "least": 300,
      "most": 500,
      "per": "人次",
      "words": [
        "生病",
        "看望病人"
      ],
      "note": null
    },
    {
      "event": "生日慰问",
      "least": 12000,
      "most": 12000,
      "per": "每人每年",
      "words": [],
      "note": "蛋糕券"
    }
  ]
$ unionplan standard change 生日 --sum 200 --note '' --union 丙院
  已修改慰问标准“生日慰问”：每人每年200元
$ unionplan standard change 慰问 --sum 200 --union 丙院
  unionplan：“慰问”不止一项：住院慰问、生日慰问；请写得更完整
[1]
$ unionplan standard change 生日慰门 --sum 200 --union 丙院
  unionplan：没有名为“生日慰门”的慰问标准；是不是“生日慰问”？
[1]
$ unionplan standard change 生日 --union 丙院
  unionplan：要写明改什么：--sum、--per、--words、--note 或 --event
  用法见 unionplan standard --help
[2]
$ unionplan standard change 生日 --event 住院慰问 --union 丙院
  unionplan：“住院慰问”已经有标准了；要改请用 change
[1]
$ unionplan --lang en standard change 生日 --event 过生日 --union 丙院
  Changed the standard “过生日”: 每人每年: 200 yuan
$ unionplan --lang en standard --union 丙院
  Event        Yuan  Per       Other words                     Note
  住院慰问  300—500  人次      生病, 看望病人
  过生日        200  每人每年
$ unionplan standard remove 住院 --sum 3 --union 丙院
  unionplan：remove 不用写 --sum
  用法见 unionplan standard --help
[2]
$ unionplan standard remove 住院 --union 丙院
  已删除慰问标准“住院慰问”（unionplan undo 可以恢复）
$ unionplan standard --union 丙院
  事项    金额（元）  单位      别的说法                    备注
  过生日         200  每人每年
$ unionplan undo && unionplan standard --union 丙院
  撤销：删除慰问标准“住院慰问”
  事项      金额（元）  单位      别的说法                      备注
  住院慰问     300—500  人次      生病、看望病人
  过生日           200  每人每年
$ unionplan history --limit 2 --detail | sed "s/^2[^ ]* [^ ]* *//"
  测试员  删除慰问标准“住院慰问”（已撤销）
      - 慰问标准
        慰问事项：住院慰问
        别的说法：生病、看望病人
        最低：300
        最高：500
        单位：人次
  测试员  修改慰问标准“过生日”
      ~ 慰问标准
        慰问事项：生日慰问 → 过生日

# Who plans a visit is told what is given; where a budget is written, that is taken as it is.
$ unionplan add 2025 看望住院职工 --when 12月
  已加入计划 2025：看望住院职工（12月）
  慰问标准：住院慰问 每次300—500元
$ unionplan add 2025 慰问生病职工 --when 12月 --budget 600
  已加入计划 2025：慰问生病职工（12月）
