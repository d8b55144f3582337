#include "tree.h"

#include "base/array.h"

#include <assert.h>
#include <stdlib.h>

void tree_init(struct tree *tree)
{
	*tree = (struct tree){.bytes = STRBUF_INIT};
	tree_clear(tree);
}

void tree_release(struct tree *tree)
{
	free(tree->nodes);
	strbuf_release(&tree->bytes);
}

void tree_clear(struct tree *tree)
{
	ARRAY_RESERVE(tree->nodes, 1, tree->room);
	tree->nodes[0] = (struct node){.kind = NODE_BROKEN};
	tree->count = 1;
	strbuf_clear(&tree->bytes);
	strbuf_add_byte(&tree->bytes, '\0'); /* so that offset 0 is an empty text */
}

const struct node *tree_root(const struct tree *tree)
{
	return tree->count > 1 ? &tree->nodes[1] : NULL;
}

const struct node *node_first(const struct tree *tree, const struct node *node)
{
	bool parent = node->kind == NODE_LIST || node->kind == NODE_MAPPING;
	return parent && node->content ? &tree->nodes[node->content] : NULL;
}

const struct node *node_next(const struct tree *tree, const struct node *node)
{
	return node->next ? &tree->nodes[node->next] : NULL;
}

const char *node_key(const struct tree *tree, const struct node *node)
{
	return tree->bytes.text + node->key;
}

const char *node_bytes(const struct tree *tree, const struct node *node)
{
	assert(node->kind == NODE_SCALAR);
	return tree->bytes.text + node->content;
}

bool node_is_null(const struct tree *tree, const struct node *node)
{
	if (node->kind != NODE_SCALAR || !node->plain)
		return false;
	const char *bytes = node_bytes(tree, node);
	return !*bytes || strcmp(bytes, "~") == 0 || strcmp(bytes, "null") == 0 ||
	       strcmp(bytes, "Null") == 0 || strcmp(bytes, "NULL") == 0;
}
