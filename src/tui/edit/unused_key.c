#include "tui/edit/unused_key.h"

#include "base/array.h"
#include "base/memory.h"
#include "i18n/messages.h"

/* In a terminal the mouse copies and pastes, not the program. */
static const struct {
	char letter; /* with Ctrl */
	enum message why;
} known[] = {
	{'c', MSG_unused_copy},
	{'x', MSG_unused_copy},
	{'v', MSG_unused_paste},
};

char *unused_key(const struct key *key)
{
	char name[KEY_NAME_ROOM];
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++)
		if (key_is_ctrl(key, known[i].letter))
			return xstrdup(text(known[i].why));
	return say_key_unused(key_name(key, name));
}

char *unused_click(const char *key, enum message what)
{
	return say_click_elsewhere(key, text(what));
}
