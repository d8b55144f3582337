# What is to be done in a month that only a sentence names. If it failed, a plan would get activities whose sums nobody has
# written, or would ask the same question for each month of one sentence.
$ cat >plan.txt <<END
> 某校2025年工会工作计划
> 一、民主管理
> 1、校务公开栏，九月、十二月各公布一次。
> 2、十月召开座谈会，十一月办读书会。
> 二、工作安排
> 二月份
> 1、例会
> 三月份
> 1、趣味运动会
> 四月份
> 1、踏青
> END

# An activity for each month, one question for the sentence; two things in one sentence are two questions.
$ unionplan import plan.txt --dry-run --union 某校工会 2>&1 | grep '^plan.txt'
  plan.txt:3:1: “校务公开栏，九月、十二月各公布一次”出自一句话，日程里没有对上的；如果日程已有，请改为不收入
  plan.txt:4:1: “十月召开座谈会”出自一句话，日程里没有对上的；如果日程已有，请改为不收入
  plan.txt:4:1: “十一月办读书会”出自一句话，日程里没有对上的；如果日程已有，请改为不收入
$ unionplan import plan.txt --union 某校工会 | sed 's/：.*//'
  已存入计划 2025《某校2025年工会工作计划》（某校工会，2025年1—12月）
  有 3 处拿不准，请看一看
$ unionplan export 2025 --format csv | cut -d, -f2,3 | sed 's/\r$//'
  时间,活动
  2025年2月,例会
  2025年3月,趣味运动会
  2025年4月,踏青
  2025年9月,校务公开栏，九月、十二月各公布一次
  2025年10月,十月召开座谈会
  2025年11月,十一月办读书会
  2025年12月,校务公开栏，九月、十二月各公布一次

# Nobody has said what they cost.
$ unionplan export 2025 --format json | grep -E '"(title|spent|attended)"'
      "title": "某校2025年工会工作计划",
        "title": "例会",
        "attended": null,
        "spent": null,
        "title": "趣味运动会",
        "attended": null,
        "spent": null,
        "title": "踏青",
        "attended": null,
        "spent": null,
        "title": "校务公开栏，九月、十二月各公布一次",
        "attended": null,
        "spent": null,
        "title": "十月召开座谈会",
        "attended": null,
        "spent": null,
        "title": "十一月办读书会",
        "attended": null,
        "spent": null,
        "title": "校务公开栏，九月、十二月各公布一次",
        "attended": null,
        "spent": null,
