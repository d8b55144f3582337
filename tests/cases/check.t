# What a plan's check tells, and what is not to be told again. If it failed, a chair would hear of a mistake in the
# meeting, or be told the same thing for ever.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan check 2025
  要改的（2 处）
     1  活动“补选教代会代表（语文组、后勤组各一名）”已过期（11月14日前）
     2  “生活委员”的活动预算共 166,570 元，分给它的只有 166,000 元
  还缺的（1 处）
     3  活动“校长接待日（每月最后一个星期三）”没有负责的职务
  可以看看的（8 处）
     4  活动“会员生日、婚育、住院、丧事慰问”没定月份
     5  活动“校长接待日（每月最后一个星期三）”不属于任何章节
     6  11月排了 8 项活动，平均每月 4 项
     7  沈慧兰 的担子约合 10 项活动，别人多为 4 项
     8  邓国强 的担子约合 11 项活动，别人多为 4 项
     9  活动“秋季教职工健步走”排在11月29日，是周六
    10  活动“冬至包饺子，给值班老师送一碗”排在12月21日，是周日
    11  活动“三八妇女节：插花和体态讲座”排在3月8日，是周日
  unionplan：计划 2025 有 11 处要看一看
[1]
$ unionplan check 2025 --json 2>/dev/null | grep -v '"id"' | head -9
  [
    {
      "rule": "overdue",
      "weight": "wrong",
      "about": "activity",
      "name": "补选教代会代表（语文组、后勤组各一名）",
      "sentence": "活动“补选教代会代表（语文组、后勤组各一名）”已过期（11月14日前）",
      "key": "overdue:补选教代会代表（语文组、后勤组各一名）",
      "silenced": false

# By number, and by key; it is an action, and can be undone.
$ unionplan check 2025 --silence 1 --silence no-month:会员生日、婚育、住院、丧事慰问 | head -4
  要改的（1 处）
     2  “生活委员”的活动预算共 166,570 元，分给它的只有 166,000 元
  还缺的（1 处）
     3  活动“校长接待日（每月最后一个星期三）”没有负责的职务
$ unionplan check 2025 --all --json | grep -c '"silenced": true'
  unionplan：计划 2025 有 9 处要看一看
  2
$ unionplan history 2025 --limit 2 | sed 's/^.\{18\}//'
  测试员  不再提示“没定月份的活动”：“会员生日、婚育、住院、丧事
          慰问”
  测试员  不再提示“过期未完成”：“补选教代会代表（语文组、后勤组
          各一名）”
$ unionplan undo
  撤销：不再提示“没定月份的活动”：“会员生日、婚育、住院、丧事慰问”
$ unionplan check 2025 --all | grep 不再提示
  unionplan：计划 2025 有 10 处要看一看
  另有 1 处不再提示；--all 一并列出。
$ unionplan check 2025 --unsilence 1 >/dev/null; unionplan check 2025 | sed -n 2p
  unionplan：计划 2025 有 11 处要看一看
     1  活动“补选教代会代表（语文组、后勤组各一名）”已过期（11月14日前）
$ unionplan check 2025 --silence 99
  unionplan：检查结果里没有“99”这一条；序号和键见 unionplan check 计划 --all --json
[1]
$ unionplan check 2025 --silence no-such:x
  unionplan：检查结果里没有“no-such:x”这一条；序号和键见 unionplan check 计划 --all --json
[1]

# What is silenced goes with the plan into a file, and comes back.
$ unionplan check 2025 --silence 1 >/dev/null
$ unionplan export 2025 --format yaml -o copy.yaml >/dev/null && grep -A2 silenced: copy.yaml
    silenced:
    - overdue:补选教代会代表（语文组、后勤组各一名）
  schedule:
$ UNIONPLAN_DB=other.db unionplan import copy.yaml >/dev/null; UNIONPLAN_DB=other.db unionplan check 2025 | tail -1
  unionplan：计划 2025 有 10 处要看一看
  另有 1 处不再提示；--all 一并列出。

# A plan without a finding.
$ cat >sound.yaml <<END
> unionplan: 1
> organization: {name: 甲工会}
> plan: {title: 齐全的, code: 齐全, start: 2025-11, months: 2, signature: {by: 甲工会, on: 2025-11-01}, sections: [{heading: 指导思想, body: 服务职工。}]}
> schedule:
>   - {month: 11, activities: [{title: 例会, posts: [主席]}]}
>   - {month: 12, activities: [{title: 例会, posts: [主席]}]}
> committee: [{post: 主席, members: [钱某], duties: [主持工作]}]
> END
$ unionplan import sound.yaml >/dev/null; unionplan check 齐全
  计划 齐全 没有问题。
$ unionplan --lang en check 齐全
  The plan 齐全 is complete.
