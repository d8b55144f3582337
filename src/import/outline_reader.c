#include "outline_reader.h"

#include "base/array.h"
#include "fields.h"
#include "hint.h"
#include "model/numbering.h"
#include "yaml_reader.h"

#include <stdlib.h>

/* The first section is a mapping on level 4 of the file, each one below it two deeper: none can get too deep. */
_Static_assert((YAML_LEVELS_MOST - 4) / 2 < OUTLINE_DEEPEST, "depth of sections must be checked");

static const char *content_name(int content)
{
	return section_content_name((enum section_content)content);
}

static bool content_parse(const char *word, void *out)
{
	return section_content_parse(word, out);
}

static const struct words contents = {CONTENT_COUNT, content_name, content_parse};

struct section_entry {
	struct section section;
	const struct node *items, *id, *numbering;
};

static const struct field section_fields[] = {
	{FIELD("heading", LINE, section_entry, section.heading)},
	{FIELD("id", NODE, section_entry, id)},
	{FIELD("body", PARAGRAPHS, section_entry, section.body)},
	{FIELD("numbered", YES_NO, section_entry, section.numbered)},
	{FIELD("numbering", NODE, section_entry, numbering)},
	{FIELD("content", WORD, section_entry, section.content), .words = &contents},
	{FIELD("items", NODE, section_entry, items)},
};

char *numbering_read(struct reader *reader, const struct node *list)
{
	struct strbuf styles = STRBUF_INIT;
	bool good = reader_expect(reader, list, NODE_LIST);
	if (good && list->size > NUMBERING_LEVELS) {
		reader_error(reader, list->at, say_import_numbering_levels(NUMBERING_LEVELS));
		good = false;
	}
	for (const struct node *n = node_first(&reader->tree, list); good && n;
	     n = node_next(&reader->tree, n)) {
		struct numbering_style style;
		char *label = reader_expect(reader, n, NODE_SCALAR) ? reader_raw(reader, n) : NULL;
		good = label != NULL;
		if (label && !numbering_style_parse(label, &style)) {
			char *quoted = quote_text(label);
			reader_error(reader, n->at, say_import_numbering(quoted));
			free(quoted);
			good = false;
		}
		if (n != node_first(&reader->tree, list))
			strbuf_add_byte(&styles, '\n');
		strbuf_add_text(&styles, label);
		free(label);
	}
	/* A single style without a label: the empty text would mean the usual styles. */
	if (good && list->size == 1 && !styles.length)
		strbuf_add_byte(&styles, '\n');
	if (good && styles.length)
		return strbuf_detach(&styles);
	strbuf_release(&styles);
	return NULL;
}

struct outline_reader {
	struct reader *reader;
	struct outline *outline;
	struct name_index *links;
	struct name_index places; /* of ids */
};

static void add_link(struct outline_reader *own, const struct node *node, int64_t section_id)
{
	struct reader *reader = own->reader;
	char *id = entry_line(reader, node);
	bool added;
	if (!id)
		return;
	uint32_t first = *name_index_add(&own->places, id, node->at, &added);
	name_index_add(own->links, id, (uint32_t)section_id, NULL);
	if (!added) {
		char *quoted = quote_text(id);
		reader_error(reader, node->at,
			     say_import_id_twice(quoted, places_find(&reader->places, first).line));
		free(quoted);
	}
	free(id);
}

static void read_list(struct outline_reader *own, const struct node *list, int depth);

static void read_section(struct outline_reader *own, const struct node *node, int depth,
			 int64_t position)
{
	struct reader *reader = own->reader;
	struct section_entry entry = {.items = NULL};
	struct section *section = &entry.section;
	section_init(section);
	section->id = (int64_t)own->outline->count + 1;
	section->position = position;
	if (node->kind == NODE_SCALAR) {
		char *heading = entry_line(reader, node);
		if (heading) {
			free(section->heading);
			section->heading = heading;
		}
	} else if (node->kind == NODE_MAPPING) {
		size_t errors = reader->diagnostics->errors;
		fields_read(reader, node, section_fields, ARRAY_LENGTH(section_fields), &entry);
		if (errors == reader->diagnostics->errors && !*section->heading && !section->body &&
		    section->content == CONTENT_TEXT)
			reader_error(reader, node->at, xstrdup(text(MSG_import_section_empty)));
	} else {
		reader_wrong(reader, node, MSG_import_want_text_or_mapping);
	}
	if (entry.numbering)
		section->numbering = numbering_read(reader, entry.numbering);
	if (entry.id)
		add_link(own, entry.id, section->id);
	outline_append(own->outline, section, depth);
	if (entry.items)
		read_list(own, entry.items, depth + 1);
}

static void read_list(struct outline_reader *own, const struct node *list, int depth)
{
	const struct tree *tree = &own->reader->tree;
	if (!reader_expect(own->reader, list, NODE_LIST))
		return;
	int64_t position = 0;
	for (const struct node *n = node_first(tree, list); n; n = node_next(tree, n))
		read_section(own, n, depth, position += POSITION_STEP);
}

void outline_read(struct reader *reader, const struct node *list, struct outline *outline,
		  struct name_index *links)
{
	struct outline_reader own = {reader, outline, links, NAME_INDEX_INIT};
	if (list)
		read_list(&own, list, 0);
	name_index_release(&own.places);
}
