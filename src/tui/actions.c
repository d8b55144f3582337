#include "tui/actions.h"

#include "base/similar.h"
#include "base/strbuf.h"
#include "base/width.h"

#include <stdlib.h>

#define ACTION(name_, group_, where_, changes_, keys_) \
	[ACTION_##name_] = {#name_, \
			    GROUP_##group_, \
			    where_, \
			    (where_) & (changes_), \
			    MSG_action_##name_, \
			    MSG_about_##name_, \
			    keys_},
const struct action_info actions[ACTION_COUNT] = {
#include "tui/actions.def"
};
#undef ACTION

enum message view_name(enum view_kind kind)
{
	static const enum message names[VIEW_COUNT] = {
		[VIEW_PLANS] = MSG_view_plans,         [VIEW_OUTLINE] = MSG_view_outline,
		[VIEW_SCHEDULE] = MSG_view_schedule,   [VIEW_CALENDAR] = MSG_view_calendar,
		[VIEW_COMMITTEE] = MSG_view_committee, [VIEW_MEMBERS] = MSG_view_members,
		[VIEW_PREVIEW] = MSG_view_preview,     [VIEW_OVERVIEW] = MSG_view_overview,
		[VIEW_FINDINGS] = MSG_view_findings,   [VIEW_MONEY] = MSG_view_money,
		[VIEW_HISTORY] = MSG_view_history,     [VIEW_BACKUPS] = MSG_view_backups,
		[VIEW_HELP] = MSG_view_help,           [VIEW_PROPOSAL] = MSG_view_proposal,
	};
	return names[kind];
}

enum message view_notes(enum view_kind kind)
{
	static const enum message notes[VIEW_COUNT] = {
		[VIEW_PLANS] = MSG_help_plans,         [VIEW_OUTLINE] = MSG_help_outline,
		[VIEW_SCHEDULE] = MSG_help_schedule,   [VIEW_CALENDAR] = MSG_help_calendar,
		[VIEW_COMMITTEE] = MSG_help_committee, [VIEW_MEMBERS] = MSG_help_members,
		[VIEW_PREVIEW] = MSG_help_preview,     [VIEW_OVERVIEW] = MSG_help_overview,
		[VIEW_FINDINGS] = MSG_help_findings,   [VIEW_MONEY] = MSG_help_money,
		[VIEW_HISTORY] = MSG_help_history,     [VIEW_BACKUPS] = MSG_help_backups,
		[VIEW_HELP] = MSG_help_help,           [VIEW_PROPOSAL] = MSG_help_proposal,
	};
	return notes[kind];
}

/* The keys of an action as they are in force. */
struct binding {
	struct key keys[ACTION_KEYS_MOST];
	bool gives_way[ACTION_KEYS_MOST];
	size_t count;
};

/* Set once, when the program starts, like the language: keys mean the same in every view. */
static struct binding bindings[ACTION_COUNT];
static bool bound;

size_t actions_offered(enum view_kind view, enum action out[ACTION_COUNT])
{
	size_t count = 0;
	for (int elsewhere = 0; elsewhere < 2; elsewhere++)
		for (int i = 0; i < ACTION_COUNT; i++)
			if (actions[i].group != GROUP_MOVE && i != ACTION_palette &&
			    action_works_in((enum action)i, view) != elsewhere)
				out[count++] = (enum action)i;
	return count;
}

bool action_works_in(enum action action, enum view_kind view)
{
	return (actions[action].where & (1u << view)) != 0;
}

bool action_changes_in(enum action action, enum view_kind view)
{
	return (actions[action].changes & (1u << view)) != 0;
}

/* --- the table's keys --- */

static void bind_from_table(enum action action)
{
	struct binding *binding = &bindings[action];
	*binding = (struct binding){.count = 0};
	for (const char *name = actions[action].keys; *name && binding->count < ACTION_KEYS_MOST;) {
		bool gives_way = name[0] == '~' && name[1] != ' ' && name[1] != '\0';
		size_t length = strcspn(name, " ");
		char *word = xmemdup0(name + gives_way, length - gives_way);
		binding->gives_way[binding->count] = gives_way;
		binding->count += key_parse(word, &binding->keys[binding->count]);
		free(word);
		name += length + strspn(name + length, " ");
	}
}

static const struct binding *binding_of(enum action action)
{
	for (int i = 0; !bound && i < ACTION_COUNT; i++)
		bind_from_table((enum action)i);
	bound = true;
	return &bindings[action];
}

void actions_forget_configuration(void)
{
	bound = false;
}

size_t action_keys(enum action action, struct key keys[ACTION_KEYS_MOST])
{
	const struct binding *binding = binding_of(action);
	memcpy(keys, binding->keys, binding->count * sizeof(*keys));
	return binding->count;
}

