#include "tui/view/path.h"

#include "base/array.h"
#include "base/folder.h"
#include "base/strbuf.h"

#include <dirent.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAMES_MOST 60     /* offered; who has more types another letter */
#define ENTRIES_MOST 5000 /* looked at: a folder on a slow network must not hold up typing */

/*
 * What a shell would make of it: a file that is dragged into a terminal comes with quotes or backslashes, and a blank behind
 * it. A name that holds such signs is found as it is.
 */
static char *without_quotes(const char *typed)
{
	struct strbuf out = STRBUF_INIT;
	char quote = '\0';
	size_t length = strlen(typed);
	while (length && typed[length - 1] == ' ' && (length < 2 || typed[length - 2] != '\\'))
		length--;
	for (size_t i = strspn(typed, " "); i < length; i++) {
		if (quote ? typed[i] == quote : typed[i] == '\'' || typed[i] == '"')
			quote = quote ? '\0' : typed[i];
		else if (typed[i] == '\\' && quote != '\'' && i + 1 < length)
			strbuf_add_byte(&out, typed[++i]);
		else
			strbuf_add_byte(&out, typed[i]);
	}
	return strbuf_detach(&out);
}

char *path_typed(const char *typed)
{
	const char *home = getenv("HOME");
	char *plain = access(typed, F_OK) == 0 ? xstrdup(typed) : without_quotes(typed);
	if (plain[0] == '~' && (plain[1] == '/' || plain[1] == '\0') && home) {
		char *whole = string_format("%s%s", home, plain + 1);
		free(plain);
		return whole;
	}
	return plain;
}

char *path_whole(const char *path)
{
	char *real = realpath(path, NULL);
	if (real)
		return real;
	char *here = path[0] == '/' ? NULL : realpath(".", NULL);
	char *whole = here ? folder_join(here, path) : xstrdup(path);
	free(here);
	return whole;
}

bool path_is_folder(const char *path)
{
	struct stat about;
	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static bool is_wanted(const char *name, const char *const *endings, size_t count)
{
	size_t length = strlen(name);
	for (size_t i = 0; i < count; i++) {
		size_t ending = strlen(endings[i]);
		if (length > ending && strcasecmp(name + length - ending, endings[i]) == 0)
			return true;
	}
	return false;
}

/* Its name as it would be typed on, a folder with a / behind it; NULL: it isn't wanted. Owned. */
static char *offer(const char *folder, const char *name, const char *const *endings, size_t count)
{
	char *path = folder_join(folder, name);
	bool is_folder = path_is_folder(path);
	free(path);
	if (is_folder)
		return string_format("%s/", name);
	return is_wanted(name, endings, count) ? xstrdup(name) : NULL;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static size_t read_folder(const char *folder, const char *begins, const char *const *endings,
			  size_t count, char *names[NAMES_MOST])
{
	size_t found = 0, looked_at = 0;
	DIR *dir = opendir(folder);
	for (struct dirent *entry;
	     dir && found < NAMES_MOST && looked_at < ENTRIES_MOST && (entry = readdir(dir));
	     looked_at++) {
		if (entry->d_name[0] == '.' || strncmp(entry->d_name, begins, strlen(begins)) != 0)
			continue;
		names[found] = offer(folder, entry->d_name, endings, count);
		found += names[found] != NULL;
	}
	if (dir)
		closedir(dir);
	qsort(names, found, sizeof(*names), by_name);
	return found;
}

void path_suggest(const char *typed, const char *const *endings, size_t count,
		  struct suggestions *out)
{
	char *names[NAMES_MOST];
	const char *slash = strrchr(typed, '/');
	size_t before = slash ? (size_t)(slash - typed) + 1 : 0;
	char *head = xmemdup0(typed, before);
	char *folder = before > 0 ? path_typed(head) : xstrdup(".");
	size_t found = strcmp(typed, "~") == 0
			       ? 0
			       : read_folder(folder, typed + before, endings, count, names);
	for (size_t i = 0; i < found; i++) {
		char *whole = string_format("%s%s", head, names[i]);
		suggestions_add(out, whole);
		free(whole);
		free(names[i]);
	}
	free(folder);
	free(head);
}
