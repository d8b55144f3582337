# A line that differs from what stood on its row by a piece in front: curses may have the terminal shift the rest, and with
# wide characters that leaves one behind. If it failed, a character would stand on the screen that is in no plan.
run unionplan
wait 欢迎使用
key Enter
wait 选择模板
type 小学学年
gone 机关年度
key Enter
wait 学校名称
key F2
wait 指导思想
key Down Down
wait 好桥梁
key Enter
wait 活动 0/36
wait 工会经审委员参加核对。
gone 核对。墙
key F10
wait-exit
