#include "yaml_reader.h"

#include "base/array.h"
#include "base/name_index.h"
#include "hint.h"
#include "syntax.h"

#include <stdlib.h>
#include <yaml.h>

/* A list or mapping that has begun and not ended. */
struct frame {
	uint32_t node, last;  /* itself and its newest child, as indices */
	uint32_t key, key_at; /* the key that waits for its value */
	uint32_t before;      /* nodes counted when it began */
	size_t bytes_before;
	uint32_t anchor; /* 1 + index in stream->anchors; 0: none */
	uint8_t height;  /* levels below it so far */
	bool mapping, has_key;
};

struct anchor {
	uint32_t node, size; /* size: nodes it stands for; 0 while it has not ended */
	size_t bytes;        /* of their texts */
	uint8_t height;
};

struct yaml_stream {
	struct reader *reader;
	yaml_parser_t parser;
	struct frame frames[YAML_LEVELS_MOST];
	int depth;
	uint32_t nodes;                 /* counted in the whole file */
	struct name_index anchor_names; /* of this document, to anchors */
	struct name_index keys;         /* and its keys, to where they stand in the tree */
	struct anchor *anchors;
	size_t anchor_count, anchor_room;
	bool failed;
};

struct yaml_stream *yaml_stream_new(struct reader *reader, const struct source *source)
{
	struct yaml_stream *stream = xcalloc(1, sizeof(*stream));
	stream->reader = reader;
	if (!yaml_parser_initialize(&stream->parser))
		memory_exhausted();
	yaml_parser_set_encoding(&stream->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&stream->parser, (const unsigned char *)source->text,
				     source->length);
	return stream;
}

void yaml_stream_free(struct yaml_stream *stream)
{
	yaml_parser_delete(&stream->parser);
	name_index_release(&stream->anchor_names);
	name_index_release(&stream->keys);
	free(stream->anchors);
	free(stream);
}

bool yaml_stream_failed(const struct yaml_stream *stream)
{
	return stream->failed;
}

/* {{ without quotes is complained about as a key, and may then break the syntax behind it: once is enough. */
static bool is_said(struct reader *reader, uint32_t at, const char *sentence)
{
	const struct diagnostics *said = reader->diagnostics;
	if (!said->count)
		return false;
	const struct diagnostic *last = &said->items[said->count - 1];
	struct place place = places_find(&reader->places, at);
	return last->line == place.line && last->column == place.column &&
	       strcmp(last->text, sentence) == 0;
}

/* Always false: reading can't go on. */
static bool fail(struct yaml_stream *stream, uint32_t at, char *sentence)
{
	if (is_said(stream->reader, at, sentence))
		free(sentence);
	else
		reader_error(stream->reader, at, sentence);
	stream->failed = true;
	return false;
}

static bool fail_parser(struct yaml_stream *stream)
{
	const yaml_parser_t *parser = &stream->parser;
	struct places *places = &stream->reader->places;
	if (parser->error == YAML_MEMORY_ERROR)
		memory_exhausted();
	uint32_t at = (uint32_t)parser->problem_mark.index;
	if (parser->error == YAML_READER_ERROR)
		at = places_of_byte(places, parser->problem_offset);
	struct syntax_problem problem = {parser->problem, parser->context, at,
					 (uint32_t)parser->context_mark.index};
	char *sentence = syntax_explain(&problem, places, &at);
	return fail(stream, at, sentence);
}

static bool count_nodes(struct yaml_stream *stream, uint32_t more, uint32_t at)
{
	if (more > YAML_NODES_MOST - stream->nodes)
		return fail(stream, at, say_import_too_many_nodes(YAML_NODES_MOST));
	stream->nodes += more;
	return true;
}

static bool count_bytes(struct yaml_stream *stream, size_t more, uint32_t at)
{
	struct reader *reader = stream->reader;
	if (more > TEXT_MOST - reader->text_bytes)
		return fail(stream, at, say_import_too_much_text(TEXT_MOST >> 20));
	reader->text_bytes += more;
	return true;
}

/* A tag may say only what the value is anyway. */
static bool tag_known(const yaml_char_t *tag)
{
	static const char core[] = "tag:yaml.org,2002:";
	static const char *const names[] = {"str", "int", "float", "bool", "null", "seq", "map"};
	const char *name = (const char *)tag;
	if (!tag || strcmp(name, "!") == 0)
		return true;
	if (strncmp(name, core, sizeof(core) - 1) != 0)
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (strcmp(name + sizeof(core) - 1, names[i]) == 0)
			return true;
	return false;
}

