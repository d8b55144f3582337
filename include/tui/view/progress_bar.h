/* How much of something is done, as a bar of cells. */
#ifndef TUI_VIEW_PROGRESS_BAR_H
#define TUI_VIEW_PROGRESS_BAR_H

#include "base/strbuf.h"

/* '███░░░': `cells` of them; one is full as soon as anything is done. Nothing where there is nothing to do. Appends. */
void progress_bar_write(int done, int all, int cells, struct strbuf *out);

#endif
