# Files that are no plans. Each gets its sentence and 1, and the database stays as it was. If it failed, a broken
# download would damage the plans of years.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ whole() { unionplan list --json; unionplan history --json; unionplan export 2025 --format yaml; }
$ whole >before
$ refused() { unionplan import "$@"; code=$?; whole | cmp - before; return $code; }

# Missing, unreadable, no file, empty, binary, cut off, too large.
$ refused 没有.yaml
  unionplan：找不到文件“没有.yaml”
[1]
$ refused /proc/self/mem
  unionplan：读不了“/proc/self/mem”：读写出错，磁盘可能有问题
[1]
$ refused "$HOME"
  unionplan：“$HOME”是文件夹，请指定其中的一个文件
[1]
$ : >empty.yaml; refused empty.yaml
  unionplan：“empty.yaml”是空的
[1]
$ printf '# 只有说明\n' >comment.yaml; refused comment.yaml
  comment.yaml:1:1: 错误: 文件里没有内容
    # 只有说明
    ^
  unionplan：comment.yaml：有 1 处错误，什么也没有存入
[1]
$ printf '\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\76\0\1\0\0\0\200\377\200\n' >binary.yaml; refused binary.yaml
  unionplan：“binary.yaml”既不是 UTF-8 也不是 GB18030 编码的文字：第 25 个字节（第 1 行）读不出来；请另存为 UTF-8
[1]
$ { sed '/^  kind:/,$d' "$DATADIR/sample.yaml"; printf '  kind: yea'; } >cut.yaml; refused cut.yaml
  cut.yaml:19:3: 错误: 缺少“start”
      title: 柳汀区第一小学2025—2026学年工会工作计划
      ^
  cut.yaml:21:9: 错误: “kind”不能是“yea”，只能是 year、semester、custom；是不是“year”？
      kind: yea
            ^
  unionplan：cut.yaml：有 2 处错误，什么也没有存入
[1]
$ (echo 'unionplan: 1'; printf '# '; head -c 20971520 /dev/zero | tr '\0' x; echo) >large.yaml; refused large.yaml
  unionplan：“large.yaml”太大：最多 16 MiB
[1]
$ refused - <empty.yaml
  unionplan：“-”是空的
[1]

# Not YAML as it should be.
$ printf 'unionplan: 1\nplan:\n\ttitle: 甲\n' >tabs.yaml; refused tabs.yaml
  tabs.yaml:3:1: 错误: 缩进要用空格，不能用制表符（Tab 键）
     title: 甲
    ^
  unionplan：tabs.yaml：有 1 处错误，什么也没有存入
