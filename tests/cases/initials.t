# Searching by the initials of pinyin. If it failed, somebody at a machine without an input method would find nothing.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan search jsj
  种类  计划  所在        内容
  章节  2025              青年教师基本功展示分粉笔字、朗诵、模拟上课三项，请退休老
                          教师当评委。
  活动  2025  2025年9月   教师节庆祝会和慰问
  活动  2025  2025年10月  青年教师近郊骑行
  活动  2025  2025年11月  青年教师基本功展示
$ unionplan search yhc
  没有找到“yhc”
$ unionplan search 2025 xzgk
  没有找到“2025 xzgk”
$ unionplan search j
  没有找到“j”
