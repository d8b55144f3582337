# When something was to be before it was put off stands in the report. If it could not be put right, a slip of the key would
# be printed for good.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh unionplan add 2025 登山 --when 11-22 && unionplan postpone 2025 登山 --to 11-29
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
key F12
type 登山
wait 登山
key Enter Enter
wait 原定时间
key Tab Tab Tab Tab
cursor-at 11月22日
key C-u
type 11-25
wait 2025年11月25日
key F2
wait 修改活动“登山”
sh unionplan month 2025-11 --plan 2025 --json | grep -q 'postponed_from": "2025-11-25'

# Emptied, it was never put off: the field is gone with it.
key Enter
wait 原定时间
key Tab Tab Tab Tab C-u
wait 推迟以前定在什么时候
key F2
wait 修改活动“登山”
key Enter
wait 地点
gone 原定时间
key Esc
key u
wait 撤销：修改活动“登山”
sh unionplan month 2025-11 --plan 2025 --json | grep -q 'postponed_from": "2025-11-25'
key F10
wait-exit