[1]
$ printf 'unionplan: 1\nplan: {title: 甲\n' >open.yaml; refused open.yaml
  open.yaml:2:7: 错误: 这里的花括号 { 没有配对的 }，或者各项之间缺少英文逗号
    plan: {title: 甲
          ^
  unionplan：open.yaml：有 1 处错误，什么也没有存入
[1]
$ (head -c 10000 /dev/zero | tr '\0' '[') >deep.yaml; refused deep.yaml
  deep.yaml:1:65: 错误: 嵌套太深：最多 64 层
    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                                                                ^
  unionplan：deep.yaml：有 1 处错误，什么也没有存入
[1]
$ { echo 'a: &a [x,x,x,x,x,x,x,x,x,x]'; for pair in ab bc cd de ef fg gh hi; do
> from=${pair%?} to=${pair#?}; echo "$to: &$to [*$from,*$from,*$from,*$from,*$from,*$from,*$from,*$from,*$from,*$from]"
> done; } >bomb.yaml; refused bomb.yaml
  bomb.yaml:6:29: 错误: 内容太多：一个文件最多 1000000 项（引用按展开后计算）
    f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]
                                ^
  unionplan：bomb.yaml：有 1 处错误，什么也没有存入
[1]
$ printf 'name: 甲\n' >other.yaml; refused other.yaml
  other.yaml:1:1: 错误: 不认识“name”；这里可以写：unionplan、template、organization、plan、schedule、committee、members
    name: 甲
    ^
  other.yaml:1:1: 错误: 缺少“unionplan”
    name: 甲
    ^
  other.yaml:1:1: 错误: 缺少“organization”
    name: 甲
    ^
  other.yaml:1:1: 错误: 缺少“plan”
    name: 甲
    ^
  unionplan：other.yaml：有 4 处错误，什么也没有存入
[1]
$ printf 'unionplan: 7\n' >newer.yaml; refused newer.yaml
  newer.yaml:1:12: 错误: “unionplan”要写 1，这里是 7：这个文件可能要用更新版的 unionplan 来读
    unionplan: 7
               ^
  unionplan：newer.yaml：有 1 处错误，什么也没有存入
[1]

# A template without its variables, and variables it has not.
$ cat >template.yaml <<'END'
> unionplan: 1
> template: {name: 甲, variables: [{name: school, prompt: 学校}]}
> organization: {name: "{{school}}"}
> plan: {title: "{{school}}{{yaer}}", code: 甲, kind: year, start: 2026-01, months: 12}
> END
$ refused template.yaml
  template.yaml:2:33: 错误: 变量“school”还没有填
    template: {name: 甲, variables: [{name: school, prompt: 学校}]}
                                     ^
  template.yaml:4:15: 错误: 没有变量“yaer”：在 template: 的 variables: 下写上它
    plan: {title: "{{school}}{{yaer}}", code: 甲, kind: year, start: 2026-01, months: 12}
                  ^
  unionplan：template.yaml：有 2 处错误，什么也没有存入
[1]
$ refused template.yaml --set shcool=甲
  template.yaml: 错误: 给了变量“shcool”的值，可是模板里没有这个变量；是不是“school”？
  template.yaml:2:33: 错误: 变量“school”还没有填
    template: {name: 甲, variables: [{name: school, prompt: 学校}]}
                                     ^
  template.yaml:4:15: 错误: 没有变量“yaer”：在 template: 的 variables: 下写上它
    plan: {title: "{{school}}{{yaer}}", code: 甲, kind: year, start: 2026-01, months: 12}
                  ^
  unionplan：template.yaml：有 3 处错误，什么也没有存入
[1]

# Wrong contents: all errors of a file at once.
$ cat >plan.yaml <<'END'
> unionplan: 1
> organization: {name: 甲工会}
> plan: {title: 计划, code: 2025甲, kind: yaer, start: 2025-09, months: 11, colour: red}
> schedule:
>   - month: 13
>     activities: [开会]
>   - month: 2
>     activities:
>       - {title: 座谈, date: 2-30}
>       - {title: 慰问, posts: [生活委圆]}
>       - {title: 参观, section: 没有的}
>       - {title: 游园, occasion: 教师结}
>       - {title: 预算, budget: 几千}
>   - month: 8
>     activities: [放假]
> committee:
>   - {post: 生活委员}
>   - {post: 主席, post: 副主席}
> END
$ refused plan.yaml
  plan.yaml:3:38: 错误: “kind”不能是“yaer”，只能是 year、semester、custom；是不是“year”？
    plan: {title: 计划, code: 2025甲, kind: yaer, start: 2025-09, months: 11, colour: red}
                                            ^
  plan.yaml:3:72: 错误: 不认识“colour”；这里可以写：title、code、kind、start、months、status、budget、income、numbering、preamble、sections、closing、signature、silenced
    计划, code: 2025甲, kind: yaer, start: 2025-09, months: 11, colour: red}
                                                                ^
  plan.yaml:5:12: 错误: 没有这样的月份：“13”
      - month: 13
               ^
  plan.yaml:9:27: 错误: 没有这一天：“2-30”
          - {title: 座谈, date: 2-30}
                                ^
  plan.yaml:10:29: 错误: 没有职务“生活委圆”：在 committee: 下写上它；是不是“生活委员”？
          - {title: 慰问, posts: [生活委圆]}
                                  ^
  plan.yaml:11:30: 错误: 没有 id 为“没有的”的章节
          - {title: 参观, section: 没有的}
                                   ^
  plan.yaml:12:31: 错误: 节日表里没有“教师结”，请另外写上活动的时间；是不是“教师节”？
          - {title: 游园, occasion: 教师结}
                                    ^
  plan.yaml:13:29: 错误: “budget”要写成金额，单位是元，最多两位小数，如 3000 或 2860.5，这里是“几千”
          - {title: 预算, budget: 几千}
                                  ^
  plan.yaml:14:12: 错误: “8”不在计划的月份之内（2025年9月—2026年7月）
      - month: 8
               ^
  plan.yaml:18:16: 错误: “post”写了两遍
      - {post: 主席, post: 副主席}
                     ^
  unionplan：plan.yaml：有 10 处错误，什么也没有存入
