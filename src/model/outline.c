#include "model/outline.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "model/numbering.h"

#include <assert.h>
#include <stdlib.h>

static const char *const contents[CONTENT_COUNT] = {[CONTENT_TEXT] = "text",
						    [CONTENT_SCHEDULE] = "schedule",
						    [CONTENT_COMMITTEE] = "committee"};

const char *section_title(const struct section *section)
{
	static const enum message labels[CONTENT_COUNT] = {
		[CONTENT_TEXT] = MSG_content_text,
		[CONTENT_SCHEDULE] = MSG_content_schedule,
		[CONTENT_COMMITTEE] = MSG_content_committee,
	};
	if (section->heading && *section->heading)
		return section->heading;
	return section->body ? section->body : text(labels[section->content]);
}

const char *section_content_name(enum section_content content)
{
	return contents[content];
}

bool section_content_parse(const char *name, enum section_content *out)
{
	for (int i = 0; i < CONTENT_COUNT; i++) {
		if (strcmp(name, contents[i]) == 0) {
			*out = (enum section_content)i;
			return true;
		}
	}
	return false;
}

void section_init(struct section *section)
{
	*section = (struct section){.heading = xstrdup(""), .numbered = true};
}

void section_release(struct section *section)
{
	free(section->heading);
	free(section->body);
	free(section->numbering);
	free(section->label);
	*section = (struct section){0};
}

void section_copy(struct section *to, const struct section *from)
{
	*to = *from;
	to->heading = xstrdup(from->heading);
	to->body = xstrdup(from->body);
	to->numbering = xstrdup(from->numbering);
	to->label = xstrdup(from->label);
}

void outline_init(struct outline *outline)
{
	*outline = (struct outline){0};
}

void outline_release(struct outline *outline)
{
	for (size_t i = 0; i < outline->count; i++)
		section_release(&outline->sections[i]);
	free(outline->sections);
	outline_init(outline);
}

struct section *outline_append(struct outline *outline, const struct section *section, int depth)
{
	assert(depth >= 0 && depth < OUTLINE_DEEPEST);
	assert(depth == 0 ||
	       (outline->count && outline->sections[outline->count - 1].depth >= depth - 1));
	ARRAY_GROW(outline->sections, outline->count, outline->room);
	struct section *added = &outline->sections[outline->count++];
	*added = *section;
	added->depth = depth;
	added->parent_id = depth ? outline->sections[outline->path[depth - 1]].id : 0;
	outline->path[depth] = outline->count - 1;
	return added;
}

size_t outline_find(const struct outline *outline, int64_t id)
{
	size_t at = 0;
	while (at < outline->count && outline->sections[at].id != id)
		at++;
	return at;
}

size_t outline_parent(const struct outline *outline, size_t at)
{
	int depth = outline->sections[at].depth;
	if (!depth)
		return outline->count;
	while (outline->sections[at].depth >= depth)
		at--;
	return at;
}

size_t *outline_parents(const struct outline *outline)
{
	size_t *parents = xcalloc(outline->count + 1, sizeof(*parents)), path[OUTLINE_DEEPEST];
	for (size_t i = 0; i < outline->count; i++) {
		int depth = outline->sections[i].depth;
		path[depth] = i;
		parents[i] = depth > 0 ? path[depth - 1] : outline->count;
	}
	return parents;
}

size_t outline_end(const struct outline *outline, size_t at)
{
	int depth = outline->sections[at].depth;
	do
		at++;
	while (at < outline->count && outline->sections[at].depth > depth);
	return at;
}

size_t outline_previous(const struct outline *outline, size_t at)
{
	int depth = outline->sections[at].depth;
	while (at > 0 && outline->sections[at - 1].depth > depth)
		at--;
	return at > 0 && outline->sections[at - 1].depth == depth ? at - 1 : outline->count;
}

size_t outline_next(const struct outline *outline, size_t at)
{
	size_t end = outline_end(outline, at);
	return end < outline->count && outline->sections[end].depth == outline->sections[at].depth
		       ? end
		       : outline->count;
}

static const struct numbering_style *style_at(const struct numbering *numbering, int level)
{
	return &numbering->levels[level < numbering->count ? level : numbering->count - 1];
}

/* What numbering has reached: the counter of each level, where its section stands, and the articles that run on. */
struct counters {
	int number[OUTLINE_DEEPEST];
	size_t path[OUTLINE_DEEPEST];
	int article;
};

/* The style of a section: its nearest ancestor's own list, else the plan's. */
static struct numbering_style section_style(const struct outline *outline,
					    const struct counters *counters, int depth,
					    const struct numbering *plan)
{
	for (int up = depth - 1; up >= 0; up--) {
		struct numbering own;
		const char *list = outline->sections[counters->path[up]].numbering;
		if (list && numbering_parse(list, &own))
			return *style_at(&own, depth - up - 1);
	}
	return *style_at(plan, depth);
}

static void tell_nobody(void *context, size_t at, const struct numbering_style *style, int number)
{
	(void)context;
	(void)at;
	(void)style;
	(void)number;
}

void outline_number(struct outline *outline, const char *numbering)
{
	outline_number_telling(outline, numbering, tell_nobody, NULL);
}

void outline_number_telling(struct outline *outline, const char *numbering, outline_numbered *tell,
			    void *context)
{
	struct numbering plan;
	if (!numbering_parse(numbering, &plan))
		numbering_parse(NULL, &plan);
	struct counters counters = {.article = 0};
	int before = -1;
	for (size_t i = 0; i < outline->count; i++) {
		struct section *section = &outline->sections[i];
		int depth = section->depth;
		for (int deeper = before + 1; deeper <= depth; deeper++)
			counters.number[deeper] = 0;
		counters.path[depth] = i;
		before = depth;
		struct strbuf label = STRBUF_INIT;
		if (section->numbered) {
			struct numbering_style style =
				section_style(outline, &counters, depth, &plan);
			int n = style.runs_on ? ++counters.article : ++counters.number[depth];
			numbering_style_write(&style, n, &label);
			tell(context, i, &style, n);
		}
		free(section->label);
		section->label = strbuf_detach(&label);
	}
}

static struct outline_place behind(const struct outline *outline, size_t parent, size_t sibling)
{
	return (struct outline_place){
		.parent_id = parent < outline->count ? outline->sections[parent].id : 0,
		.after_id = sibling < outline->count ? outline->sections[sibling].id : 0,
	};
}

bool outline_place_up(const struct outline *outline, size_t at, struct outline_place *out)
{
	size_t elder = outline_previous(outline, at);
	if (elder == outline->count)
		return false;
	*out = behind(outline, outline_parent(outline, at), outline_previous(outline, elder));
	return true;
}

bool outline_place_down(const struct outline *outline, size_t at, struct outline_place *out)
{
	size_t next = outline_next(outline, at);
	if (next == outline->count)
		return false;
	*out = behind(outline, outline_parent(outline, at), next);
	return true;
}

bool outline_place_demoted(const struct outline *outline, size_t at, struct outline_place *out)
{
	size_t elder = outline_previous(outline, at), last = outline->count;
	if (elder == outline->count)
		return false;
	for (size_t child = elder + 1; child < at; child = outline_end(outline, child))
		last = child;
	*out = behind(outline, elder, last);
	return true;
}

bool outline_place_promoted(const struct outline *outline, size_t at, struct outline_place *out)
{
	size_t parent = outline_parent(outline, at);
	if (parent == outline->count)
		return false;
	*out = behind(outline, outline_parent(outline, parent), parent);
	return true;
}
