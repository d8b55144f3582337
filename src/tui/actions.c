#include "tui/actions.h"

#include "base/strbuf.h"

#include <stdlib.h>

#define ACTION(name_, group_, where_, keys_)                                                       \
	[ACTION_##name_] = {#name_, GROUP_##group_, where_, MSG_action_##name_, MSG_about_##name_, \
			    keys_},
const struct action_info actions[ACTION_COUNT] = {
#include "tui/actions.def"
};
#undef ACTION

bool action_works_in(enum action action, enum view_kind view)
{
	return (actions[action].where & (1u << view)) != 0;
}

size_t action_keys(enum action action, struct key keys[ACTION_KEYS_MOST])
{
	size_t count = 0;
	for (const char *name = actions[action].keys; *name && count < ACTION_KEYS_MOST;) {
		size_t length = strcspn(name, " ");
		char *word = xmemdup0(name, length);
		count += key_parse(word, &keys[count]);
		free(word);
		name += length + strspn(name + length, " ");
	}
	return count;
}

enum action action_of_key(enum view_kind view, const struct key *key)
{
	struct key command = key_command_form(*key);
	for (int i = 0; i < ACTION_COUNT; i++) {
		struct key keys[ACTION_KEYS_MOST];
		if (!action_works_in((enum action)i, view))
			continue;
		size_t count = action_keys((enum action)i, keys);
		for (size_t j = 0; j < count; j++)
			if (key_same(&command, &keys[j]))
				return (enum action)i;
	}
	return ACTION_NONE;
}

void action_write_key(enum action action, struct strbuf *out)
{
	struct key keys[ACTION_KEYS_MOST];
	char name[KEY_NAME_ROOM];
	if (action_keys(action, keys) > 0)
		strbuf_add_text(out, key_name(&keys[0], name));
}

void action_write_keys(enum action action, struct strbuf *out)
{
	struct key keys[ACTION_KEYS_MOST];
	char name[KEY_NAME_ROOM];
	size_t count = action_keys(action, keys);
	for (size_t i = 0; i < count; i++) {
		strbuf_add_text(out, i > 0 ? " " : "");
		strbuf_add_text(out, key_name(&keys[i], name));
	}
}
