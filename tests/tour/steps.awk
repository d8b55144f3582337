# Makes a screen test of a tour in prose: what stands between the comments 'tour' and 'end of tour' of a README.
#
#   <kbd>F2</kbd>     a key                    `words`      typed; the first ones of all are the command that is run
#   **words**         seen before the next thing is done

function key(name,    plus) {
	while (match(name, /^(Ctrl|Alt|Shift)-/)) {
		plus = plus substr(name, 1, 1) "-"
		name = substr(name, RLENGTH + 1)
	}
	sub(/^A-/, "M-", plus)
	if (name == "↑") name = "Up"
	if (name == "↓") name = "Down"
	if (name == "←") name = "Left"
	if (name == "→") name = "Right"
	if (name == "Ins") name = "Insert"
	if (name == "Del") name = "Delete"
	if (name == "PgUp") name = "PageUp"
	if (name == "PgDn") name = "PageDown"
	if (plus ~ /C-/)
		name = tolower(name)
	print "key " plus name
}

# The one of the three marks that comes first.
function next_mark(line,    at, i, found) {
	found = 0
	for (i = 1; i <= 3; i++) {
		at = index(line, open[i])
		if (at && (!found || at < found)) {
			found = at
			mark = i
		}
	}
	return found
}

function tell(line,    at, words) {
	while ((at = next_mark(line))) {
		line = substr(line, at + length(open[mark]))
		at = index(line, close_[mark])
		if (!at) {
			print "sh echo a mark is open: " FILENAME ":" FNR " >&2; false"
			return
		}
		words = substr(line, 1, at - 1)
		line = substr(line, at + length(close_[mark]))
		if (mark == 1)
			key(words)
		else if (mark == 2)
			print "wait " words
		else if (!ran++)
			print "run " words
		else
			print "type " words
	}
}

BEGIN {
	open[1] = "<kbd>"; close_[1] = "</kbd>"
	open[2] = "**"; close_[2] = "**"
	open[3] = "`"; close_[3] = "`"
	print "# " (ARGC > 1 ? ARGV[1] : "a README") "; if it failed, a new user would not come through the first ten minutes."
	print "env UNIONPLAN_TODAY=2026-03-10" # whoever reads it does so on some other day
}
/^<!-- end of tour -->/ { touring = 0 }
touring { tell($0) }
/^<!-- tour -->/ { touring = 1 }
END { print "wait-exit" }
