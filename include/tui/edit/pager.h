/* Pages to be read over the whole screen before something is done with them. */
#ifndef TUI_EDIT_PAGER_H
#define TUI_EDIT_PAGER_H

#include "tui/screen/screen.h"

enum pager_end {
	PAGER_TAKEN, /* Enter, F2 */
	PAGER_LEFT,  /* Esc */
	PAGER_ENDED, /* the program must end */
};

/* Lines end with \n, pages with a form feed. Wider ones than the screen scroll with ← and →. */
enum pager_end pager_run(struct screen *screen, const char *title, const char *pages);

#endif
