# The configuration: what it sets holds, the command line and the environment win over it, and one that is wrong
# stops everything. If it failed, a slip in the file would send a year's work into another database, or go unseen.

$ unset UNIONPLAN_DB UNIONPLAN_ACTOR
$ folder="$HOME/.config/unionplan" file="$HOME/.config/unionplan/config.yaml"
$ mkdir -p "$folder"
$ config() { { echo 'unionplan-config: 1'; cat; } >"$file"; }

# Without a file, the usual: Chinese, and the usual place.
$ unionplan list
  还没有计划。从模板新建一份：unionplan new；或者导入一个文件：unionplan import 计划.yaml
$ unionplan import "$DATADIR/sample.yaml" >/dev/null && ls .local/share/unionplan
  backups
  unionplan.db

# The language. --lang wins over UNIONPLAN_LANG, which wins over the file; what is no language wins over nothing.
$ rm -r .local; echo 'language: en' | config
$ unionplan list
  There are no plans yet. Make one from a template: unionplan new; or import a file: unionplan import plan.yaml
$ unionplan moth
  unionplan: there is no command “moth”; did you mean “month”?
  See unionplan --help
[2]
$ unionplan --help | head -1
  Usage: unionplan [OPTIONS] [COMMAND]
$ UNIONPLAN_LANG=zh unionplan list
  还没有计划。从模板新建一份：unionplan new；或者导入一个文件：unionplan import 计划.yaml
$ UNIONPLAN_LANG=zh unionplan --lang en list
  There are no plans yet. Make one from a template: unionplan new; or import a file: unionplan import plan.yaml
$ UNIONPLAN_LANG=klingon unionplan list
  There are no plans yet. Make one from a template: unionplan new; or import a file: unionplan import plan.yaml

# The database: beside the file, at home, anywhere; --db wins over UNIONPLAN_DB, which wins over the file.
$ echo 'database: 工会/plan.db' | config
$ unionplan import "$DATADIR/sample.yaml" >/dev/null && unionplan doctor
  $HOME/.config/unionplan/工会/plan.db 完好
  最近的备份：2025-11-18（自动） $HOME/.config/unionplan/工会/backups/plan-2025-11-18.db
$ echo 'database: ~/家里.db' | config
$ unionplan import "$DATADIR/sample.yaml" >/dev/null && unionplan doctor
  $HOME/家里.db 完好
  最近的备份：2025-11-18（自动） $HOME/backups/家里-2025-11-18.db
$ echo "database: $HOME/t.db" | config
$ unionplan import "$DATADIR/sample.yaml" >/dev/null && unionplan doctor
  $HOME/t.db 完好
  最近的备份：2025-11-18（自动） $HOME/backups/t-2025-11-18.db
$ UNIONPLAN_DB=别处.db unionplan import "$DATADIR/sample.yaml" >/dev/null; UNIONPLAN_DB=别处.db unionplan doctor
  别处.db 完好
  最近的备份：2025-11-18（自动） ./backups/别处-2025-11-18.db
$ UNIONPLAN_DB=别处.db unionplan --db 家里.db doctor
  家里.db 完好
  最近的备份：2025-11-18（自动） ./backups/家里-2025-11-18.db

# Who acts.
$ config <<'END'
> database: ~/家里.db
> me: 王芳
> END
$ rm 家里.db; unionplan import "$DATADIR/sample.yaml" >/dev/null
$ UNIONPLAN_ACTOR=李明 unionplan add 2025 座谈会 >/dev/null; unionplan history --json | grep '"actor"'
      "actor": "李明",
      "actor": "王芳",

# A union's own occasions, beside those that come along.
$ config <<'END'
> database: ~/家里.db
> occasions:
>   - {name: 校庆日, english: School Day, fixed: 10-18, aliases: [校庆]}
> END
$ unionplan add 2025 校史展 --occasion 校庆
  已加入计划 2025：校史展（10月18日）
$ unionplan add 2025 慰问教师 --occasion 教师节
  已加入计划 2025：慰问教师（9月10日）
