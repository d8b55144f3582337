/* What the manual consists of. Each function appends a whole file, in the language that is set. */
#ifndef MANUAL_PAGES_H
#define MANUAL_PAGES_H

#include "base/error.h"
#include "base/strbuf.h"

/* unionplan(1): the commands and the screen. */
void page_program(struct strbuf *out);

/* unionplan(5): the formats that these schemas describe, with examples (.yaml) behind them. Paths, NULL behind the last. */
bool page_formats(struct strbuf *out, char *const *files, struct error *err);

/* What shells complete a call by. */
void completion_bash(struct strbuf *out);
void completion_zsh(struct strbuf *out);
void completion_fish(struct strbuf *out);

#endif
