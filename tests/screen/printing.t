# A printer that does not answer. If this failed, the screen would stand for half a minute and tell nobody how to leave; what
# was typed meanwhile would be done to the plan afterwards, or be read by the shell.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh mkdir bin
sh printf '#!/bin/sh\necho $$ >lp.pid\ncat >printed\nexec 3<>fifo\nread line <&3\n' >bin/lp
sh mkfifo fifo
sh chmod +x bin/lp
run exec env "PATH=$PWD/bin:$PATH" unionplan
wait 三、主要工作
key 6
wait 第 1 页 共 5 页
key F8
wait 默认的打印机
key Enter
wait Esc不等了
wait 正在送到打印机
type d
key Delete Down F10
wait 打印机 5 秒没有回应
resize 40x12
wait 打印机 6 秒没有回应
wait Esc不等了
resize 20x5
wait Esc不等了
resize 80x24
key Esc
wait 不等打印机了
# lp has ended with the waiting, and nothing of what was typed was done.
sh test -s lp.pid && ! kill -0 "$(cat lp.pid)" 2>/dev/null
sh test "$(unionplan list --json | grep -c '"code"')" = 2

# The click does as Esc does.
key F8
wait 默认的打印机
key Enter
click Esc不等了
wait 不等打印机了

# Stopped meanwhile and back; the terminal is given back for as long.
key F8
wait 默认的打印机
key Enter
wait Esc不等了
signal TSTP
wait-stopped
signal CONT
wait Esc不等了
key Esc
wait 不等打印机了

# lp has no terminal: what it would ask there nobody could see, or would be typed into the plan.
sh printf '#!/bin/sh\ncat >printed\nif (: </dev/tty) 2>/dev/null; then echo terminal; else echo none; fi\n' >bin/lp
key F8
wait 默认的打印机
key Enter
wait 已送到打印机 none

# The line goes dead while lp is waited for: the program and lp end.
sh printf '#!/bin/sh\necho $$ >lp.pid\ncat >printed\nexec 3<>fifo\nread line <&3\n' >bin/lp
sh rm -f lp.pid
key F8
wait 默认的打印机
key Enter
wait Esc不等了
signal HUP
wait-exit
sh test -s lp.pid && ! kill -0 "$(cat lp.pid)" 2>/dev/null
