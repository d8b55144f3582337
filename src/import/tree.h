/*
 * A YAML document as a tree: nodes in one array, the bytes of all texts in another one, indices between them.
 * A value and its key are one node. What an alias stands for is shared, not copied.
 */
#ifndef IMPORT_TREE_H
#define IMPORT_TREE_H

#include "base/strbuf.h"

enum node_kind {
	NODE_BROKEN, /* has been complained about already: readers pass it over */
	NODE_SCALAR,
	NODE_LIST,
	NODE_MAPPING,
};

struct node {
	uint32_t at;      /* where it stands: characters of the file before it */
	uint32_t key_at;  /* the same of its key; of a node without one as `at` */
	uint32_t key;     /* offset in bytes; 0: none */
	uint32_t content; /* of a scalar: offset in bytes; else index of the first child, 0: none */
	uint32_t size;    /* of a scalar: its bytes; else its children */
	uint32_t next;    /* index of the sibling after it, 0: none */
	uint8_t kind;
	bool plain; /* a scalar without quotes or tag: null may be meant */
};

struct tree {
	struct node *nodes; /* [0] is no node, [1] the root */
	size_t count, room;
	struct strbuf bytes; /* each text is followed by a zero byte (and may hold some) */
};

void tree_init(struct tree *tree);
void tree_release(struct tree *tree);
void tree_clear(struct tree *tree); /* no node, memory kept */

/* NULL: the document is empty. */
const struct node *tree_root(const struct tree *tree);

/* for (n = node_first(tree, list); n; n = node_next(tree, n)). A scalar has no children. */
const struct node *node_first(const struct tree *tree, const struct node *node);
const struct node *node_next(const struct tree *tree, const struct node *node);

const char *node_key(const struct tree *tree, const struct node *node);   /* "" for none */
const char *node_bytes(const struct tree *tree, const struct node *node); /* of a scalar */

/* Nothing written, ~ or null. */
bool node_is_null(const struct tree *tree, const struct node *node);

#endif
