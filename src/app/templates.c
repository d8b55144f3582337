/* Templates: those that come along, and the user's own. */
#include "app/transfer.h"

#include "app/places.h"
#include "base/array.h"
#include "base/folder.h"
#include "base/similar.h"
#include "embedded.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"
#include "import/yaml_import.h"
#include "session_state.h"
#include "templates.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>

void template_entry_release(struct template_entry *entry)
{
	free(entry->file);
	free(entry->path);
	template_info_release(&entry->about);
	*entry = (struct template_entry){0};
}

void transfer_templates_release(struct template_entry *items, size_t count)
{
	for (size_t i = 0; i < count; i++)
		template_entry_release(&items[i]);
	free(items);
}

struct template_list {
	struct template_entry *items;
	size_t count, room;
	struct date today;
};

static bool is_yaml(const char *name)
{
	size_t length = strlen(name);
	return length > 5 && name[0] != '.' && strcmp(name + length - 5, ".yaml") == 0;
}

/* A file that was asked for by its path may end in anything. */
static void add_entry(struct template_list *list, const char *file, char *path,
		      struct template_info about)
{
	ARRAY_GROW(list->items, list->count, list->room);
	size_t length = strlen(file) - (is_yaml(file) ? strlen(".yaml") : 0);
	list->items[list->count++] = (struct template_entry){xmemdup0(file, length), path, about};
}

/* A file of the user's with errors stands there by its name and with the first of them; who takes it is told all. */
static struct template_info broken(const char *file, const struct diagnostics *unread)
{
	const struct diagnostic *first = &unread->items[0];
	return (struct template_info){.name = xstrdup(file),
				      .summary = say_template_broken(first->line, first->text)};
}

/* One that can't be read at all must not vanish from the list: somebody would look for it. */
static struct template_info unreadable(const char *file, const struct error *unread)
{
	return (struct template_info){.name = xstrdup(file), .summary = xstrdup(unread->text)};
}

/* A file that is not even meant as a template is left out: the folder is the user's. */
static void add(struct template_list *list, const char *file, char *path, struct source *source)
{
	struct template_info about = {0};
	struct diagnostics unread;
	diagnostics_init(&unread, file);
	if (yaml_read_template(source, &about, &unread) && about.name) {
		template_propose_years(&about, list->today);
		add_entry(list, file, path, about);
	} else {
		template_info_release(&about);
		if (path && unread.errors && strstr(source->text, "template:"))
			add_entry(list, file, path, broken(file, &unread));
		else
			free(path);
	}
	diagnostics_release(&unread);
	source_release(source);
}

/* Their folder as a whole. There need not be one. */
static void add_unopened(struct template_list *list, const char *folder, int reason)
{
	struct error unread = ERROR_INIT;
	if (reason == ENOENT)
		return;
	error_set(&unread, ERR_IO, say_source_unreadable(folder, system_error(reason)));
	add_entry(list, folder, xstrdup(folder), unreadable(folder, &unread));
	error_release(&unread);
}

static void add_own(struct template_list *list)
{
	char *folder = place_templates();
	DIR *dir = folder ? folder_open(folder) : NULL;
	if (folder && !dir)
		add_unopened(list, folder, errno);
	for (struct dirent *entry; dir && (entry = readdir(dir));) {
		struct source source;
		struct error unread = ERROR_INIT;
		char *path = folder_join(folder, entry->d_name);
		if (!is_yaml(entry->d_name))
			free(path);
		else if (source_read_own(&source, path, &unread))
			add(list, entry->d_name, path, &source);
		else
			add_entry(list, entry->d_name, path, unreadable(entry->d_name, &unread));
		error_release(&unread);
	}
	if (dir)
		closedir(dir);
	free(folder);
}

static int by_file(const void *a, const void *b)
{
	const struct template_entry *x = a, *y = b;
	return strcmp(x->file, y->file);
}

