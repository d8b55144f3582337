# What was marked done or cancelled by mistake comes back: if this failed, it could only be done on the screen.
$ export UNIONPLAN_DB=$PWD/u.db UNIONPLAN_TODAY=2025-11-18
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan done 2025 绩效工资 --outcome 已发 --attended 9 >/dev/null
$ unionplan reopen 2025 绩效工资
  已恢复：绩效工资方案修订稿发到代表手中（计划，11月28日前）
$ unionplan month 11 --json | grep -A30 绩效工资 | grep -E '"(attended|status|done|outcome)"' | head -4
      "attended": 9,
      "status": "planned",
      "done": null,
      "outcome": "已发",
$ unionplan undo
  撤销：恢复“绩效工资方案修订稿发到代表手中”，仍要办
$ unionplan redo
  重做：恢复“绩效工资方案修订稿发到代表手中”，仍要办
$ unionplan history 2025 --limit 1 | sed -E 's/^[0-9-]+ [0-9:]+/TIME/'
  TIME  测试员  恢复“绩效工资方案修订稿发到代表手中”，仍要办
$ unionplan reopen 2025 绩效工资
  unionplan：这份计划里没有标题含“绩效工资”的、已完成或已取消的活动
[1]
$ unionplan done 2025 绩效工资 >/dev/null; unionplan reopen 2025 绩效工资 --forget >/dev/null
$ unionplan month 11 --json | grep -A30 绩效工资 | grep -E '"(attended|status|done|outcome)"' | head -4
      "attended": null,
      "status": "planned",
      "done": null,
      "outcome": null,
$ unionplan reopen 2025 骑行
  已恢复：青年教师近郊骑行（计划，10月下旬）
$ unionplan --lang en reopen 2025 没有这项
  unionplan: no activity of this plan that is done or cancelled has “没有这项” in its title
[1]
$ unionplan reopen 2025
  unionplan：缺少参数：标题
  用法见 unionplan reopen --help
[2]
