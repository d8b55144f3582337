#include "app/theme.h"

#include "app/places.h"
#include "embedded.h"
#include "i18n/messages.h"
#include "import/theme.h"

#include <stdlib.h>

static const char ending[] = ".yaml";

static bool unknown(const char *name, struct error *err)
{
	struct strbuf names = STRBUF_INIT;
	for (size_t i = 0; i < embedded_themes_count; i++)
		strbuf_format(&names, "%s%.*s", i ? "、" : "",
			      (int)(strlen(embedded_themes[i].name) - strlen(ending)),
			      embedded_themes[i].name);
	error_set(err, ERR_NOT_FOUND, say_theme_unknown(name, names.text));
	strbuf_release(&names);
	return false;
}

/* Owned. */
static char *locate(const char *named)
{
	const char *home = getenv("HOME");
	if (named[0] == '~' && named[1] == '/' && home)
		return string_format("%s%s", home, named + 1);
	char *configuration = named[0] == '/' ? NULL : place_configuration();
	const char *slash = configuration ? strrchr(configuration, '/') : NULL;
	char *path =
		slash ? string_format("%.*s/%s", (int)(slash - configuration), configuration, named)
		      : xstrdup(named);
	free(configuration);
	return path;
}

static bool find(const char *named, struct source *source, struct error *err)
{
	const struct embedded_file *file =
		embedded_find(embedded_themes, embedded_themes_count, named, ending);
	if (file)
		return source_decode(source, file->name, file->text, file->length, err);
	char *path = locate(named);
	bool found = source_read_own(source, path, err);
	free(path);
	return found || (err->code == ERR_NOT_FOUND && unknown(named, err));
}

bool theme_load(const char *named, struct theme *theme, struct diagnostics *diagnostics,
		struct error *err)
{
	struct source source;
	*theme = (struct theme){0};
	diagnostics_init(diagnostics, named);
	if (!find(named, &source, err))
		return false;
	bool good = theme_read(&source, theme, diagnostics);
	if (!good)
		error_set(err, ERR_INPUT, say_theme_errors(source.name, (int)diagnostics->errors));
	source_release(&source);
	return good;
}
