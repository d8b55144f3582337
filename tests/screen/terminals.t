# Terminals besides the usual ones: the console of Linux, which has no size in terminfo, and others that people still have. If it
# failed, whoever sits at one would be told that it is unknown.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run env TERM=linux unionplan
wait 三、主要工作
key 2
wait 补选教代会代表
key F10
wait-exit
run env TERM=cygwin unionplan
wait 三、主要工作
key 2
wait 补选教代会代表
key F10
wait-exit
run env TERM=xterm unionplan
wait 三、主要工作
key 2
wait 补选教代会代表
key F10
wait-exit
run env TERM=screen unionplan
wait 三、主要工作
key 2
wait 补选教代会代表
key F10
wait-exit
run env TERM=tmux unionplan
wait 三、主要工作
key 2
wait 补选教代会代表
key F10
wait-exit
run env TERM=rxvt unionplan
wait 三、主要工作
key 2
wait 补选教代会代表
key F10
wait-exit
run env TERM=vt220 unionplan
wait 三、主要工作
key 2
wait 补选教代会代表
key F10
wait-exit
run env TERM=vt102 unionplan
wait 三、主要工作
key 2
wait 补选教代会代表
key F10
wait-exit