bool transfer_templates(struct session *session, struct template_entry **items, size_t *count,
			struct error *err)
{
	/* Which templates there are does not hang on the database. */
	struct template_list list = {.today = session_today(session)};
	for (size_t i = 0; i < embedded_templates_count; i++) {
		const struct embedded_file *file = &embedded_templates[i];
		struct source source;
		if (!source_decode(&source, file->name, file->text, file->length, err)) {
			transfer_templates_release(list.items, list.count);
			return false;
		}
		add(&list, file->name, NULL, &source);
	}
	add_own(&list);
	if (list.count)
		qsort(list.items, list.count, sizeof(*list.items), by_file);
	*items = list.items;
	*count = list.count;
	return true;
}

/* How well an entry fits a name: 2 its file or name, 1 a part of its name. */
static int fit(const struct template_entry *entry, const char *name)
{
	if (strcmp(entry->file, name) == 0 || strcmp(entry->about.name, name) == 0)
		return 2;
	return strstr(entry->about.name, name) != NULL;
}

static bool none_fits(const struct template_entry *items, size_t count, const char *name,
		      struct error *err)
{
	const char **names = xcalloc(count * 2, sizeof(*names));
	for (size_t i = 0; i < count; i++) {
		names[2 * i] = items[i].file;
		names[2 * i + 1] = items[i].about.name;
	}
	const char *near = similar_name(name, names, count * 2);
	error_set(err, ERR_NOT_FOUND,
		  near ? say_no_such_template_near(name, near) : say_no_such_template(name));
	free(names);
	return false;
}

/* Is it meant as a file, and not by its name among the others? */
static bool names_file(const char *name)
{
	size_t length = strlen(name);
	return strchr(name, '/') || is_yaml(name) ||
	       (length > 4 && strcmp(name + length - 4, ".yml") == 0);
}

/* `session`: NULL where no database is needed. */
static bool read_template(const struct session *session, const char *path, struct source *source,
			  struct error *err)
{
	bool stays = session && session->stays;
	return stays ? source_read_own(source, path, err) : source_read(source, path, err);
}

static bool read_file_named(struct session *session, const char *path, struct template_entry *out,
			    struct error *err)
{
	struct template_list list = {.today = session_today(session)};
	struct source source;
	if (!read_template(session, path, &source, err))
		return false;
	add(&list, path, xstrdup(path), &source);
	if (!list.count)
		return error_set(err, ERR_INPUT, say_file_is_no_template(path));
	*out = list.items[0];
	string_set(&out->file, path); /* by which it is found again */
	free(list.items);
	return true;
}

bool transfer_template_named(struct session *session, const char *name, struct template_entry *out,
			     struct error *err)
{
	if (names_file(name))
		return read_file_named(session, name, out, err);
	struct template_entry *items = NULL;
	size_t count = 0, fitting = 0, found = 0;
	int best = 1;
	if (!transfer_templates(session, &items, &count, err))
		return false;
	struct strbuf names = STRBUF_INIT;
	for (size_t i = 0; i < count; i++) {
		int how = fit(&items[i], name);
		if (how < best)
			continue;
		if (how > best) {
			fitting = 0;
			strbuf_clear(&names);
		}
		best = how;
		found = i;
		strbuf_format(&names, "%s%s", fitting++ ? "、" : "", items[i].about.name);
	}
	if (fitting == 1) {
		*out = items[found];
		items[found] = (struct template_entry){0};
	} else if (fitting) {
		error_set(err, ERR_AMBIGUOUS, say_template_ambiguous(name, names.text));
	} else {
		none_fits(items, count, name, err);
	}
	strbuf_release(&names);
	transfer_templates_release(items, count);
	return fitting == 1;
}

bool template_source(struct session *session, const char *name, struct source *source,
		     struct error *err)
{
	struct template_entry entry = {0};
	if (!transfer_template_named(session, name, &entry, err))
		return false;
	const struct embedded_file *file =
		embedded_find(embedded_templates, embedded_templates_count, entry.file, ".yaml");
	bool ok = entry.path ? read_template(session, entry.path, source, err)
			     : source_decode(source, file->name, file->text, file->length, err);
	template_entry_release(&entry);
	return ok;
}

bool transfer_template_text(struct session *session, const char *name, struct strbuf *out,
			    struct error *err)
{
	struct source source;
	if (!template_source(session, name, &source, err))
		return false;
	strbuf_add(out, source.text, source.length);
	source_release(&source);
	return true;
}
