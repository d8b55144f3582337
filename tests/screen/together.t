# Two people at once: if this failed, one would overwrite the other's work without knowing.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成

# What others change appears by itself; the cursor keeps its row.
key Down
reversed 征集教代会提案
sh unionplan done 2025 补选教代会代表 >/dev/null
wait ✓ 补选教代会代表
reversed 征集教代会提案

# The same field, changed by both: both values are shown, and the user chooses.
key Down Enter
wait 地点
key Tab Tab Tab Tab
type 新楼报告厅
wait 新楼报告厅
sh sqlite3 t.db "update activity set place = '阶梯教室' where title like '补选教代会代表%'"
key F2
wait 别人也改了这一处
screen
"""
 1计划 2日程 4职责 6预览  柳汀区第一小学工会委员会 › 柳汀区第一小学2025—2026学…
──────────────────┬─────────────────────────────────────────────────────────────
 9月      7项 ███ │ 11月  完成3/8  预算6,800元  已支1,728元
 10月     6项 ██░ │ ✓ 消防疏散演练和灭火器实操 7日        副主席             468
▌11月     8项 █░░ │ ✓ 征集教代会提案           10日前     组织委员、…
 12月     5项 ░░░ │▌✓ 补选教代会代表（语文组…  14日前     组织委员
 1月      4项 ░░░ │ ● 青年教师基本功展示       中旬       宣传委员、…      1,260
 2月              │ ┌─ 别人也改了这一处 ───────────────────┐主席、工…
 3月      4项 ░░░ │ │ 地点                                 │传委员           900
 4月      3项 ░░░ │ │                                      │主席、主席
 5月      1项 ░░░ │ │ 对方改为：阶梯教室                   │体委员、…      2,400
 6月      3项 ░░░ │ │                                      │
 7月      2项 ░░░ │─│ 您改为：新楼报告厅                   │────────────────────
 全年     3项 ░░░ │ │                                      │
                  │ │ [>用我的<] [ 用对方的 ] [ 回到表单 ] │
                  │ └──────────────────────────────────────┘
                  │
                  │
                  │
                  │
                  │
──────────────────┴─────────────────────────────────────────────────────────────
 今天 2025-11-18 周二
 Enter编辑 Ins添加 空格完成 Tab换栏 ⌥↑上移 ⌥↓下移 F6改期 F4状态 F9命令 F1帮助
"""
key Enter
wait 修改活动
wait 地点 新楼报告厅
key F10
wait-exit
