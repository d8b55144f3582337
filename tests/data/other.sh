# For tests of rights, which root has all of: how a command runs as somebody who has none here.
#     . "$TESTDIR/data/other.sh"; other_can || …; other COMMAND…

# A copy of the program where that user can get at it, wherever the sources lie, and a folder for what is temporary.
other_prepare() {
	chmod a+x "$HOME" "$TMPDIR"
	cp "$(command -v unionplan)" "$HOME/program"
	chmod a+rx "$HOME/program"
	mkdir -m 1777 "$HOME/temporary"
}

# By whichever of these there is. It has no folder of its own, which not even root could make there.
other() {
	set -- env HOME=/proc/nonexistent TMPDIR="$HOME/temporary" UNIONPLAN_ACTOR=别人 "$@"
	case ${OTHER_BY:-} in
	setpriv) setpriv --reuid 65533 --regid "${OTHER_GROUP:-65533}" --clear-groups "$@" ;;
	runuser) runuser -u nobody -- "$@" ;;
	su) su -s /bin/sh -c 'exec "$@"' nobody -- sh "$@" ;;
	esac
}

# False: says why there is nobody else.
other_can() {
	if test "$(id -u)" != 0; then echo 'skipped: only root can become another user'; return 1; fi
	for OTHER_BY in setpriv runuser su; do
		command -v $OTHER_BY >/dev/null && test "$(other "$HOME/program" --version 2>/dev/null)" = "$(unionplan --version)" && return
	done
	echo 'skipped: none of setpriv, runuser and su makes another user of root here'
	return 1
}
