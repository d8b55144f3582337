#include "import/config.h"

#include "base/array.h"
#include "base/name_index.h"
#include "fields.h"
#include "occasion_reader.h"
#include "yaml_reader.h"

#include <stdlib.h>

static const char *const languages[] = {"zh", "en"};

static const char *language_name(int index)
{
	return languages[index];
}

/* The name itself is kept, and borrowed from the table. */
static bool parse_language(const char *word, void *out)
{
	for (size_t i = 0; i < ARRAY_LENGTH(languages); i++) {
		if (strcmp(word, languages[i]) == 0) {
			*(const char **)out = languages[i];
			return true;
		}
	}
	return false;
}

static const struct words language_words = {ARRAY_LENGTH(languages), language_name, parse_language};

struct config_entry {
	const struct node *version, *database, *backups, *occasions, *keys;
	struct config config;
};

/* Without its version a file is of the first one: a line that is added by hand, as advised, is enough. */
static const struct field config_fields[] = {
	{FIELD("unionplan-config", NODE, config_entry, version)},
	{FIELD("language", WORD, config_entry, config.language), .words = &language_words},
	{FIELD("database", NODE, config_entry, database)},
	{FIELD("backups", NODE, config_entry, backups)},
	{FIELD("me", LINE, config_entry, config.me)},
	{FIELD("colour", YES_NO, config_entry, config.colour)},
	{FIELD("theme", LINE, config_entry, config.theme)},
	{FIELD("occasions", NODE, config_entry, occasions)},
	{FIELD("keys", NODE, config_entry, keys)},
};

/* What reading a file needs beside its reader. */
struct config_reading {
	const char *path;
	known_occasions *known;
	struct config *config;
	bool failed; /* by what is none of the file's errors; err tells it */
	struct error *err;
};

/* NULL: ~ is there, and nobody's home. Owned by the caller. */
static char *locate(const char *file, const char *written)
{
	const char *home = getenv("HOME"), *slash = strrchr(file, '/');
	if (*written == '~')
		return home && *home == '/' ? string_format("%s%s", home, written + 1) : NULL;
	if (*written == '/' || !slash)
		return xstrdup(written);
	return string_format("%.*s/%s", (int)(slash - file), file, written);
}

/* A path as it is written in the file. Owned; NULL: it is none, which has been reported. */
static char *read_path(struct reader *reader, const struct node *node, const char *file)
{
	char *written = entry_line(reader, node), *path = NULL;
	if (!written)
		return NULL;
	if (*written == '~' && written[1] != '/')
		reader_error(reader, node->at, xstrdup(text(MSG_config_tilde)));
	else if (!(path = locate(file, written)))
		reader_error(reader, node->at, xstrdup(text(MSG_config_no_home)));
	free(written);
	return path;
}

struct backups_entry {
	struct backup_rules rules;
	const struct node *folder;
};

static const struct field backups_fields[] = {
	{FIELD("daily", INTEGER, backups_entry, rules.daily), .least = 0, .most = BACKUPS_MOST},
	{FIELD("weekly", INTEGER, backups_entry, rules.weekly), .least = 0, .most = BACKUPS_MOST},
	{FIELD("monthly", INTEGER, backups_entry, rules.monthly), .least = 0, .most = BACKUPS_MOST},
	{FIELD("folder", NODE, backups_entry, folder)},
};

/* 'off' alone, or how many of each. Where none would be kept, none are made. */
static void read_backups(struct reader *reader, const struct node *node, const char *file,
			 struct config *config)
{
	struct backups_entry entry = {.rules = config->backups};
	if (node->kind == NODE_SCALAR) {
		char *word = entry_line(reader, node);
		bool off = word && (strcmp(word, "off") == 0 || strcmp(word, "no") == 0 ||
				    strcmp(word, "false") == 0 || strcmp(word, "否") == 0);
		if (word && !off)
			reader_error(reader, node->at, xstrdup(text(MSG_config_backups)));
		config->backups.off = off;
		free(word);
		return;
	}
	if (!fields_read(reader, node, backups_fields, ARRAY_LENGTH(backups_fields), &entry))
		return;
	config->backups = entry.rules;
	config->backups.off = entry.rules.daily + entry.rules.weekly + entry.rules.monthly == 0;
	if (entry.folder)
		config->backup_folder = read_path(reader, entry.folder, file);
}

