#include "tui/view/progress_bar.h"

void progress_bar_write(int done, int all, int cells, struct strbuf *out)
{
	if (all <= 0)
		return;
	int full = (int)((long long)done * cells / all);
	full += full == 0 && done > 0;
	strbuf_add_repeat(out, "█", (size_t)full);
	strbuf_add_repeat(out, "░", (size_t)(cells - full));
}