bool action_gives_way(enum action action, const struct key *key)
{
	const struct binding *binding = binding_of(action);
	for (size_t i = 0; i < binding->count; i++)
		if (key_same(key, &binding->keys[i]))
			return binding->gives_way[i];
	return false;
}

size_t action_keys_in(enum action action, enum view_kind view, struct key keys[ACTION_KEYS_MOST])
{
	const struct binding *binding = binding_of(action);
	size_t count = 0;
	for (size_t i = 0; i < binding->count; i++)
		if (!binding->gives_way[i] || action_of_key(view, &binding->keys[i]) == action)
			keys[count++] = binding->keys[i];
	return count;
}

static bool has_key(enum action action, const struct key *key)
{
	const struct binding *binding = binding_of(action);
	for (size_t i = 0; i < binding->count; i++)
		if (key_same(key, &binding->keys[i]))
			return true;
	return false;
}

enum action action_of_key(enum view_kind view, const struct key *key)
{
	struct key command = key_command_form(*key);
	enum action found = ACTION_NONE;
	for (int i = 0; i < ACTION_COUNT; i++) {
		enum action action = (enum action)i;
		if (!action_works_in(action, view) || !has_key(action, &command))
			continue;
		if (!action_gives_way(action, &command))
			return action;
		found = action;
	}
	return found;
}

/* --- the user's keys --- */

static enum action action_named(const char *id)
{
	int i = 0;
	while (i < ACTION_COUNT && strcmp(actions[i].id, id) != 0)
		i++;
	return (enum action)i;
}

static void complain(struct diagnostics *out, const struct key_choice *choice, char *sentence)
{
	diagnostics_add(out, SEVERITY_ERROR, choice->line, 1, sentence, NULL);
}

static void complain_of_name(struct diagnostics *out, const struct key_choice *choice)
{
	const char *names[ACTION_COUNT];
	for (int i = 0; i < ACTION_COUNT; i++)
		names[i] = actions[i].id;
	const char *near = similar_name(choice->action, names, ACTION_COUNT);
	complain(out, choice,
		 near ? say_keys_no_action_near(choice->action, near)
		      : say_keys_no_action(choice->action));
}

static void bind(const struct key_choice *choice, enum action action, struct diagnostics *out)
{
	struct binding *binding = &bindings[action];
	*binding = (struct binding){.count = 0};
	for (size_t i = 0; i < choice->key_count; i++) {
		struct key key;
		if (!key_parse(choice->keys[i], &key))
			complain(out, choice, say_keys_unreadable(choice->keys[i]));
		else if (binding->count == ACTION_KEYS_MOST)
			complain(out, choice, say_keys_too_many(ACTION_KEYS_MOST));
		else
			binding->keys[binding->count++] = key_command_form(key);
	}
	bool needed = action == ACTION_quit || action == ACTION_palette;
	if (needed && choice->key_count == 0)
		complain(out, choice,
			 say_keys_needed(actions[action].id, text(actions[action].name)));
}

/* A view that both work in; VIEW_COUNT: none. */
static enum view_kind shared_view(enum action a, enum action b)
{
	int view = 0;
	while (view < VIEW_COUNT && !(actions[a].where & actions[b].where & (1u << view)))
		view++;
	return (enum view_kind)view;
}

static void give_way(enum action action, const struct key *key)
{
	struct binding *binding = &bindings[action];
	for (size_t i = 0; i < binding->count; i++)
		if (key_same(&binding->keys[i], key))
			binding->gives_way[i] = true;
}

/*
 * Where two of the user's choices have one key, it is said. The table's own keys give way to them: a key file goes on
 * working when the program learns new actions.
 */
static void settle(const struct key_choice *choice, const bool chosen[ACTION_COUNT],
		   struct diagnostics *out)
{
	enum action action = action_named(choice->action);
	const struct binding *binding = action == ACTION_NONE ? NULL : &bindings[action];
	for (size_t i = 0; binding && i < binding->count; i++) {
		const struct key *key = &binding->keys[i];
		for (int j = 0; j < ACTION_COUNT; j++) {
			enum action other = (enum action)j;
			enum view_kind view = shared_view(action, other);
			char name[KEY_NAME_ROOM];
			if (other == action || view == VIEW_COUNT || !has_key(other, key))
				continue;
			if (chosen[j])
				complain(out, choice,
					 say_keys_taken(key_name(key, name), text(view_name(view)),
							actions[j].id, text(actions[j].name)));
			else
				give_way(other, key);
		}
	}
}

static bool lost_in_a_view(enum action action)
{
	struct key keys[ACTION_KEYS_MOST];
	for (int view = 0; view < VIEW_COUNT; view++)
		if (action_works_in(action, (enum view_kind)view) &&
		    action_keys_in(action, (enum view_kind)view, keys) == 0)
			return true;
	return false;
}

static bool shares_a_key(enum action a, enum action b)
{
	const struct binding *binding = &bindings[a];
	for (size_t i = 0; i < binding->count; i++)
		if (has_key(b, &binding->keys[i]))
			return true;
	return false;
}

