#include "import/schema.h"

#include "base/array.h"
#include "yaml_reader.h"

#include <stdlib.h>

/* JSON is YAML too, so the reader of our own files does for it. */
struct schema_reading {
	struct reader reader;
	struct schema *schema;
};

static const struct node *under(const struct schema_reading *reading, const struct node *node,
				const char *key)
{
	const struct tree *tree = &reading->reader.tree;
	if (!node || node->kind != NODE_MAPPING)
		return NULL;
	for (const struct node *n = node_first(tree, node); n; n = node_next(tree, n))
		if (strcmp(node_key(tree, n), key) == 0)
			return n;
	return NULL;
}

/* NULL: no such key, or it holds no text. */
static const char *bytes_under(const struct schema_reading *reading, const struct node *node,
			       const char *key)
{
	const struct node *found = under(reading, node, key);
	return found && found->kind == NODE_SCALAR ? node_bytes(&reading->reader.tree, found)
						   : NULL;
}

static char *text_under(const struct schema_reading *reading, const struct node *node,
			const char *key)
{
	const char *bytes = bytes_under(reading, node, key);
	return bytes ? xstrdup(bytes) : NULL;
}

static int number_under(const struct schema_reading *reading, const struct node *node,
			const char *key)
{
	const char *bytes = bytes_under(reading, node, key);
	return bytes ? atoi(bytes) : 0;
}

/* 'activity' of '#/$defs/activity'; NULL where the node refers to nothing. */
static const char *referred(const struct schema_reading *reading, const struct node *node)
{
	const char *path = bytes_under(reading, node, "$ref");
	const char *slash = path ? strrchr(path, '/') : NULL;
	return slash ? slash + 1 : NULL;
}

/* The description of a mapping's keys: the node's own, or that of the one alternative which is a mapping. */
static const struct node *mapping_of(const struct schema_reading *reading, const struct node *node)
{
	static const char *const alternatives[] = {"oneOf", "anyOf"};
	const struct tree *tree = &reading->reader.tree;
	if (under(reading, node, "properties"))
		return node;
	for (size_t i = 0; i < ARRAY_LENGTH(alternatives); i++) {
		const struct node *list = under(reading, node, alternatives[i]);
		for (const struct node *n = list ? node_first(tree, list) : NULL; n;
		     n = node_next(tree, n))
			if (under(reading, n, "properties"))
				return n;
	}
	return NULL;
}

static const struct node *definition(const struct schema_reading *reading, const char *name)
{
	const struct node *root = tree_root(&reading->reader.tree);
	return name ? under(reading, under(reading, root, "$defs"), name) : NULL;
}

static char *join_choices(const struct schema_reading *reading, const struct node *list)
{
	const struct tree *tree = &reading->reader.tree;
	struct strbuf out = STRBUF_INIT;
	for (const struct node *n = node_first(tree, list); n; n = node_next(tree, n)) {
		strbuf_add_text(&out, out.length ? ", " : "");
		strbuf_add_text(&out, node_bytes(tree, n));
	}
	return strbuf_detach(&out);
}

static void describe_plain(const struct schema_reading *reading, const struct node *node,
			   struct schema_key *key)
{
	static const struct {
		const char *name;
		enum schema_type type;
	} types[] = {
		{"string", SCHEMA_TEXT}, {"integer", SCHEMA_NUMBER}, {"boolean", SCHEMA_YES_NO}};
	const char *type = bytes_under(reading, node, "type");
	const struct node *choices = under(reading, node, "enum");
	for (size_t i = 0; type && i < ARRAY_LENGTH(types); i++)
		if (strcmp(type, types[i].name) == 0)
			key->type = types[i].type;
	key->least = number_under(reading, node, "minimum");
	key->most = number_under(reading, node, "maximum");
	if (choices) {
		key->type = SCHEMA_CHOICE;
		key->choices = join_choices(reading, choices);
	}
}

