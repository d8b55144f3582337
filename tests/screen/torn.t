# A slow line tears what is typed: if this failed, a user would look at an old screen for seconds, and the rest of a torn
# paste would be commands.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作

# What was pressed before a paste is seen before its end has come, and the end is part of the paste.
type 4\e[200~
wait 工会小组长
type 2\e[201~
wait 这里不能粘贴
wait 工会小组长
key 1
wait 三、主要工作

# A window that gets another size meanwhile is drawn at once.
type \e[200~
resize 60x20
wait 2025—2026学年工会工…
type 2\e[201~
wait 这里不能粘贴
wait 三、主要工作

# Bytes of another encoding leave the key behind them as it is.
type \xe4
key 4
wait 工会小组长
key F10
wait-exit
