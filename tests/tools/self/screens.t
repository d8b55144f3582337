# The runner of screens: it must type as a person does, see what a person sees, and fail where
# that is not what should be. It is tried on keys.c, a program that shows the names of the keys
# it gets, and on the shell.

$ mkdir tests
$ file() { sed 's/^| \{0,1\}//' >"$1"; }
$ cc $(pkg-config --cflags ncursesw) "$TESTDIR/tools/self/keys.c" -o keys $(pkg-config --libs ncursesw)
$ screen() { screen-run "$@" ./keys one.t; }

# Keys by name, in the mode the program asked for.

$ file one.t <<'END'
> | run unionplan
> | wait last: none
> | key Up
> | wait last: KEY_UP
> | key C-Right
> | wait last: kRIT5
> | key M-Up
> | wait last: kUP3
> | key S-Tab
> | wait last: KEY_BTAB
> | key F9
> | wait last: KEY_F(9)
> | key Insert
> | wait last: KEY_IC
> | key PageDown
> | wait last: KEY_NPAGE
> | key C-z
> | wait last: ^Z
> | key Enter
> | wait last: ^M
> | key Backspace
> | wait last: KEY_BACKSPACE
> | key C-Space
> | wait last: ^@
> | key Esc
> | wait last: ^[
> | key q
> | wait-exit
> END
$ screen
  screens: 1 passed, 0 failed

# Escape and the next key stay two keys, however fast they are asked for.

$ file one.t <<'END'
> | run stty raw -echo; echo go; while :; do key=$(dd bs=10 count=1 2>/dev/null); printf '%s.' "$key" | od -An -c; done
> | wait go
> | key Esc Esc Down
> | wait 033   .
> | wait 033   [   B
> | sh true
> END
$ screen
  screens: 1 passed, 0 failed

# Text, paste and mouse; the cursor, reverse video, and a golden screen of wide characters.

$ file one.t <<'END'
> | run unionplan
> | wait last: none
> | type 好
> | wait last: 好
> | cursor 9 5
> | cursor-at last: 好
> | reversed 会 pl
> | paste 再见
> | wait last: 见
> | mouse click 3 4
> | wait last: mouse 2 3 4
> | mouse click 7 8 wheel-up
> | wait last: mouse 6 7 10000
> | gone 好
> | screen
> | """
> | 窗口 80x24 “大”
> | ================================================================================
> | 工会 plan
> |
> | last: mouse 6 7 10000
> | """
> | resize 40x12
> | wait 窗口 40x12
> | type q
> | wait-exit 0
> END
$ screen
  screens: 1 passed, 0 failed

# The program's life: exit codes, signals, being suspended, a lost connection, a second run.

$ file one.t <<'END'
> | run cat; exit 3
> | type abc\n
> | wait abc
> | key C-d
> | wait-exit 3
> | run echo up; exec sleep 1000
> | wait up
> | signal TSTP
> | wait-stopped
> | signal CONT
> | signal TERM
> | wait-exit 143
> | run trap 'echo hung up >log; exit 5' HUP; echo ready; while :; do sleep 0.1; done
> | wait ready
> | hangup
> | wait-exit 5
> | sh test "$(cat log)" = 'hung up'
> | size 30x5
> | env WHO=工会
> | run stty size; echo "$WHO"
> | wait 5 30
> | wait 工会
> | wait-exit
> END
$ screen
  screens: 1 passed, 0 failed

# Two people at two terminals.

$ file one.t <<'END'
> | run unionplan
> | wait last: none
> | at the other
> | size 40x12
> | run unionplan
> | wait 窗口 40x12
> | type 二
> | wait last: 二
> | at
> | gone 二
> | type 一
> | wait last: 一
> | at the other
> | gone 一
> | wait last: 二
> | at
> | hangup
> | wait-exit 129
> | at the other
> | wait 窗口 40x12
> | type q
> | wait-exit
> END
$ screen
  screens: 1 passed, 0 failed

# Each of these fails, and says why.

$ file dead.t <<'END'
> | run echo over; exit 4
> | wait never shown
> END
$ file cursor.t <<'END'
> | size 20x3
> | run printf 'a\n工会'; sleep 1000
> | wait 工会
> | cursor 4 2
> END
$ file gone.t <<'END'
> | size 20x3
> | run echo here; sleep 1000
> | gone here
> END
$ file plain.t <<'END'
> | size 20x3
> | run echo here; sleep 1000
> | wait here
> | reversed here
> END
$ file golden.t <<'END'
> | size 20x3
> | run printf 'one\ntwo'; sleep 1000
> | screen
> | """
> | one
> | 2
> | """
> END
$ file aside.t <<'END'
> | sh echo so; exit 9
> END
$ file mouse.t <<'END'
> | run sleep 1000
> | mouse click 1 1
> | wait x
> END
$ file key.t <<'END'
> | run sleep 1000
> | key Entre
> | wait x
> END
$ file code.t <<'END'
> | size 20x3
> | run exit 2
> | wait-exit
> END
$ screen-run -t 2 ./keys dead.t cursor.t gone.t plain.t golden.t aside.t mouse.t key.t code.t
  dead.t:2: wait never shown
    not on the screen; the program has ended with 4
    the screen, 80x24, its cursor at 1 2:
    |over
  cursor.t:4: cursor 4 2
    no visible cursor there after 2 s
    the screen, 20x3, its cursor at 5 2:
    |a
    |工会
  gone.t:3: gone here
    not gone after 2 s
    the screen, 20x3, its cursor at 1 2:
    |here
  plain.t:4: reversed here
    not shown in reverse after 2 s
    the screen, 20x3, its cursor at 1 2:
    |here
  golden.t:3: screen
    the screen should be (-) and is (+) after 2 s
  @@ -5,2 +5,2 @@
   one
  -2
  +two
  aside.t:1: sh echo so; exit 9
    ended with 9
    so
  mouse.t:2: mouse click 1 1
    the program takes no mouse
    the screen, 80x24, its cursor at 1 1:
  key.t:2: key Entre
    there is no key Entre
    the screen, 80x24, its cursor at 1 1:
  code.t:3: wait-exit
    ended with 2
    the screen, 20x3, its cursor at 1 1:
  screens: 0 passed, 9 failed
[1]

# A program that never stops printing, and one that reads nothing, are no reason to wait for ever.

$ file one.t <<'END'
> | size 20x2
> | run yes
> | screen
> | """
> | no
> | """
> END
$ screen -t 1 | tail -1
  screens: 0 passed, 1 failed
$ file one.t <<'END'
> | size 20x2
> | run stty raw -echo; echo start; sleep 1000
> | wait start
> | type x
> | screen
> | """
> | start
> | """
> END
$ screen -t 1
  one.t:5: screen
    it prints without end, or doesn't read its input, after 1 s
    the screen, 20x2, its cursor at 6 2:
    |start
  screens: 0 passed, 1 failed
[1]

# UPDATE=1 writes the screens, and nothing where a step failed.

$ file one.t <<'END'
> | # A comment.
> | size 20x3
> | run echo 工会; sleep 1000
> | screen
> | wait 工
> | screen
> | """
> | old
> | """
> | # The end.
> END
$ UPDATE=1 screen
  one.t: rewritten
  screens: 1 rewritten
  screens: 0 passed, 0 failed
$ cat one.t
  # A comment.
  size 20x3
  run echo 工会; sleep 1000
  screen
  """
  工会
  """
  wait 工
  screen
  """
  工会
  """
  # The end.
$ screen
  screens: 1 passed, 0 failed
$ echo 'wait-exit' >>one.t; echo 'other' | sed 's/^/env X=/' >>one.t
$ sed -i.old 's/^工会$/changed/' one.t; UPDATE=1 screen -t 1 >/dev/null; grep -c changed one.t
  2

# What is no test.

$ printf 'run true\n' >one.t; screen
  one.t: this test checks nothing
  screens: 0 passed, 1 failed
[1]
$ printf 'run true\nwiat x\n' >one.t; screen
  one.t:2: there is no such step: wiat x
  screens: 0 passed, 1 failed
[1]
$ printf 'run true\nwait\n' >one.t; screen
  one.t:2: this step needs more than its name: wait
  screens: 0 passed, 1 failed
[1]
$ printf 'wait x\n' >one.t; screen
  one.t:1: wait x
    nothing runs yet: a run step first
  screens: 0 passed, 1 failed
[1]
$ printf 'screen\n"""\n' >one.t; screen
  one.t:1: no line of """ ends this screen: screen
  screens: 0 passed, 1 failed
[1]

# How it looks, and that no colour was asked for; not even the terminal's own is none.

$ file one.t <<'END2'
> | run printf '\033[1;31m红\033[0;4m线\033[0m \033[97;44m亮\033[0m 素\n'; read x
> | wait 素
> | looks bold red: 红
> | looks underlined: 线
> | looks white on-blue: 亮
> | looks plain: 素
> | key Enter
> | wait-exit
> END2
$ screen
  screens: 1 passed, 0 failed
$ file one.t <<'END2'
> | run printf '\033[1m粗\033[0m'; read x
> | looks bold: 粗
> | colourless
> | looks red: 粗
> END2
$ screen-run -t 1 ./keys one.t | sed -n 1,2p
  one.t:4: looks red: 粗
    not so after 1 s: it begins with ink -1, ground -1, bold
$ for colour in '\033[39m' '\033[38;5;1m' '\033[0;104m' '\033]11;#fff\007' '\033[1;3''1m'; do
>   printf '| run printf "%s工"; read x\n| wait 工\n| colourless\n' "$colour" | sed 's/^| //' >one.t
>   screen-run -t 1 ./keys one.t | sed -n 2p; done
    a colour has been asked for
    a colour has been asked for
    a colour has been asked for
    a colour has been asked for
    a colour has been asked for
# What was made to steer a terminal is seen in what is sent, though the screen shows nothing of it.

$ file one.t <<'END2'
> | run printf '\033[?1049h\033[22;0;0t\033[1;31m\033(B工会\033[K\033[2;1Hé\r\n'; read x; printf '\033[?1049l\033[23;0;0t'
> | wait 工会
> | harmless
> | key Enter
> | wait-exit
> | harmless
> END2
$ screen
  screens: 1 passed, 0 failed
$ marks=$(printf '\314\201%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17)
$ for harm in '\007' '\033]0;x\007' '\033c' '\033[6n' '\033[21t' '\033P1\033\\' '\302\233m' '\233m' '\377' '\177' '\013' '\342\200\256' '\342\200\213' "e$marks" '\033[\007m'; do
>   printf "| run printf '%s工'; read x\n| wait 工\n| harmless\n" "$harm" | sed 's/^| //' >one.t
>   screen-run -t 1 ./keys one.t | sed -n 2p; done
    it has sent the control character \x07
    it has sent ESC ]
    it has sent ESC c
    it has sent CSI … n
    it has sent CSI … t
    it has sent ESC P
    it has sent U+009B
    it has sent the byte \x9b, which is no UTF-8
    it has sent the byte \xff, which is no UTF-8
    it has sent U+007F
    it has sent the control character \x0b
    it has sent U+202E
    it has sent U+200B
    it has sent more than 16 characters that have no width of their own
    it has sent the byte \x07 in a sequence

$ file one.t <<'END2'
> | run read x
> | looks pink: 工
> END2
$ screen-run -t 1 ./keys one.t | sed -n 1,2p
  one.t:2: looks pink: 工
    write: looks LOOK… : TEXT, the looks being plain, bold, underlined, reversed, red, on-blue and the like

# Who ends well gives the terminal back.

$ for mode in 2004 1006 1049 1; do
>   printf 'run printf "\\033[?%sh工"; read x; exit 0\nwait 工\nkey Enter\nwait-exit\n' "$mode" >one.t
>   screen-run -t 2 ./keys one.t | sed -n 2p; done
    it has left on what it had switched on: the marks around a paste (2004)
    it has left on what it had switched on: the mouse's numbers in SGR (1006)
    it has left on what it had switched on: the other screen (1049)
    it has left on what it had switched on: the cursor keys' other mode (1)
$ printf 'run printf "\\033[?2004;1000h工"; read x; printf "\\033[?1000l\\033[?2004l"\nwait 工\nkey Enter\nwait-exit\n' >one.t
$ screen
  screens: 1 passed, 0 failed