$ unionplan export 2025 --format yaml >year.yaml; grep -A 2 -e 校史展 -e 慰问教师 year.yaml
    - title: 慰问教师
      occasion: 教师节
    - title: 核对会员名册，更新教职工联系卡
  --
    - title: 校史展
      occasion: 校庆日
  - month: 11
$ unionplan import year.yaml --code 再来 >/dev/null && unionplan export 再来 --format yaml | grep -A 2 校史展
    - title: 校史展
      occasion: 校庆日
  - month: 11

# They may follow any of the four rules; an English name is not needed.
$ config <<'END'
> database: ~/家里.db
> occasions:
>   - {name: 团拜日, lunar: 12-20}
>   - {name: 采茶节, term: 谷雨}
>   - {name: 家长开放日, weekday: {month: 11, week: -1, day: 5}}
>   - {name: 年终日, lunar: 12-last, aliases: [收官日]}
> END
$ for day in 团拜日 采茶节 家长开放日 收官日; do unionplan add 2025 活动 --occasion $day; done
  已加入计划 2025：活动（2月7日）
  已加入计划 2025：活动（4月20日）
  已加入计划 2025：活动（11月28日）
  已加入计划 2025：活动（2月16日）
$ rm "$file"
$ unionplan import year.yaml --code 又来
  year.yaml:269:15: 错误: 节日表里没有“校庆日”，请另外写上活动的时间
        occasion: 校庆日
                  ^
  unionplan：year.yaml：有 1 处错误，什么也没有存入
[1]

