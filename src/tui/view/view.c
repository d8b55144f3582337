#include "tui/view/view.h"

#include "base/linebreak.h"

#include <stdlib.h>

void view_clear(struct desk *desk, struct box box, int from)
{
	if (from < box.rows)
		screen_fill(desk->screen, box.row + from, box.column, box.rows - from, box.columns,
			    STYLE_NORMAL);
}

int view_paragraph_columns(struct box box)
{
	return box.columns - 3;
}

int view_paragraph(struct desk *desk, struct box box, int from, const char *text, int style)
{
	int columns = view_paragraph_columns(box);
	while (*text && from < box.rows) {
		char *paragraph = xmemdup0(text, strcspn(text, "\n"));
		size_t at = 0;
		do {
			size_t next;
			size_t length = line_break(paragraph + at, columns, 1, &next);
			int row = box.row + from++;
			screen_put(desk->screen, row, box.column, box.columns, "", STYLE_NORMAL);
			screen_put_bytes(desk->screen, row, box.column + 1, columns, paragraph + at,
					 length, style);
			at += next;
		} while (paragraph[at] && from < box.rows);
		text += strcspn(text, "\n");
		text += *text == '\n';
		free(paragraph);
	}
	return from;
}