/* Without a key to leave by, or to find everything else by, nobody can help themselves. */
static void keep_needed(enum action needed, const struct key_choice *choices, size_t count,
			struct diagnostics *out)
{
	if (bindings[needed].count == 0 || !lost_in_a_view(needed))
		return; /* the former has been told */
	for (size_t i = 0; i < count; i++) {
		enum action taker = action_named(choices[i].action);
		if (taker != ACTION_NONE && taker != needed && shares_a_key(taker, needed))
			complain(out, &choices[i],
				 say_keys_needed(actions[needed].id, text(actions[needed].name)));
	}
}

bool actions_configure(const struct key_choice *choices, size_t count, struct diagnostics *out)
{
	size_t errors = out->errors;
	bool chosen[ACTION_COUNT] = {false};
	binding_of(ACTION_help);
	for (size_t i = 0; i < count; i++) {
		enum action action = action_named(choices[i].action);
		if (action == ACTION_NONE) {
			complain_of_name(out, &choices[i]);
			continue;
		}
		bind(&choices[i], action, out);
		chosen[action] = true;
	}
	for (size_t i = 0; i < count; i++)
		settle(&choices[i], chosen, out);
	keep_needed(ACTION_quit, choices, count, out);
	keep_needed(ACTION_palette, choices, count, out);
	diagnostics_sort(out);
	if (out->errors > errors)
		actions_forget_configuration();
	return out->errors == errors;
}

/* --- as people read them --- */

void action_write_key_in(enum action action, enum view_kind view, struct strbuf *out)
{
	struct key keys[ACTION_KEYS_MOST];
	char name[KEY_NAME_ROOM];
	if (action_keys_in(action, view, keys) > 0)
		strbuf_add_text(out, key_name(&keys[0], name));
}

void action_write_key(enum action action, struct strbuf *out)
{
	const struct binding *binding = binding_of(action);
	char name[KEY_NAME_ROOM];
	if (binding->count > 0)
		strbuf_add_text(out, key_name(&binding->keys[0], name));
}

void action_write_keys(enum action action, struct strbuf *out)
{
	const struct binding *binding = binding_of(action);
	char name[KEY_NAME_ROOM];
	for (size_t i = 0; i < binding->count; i++) {
		strbuf_add_text(out, i > 0 ? " " : "");
		strbuf_add_text(out, key_name(&binding->keys[i], name));
	}
}

void action_write_views(enum action action, struct strbuf *out)
{
	size_t before = out->length;
	for (int view = 0; view < VIEW_COUNT; view++)
		if (action_works_in(action, (enum view_kind)view))
			strbuf_format(out, "%s%s",
				      out->length > before ? text(MSG_between_names) : "",
				      text(view_name((enum view_kind)view)));
}

/* What a key does elsewhere: its actions, and with `views` where. */
static char *name_elsewhere(enum action action, bool views)
{
	struct strbuf where = STRBUF_INIT;
	if (!views)
		return xstrdup(text(actions[action].name));
	action_write_views(action, &where);
	char *said = say_key_of(text(actions[action].name), where.text);
	strbuf_release(&where);
	return said;
}

static void write_elsewhere(const struct key *key, bool views, struct strbuf *out)
{
	struct key command = key_command_form(*key);
	for (int i = 0; i < ACTION_COUNT; i++) {
		if (!has_key((enum action)i, &command))
			continue;
		char *name = name_elsewhere((enum action)i, views);
		bool told = !views && strstr(out->text, name); /* two actions of one name */
		if (!told)
			strbuf_format(out, "%s%s", out->length > 0 ? text(MSG_between_names) : "",
				      name);
		free(name);
	}
}

/* What it does elsewhere: where, too, if there is room for that; NULL where none of it fits. Owned. */
static char *explain_elsewhere(const struct key *key, int columns)
{
	char name[KEY_NAME_ROOM], *said = NULL;
	for (int views = 1; views >= 0 && !said; views--) {
		struct strbuf elsewhere = STRBUF_INIT;
		write_elsewhere(key, views, &elsewhere);
		if (elsewhere.length > 0)
			said = say_key_used_elsewhere(key_name(key, name), elsewhere.text);
		if (said && width_of_text(said, 1) > columns) {
			free(said);
			said = NULL;
		}
		strbuf_release(&elsewhere);
	}
	return said;
}

char *action_explain_key(const struct key *key, int columns)
{
	char name[KEY_NAME_ROOM];
	if (key_is_ctrl(key, 'c')) {
		struct strbuf quit = STRBUF_INIT;
		action_write_key(ACTION_quit, &quit);
		char *said = say_ctrl_c_stays(quit.text);
		strbuf_release(&quit);
		return said;
	}
	char *said = explain_elsewhere(key, columns);
	return said ? said : say_key_unused(key_name(key, name));
}