static void check_tag(struct yaml_stream *stream, const yaml_char_t *tag, uint32_t at)
{
	if (tag_known(tag))
		return;
	char *quoted = quote_text((const char *)tag);
	reader_error(stream->reader, at, say_import_tag(quoted));
	free(quoted);
}

/* A list, mapping or alias where a key should be: most often {{name}} without quotes, which YAML takes for two mappings. */
static void complain_of_key(struct yaml_stream *stream, struct frame *frame, uint32_t at)
{
	struct node *mapping = &stream->reader->tree.nodes[frame->node];
	bool braces = at == mapping->at + 1;
	if (mapping->kind != NODE_BROKEN)
		reader_error(stream->reader, braces ? mapping->at : at,
			     xstrdup(text(braces ? MSG_import_bare_variable
						 : MSG_import_key_is_no_word)));
	mapping->kind = NODE_BROKEN;
	frame->key = 0;
	frame->key_at = at;
	frame->has_key = true;
}

static struct frame *innermost(struct yaml_stream *stream)
{
	return stream->depth ? &stream->frames[stream->depth - 1] : NULL;
}

static void grow_height(struct yaml_stream *stream, uint8_t height)
{
	struct frame *frame = innermost(stream);
	if (frame && frame->height < height)
		frame->height = height;
}

/* Adds a node where the document has come to; its index. Where a key should be, it stays without a parent. */
static uint32_t add_node(struct yaml_stream *stream, struct node node)
{
	struct tree *tree = &stream->reader->tree;
	struct frame *frame = innermost(stream);
	ARRAY_GROW(tree->nodes, tree->count, tree->room);
	uint32_t index = (uint32_t)tree->count++;
	node.key_at = node.at;
	if (frame && frame->mapping && !frame->has_key) {
		complain_of_key(stream, frame, node.at);
	} else if (frame) {
		if (frame->mapping) {
			node.key = frame->key;
			node.key_at = frame->key_at;
			frame->has_key = false;
		}
		if (frame->last)
			tree->nodes[frame->last].next = index;
		else
			tree->nodes[frame->node].content = index;
		frame->last = index;
		tree->nodes[frame->node].size++;
	}
	tree->nodes[index] = node;
	return index;
}

/* Where a name is given twice, the later one holds, as YAML has it. 1 + the index of the anchor, 0 for no name. */
static uint32_t add_anchor(struct yaml_stream *stream, const yaml_char_t *name,
			   struct anchor anchor)
{
	if (!name)
		return 0;
	ARRAY_GROW(stream->anchors, stream->anchor_count, stream->anchor_room);
	stream->anchors[stream->anchor_count++] = anchor;
	*name_index_add(&stream->anchor_names, (const char *)name, 0, NULL) =
		(uint32_t)stream->anchor_count;
	return (uint32_t)stream->anchor_count;
}

static uint32_t add_bytes(struct yaml_stream *stream, const yaml_char_t *bytes, size_t length)
{
	struct strbuf *out = &stream->reader->tree.bytes;
	uint32_t offset = (uint32_t)out->length;
	strbuf_add(out, (const char *)bytes, length);
	strbuf_add_byte(out, '\0');
	return offset;
}

/* The names of keys come again and again: each is kept once. One with a zero byte inside is none that is known. */
static uint32_t add_key(struct yaml_stream *stream, const yaml_char_t *bytes, size_t length)
{
	bool added;
	if (strlen((const char *)bytes) != length)
		return add_bytes(stream, bytes, length);
	uint32_t *offset = name_index_add(&stream->keys, (const char *)bytes,
					  (uint32_t)stream->reader->tree.bytes.length, &added);
	if (added)
		add_bytes(stream, bytes, length);
	return *offset;
}

static bool read_scalar(struct yaml_stream *stream, const yaml_event_t *event)
{
	uint32_t at = (uint32_t)event->start_mark.index;
	struct frame *frame = innermost(stream);
	size_t length = event->data.scalar.length;
	check_tag(stream, event->data.scalar.tag, at);
	if (frame && frame->mapping && !frame->has_key) {
		frame->key = add_key(stream, event->data.scalar.value, length);
		frame->key_at = at;
		frame->has_key = true;
		return true;
	}
	struct node node = {
		.at = at,
		.kind = NODE_SCALAR,
		.content = add_bytes(stream, event->data.scalar.value, length),
		.size = (uint32_t)length,
		.plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
			 !event->data.scalar.tag,
	};
	uint32_t index = add_node(stream, node);
	add_anchor(stream, event->data.scalar.anchor, (struct anchor){index, 1, length, 0});
	return count_nodes(stream, 1, at) && count_bytes(stream, length, at);
}

