#include "model/print_options.h"

#include "base/strbuf.h"

static const char *const names[LAYOUT_COUNT] = {
	[LAYOUT_A4] = "a4", [LAYOUT_GB9704] = "gb9704", [LAYOUT_SCREEN] = "screen"};

const char *layout_name(enum layout layout)
{
	return names[layout];
}

bool layout_parse(const char *name, enum layout *out)
{
	for (int i = 0; i < LAYOUT_COUNT; i++) {
		if (strcmp(name, names[i]) == 0) {
			*out = (enum layout)i;
			return true;
		}
	}
	return false;
}

void export_options_init(struct export_options *options)
{
	*options = (struct export_options){.layout = LAYOUT_A4, .ambiguous = 2};
}
