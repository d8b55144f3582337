# Beginning without a template: if this failed, a user with a file of their own, or with none, could not start.
sh printf 'unionplan: 1\nplan:\n  titel: 计划\n' >wrong.yaml
run unionplan
wait 欢迎使用

# A file with errors: all of them are shown, nothing is stored.
key Down Down Enter
wait 导入计划
type 没有这个文件.yaml
key Enter
wait 找不到文件“没有这个文件.yaml”
key C-u
# From a pipe nothing may ever come, from the terminal only what is typed: no key would be taken any more, not even to leave.
sh mkfifo pipe
type pipe
key Enter
wait “pipe”不是普通文件，没有读它
key C-u
type /dev/tty
key Enter
wait “/dev/tty”不是普通文件，没有读它
key C-u
wait wrong.yaml
key Down Enter
cursor-at wrong.yaml
key Enter
wait 是不是“title”
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 欢迎使用工┌─ 文件有错，没有导入 ──────────────────────────────────┐
           │ wrong.yaml：有 4 处错误，什么也没有存入               │
 这里还没有│                                                       │
           │ wrong.yaml:1:1: 错误: 缺少“organization”              │
   从模板开│   unionplan: 1                                        │
   打开示例│   ^                                                   │
   从文档导│ wrong.yaml:3:3: 错误: 不认识“titel”；是不是“title”？  │
   粘贴文档│     titel: 计划                                       │
   空白计划│     ^                                                 │
           │ wrong.yaml:3:3: 错误: 缺少“title”                     │
 读入已有的│     titel: 计划                                       │
           │     ^                                                 │
           │ wrong.yaml:3:3: 错误: 缺少“start”                     │
           │     titel: 计划                                       │
           │     ^                                                 │
           │                                                       │
           │                                                       │
           │                                            [>知道了<] │
           │ Enter：知道了 F1帮助                                  │
───────────└───────────────────────────────────────────────────────┘────────────
 还没有计划
"""
key Enter
cursor-at wrong.yaml
key Esc
gone 导入计划
wait 欢迎使用

# A right one opens at once.
sh cp "$DATADIR/sample.yaml" plan.yaml
key F8
wait 导入计划
type plan.yaml
key Enter
wait 三、主要工作
wait 导入 2 份计划
key u
wait 撤销会去掉 2 份计划
key Left Enter
wait 撤销：导入
wait 欢迎使用

# A committee without any plan.
key 4
wait 还没有工会
key Insert
wait 例如：第一小学工会委员会
type 第二小学工会委员会
key F2
wait 新建工会
wait 还没有职务
key Insert
wait 添加职务
type 主席
key F2
wait 添加职务“主席”
wait 0/1 !

# Views of a plan say that there is none.
key 2
wait 还没有打开计划
key F10
wait-exit
