/* The posts of an activity, in its form: names with 、 or another comma between. */
#include "row_activity_parts.h"

#include "base/array.h"
#include "base/pinyin.h"

#include <stdlib.h>

static const char *const separators[] = {"、", "，", "；", ",", ";", " "};

/* The length of the name at `text` and, in *next, where the one after it begins. */
static size_t name_length(const char *text, size_t *next)
{
	size_t nearest = strlen(text);
	*next = nearest;
	for (size_t i = 0; i < ARRAY_LENGTH(separators); i++) {
		const char *found = strstr(text, separators[i]);
		if (found && (size_t)(found - text) < nearest) {
			nearest = (size_t)(found - text);
			*next = nearest + strlen(separators[i]);
		}
	}
	return nearest;
}

char *row_check_posts(const char *value, void *data)
{
	const struct row *row = data;
	char *wrong = NULL;
	for (size_t next; *value && !wrong; value += next) {
		char *name = xmemdup0(value, name_length(value, &next));
		if (name[0] && !committee_find_post(&row->committee, name))
			wrong = say_wrong_post(name);
		free(name);
	}
	return wrong;
}

static bool is_among(const char *names, const char *name)
{
	bool found = false;
	for (size_t next; *names && !found; names += next) {
		size_t length = name_length(names, &next);
		found = length == strlen(name) && memcmp(names, name, length) == 0;
	}
	return found;
}

/* Each suggestion is what is typed with its last name made whole. */
void row_suggest_posts(const char *typed, struct suggestions *out, void *data)
{
	const struct row *row = data;
	const char *last = typed;
	for (size_t next; last[name_length(last, &next)] != '\0';)
		last += next;
	/* Behind a whole name comes another one. */
	bool whole_name = committee_find_post(&row->committee, last) != NULL;
	const char *between = whole_name ? separators[0] : "";
	size_t kept = whole_name ? strlen(typed) : (size_t)(last - typed);
	for (size_t i = 0; i < row->committee.post_count; i++) {
		const char *name = row->committee.posts[i].name;
		char *whole = string_format("%.*s%s%s", (int)kept, typed, between, name);
		if (whole_name ? !is_among(typed, name) : pinyin_match(name, last))
			suggestions_add(out, whole);
		free(whole);
	}
}

void row_set_posts(const struct row *row, struct activity *activity)
{
	for (size_t i = 0; i < activity->post_count; i++)
		free(activity->posts[i].name);
	activity->post_count = 0;
	const char *value = row->values[ACTIVITY_POSTS];
	for (size_t next; *value; value += next) {
		char *name = xmemdup0(value, name_length(value, &next));
		const struct post *post =
			name[0] ? committee_find_post(&row->committee, name) : NULL;
		if (post && !activity_has_post(activity, post->id, name))
			activity_add_post(activity, post->id, name);
		free(name);
	}
}