[1]
$ refused plan.yaml --lang en
  plan.yaml:3:38: error: “kind” can't be “yaer”: it is one of year, semester, custom; did you mean “year”?
    plan: {title: 计划, code: 2025甲, kind: yaer, start: 2025-09, months: 11, colour: red}
                                            ^
  plan.yaml:3:72: error: unknown key “colour”; known here: title, code, kind, start, months, status, budget, income, numbering, preamble, sections, closing, signature, silenced
    计划, code: 2025甲, kind: yaer, start: 2025-09, months: 11, colour: red}
                                                                ^
  plan.yaml:5:12: error: there is no such month: “13”
      - month: 13
               ^
  plan.yaml:9:27: error: there is no such day: “2-30”
          - {title: 座谈, date: 2-30}
                                ^
  plan.yaml:10:29: error: there is no post “生活委圆”: define it under committee:; did you mean “生活委员”?
          - {title: 慰问, posts: [生活委圆]}
                                  ^
  plan.yaml:11:30: error: no section has the id “没有的”
          - {title: 参观, section: 没有的}
                                   ^
  plan.yaml:12:31: error: “教师结” is not in the list of occasions: give a time; did you mean “教师节”?
          - {title: 游园, occasion: 教师结}
                                    ^
  plan.yaml:13:29: error: “budget” must be a sum in yuan with at most two decimals, like 3000 or 2860.5, not “几千”
          - {title: 预算, budget: 几千}
                                  ^
  plan.yaml:14:12: error: “8” lies outside of the plan (2025 Sep–2026 Jul)
      - month: 8
               ^
  plan.yaml:18:16: error: “post” is given twice
      - {post: 主席, post: 副主席}
                     ^
  unionplan: plan.yaml: 10 errors, nothing was stored
[1]

# Two plans of one code, in a file and with what is stored.
$ printf 'unionplan: 1\norganization: {name: 甲}\nplan: {title: 甲, code: 同, kind: year, start: 2026-01, months: 12}\n' >one.yaml
$ { cat one.yaml; echo ---; cat one.yaml; } >two.yaml; refused two.yaml
  two.yaml:7:24: 错误: 代号“同”在文件里用了两次，每个计划要有自己的代号
    plan: {title: 甲, code: 同, kind: year, start: 2026-01, months: 12}
                            ^
  unionplan：two.yaml：有 1 处错误，什么也没有存入
[1]
$ refused one.yaml --code 2025
  unionplan：代号“2025”已有一份计划在用；换一个代号（导入时用 --code）
[1]

# Bytes that are no text, escape sequences, zero bytes.
$ printf 'unionplan: 1\norganization: {name: 甲}\nplan: {title: "甲\200乙", code: x, kind: year, start: 2026-01, months: 12}\n' >lone.yaml; refused lone.yaml
  unionplan：“lone.yaml”既不是 UTF-8 也不是 GB18030 编码的文字：第 58 个字节（第 3 行）读不出来；请另存为 UTF-8
[1]
$ printf 'unionplan: 1\norganization: {name: 甲}\nplan: {title: "甲\033[31m乙", code: x, kind: year, start: 2026-01, months: 12}\n' >escape.yaml; refused escape.yaml
  escape.yaml:3:17: 错误: 这里有一个看不见的控制字符，请删掉它
    plan: {title: "甲[31m乙", code: x, kind: year, start: 2026-01, months: 12}
                     ^
  unionplan：escape.yaml：有 1 处错误，什么也没有存入
[1]
$ printf 'unionplan: 1\norganization: {name: 甲}\nplan: {title: "甲\000乙", code: x, kind: year, start: 2026-01, months: 12}\n' >zero.yaml; refused zero.yaml
  zero.yaml:3:17: 错误: 这里有一个看不见的控制字符，请删掉它
    plan: {title: "甲
                     ^
  unionplan：zero.yaml：有 1 处错误，什么也没有存入
[1]

# A name of a file can hold an escape sequence as well.
$ refused "$(printf '\033]0;甲\007.yaml')"
  unionplan：找不到文件“]0;甲.yaml”
[1]

# What YAML allows to be written, and what can't be seen, is taken out with a warning.
$ printf 'unionplan: 1\norganization: {name: 甲}\nplan: {title: "甲\\e[31m乙\\0\\x9b丙\342\200\213\342\200\256丁", code: 净, kind: year, start: 2026-01, months: 12}\n' >unseen.yaml
$ unionplan import unseen.yaml
  unseen.yaml:3:15: 警告: 去掉了文字中的 5 个控制字符或不可见字符
    plan: {title: "甲\e[31m乙\0\x9b丙丁", code: 净, kind: year, start: 2026-01, months: 12}
                  ^
  已存入计划 净《甲[31m乙丙丁》：0 个章节，0 项活动。查看：unionplan show 净
$ unionplan show 净 --json | grep title
    "title": "甲[31m乙丙丁",
$ unionplan export 净 | LC_ALL=C tr -d '\n\f' | LC_ALL=C grep -c '[[:cntrl:]]'
  0
[1]

# GB18030, BOM and CRLF are no faults.
$ iconv -f utf-8 -t gb18030 one.yaml >gb.yaml && unionplan import gb.yaml --code 国标
  已存入计划 国标《甲》：0 个章节，0 项活动。查看：unionplan show 国标
$ (printf '\357\273\277'; sed 's/$/\r/' one.yaml) >windows.yaml && unionplan import windows.yaml --code 视窗
  已存入计划 视窗《甲》：0 个章节，0 项活动。查看：unionplan show 视窗