# What is wrong with the file is told all at once, and nothing is done: no database is made or touched.
$ cat >"$file" <<'END'
> unionplan-config: 1
> langauge: en
> database: ~李明/plan.db
> colour: light
> occasions:
>   - {name: 教师节, english: Teachers' Day, fixed: 09-10}
>   - {name: 校庆日, english: School Day, fixed: 13-18}
> keys:
>   undo: [u, C-z]
>   undo: z
> END
$ rm -rf 新家; export XDG_DATA_HOME="$HOME/新家"
$ unionplan list
  $HOME/.config/unionplan/config.yaml:2:1: 错误: 不认识“langauge”；是不是“language”？
    langauge: en
    ^
  $HOME/.config/unionplan/config.yaml:3:11: 错误: “~”代表您的主文件夹，后面要接“/”，如 ~/工会/plan.db；文件名以 ~ 开头的，写成 ./~…
    database: ~李明/plan.db
              ^
  $HOME/.config/unionplan/config.yaml:4:9: 错误: “colour”要写成“true”或“false”，这里是“light”
    colour: light
            ^
  $HOME/.config/unionplan/config.yaml:6:12: 错误: “教师节”已经是别的节日的名称
      - {name: 教师节, english: Teachers' Day, fixed: 09-10}
               ^
  $HOME/.config/unionplan/config.yaml:7:45: 错误: “fixed”要写成月-日，如 09-10，这里是“13-18”
      - {name: 校庆日, english: School Day, fixed: 13-18}
                                                   ^
  $HOME/.config/unionplan/config.yaml:10:3: 错误: “undo”写了两遍
      undo: z
      ^
  unionplan：配置文件“$HOME/.config/unionplan/config.yaml”有 6 处错误；改好以后再用
[1]
$ unionplan --lang en doctor 家里.db
  $HOME/.config/unionplan/config.yaml:2:1: error: unknown key “langauge”; did you mean “language”?
    langauge: en
    ^
  $HOME/.config/unionplan/config.yaml:3:11: error: “~” is your home and goes before “/”, as in ~/union/plan.db; for a name that begins with ~ write ./~…
    database: ~李明/plan.db
              ^
  $HOME/.config/unionplan/config.yaml:4:9: error: “colour” must be “true” or “false”, not “light”
    colour: light
            ^
  $HOME/.config/unionplan/config.yaml:6:12: error: “教师节” names another occasion already
      - {name: 教师节, english: Teachers' Day, fixed: 09-10}
               ^
  $HOME/.config/unionplan/config.yaml:7:45: error: “fixed” must be month-day, like 09-10, not “13-18”
      - {name: 校庆日, english: School Day, fixed: 13-18}
                                                   ^
  $HOME/.config/unionplan/config.yaml:10:3: error: “undo” is given twice
      undo: z
      ^
  unionplan: errors in the configuration “$HOME/.config/unionplan/config.yaml”: 6; mend it first
[1]
$ unionplan --db 另外.db import "$DATADIR/sample.yaml" 2>&1 | tail -1
  unionplan：配置文件“$HOME/.config/unionplan/config.yaml”有 6 处错误；改好以后再用
$ unionplan 2>&1 | tail -1
  unionplan：配置文件“$HOME/.config/unionplan/config.yaml”有 6 处错误；改好以后再用
$ ls 新家 另外.db 2>/dev/null
[2]

# Who looks after a database that is named goes on without it; it is not known which backups are to be kept, and none goes.
$ unionplan --db "$HOME/t.db" doctor 2>&1 | sed -n '/处错误/,$p' | head -2; unionplan --db "$HOME/t.db" template >/dev/null 2>&1
  配置文件“$HOME/.config/unionplan/config.yaml”有 6 处错误；改好以后再用。这一次不用它
  $HOME/t.db 完好
$ mkdir 外; cp t.db 外/t.db; unionplan --db 外/t.db backup 外/早.db 2>/dev/null; mv "$file" aside; unionplan --db 外/t.db backup 外/早.db >/dev/null; unionplan --db 外/t.db add 2025 多的 --when 12月 >/dev/null; mv aside "$file"; rm -rf 外/backups
$ unionplan --db 外/t.db restore 外/早.db --yes 2>/dev/null | tail -1; ls 外
  外/t.db 已由 外/早.db 恢复
  t.db
  早.db

# Help and the version need no configuration; a wrong call is still told as one.
$ unionplan --version >/dev/null
$ unionplan list --help >/dev/null
$ unionplan list --jsno
  unionplan：没有选项 --jsno；是不是 --json？
  用法见 unionplan list --help
[2]

# The sentences about a file come in the language that it names.
$ printf 'language: en\nme: [甲, 乙]\n' | config
$ unionplan list
  $HOME/.config/unionplan/config.yaml:3:5: error: “me” must be text, not a list
    me: [甲, 乙]
        ^
  unionplan: errors in the configuration “$HOME/.config/unionplan/config.yaml”: 1; mend it first
[1]
$ unionplan --lang zh list
  $HOME/.config/unionplan/config.yaml:3:5: 错误: “me”要写成文字，这里是列表
    me: [甲, 乙]
        ^
  unionplan：配置文件“$HOME/.config/unionplan/config.yaml”有 1 处错误；改好以后再用
[1]

# What can't be read is not taken for missing.
$ : >"$file"; unionplan list
  unionplan：“$HOME/.config/unionplan/config.yaml”是空的
[1]
$ printf 'unionplan-config: 1\nme: "\377"\n' >"$file"; unionplan list
  unionplan：“$HOME/.config/unionplan/config.yaml”既不是 UTF-8 也不是 GB18030 编码的文字：第 26 个字节（第 2 行）读不出来；请另存为 UTF-8
[1]
$ rm "$file"; mkdir "$file"; unionplan list
  unionplan：“$HOME/.config/unionplan/config.yaml”是文件夹，请指定其中的一个文件
[1]
$ rmdir "$file"

# What can't be seen is taken out, and said each time.
$ printf 'me: "王\342\200\213芳"\n' | config; unionplan list >/dev/null
  $HOME/.config/unionplan/config.yaml:2:5: 警告: 去掉了文字中的 1 个控制字符或不可见字符
    me: "王芳"
        ^

# The example, as it is and with all its lines in force.
$ cp "$DATADIR/config.example.yaml" "$file"; unionplan list >/dev/null
$ sed 's/^#\([a-z]\|  \)/\1/' "$DATADIR/config.example.yaml" >"$file"; unionplan import "$DATADIR/sample.yaml" >/dev/null
$ grep -c '^[a-z]' "$file"
  9
$ ls 工会
  plan.db

# Another place of the file.
$ mkdir -p 别的/unionplan; cp "$file" 别的/unionplan/config.yaml; echo 'theme: x: y' >"$file"
$ XDG_CONFIG_HOME="$HOME/别的" unionplan list >/dev/null
