/* SQLite, with the declarations of its session extension. The only way by which store/ includes it. */
#ifndef STORE_SQLITE_H
#define STORE_SQLITE_H

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#if SQLITE_VERSION_NUMBER < 3037000
#error "unionplan needs SQLite 3.37 or newer: its tables are STRICT"
#endif

#endif