static bool read_occasions(struct reader *reader, const struct node *node,
			   const struct config_reading *reading)
{
	if (!reading->known(&reading->config->occasions, reading->err))
		return false;
	occasions_read(reader, node, &reading->config->occasions);
	return true;
}

static void add_key(struct reader *reader, const struct node *node, struct key_choice *choice,
		    size_t *room)
{
	char *key = entry_line(reader, node);
	if (!key)
		return;
	ARRAY_GROW(choice->keys, choice->key_count, *room);
	choice->keys[choice->key_count++] = key;
}

/* One key may stand without a list around it. */
static void read_key_choice(struct reader *reader, const struct node *node,
			    struct key_choice *choice)
{
	size_t room = 0;
	if (node->kind == NODE_SCALAR)
		add_key(reader, node, choice, &room);
	else if (reader_expect(reader, node, NODE_LIST))
		for (const struct node *n = node_first(&reader->tree, node); n;
		     n = node_next(&reader->tree, n))
			add_key(reader, n, choice, &room);
}

static void read_keys(struct reader *reader, const struct node *node, struct config *config)
{
	struct name_index actions = NAME_INDEX_INIT;
	if (!reader_expect(reader, node, NODE_MAPPING))
		return;
	for (const struct node *n = node_first(&reader->tree, node); n;
	     n = node_next(&reader->tree, n)) {
		const char *action = node_key(&reader->tree, n);
		bool added = true;
		name_index_add(&actions, action, 0, &added);
		if (!added) {
			reader_error(reader, n->key_at, say_import_duplicate_key(action));
			continue;
		}
		ARRAY_GROW(config->keys, config->key_count, config->key_room);
		struct key_choice *choice = &config->keys[config->key_count++];
		*choice = (struct key_choice){
			.action = xstrdup(action),
			.line = places_find(&reader->places, n->key_at).line,
		};
		read_key_choice(reader, n, choice);
	}
	name_index_release(&actions);
}

static void read_document(struct reader *reader, void *context)
{
	struct config_reading *reading = context;
	struct config *config = reading->config;
	const struct node *root = tree_root(&reader->tree);
	struct config_entry entry = {.config = *config};
	if (!version_check(reader, root, "unionplan-config") ||
	    !fields_read(reader, root, config_fields, ARRAY_LENGTH(config_fields), &entry))
		return;
	*config = entry.config;
	if (entry.database)
		config->database = read_path(reader, entry.database, reading->path);
	if (entry.backups)
		read_backups(reader, entry.backups, reading->path, config);
	if (entry.keys)
		read_keys(reader, entry.keys, config);
	if (entry.occasions)
		reading->failed = !read_occasions(reader, entry.occasions, reading);
}

bool config_read(const char *path, known_occasions *known, struct config *config,
		 struct diagnostics *diagnostics, struct error *err)
{
	struct config_reading reading = {path, known, config, .err = err};
	struct source source;
	struct error unread = ERROR_INIT;
	if (!source_read_own(&source, path, &unread)) {
		if (unread.code != ERR_NOT_FOUND)
			return error_move(err, &unread);
		error_release(&unread);
		return true;
	}
	bool good = yaml_read_one(&source, diagnostics, MSG_config_one_document, read_document,
				  &reading);
	source_release(&source);
	if (!good && !reading.failed)
		error_set(err, ERR_INPUT, say_config_errors(path, (int)diagnostics->errors));
	return good && !reading.failed;
}
