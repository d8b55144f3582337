# What becomes of activities: done on a day, put off, called off. If it failed, the report at the year's end would say
# wrong days, or not why something did not take place.
$ cp "$DATADIR/sample.yaml" . && unionplan import sample.yaml >/dev/null
$ one() { unionplan export 2025 --format yaml | awk -v title="$1" '/^ *- (title|month)|^[a-z]/ { on = index($0, title) } on' |
>   grep -Ev 'posts:|section:|place:|participants:|budget:|spent:'; }

# The day: said, of today, of the plan, or none.
$ unionplan done 2025 健步走 --date 昨天 --outcome 八十人走完全程 --participants 80
  已完成：秋季教职工健步走（11月17日）
$ one 秋季教职工健步走
    - title: 秋季教职工健步走
      date: 11-29
      attended: 80
      status: done
      done: "2025-11-17"
      postponed_from: "2025-10-18"
      reason: 因连日大雨延期
      outcome: 八十人走完全程
$ unionplan done 2025 基本功 --spent 2860.5
  已完成：青年教师基本功展示（11月18日）
$ unionplan add 2025 秋季调查 --when 9月 >/dev/null; unionplan done 2025 秋季调查
  已完成：秋季调查
  没有记下哪一天完成；可用 --date 写明
$ one 秋季调查
    - title: 秋季调查
      status: done
$ unionplan add 2025 秋季座谈 --when 9月28日 >/dev/null; unionplan --lang en done 2025 秋季座谈
  Done: 秋季座谈 (Sep 28)
$ unionplan done 2025 身边的好老师 --date 2025年11月17日
  已完成：身边的好老师第一辑上墙（11月17日）
$ unionplan done 2025 健步走
  unionplan：这份计划里没有标题含“健步走”的未完成活动
[1]
$ unionplan done 2025 元旦 --date 12-31
  unionplan：完成日期 2025-12-31 还没有到
[1]
$ unionplan done 2025 元旦 --date 2024-11-17
  unionplan：完成日期 2024-11-17 远在计划的时间（2025年9月—2026年7月）之前；请核对年份
[1]
$ unionplan done 2025 元旦 --date 12月
  unionplan：“12月”不是一天；应写作 11-29、2025-11-29 或 昨天
  用法见 unionplan done --help
[2]
$ unionplan --lang en done 2025 元旦 --date 2-30
  unionplan: --date “2-30”: 2026 Feb has 28 days and no 30
  See unionplan done --help
[2]
$ unionplan undo && one 身边的好老师第一辑上墙
  撤销：完成“身边的好老师第一辑上墙”
    - title: 身边的好老师第一辑上墙
      part: 下旬

# Put off: the first time stays, however often.
$ unionplan postpone 2025 接待日：新楼 --to 12-3 --reason 校长外出
  已延期：校长接待日：新楼使用问题（12月3日，原定11月26日）
$ unionplan postpone 2025 接待日：新楼 --to 待定 --reason 还没有定下来
  已延期：校长接待日：新楼使用问题（待定，原定11月26日）
$ one 校长接待日：新楼使用问题
    - title: 校长接待日：新楼使用问题
      status: postponed
      postponed_from: "2025-11-26"
      reason: |
        校长外出

        还没有定下来
$ unionplan --lang en postpone 2025 接待日：新楼 --to 'early Dec'
  Put off: 校长接待日：新楼使用问题 (Dec, early; first planned: Nov 26)
$ unionplan postpone 2025 接待日：新楼 --to 11-26
  已改期：校长接待日：新楼使用问题（11月26日）
$ one 校长接待日：新楼使用问题
    - title: 校长接待日：新楼使用问题
      date: 11-26
      reason: |
        校长外出

        还没有定下来
$ unionplan undo
  撤销：将“校长接待日：新楼使用问题”改回原定的11月26日
$ unionplan postpone 2025 接待日：新楼 --to 12月上旬
  unionplan：那正是它现在的时间；请给出一个新的时间
[1]
$ unionplan postpone 2025 接待日：新楼 --to 2026-08
  unionplan：2026年8月不在计划的时间之内（2025年9月—2026年7月）
[1]
$ unionplan postpone 2025 接待日：新楼 --to 某日
  unionplan：--to “某日”：看不懂这个时间，例如 9月、9-28、10月上旬、4-6月、8月底前、教师节、下周三
  用法见 unionplan postpone --help
[2]
$ unionplan postpone 2025 接待日：新楼
  unionplan：要写明改到什么时候：--to 12月；还没定就写 --to 待定
  用法见 unionplan postpone --help
[2]
$ unionplan --lang en postpone 2025 接待日：新楼
  unionplan: say to when: --to December; where that is not settled, --to open
  See unionplan postpone --help
[2]
$ unionplan postpone 2025 校长接待日（每月最后一个星期三） --to 3月
  已改期：校长接待日（每月最后一个星期三）（3月）
$ unionplan postpone 2025 教师节 --to 12月
  unionplan：这份计划里没有标题含“教师节”的未完成活动
[1]

# Called off, with a reason.
$ unionplan cancel 2025 好老师第一辑
  unionplan：要写明为什么取消：--reason 原因
  用法见 unionplan cancel --help
[2]
$ unionplan --lang en cancel 2025 好老师第一辑
  unionplan: say why: --reason TEXT
  See unionplan cancel --help
[2]
$ unionplan cancel 2025 好老师第一辑 --reason 稿子没有收齐
  已取消：身边的好老师第一辑上墙
$ one 身边的好老师第一辑上墙
    - title: 身边的好老师第一辑上墙
      part: 下旬
      status: cancelled
      reason: 稿子没有收齐
$ unionplan cancel 2025 好老师第一辑 --reason 再取消一次
  unionplan：这份计划里没有标题含“好老师第一辑”的未完成活动
