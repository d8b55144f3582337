#include "relations.h"

#include "base/array.h"
#include "base/folder.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "xml_reader.h"

#include <stdlib.h>

struct reading {
	struct relations *out;
	const char *part;
};

/* Where a target leads from the folder of `part`: without . and .. in it. NULL: out of the archive. Owned. */
static char *resolve(const char *part, const char *target)
{
	struct strbuf path = STRBUF_INIT;
	const char *slash = strrchr(part, '/');
	bool inside = true;
	if (*target != '/' && slash)
		strbuf_add(&path, part, (size_t)(slash - part));
	for (const char *end; *target; target = *end ? end + 1 : end) {
		end = target + strcspn(target, "/");
		size_t length = (size_t)(end - target);
		if (length == 0 || (length == 1 && *target == '.'))
			continue;
		if (length == 2 && memcmp(target, "..", 2) == 0) {
			const char *last = strrchr(path.text, '/');
			inside = inside && path.length;
			strbuf_truncate(&path, last ? (size_t)(last - path.text) : 0);
			continue;
		}
		strbuf_add_text(&path, path.length ? "/" : "");
		strbuf_add(&path, target, length);
	}
	if (inside && path.length)
		return strbuf_detach(&path);
	strbuf_release(&path);
	return NULL;
}

static void begin(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	if (!xml_is(tag, XML_PACKAGE, "Relationship"))
		return;
	const char *id = xml_attribute(tag, XML_NONE, "Id");
	const char *type = xml_attribute(tag, XML_NONE, "Type");
	const char *target = xml_attribute(tag, XML_NONE, "Target");
	const char *mode = xml_attribute(tag, XML_NONE, "TargetMode");
	if (!id || !type || !target || (mode && strcmp(mode, "External") == 0))
		return;
	char *clean = utf8_clean(target, strlen(target), false, NULL);
	char *part = resolve(reading->part, clean);
	free(clean);
	if (!part)
		return;
	struct relations *out = reading->out;
	ARRAY_GROW(out->items, out->count, out->room);
	out->items[out->count++] =
		(struct relation){xstrdup(id), xstrdup(folder_base_name(type)), part};
}

static void end(void *context, const struct xml_tag *tag)
{
	(void)context;
	(void)tag;
}

bool relations_read(struct archive *archive, const char *part, struct relations *out,
		    struct error *err)
{
	static const struct xml_handler handler = {.begin = begin, .end = end};
	struct reading reading = {out, part};
	const char *file = folder_base_name(part);
	char *name = string_format("%.*s_rels/%s.rels", (int)(file - part), part, file);
	bool good = !archive_has(archive, name) || xml_read(archive, name, &handler, &reading, err);
	free(name);
	return good;
}

void relations_release(struct relations *relations)
{
	for (size_t i = 0; i < relations->count; i++) {
		free(relations->items[i].id);
		free(relations->items[i].type);
		free(relations->items[i].target);
	}
	free(relations->items);
	*relations = (struct relations){0};
}

const char *relations_by_type(const struct relations *relations, const char *type)
{
	for (size_t i = 0; i < relations->count; i++)
		if (strcmp(relations->items[i].type, type) == 0)
			return relations->items[i].target;
	return NULL;
}

const char *relations_by_id(const struct relations *relations, const char *id)
{
	for (size_t i = 0; i < relations->count; i++)
		if (strcmp(relations->items[i].id, id) == 0)
			return relations->items[i].target;
	return NULL;
}
