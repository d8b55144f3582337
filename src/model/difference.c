#include "model/difference.h"

#include "base/width.h"
#include "i18n/messages.h"

#include <stdlib.h>

enum { NAME_COLUMNS = 30 };

void difference_add(struct difference *difference, enum difference_kind kind,
		    enum difference_way way, const char *name)
{
	struct difference_part *part = &difference->kinds[kind].ways[way];
	if (name && part->count < DIFFERENCE_NAMES)
		part->names[part->count] = xstrdup(name);
	part->count++;
}

void difference_release(struct difference *difference)
{
	for (int kind = 0; kind < DIFFERENCE_KINDS; kind++)
		for (int way = 0; way < DIFFERENCE_WAYS; way++)
			for (int i = 0; i < DIFFERENCE_NAMES; i++)
				free(difference->kinds[kind].ways[way].names[i]);
	free(difference->state);
	*difference = (struct difference){0};
}

static int count_of(const struct difference *difference, int kind)
{
	int count = 0;
	for (int way = 0; way < DIFFERENCE_WAYS; way++)
		count += difference->kinds[kind].ways[way].count;
	return count;
}

bool difference_is_none(const struct difference *difference)
{
	int count = 0;
	for (int kind = 0; kind < DIFFERENCE_KINDS; kind++)
		count += count_of(difference, kind);
	return count == 0;
}

const char *difference_label(enum difference_kind kind)
{
	static const enum message labels[DIFFERENCE_KINDS] = {
		[DIFFERENCE_PLANS] = MSG_difference_plans,
		[DIFFERENCE_SECTIONS] = MSG_difference_sections,
		[DIFFERENCE_ACTIVITIES] = MSG_difference_activities,
		[DIFFERENCE_MEMBERS] = MSG_difference_members,
		[DIFFERENCE_OTHERS] = MSG_difference_others,
	};
	return text(labels[kind]);
}

static void write_name(const char *name, struct strbuf *out)
{
	size_t fits = width_fit(name, NAME_COLUMNS, 1);
	if (name[fits])
		fits = width_fit(name, NAME_COLUMNS - 1, 1);
	char *line = string_format("%.*s%s", (int)fits, name, name[fits] ? "…" : "");
	char *quoted = say_difference_name(line);
	strbuf_add_text(out, quoted);
	free(quoted);
	free(line);
}

static void write_way(const struct difference_part *part, enum difference_way way, int names,
		      struct strbuf *out)
{
	static char *(*const say[DIFFERENCE_WAYS])(int) = {
		[DIFFERENCE_GOES] = say_difference_goes,
		[DIFFERENCE_COMES] = say_difference_comes,
		[DIFFERENCE_CHANGES] = say_difference_changes,
	};
	char *head = say[way](part->count);
	strbuf_format(out, "  %s", head);
	free(head);
	int told = 0;
	for (; told < names && told < DIFFERENCE_NAMES && part->names[told]; told++) {
		strbuf_add_text(out, text(told ? MSG_difference_and : MSG_difference_colon));
		write_name(part->names[told], out);
	}
	if (told && told < part->count)
		strbuf_add_text(out, text(MSG_difference_more));
	strbuf_add_text(out, "\n");
}

void difference_write(const struct difference *difference, int names, struct strbuf *out)
{
	for (int kind = 0; kind < DIFFERENCE_KINDS; kind++) {
		if (count_of(difference, kind) == 0)
			continue;
		char *head = say_difference_head(difference_label((enum difference_kind)kind),
						 difference->kinds[kind].here,
						 difference->kinds[kind].there);
		strbuf_format(out, "%s\n", head);
		free(head);
		for (int way = 0; way < DIFFERENCE_WAYS; way++)
			if (difference->kinds[kind].ways[way].count)
				write_way(&difference->kinds[kind].ways[way],
					  (enum difference_way)way, names, out);
	}
}