[1]
$ unionplan --lang en cancel 2025 体检 --reason 'merged with spring'
  Called off: 教职工体检（加查咽喉、颈椎、甲状腺）
$ one 教职工体检
    - title: 教职工体检（加查咽喉、颈椎、甲状腺）
      from: 10
      to: 11
      status: cancelled
      reason: merged with spring
      outcome: 已检七十四人，余下的安排在十一月二十二日
$ unionplan history 2025 --limit 3 | sed -E 's/^[0-9-]+ [0-9:]+/TIME/'
  TIME  测试员  取消“教职工体检（加查咽喉、颈椎、甲状腺）”
  TIME  测试员  取消“身边的好老师第一辑上墙”
  TIME  测试员  将“校长接待日（每月最后一个星期三）”延期到三月

# Each is one step back.
$ unionplan undo; unionplan undo; unionplan redo
  撤销：取消“教职工体检（加查咽喉、颈椎、甲状腺）”
  撤销：取消“身边的好老师第一辑上墙”
  重做：取消“身边的好老师第一辑上墙”
$ unionplan history 2025 --limit 1 --detail | sed -E 's/^[0-9-]+ [0-9:]+/TIME/'
  TIME  测试员  取消“教职工体检（加查咽喉、颈椎、甲状腺）”（已撤销）
      ~ 活动
        状态：进行中 → 取消
        原因：（空） → merged with spring
$ unionplan doctor
  $HOME/t.db 完好
  最近的备份：2025-11-18（自动） $HOME/backups/t-2025-11-18.db

# What became of one activity: who changed what, and only of it. If it failed, nobody could say when it had been put off.
$ unionplan add 2025 经验交流 --when 2026-05-20 --post 主席 >/dev/null
$ unionplan postpone 2025 经验交流 --to 2026-06-03 --reason 报告厅维修 >/dev/null
$ unionplan add 2025 经验交流会筹备 --when 2026-05 >/dev/null
$ unionplan done 2025 元旦 >/dev/null; unionplan undo >/dev/null
$ story() { unionplan history 2025 --activity "$@" | sed "s/^2[^ ]* [^ ]* *//"; }
$ story 经验交流
  测试员  将“经验交流”延期到6月3日
      ~ 活动
        时间起：2026年5月20日 → 2026年6月3日
        状态：计划 → 延期
        原定时间：（空） → 2026年5月20日
        原因：（空） → 报告厅维修
  测试员  添加活动“经验交流”
$ story 经验交流 --detail | tail -6
        标题：经验交流
        时间起：2026年5月20日
        截止：否
        状态：计划
      + 活动的负责职务
        负责：主席
$ story 经验交流 --limit 1
  测试员  将“经验交流”延期到6月3日
      ~ 活动
        时间起：2026年5月20日 → 2026年6月3日
        状态：计划 → 延期
        原定时间：（空） → 2026年5月20日
        原因：（空） → 报告厅维修
$ story 元旦
  测试员  完成“元旦教职工联欢会”（已撤销）
      ~ 活动
        状态：计划 → 完成
        完成日期：（空） → 2025年11月18日
  测试员  导入 2 份计划（sample.yaml）
$ story 经验
  unionplan：“经验”不止一项活动：经验交流会筹备；经验交流；请写得更完整
$ story 没有的
  unionplan：这份计划里没有标题含“没有的”的活动
$ unionplan history --activity 经验交流
  unionplan：--activity 要和计划一起用，例如：unionplan history 2025 --activity 健步走
  用法见 unionplan history --help
[2]
$ unionplan history 2025 --activity 经验交流 --json | head -14 | grep -v '"at"' | sed "s/\"row\": [0-9]*/\"row\": …/"
  [
    {
      "actor": "测试员",
      "action": "activity.postpone",
      "sentence": "将“经验交流”延期到6月3日",
      "undone": false,
      "changes": [
        {
          "kind": "changed",
          "table": "activity",
          "row": …,
          "column": "position",
          "old": "19968",
$ unionplan --lang en history 2025 --activity 经验交流 | sed "s/^2[^ ]* [^ ]* *//"
  测试员  postpone “经验交流” to Jun 3
      ~ activity
        Begins: 2026 May 20 → 2026 Jun 3
        Status: planned → postponed
        First planned: (empty) → 2026 May 20
        Why: (empty) → 报告厅维修
  测试员  add activity “经验交流”

# A file from before there was a reason has it in the outcome; one that has both keeps both, in and out again.
$ printf '%s\n' 'unionplan: 1' 'organization: {name: 工会}' 'plan: {title: 计划, code: old, kind: year, start: "2025-09", months: 11}' 'schedule:' \
>   '  - month: 10' '    activities:' '      - {title: 甲, status: postponed, outcome: 下雨}' '      - {title: 乙, status: cancelled, outcome: 办了一半, reason: 没有经费}' \
>   '      - {title: 丙, status: postponed, outcome: 办了一半, reason: ""}' '      - {title: 丁, status: done, outcome: 顺利}' >old.yaml
$ unionplan import old.yaml >/dev/null && unionplan export old --format yaml | sed -n '/^schedule/,$p'
  schedule:
  - month: 10
    activities:
    - title: 甲
      status: postponed
      reason: 下雨
    - title: 乙
      status: cancelled
      reason: 没有经费
      outcome: 办了一半
    - title: 丙
      status: postponed
      reason: ""
      outcome: 办了一半
    - title: 丁
      status: done
      outcome: 顺利
$ unionplan export old --format yaml >a.yaml; sed 's/code: old/code: new/' a.yaml >b.yaml; unionplan import b.yaml >/dev/null
$ unionplan export new --format yaml | sed 's/code: new/code: old/' | diff a.yaml - && echo same
  same
