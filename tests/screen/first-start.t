# The first start offers a sample: if this failed, a new user could look at nothing before typing a plan of their own.
size 40x12
run unionplan
wait 这里还没有计划
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览
 这里还没有计划。从哪里开始？用 ↑↓ 选
 择，按 Enter：
   从模板开始
   打开示例
   从文档导入
   粘贴文档
   空白计划
 学校、医院、企业、机关等的现成计划，
 填几个空就能用，再慢慢改成自己的。
 还没有计划
 Enter打开 Ins新建 F8导入 F9命令 F1帮助
"""
key Down Enter
wait 一、指导思想
wait 导入 2 份计划
key 1
wait 共 2 份计划

# Once more: its codes are taken, so nothing is stored twice.
key Insert
wait 新的计划从哪里来
screen
"""
┌─ 新建计划 ───────────────────────────┐
│ 新的计划从哪里来？                   │
│                                      │
│ [>模板<]                             │
│ [ 文件 ]                             │
│ [ 粘贴 ]                             │
│ [ 空白 ]                             │
│ [ 照 2025 做 ]                       │
│ [ 示例 ]                             │
│ Enter：模板 ↑↓选择 Esc取消 F1帮助    │
└──────────────────────────────────────┘
"""
key Left Enter
wait 已有一份计划在用
gone ┌─
key F10
wait-exit
