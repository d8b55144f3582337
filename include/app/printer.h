/* Pages of a text for a printer. */
#ifndef APP_PRINTER_H
#define APP_PRINTER_H

#include "base/error.h"
#include "base/strbuf.h"
#include "model/print_options.h"

/* The columns of a line, as the layout has it where no width is asked for. */
int printer_columns(const struct export_options *options);

/* Is there an lp(1) on the PATH? */
bool printer_is_there(void);

/*
 * Asked about ten times a second while lp has not ended. `waited_ms` counts from its start; time in which this program was
 * stopped does not count. False: it shall be waited for no longer.
 */
typedef bool printer_patience(long waited_ms, void *data);

/*
 * Sends the bytes to the default destination by lp(1), which is kept from the terminal: it can ask for no password and
 * write on no screen. `patience` may be NULL. *said (owned) is what lp had to say, its first line; may be empty.
 * ERR_NOT_FOUND where there is no lp; ERR_IO where it failed or took longer than half a minute: err has its exit code and
 * what it said. False with ERR_NONE: patience was at its end. Whatever lp was doing has been ended then.
 */
bool printer_send(const struct strbuf *bytes, printer_patience *patience, void *data, char **said,
		  struct error *err);

#endif
