#include "import/theme.h"

#include "base/array.h"
#include "fields.h"
#include "yaml_reader.h"

/* In the order of their numbers, behind the terminal's own one. */
static const char *const colours[] = {
	"own",         "black",        "red",           "green",       "yellow",
	"blue",        "magenta",      "cyan",          "white",       "bright-black",
	"bright-red",  "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
	"bright-cyan", "bright-white",
};
_Static_assert(ARRAY_LENGTH(colours) == COLOUR_MOST - COLOUR_OWN + 1, "a name for each colour");

static const char *colour_name(int index)
{
	return colours[index];
}

static bool parse_colour(const char *word, void *out)
{
	for (size_t i = 0; i < ARRAY_LENGTH(colours); i++) {
		if (strcmp(word, colours[i]) == 0) {
			*(int *)out = (int)i + COLOUR_OWN;
			return true;
		}
	}
	return false;
}

static const struct words colour_words = {ARRAY_LENGTH(colours), colour_name, parse_colour};

static const struct field look_fields[] = {
	{FIELD("foreground", WORD, theme_look, foreground), .words = &colour_words},
	{FIELD("background", WORD, theme_look, background), .words = &colour_words},
	{FIELD("bold", YES_NO, theme_look, bold)},
	{FIELD("dim", YES_NO, theme_look, dim)},
	{FIELD("underline", YES_NO, theme_look, underline)},
	{FIELD("reverse", YES_NO, theme_look, reverse)},
};

struct theme_entry {
	const struct node *version;
	const struct node *looks[MEANING_COUNT];
};

#define MEANING(id, key_) {FIELD(key_, NODE, theme_entry, looks[MEANING_##id])},
static const struct field theme_fields[] = {
	{FIELD("unionplan-theme", NODE, theme_entry, version), .required = true},
#include "model/theme.def"
};
#undef MEANING
_Static_assert(ARRAY_LENGTH(theme_fields) <= FIELDS_MOST, "as many keys as a table may have");

static void read_document(struct reader *reader, void *context)
{
	struct theme *theme = context;
	const struct node *root = tree_root(&reader->tree);
	struct theme_entry entry = {0};
	if (!version_check(reader, root, "unionplan-theme") ||
	    !fields_read(reader, root, theme_fields, ARRAY_LENGTH(theme_fields), &entry))
		return;
	for (int i = 0; i < MEANING_COUNT; i++) {
		theme->looks[i] = (struct theme_look){COLOUR_OWN, COLOUR_OWN, .bold = false};
		theme->given[i] =
			entry.looks[i] && fields_read(reader, entry.looks[i], look_fields,
						      ARRAY_LENGTH(look_fields), &theme->looks[i]);
	}
}

bool theme_read(const struct source *source, struct theme *theme, struct diagnostics *diagnostics)
{
	return yaml_read_one(source, diagnostics, MSG_theme_one_document, read_document, theme);
}
