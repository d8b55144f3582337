# The house keeps its floors: tests/tools/check-layers finds an include that layers.txt does not
# grant, a library outside its folder, and files that include each other in a circle. If it failed,
# the layers would tangle and nobody would notice.

$ check="$TESTDIR/tools/check-layers"
$ file() { mkdir -p "$(dirname "$1")" && cat >"$1"; }

# A small house in order.

$ file include/base/text.h </dev/null
$ file src/base/text.c <<'END'
> #include "base/text.h"
> #include <stdio.h>
> END
$ file src/model/plan.c <<'END'
>   #  include "base/text.h"
> #include <sys/types.h>
> END
$ file src/store/db.c <<'END'
> #include <sqlite3.h>
> #include "model/plan.h"
> END
$ file src/main.c <<'END'
> #include "cli/cli.h"
> #include "tui/tui.h"
> END
$ "$check" .
  layers: ok (5 files)

# A layer that is not granted, whichever way it is written.

$ file src/cli/run.c <<'END'
> #include "app/act.h"
> #include "store/db.h"
> #include <tui/screen.h>
> #include "../store/db.h"
> #include "strore/db.h"
> END
$ "$check" .
  src/cli/run.c:2: cli may not include store
  src/cli/run.c:3: cli may not include tui
  src/cli/run.c:4: "../store/db.h" climbs through folders; name the header from include/
  src/cli/run.c:5: "strore/db.h" is of no layer
[1]
$ rm src/cli/run.c
$ echo '#include "app/act.h"' | file include/model/plan.h
$ "$check" .
  include/model/plan.h:1: model may not include app
[1]
$ rm include/model/plan.h
$ file src/printing/page.c </dev/null
$ "$check" .
  src/printing/page.c: layers.txt has no row for printing
[1]
$ rm -r src/printing

# Each library in its own place. The export may read YAML in one file, not in two.

$ echo '#include <sqlite3.h>' | file src/app/act.c
$ echo '#include "sqlite3.h"' | file include/store/db.h
$ echo '#include <ncurses.h>' | file src/tui/view/list.c
$ echo '#include <curses.h>' | file src/tui/screen/draw.c
$ echo '#include <yaml.h>' | file src/import/yaml_reader.c
$ echo '#include <yaml.h>' | file src/import/other.c
$ echo '#include <yaml.h>' | file src/export/yaml.c
$ echo '#include <yaml.h>' | file src/export/yaml_more.c
$ "$check" .
  include/store/db.h:1: <sqlite3.h> has no place here
  src/app/act.c:1: <sqlite3.h> has no place here
  src/export/yaml_more.c:1: <yaml.h> is already included in src/export/yaml.c
  src/import/other.c:1: <yaml.h> has no place here
  src/tui/view/list.c:1: <ncurses.h> has no place here
[1]
$ rm -r src/app src/tui src/import src/export include/store

# Circles: between two headers, by way of a .c, and through a header that has no .c of its own.

$ echo '#include "model/b.h"' | file include/model/a.h
$ echo '#include "model/a.h"' | file include/model/b.h
$ "$check" .
  circle: model/a -> model/b -> model/a
[1]
$ rm include/model/b.h
$ file src/model/a.c </dev/null
$ echo '#include "model/a.h"' | file src/model/b.c
$ "$check" .
  circle: model/a -> model/b -> model/a
[1]
$ echo '#include "inside.h"' | file src/model/b.c
$ echo '#include "model/a.h"' | file src/model/inside.h
$ "$check" .
  circle: model/a -> model/b -> model/a
[1]
$ rm -r src/model include/model

# A private header with what two modules share is a part of both, and makes no circle.

$ echo '#include "store/db.h"' | file src/store/inside.h
$ file include/store/db.h </dev/null
$ echo '#include "inside.h"' | file src/store/db.c
$ echo '#include "inside.h"' | file src/store/rows.c
$ "$check" .
  layers: ok (7 files)

# An empty folder is a mistake of whoever calls, not a house in order.

$ mkdir empty
$ "$check" empty
  no source files here
[1]
$ "$check" nowhere 2>/dev/null
[1]

# The rules themselves can't grant a circle: a row names only rows above it.

$ cp "$check" .
$ printf 'low: high\nhigh: low\n' >layers.txt
$ ./check-layers .
  layers.txt: low is granted high, for which there is no row above it
  include/base/text.h: layers.txt has no row for base
  include/store/db.h: layers.txt has no row for store
  src/base/text.c: layers.txt has no row for base
  src/main.c: layers.txt has no row for main
  src/store/db.c: layers.txt has no row for store
  src/store/inside.h: layers.txt has no row for store
  src/store/rows.c: layers.txt has no row for store
[1]
