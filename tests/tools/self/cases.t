# The runner of cases: it must see every difference, or the other tests are worth nothing. Here it
# runs small case files in folders of their own; the lines of those are written with sed, since
# `$` and blanks at the front would be taken for this file's own.

$ mkdir tests data
$ file() { sed 's/^| \{0,1\}//' >"$1"; }
$ cases() { run-cases "$@" /bin/true one.t; }

# All as expected: output on both channels, an exit code, an empty line, blanks at the front.

$ file one.t <<'END'
> | # A comment.
> | $ echo out; echo err >&2
> |   out
> |   err
> |
> | $ printf ' a\n\nb\n'; exit_with() { return $1; }
> |    a
> |
> |   b
> | $ exit_with 3
> | [3]
> | $ cat <<EOT
> | > # text
> | >
> | > 中文
> | > EOT
> |   # text
> |
> |   中文
> END
$ cases
  cases: 4 passed, 0 failed

# Each command that differs is shown with its line, its command and a diff.

$ file one.t <<'END'
> | $ printf 'a\nb\nc\n'
> |   a
> |   x
> |   c
> | $ true
> | [1]
> | $ false
> | $ echo more
> | $ printf 'no line feed'
> |   no line feed
> | $ echo; true
> |
> | # The empty line above is there for the eye, and not the one that was printed.
> END
$ cases
  one.t:1: $ printf 'a\nb\nc\n'
  @@ -2,3 +2,3 @@
     a
  -  x
  +  b
     c
  one.t:5: $ true
  @@ -6,1 +6,0 @@
  -[1]
  one.t:7: $ false
  @@ -8,0 +8,1 @@
  +[1]
  one.t:8: $ echo more
  @@ -9,0 +9,1 @@
  +  more
  one.t:9: $ printf 'no line feed'
  @@ -10,1 +10,1 @@
  -  no line feed
  +  no line feed (no eol)
  one.t:11: $ echo; true
  @@ -12,0 +12,1 @@
  +   (esc)
  cases: 0 passed, 6 failed
[1]

# What can't be seen is made visible, so that a golden text can be reviewed: controls, broken
# UTF-8, marks without width, blanks at the end.

$ file one.t <<'END'
> | $ printf 'page\f\r\n\033[1m\n\200\n\342\200\213\nend \n\0\n'
> |   page\x0c\x0d (esc)
> |   \x1b[1m (esc)
> |   \x80 (esc)
> |   \u{200b} (esc)
> |   end\x20 (esc)
> |   \x00 (esc)
> END
$ cases
  cases: 1 passed, 0 failed

# Patterns, for what varies; a line that reads like one matches itself as well.

$ file one.t <<'END'
> | $ echo 第12页
> |   第[0-9]+页 (re)
> | $ echo 第12页
> |   第.{2}页 (re)
> | $ echo 第12页
> |   第??页 (glob)
> | $ echo 第12页
> |   第.页 (re)
> | $ echo 第12页
> |   第? (glob)
> | $ echo '* (glob)'
> |   * (glob)
> END
$ cases
  one.t:7: $ echo 第12页
  @@ -8,1 +8,1 @@
  -  第.页 (re)
  +  第12页
  one.t:9: $ echo 第12页
  @@ -10,1 +10,1 @@
  -  第? (glob)
  +  第12页
  cases: 4 passed, 2 failed
[1]

# What can't be tried is expected by a pattern, passes, and is told; where it is expected word by word it is an answer like others.

$ file one.t <<'END'
> | $ echo 'skipped: no printer here'
> |   (skipped.*|printed) (re)
> | $ echo 'tidy: skipped'
> |   (good|.* skipped) (re)
> | $ echo skipped
> |   skipped
> END
$ cases
  one.t:1: skipped: no printer here
  one.t:3: tidy: skipped
  cases: 3 passed, 0 failed

# The environment is the same everywhere, and folders are called by their variables.

$ file one.t <<'END'
> | $ echo "$UNIONPLAN_DB $UNIONPLAN_TODAY $UNIONPLAN_ACTOR $LC_ALL $TZ ${NO_COLOR-none} ${XDG_DATA_HOME-none}"
> |   $HOME/t.db 2025-11-18 测试员 C.UTF-8 Asia/Shanghai none none
> | $ pwd; ls -A; echo "$TESTDIR $DATADIR"
> |   $HOME
> |   $TESTDIR $DATADIR
> | $ there=yes; mkdir sub; cd sub
> | $ echo $there; pwd
> |   yes
> |   $HOME/sub
> | $ command -v unionplan
> |   $TMPDIR/bin/unionplan
> END
$ XDG_DATA_HOME=x NO_COLOR=1 TZ=UTC cases
  cases: 5 passed, 0 failed

# A session that ends early fails in all that it has not done.

$ file one.t <<'END'
> | $ echo one
> |   one
> | $ exit 0
> | $ echo two
> |   two
> | $ echo three
> |   three
> END
$ cases
  one.t:3: $ exit 0
  @@ -4,0 +4,1 @@
  +[the session ended here]
  one.t: 2 commands after this one were not run
  cases: 1 passed, 3 failed
[1]

# One that hangs is stopped, and what it left behind is killed.

$ file one.t <<'END'
> | $ echo before; sleep 1000
> |   before
> END
$ cases -t 1
  one.t:1: $ echo before; sleep 1000
  @@ -2,1 +2,2 @@
     before
  +[the time for a file is up]
  cases: 0 passed, 1 failed
[1]

# UPDATE=1 writes what was printed, keeps patterns that match, comments and empty lines.

$ file one.t <<'END'
> | # First.
> |
> | $ printf 'a\n\nb 17\n\n'
> |   old
> |   b [0-9]* (re)
> |
> | $ false
> |   gone
> |
> | # Last.
> END
$ UPDATE=1 run-cases /bin/true one.t >/dev/null; sed 's/^./| &/; s/^$/|/' one.t
  | # First.
  |
  | $ printf 'a\n\nb 17\n\n'
  |   a
  |
  |   b [0-9]* (re)
  |    (esc)
  |
  | $ false
  | [1]
  |
  | # Last.
$ cases
  cases: 2 passed, 0 failed

# A file with nothing to fail in, or with lines of no meaning, is no test.

$ echo '# only a comment' >one.t
$ cases
  one.t: no commands in it
  cases: 0 passed, 1 failed
[1]
$ printf '$ true\nTrue\n' >one.t
$ cases
  one.t:2: neither command nor output nor comment: True
  cases: 0 passed, 1 failed
[1]
$ run-cases /bin/true absent.t
  absent.t: No such file or directory
  cases: 0 passed, 1 failed
[1]
$ run-cases ./absent one.t
  ./absent: No such file or directory
  usage: run-cases [-j JOBS] [-t SECONDS] PROGRAM FILE...
[2]

# Several files at once give one sum.

$ for name in a b c d; do printf '$ echo %s\n  %s\n' $name $name >$name.t; done
$ run-cases -j 3 /bin/true a.t b.t c.t d.t
  cases: 4 passed, 0 failed