static void describe(const struct schema_reading *reading, const struct node *node,
		     struct schema_key *key)
{
	const char *type = bytes_under(reading, node, "type");
	const struct node *items = under(reading, node, "items");
	if (type && strcmp(type, "array") == 0 && items) {
		key->list = true;
		node = items;
	}
	const char *of = referred(reading, node);
	const struct node *meant = definition(reading, of);
	if (!of && under(reading, node, "properties"))
		of = key->name;
	if (!of) {
		describe_plain(reading, node, key);
		return;
	}
	key->of = xstrdup(of);
	key->type = !meant || mapping_of(reading, meant) ? SCHEMA_PART : SCHEMA_VALUE;
	if (!key->title && meant && !key->list) {
		key->title = text_under(reading, meant, "title");
		if (key->type == SCHEMA_VALUE && !key->about) {
			key->about = text_under(reading, meant, "description");
			key->type = SCHEMA_OTHER;
		}
	}
}

static bool is_required(const struct schema_reading *reading, const struct node *mapping,
			const char *name)
{
	const struct tree *tree = &reading->reader.tree;
	const struct node *list = under(reading, mapping, "required");
	for (const struct node *n = list ? node_first(tree, list) : NULL; n; n = node_next(tree, n))
		if (strcmp(node_bytes(tree, n), name) == 0)
			return true;
	return false;
}

static void add_part(struct schema_reading *reading, const char *name, const struct node *node);

static void add_keys(struct schema_reading *reading, size_t part, const struct node *mapping)
{
	const struct tree *tree = &reading->reader.tree;
	const struct node *properties = under(reading, mapping, "properties");
	for (const struct node *n = node_first(tree, properties); n; n = node_next(tree, n)) {
		struct schema_part *to = &reading->schema->parts[part];
		struct schema_key key = {.name = xstrdup(node_key(tree, n)),
					 .title = text_under(reading, n, "title"),
					 .about = text_under(reading, n, "description"),
					 .otherwise = text_under(reading, n, "default")};
		key.required = is_required(reading, mapping, key.name);
		describe(reading, n, &key);
		ARRAY_GROW(to->keys, to->count, to->room);
		to->keys[to->count++] = key;
		if (under(reading, n, "properties"))
			add_part(reading, node_key(tree, n), n);
	}
}

static void add_part(struct schema_reading *reading, const char *name, const struct node *node)
{
	struct schema *schema = reading->schema;
	const struct node *mapping = mapping_of(reading, node);
	struct schema_part part = {.name = xstrdup(name),
				   .title = text_under(reading, node, "title"),
				   .about = text_under(reading, node, "description")};
	ARRAY_GROW(schema->parts, schema->count, schema->room);
	schema->parts[schema->count++] = part;
	if (mapping)
		add_keys(reading, schema->count - 1, mapping);
}

static void read_root(struct schema_reading *reading)
{
	const struct tree *tree = &reading->reader.tree;
	const struct node *root = tree_root(tree), *definitions = under(reading, root, "$defs");
	reading->schema->title = text_under(reading, root, "title");
	reading->schema->about = text_under(reading, root, "description");
	add_part(reading, "", root);
	for (const struct node *n = definitions ? node_first(tree, definitions) : NULL; n;
	     n = node_next(tree, n))
		add_part(reading, node_key(tree, n), n);
}

bool schema_read(struct schema *schema, const char *path, struct error *err)
{
	struct source source;
	struct diagnostics diagnostics;
	struct schema_reading reading = {.schema = schema};
	*schema = (struct schema){0};
	if (!source_read(&source, path, err))
		return false;
	diagnostics_init(&diagnostics, path);
	reader_init(&reading.reader, &source, &diagnostics);
	struct yaml_stream *stream = yaml_stream_new(&reading.reader, &source);
	bool good = yaml_stream_next(stream) && !diagnostics.errors;
	if (good)
		read_root(&reading);
	else
		error_set(err, ERR_INPUT, say_schema_unreadable(path));
	yaml_stream_free(stream);
	reader_release(&reading.reader);
	diagnostics_release(&diagnostics);
	source_release(&source);
	return good;
}

static void release_part(struct schema_part *part)
{
	for (size_t i = 0; i < part->count; i++) {
		free(part->keys[i].name);
		free(part->keys[i].title);
		free(part->keys[i].about);
		free(part->keys[i].of);
		free(part->keys[i].choices);
		free(part->keys[i].otherwise);
	}
	free(part->keys);
	free(part->name);
	free(part->title);
	free(part->about);
}

void schema_release(struct schema *schema)
{
	for (size_t i = 0; i < schema->count; i++)
		release_part(&schema->parts[i]);
	free(schema->parts);
	free(schema->title);
	free(schema->about);
	*schema = (struct schema){0};
}
