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
 * Sends the bytes to the default destination by lp(1). *said (owned) is what lp had to say, its first line; may be
 * empty. ERR_NOT_FOUND where there is no lp; ERR_IO where it failed or took longer than half a minute: err has its exit
 * code and what it said.
 */
bool printer_send(const struct strbuf *bytes, char **said, struct error *err);

#endif