static bool begin(struct yaml_stream *stream, enum node_kind kind, const yaml_event_t *event,
		  const yaml_char_t *anchor, const yaml_char_t *tag)
{
	uint32_t at = (uint32_t)event->start_mark.index;
	check_tag(stream, tag, at);
	if (stream->depth == YAML_LEVELS_MOST)
		return fail(stream, at, say_import_too_deep(YAML_LEVELS_MOST));
	uint32_t index = add_node(stream, (struct node){.at = at, .kind = (uint8_t)kind});
	stream->frames[stream->depth++] = (struct frame){
		.node = index,
		.before = stream->nodes,
		.bytes_before = stream->reader->text_bytes,
		.mapping = kind == NODE_MAPPING,
		.anchor = add_anchor(stream, anchor, (struct anchor){.node = index}),
	};
	return count_nodes(stream, 1, at);
}

static bool end(struct yaml_stream *stream)
{
	struct frame *frame = &stream->frames[--stream->depth];
	uint8_t height = frame->height + 1;
	if (frame->anchor) {
		struct anchor *anchor = &stream->anchors[frame->anchor - 1];
		anchor->size = stream->nodes - frame->before;
		anchor->bytes = stream->reader->text_bytes - frame->bytes_before;
		anchor->height = height;
	}
	grow_height(stream, height);
	return true;
}

static bool read_alias(struct yaml_stream *stream, const yaml_event_t *event)
{
	uint32_t at = (uint32_t)event->start_mark.index;
	const char *name = (const char *)event->data.alias.anchor;
	const struct frame *frame = innermost(stream);
	if (frame && frame->mapping && !frame->has_key) {
		add_node(stream, (struct node){.at = at, .kind = NODE_BROKEN});
		return count_nodes(stream, 1, at);
	}
	const uint32_t *found = name_index_find(&stream->anchor_names, name);
	const struct anchor *anchor = found ? &stream->anchors[*found - 1] : NULL;
	if (!anchor || !anchor->size) {
		reader_error(stream->reader, at,
			     anchor ? say_import_alias_of_itself(name)
				    : say_import_no_anchor(name));
		add_node(stream, (struct node){.at = at, .kind = NODE_BROKEN});
		return count_nodes(stream, 1, at);
	}
	if (stream->depth + anchor->height > YAML_LEVELS_MOST)
		return fail(stream, at, say_import_too_deep(YAML_LEVELS_MOST));
	grow_height(stream, anchor->height);
	struct node node = stream->reader->tree.nodes[anchor->node];
	node.at = at;
	node.key = node.next = 0;
	add_node(stream, node);
	return count_nodes(stream, anchor->size, at) && count_bytes(stream, anchor->bytes, at);
}

static bool read_event(struct yaml_stream *stream, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return read_scalar(stream, event);
	case YAML_SEQUENCE_START_EVENT:
		return begin(stream, NODE_LIST, event, event->data.sequence_start.anchor,
			     event->data.sequence_start.tag);
	case YAML_MAPPING_START_EVENT:
		return begin(stream, NODE_MAPPING, event, event->data.mapping_start.anchor,
			     event->data.mapping_start.tag);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return end(stream);
	case YAML_ALIAS_EVENT:
		return read_alias(stream, event);
	default:
		return true; /* beginnings of the stream and of its documents */
	}
}

bool yaml_stream_next(struct yaml_stream *stream)
{
	tree_clear(&stream->reader->tree);
	name_index_clear(&stream->anchor_names);
	name_index_clear(&stream->keys);
	stream->anchor_count = 0;
	stream->depth = 0;
	while (!stream->failed) {
		yaml_event_t event;
		if (!yaml_parser_parse(&stream->parser, &event))
			return fail_parser(stream);
		yaml_event_type_t type = event.type;
		bool good = read_event(stream, &event);
		yaml_event_delete(&event);
		if (!good || type == YAML_STREAM_END_EVENT)
			return false;
		if (type == YAML_DOCUMENT_END_EVENT)
			return true;
	}
	return false;
}

bool yaml_read_one(const struct source *source, struct diagnostics *diagnostics,
		   enum message another, void (*read)(struct reader *reader, void *context),
		   void *context)
{
	struct reader reader;
	reader_init(&reader, source, diagnostics);
	struct yaml_stream *stream = yaml_stream_new(&reader, source);
	if (yaml_stream_next(stream)) {
		read(&reader, context);
		if (yaml_stream_next(stream))
			reader_error(&reader, tree_root(&reader.tree)->at, xstrdup(text(another)));
	} else if (!yaml_stream_failed(stream)) {
		reader_error(&reader, 0, xstrdup(text(MSG_import_no_document)));
	}
	yaml_stream_free(stream);
	reader_release(&reader);
	diagnostics_sort(diagnostics);
	return diagnostics->errors == 0;
}
