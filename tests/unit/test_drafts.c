/* What is typed and not stored yet: if this failed, a lost connection would lose it, or one window another's. */
#include "store_fixture.h"

#include "store/draft_store.h"

#include <signal.h>
#include <sys/wait.h>

static void assert_drafts(struct store *store, const char *wanted)
{
	struct draft_list list = {0};
	struct strbuf found = STRBUF_INIT;
	assert_good(draft_store_list(store, &list, &err));
	for (size_t i = 0; i < list.count; i++)
		strbuf_format(&found, "%s %d %s\n", list.items[i].form, (int)list.items[i].row_id,
			      list.items[i].content);
	assert_string_equal(found.text, wanted);
	strbuf_release(&found);
	draft_list_release(&list);
}

/* The newest one that is nobody's, for taking or removing it. */
static struct draft first_draft(struct store *store)
{
	struct draft_list list = {0};
	assert_good(draft_store_list(store, &list, &err));
	assert_true(list.count > 0);
	struct draft first = list.items[0];
	list.items[0] = (struct draft){0};
	draft_list_release(&list);
	return first;
}

static void drafts_are_kept_until_they_are_dropped(void **state)
{
	struct store *store = open_as(*state, "陈静");
	assert_drafts(store, "");
	assert_good(draft_store_put(store, "activity", 0, "先写的", &err));
	assert_good(draft_store_put(store, "section", 5, "后写的", &err));
	assert_good(draft_store_put(store, "activity", 0, "又改的", &err));
	assert_drafts(store, "");
	store_close(store);
	store = open_as(*state, "王磊");
	assert_drafts(store, "");
	store_close(store);
	store = open_as(*state, "陈静");
	assert_drafts(store, "activity 0 又改的\nsection 5 后写的\n");
	struct draft draft = first_draft(store);
	assert_good(draft_store_remove(store, &draft, &err));
	draft_release(&draft);
	assert_drafts(store, "section 5 后写的\n");
	store_close(store);
}

/* If this failed, one window would offer, change or throw away what is being typed in another. */
static void a_session_keeps_its_drafts_to_itself(void **state)
{
	struct store *first = open_as(*state, "陈静"), *second = open_as(*state, "陈静");
	assert_good(draft_store_put(first, "activity", 0, "第一个窗口", &err));
	assert_good(draft_store_put(second, "activity", 0, "第二个窗口", &err));
	assert_drafts(first, "");
	assert_drafts(second, "");
	assert_good(draft_store_drop(second, "activity", 0, &err));
	store_close(first);
	assert_drafts(second, "activity 0 第一个窗口\n");
	assert_good(draft_store_put(second, "activity", 0, "又一份", &err));
	assert_good(draft_store_drop(second, "activity", 0, &err));
	assert_drafts(second, "activity 0 第一个窗口\n");
	store_close(second);
}

/* If this failed, two windows could go on with one draft, and store it twice. */
static void a_draft_is_taken_over_once(void **state)
{
	struct store *store = open_as(*state, "陈静");
	assert_good(draft_store_put(store, "section", 5, "写了一半", &err));
	store_close(store);
	struct store *first = open_as(*state, "陈静"), *second = open_as(*state, "陈静");
	struct draft draft = first_draft(first);
	bool taken = false;
	assert_good(draft_store_take(first, &draft, &taken, &err));
	assert_true(taken);
	assert_good(draft_store_take(second, &draft, &taken, &err));
	assert_false(taken);
	assert_good(draft_store_remove(second, &draft, &err));
	assert_drafts(second, "");
	/* Left for later it is there for both. */
	assert_good(draft_store_leave(first, "section", 5, &err));
	assert_drafts(first, "section 5 写了一半\n");
	assert_drafts(second, "section 5 写了一半\n");
	assert_good(draft_store_drop(first, "section", 5, &err));
	assert_drafts(second, "section 5 写了一半\n");
	draft_release(&draft);
	store_close(first);
	store_close(second);
}

/* Killed in the midst of it: the system says so, nobody else can. */
static void drafts_of_a_session_that_was_killed_are_there(void **state)
{
	int ready[2];
	assert_int_equal(pipe(ready), 0);
	pid_t child = fork();
	if (child == 0) {
		struct store *store = open_as(*state, "陈静");
		assert_good(draft_store_put(store, "activity", 0, "没来得及", &err));
		assert_int_equal(write(ready[1], "!", 1), 1);
		for (;;)
			pause();
	}
	char byte;
	assert_int_equal(read(ready[0], &byte, 1), 1);
	struct store *store = open_as(*state, "陈静");
	assert_drafts(store, "");
	kill(child, SIGKILL);
	assert_int_equal(waitpid(child, NULL, 0), child);
	assert_drafts(store, "activity 0 没来得及\n");
	store_close(store);
	close(ready[0]);
	close(ready[1]);
}

static void drafts_do_not_grow_without_end(void **state)
{
	struct store *store = open_as(*state, "王磊");
	assert_good(draft_store_put(store, "section", 1, "别人的", &err));
	store_close(store);
	store = open_as(*state, "陈静");
	for (int i = 1; i <= DRAFTS_MOST + 20; i++)
		assert_good(draft_store_put(store, "section", i, "…", &err));
	store_close(store);
	store = open_as(*state, "陈静");
	struct draft_list list = {0};
	assert_good(draft_store_list(store, &list, &err));
	assert_int_equal(list.count, DRAFTS_MOST);
	assert_int_equal(list.items[0].row_id, DRAFTS_MOST + 20);
	draft_list_release(&list);
	store_close(store);
	store = open_as(*state, "王磊");
	assert_drafts(store, "section 1 别人的\n");
	store_close(store);
}

/* If this failed, the screen would stand still under a user's fingers while another program writes. */
static void keeping_a_draft_holds_nobody_up(void **state)
{
	const struct fixture *fixture = *state;
	struct store *first = open_as(fixture, "王磊"), *second = NULL;
	struct store_options patient = {
		.path = fixture->path, .origin = 7, .actor = "陈静", .busy_ms = 60000};
	assert_good(store_open(&second, &patient, &err));
	assert_good(store_begin(first, &err));
	alarm(20);
	assert_error(draft_store_put(second, "section", 5, "写了一半", &err), ERR_BUSY);
	alarm(0);
	store_rollback(first);
	assert_good(draft_store_put(second, "section", 5, "写了一半", &err));
	store_close(second);
	store_close(first);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(drafts_are_kept_until_they_are_dropped),
		TEST(a_session_keeps_its_drafts_to_itself),
		TEST(a_draft_is_taken_over_once),
		TEST(drafts_of_a_session_that_was_killed_are_there),
		TEST(drafts_do_not_grow_without_end),
		TEST(keeping_a_draft_holds_nobody_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
