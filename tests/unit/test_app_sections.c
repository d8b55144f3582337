/* Several sections at once: if this failed, a chair would lose an order, a link or a whole part of a plan. */
#include "home.h"

#include "app/act.h"
#include "app/look.h"
#include "i18n/language.h"

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
	int64_t plan, other; /* two plans of one union */
};

static const char first_yaml[] =
	"unionplan: 1\n"
	"organization: {name: 测试工会}\n"
	"plan:\n"
	"  {title: 甲计划, code: a, kind: year, start: 2025-09, months: 11, sections: [\n"
	"    {heading: 一部, id: one, items: [甲, {heading: 乙, id: two, items: [子, 丑]}, "
	"丙, 丁]},\n"
	"    {heading: 二部, items: [戊]}, 三部]}\n"
	"schedule:\n"
	"  - {month: 9, activities: [{title: 例会, section: two}, "
	"{title: 慰问, section: two}, 球赛]}\n";

static const char second_yaml[] =
	"unionplan: 1\n"
	"organization: {name: 测试工会}\n"
	"plan: {title: 乙计划, code: b, kind: year, start: 2026-09, months: 11, sections: [旧部]}\n"
	"schedule:\n"
	"  - {month: 9, activities: [开学]}\n";

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	f->session = home_open(f->folder);
	language_set(LANGUAGE_CHINESE);
	f->plan = home_import_plan(f->session, f->folder, first_yaml);
	f->other = home_import_plan(f->session, f->folder, second_yaml);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	int status = home_close(f->session, f->folder);
	free(f);
	return status;
}

/* An outline as '一部(甲 乙) 二部': the shape of the tree in one line. */
static void write_shape(const struct outline *outline, struct strbuf *out)
{
	for (size_t i = 0; i < outline->count; i++) {
		int before = i ? outline->sections[i - 1].depth : 0,
		    depth = outline->sections[i].depth;
		strbuf_add_repeat(out, ")", (size_t)(depth < before ? before - depth : 0));
		strbuf_add_text(out, !i ? "" : depth > before ? "(" : " ");
		strbuf_add_text(out, outline->sections[i].heading);
	}
	if (outline->count)
		strbuf_add_repeat(out, ")", (size_t)outline->sections[outline->count - 1].depth);
}

static void assert_shape(const struct fixture *f, int64_t plan, const char *expected)
{
	struct outline outline = {0};
	struct error err = ERROR_INIT;
	struct strbuf out = STRBUF_INIT;
	assert_true(look_outline(f->session, plan, &outline, &err));
	write_shape(&outline, &out);
	assert_string_equal(out.text, expected);
	outline_release(&outline);
	strbuf_release(&out);
}

static int64_t section_id(const struct fixture *f, int64_t plan, const char *heading)
{
	struct outline outline = {0};
	struct error err = ERROR_INIT;
	int64_t id = 0;
	assert_true(look_outline(f->session, plan, &outline, &err));
	for (size_t i = 0; i < outline.count; i++)
		if (strcmp(outline.sections[i].heading, heading) == 0)
			id = outline.sections[i].id;
	outline_release(&outline);
	return id;
}

enum { IDS_MOST = 8 };

/* The ids of '甲 丙 戊'; a heading that isn't there is id 1. */
static size_t ids_of(const struct fixture *f, const char *headings, int64_t ids[IDS_MOST])
{
	size_t count = 0;
	while (*headings) {
		size_t length = strcspn(headings, " ");
		char *heading = xmemdup0(headings, length);
		int64_t id = section_id(f, f->plan, heading);
		ids[count++] = id ? id : 1;
		free(heading);
		headings += length + (headings[length] == ' ');
	}
	return count;
}

static bool step(const struct fixture *f, const char *headings, enum section_step way)
{
	int64_t ids[IDS_MOST];
	struct error err = ERROR_INIT;
	bool moved;
	size_t count = ids_of(f, headings, ids);
	assert_true(sections_step(f->session, ids, count, way, &moved, &err));
	return moved;
}

static void assert_undone(const struct fixture *f, const char *expected)
{
	char *said = NULL;
	struct error err = ERROR_INIT;
	assert_true(undo(f->session, &said, &err));
	assert_string_equal(said, expected);
	free(said);
}

static void redo_one(const struct fixture *f)
{
	char *said = NULL;
	struct error err = ERROR_INIT;
	assert_true(redo(f->session, &said, &err));
	free(said);
}

#define AS_IMPORTED "一部(甲 乙(子 丑) 丙 丁) 二部(戊) 三部"

static void several_step_together(void **state)
{
	struct fixture *f = *state;
	assert_shape(f, f->plan, AS_IMPORTED);
	assert_true(step(f, "丁 丙", SECTION_UP));
	assert_shape(f, f->plan, "一部(甲 丙 丁 乙(子 丑)) 二部(戊) 三部");
	assert_undone(f, "撤销：调整“丙”等 2 个章节的次序");
	assert_shape(f, f->plan, AS_IMPORTED);
	redo_one(f);
	assert_shape(f, f->plan, "一部(甲 丙 丁 乙(子 丑)) 二部(戊) 三部");
	assert_true(step(f, "甲 丙", SECTION_DOWN));
	assert_shape(f, f->plan, "一部(丁 甲 丙 乙(子 丑)) 二部(戊) 三部");
	assert_true(step(f, "甲 丙", SECTION_DEMOTE));
	assert_shape(f, f->plan, "一部(丁(甲 丙) 乙(子 丑)) 二部(戊) 三部");
	assert_undone(f, "撤销：将“甲”等 2 个章节移到“丁”之下");
	redo_one(f);
	assert_true(step(f, "甲 丙", SECTION_PROMOTE));
	assert_shape(f, f->plan, "一部(丁 甲 丙 乙(子 丑)) 二部(戊) 三部");
	assert_true(step(f, "甲 丙", SECTION_PROMOTE));
	assert_shape(f, f->plan, "一部(丁 乙(子 丑)) 甲 丙 二部(戊) 三部");
	assert_undone(f, "撤销：将“甲”等 2 个章节移到最上层");
}

/* The one at the end stays, and so does its neighbour behind it: they don't change places with each other. */
static void what_is_at_the_end_stays(void **state)
{
	struct fixture *f = *state;
	assert_true(step(f, "甲 乙 丁", SECTION_UP));
	assert_shape(f, f->plan, "一部(甲 乙(子 丑) 丁 丙) 二部(戊) 三部");
	assert_false(step(f, "一部 甲", SECTION_UP));
	assert_false(step(f, "甲 乙", SECTION_UP));
	assert_false(step(f, "二部 三部", SECTION_DOWN));
	assert_false(step(f, "甲 乙", SECTION_DEMOTE));
	assert_false(step(f, "一部 三部", SECTION_PROMOTE));
	assert_undone(
		f,
		"撤销：调整“甲”等 3 个章节的次序"); /* the refused ones left nothing in history */
	assert_shape(f, f->plan, AS_IMPORTED);
}

/* What stands under a chosen one goes with it, whether it is chosen or not. */
static void what_is_below_goes_along(void **state)
{
	struct fixture *f = *state;
	assert_true(step(f, "丑 乙 子", SECTION_DEMOTE));
	assert_shape(f, f->plan, "一部(甲(乙(子 丑)) 丙 丁) 二部(戊) 三部");
	assert_true(step(f, "戊 乙", SECTION_PROMOTE));
	assert_shape(f, f->plan, "一部(甲 乙(子 丑) 丙 丁) 二部 戊 三部");
	assert_undone(f, "撤销：移动“乙”等 2 个章节");
}

static void assert_linked(const struct fixture *f, int64_t section, int expected)
{
	struct section_figures *figures;
	struct error err = ERROR_INIT;
	size_t count;
	int linked = 0;
	assert_true(look_section_figures(f->session, f->plan, &figures, &count, &err));
	for (size_t i = 0; i < count; i++)
		linked += figures[i].section_id == section ? figures[i].linked : 0;
	free(figures);
	assert_int_equal(linked, expected);
}

static void several_go_and_come_back_as_one(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[IDS_MOST], linked = section_id(f, f->plan, "乙");
	size_t count = ids_of(f, "三部 子 乙 没有", ids);
	assert_true(sections_remove(f->session, ids, count, &err));
	assert_shape(f, f->plan, "一部(甲 丙 丁) 二部(戊)");
	assert_linked(f, linked, 0);
	assert_undone(f, "撤销：删除“乙”等 2 个章节（其下另有 2 个）");
	assert_shape(f, f->plan, AS_IMPORTED);
	assert_linked(f, linked, 2);
	redo_one(f);
	assert_shape(f, f->plan, "一部(甲 丙 丁) 二部(戊)");
	assert_false(sections_remove(f->session, ids, count, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
}

static void cut_and_pasted_they_keep_what_they_are(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[IDS_MOST], first, second = section_id(f, f->plan, "乙");
	size_t count = ids_of(f, "戊 乙", ids);
	struct outline_place place = {.after_id = section_id(f, f->plan, "二部")};
	assert_true(sections_take(f->session, ids, count, f->plan, place, &first, &err));
	assert_shape(f, f->plan, "一部(甲 丙 丁) 二部 乙(子 丑) 戊 三部");
	assert_int_equal(first, second);
	assert_linked(f, second, 2);
	/* Behind one that moves itself: behind the one before it. */
	place = (struct outline_place){.after_id = first};
	assert_true(sections_take(f->session, ids, count, f->plan, place, &first, &err));
	assert_shape(f, f->plan, "一部(甲 丙 丁) 二部 乙(子 丑) 戊 三部");
	place = (struct outline_place){.parent_id = section_id(f, f->plan, "丑")};
	assert_false(sections_take(f->session, ids, count, f->plan, place, &first, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	error_release(&err);
	assert_shape(f, f->plan, "一部(甲 丙 丁) 二部 乙(子 丑) 戊 三部");
}

static void cut_and_pasted_into_another_plan(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	int64_t ids[IDS_MOST], first, was = section_id(f, f->plan, "乙");
	size_t count = ids_of(f, "乙 三部", ids);
	struct outline_place place = {.parent_id = section_id(f, f->other, "旧部")};
	assert_true(sections_take(f->session, ids, count, f->other, place, &first, &err));
	assert_shape(f, f->plan, "一部(甲 丙 丁) 二部(戊)");
	assert_shape(f, f->other, "旧部(乙(子 丑) 三部)");
	assert_int_equal(first, section_id(f, f->other, "乙"));
	assert_int_not_equal(first, was);
	assert_undone(f, "撤销：将“乙”等 2 个章节从计划“a”移到“b”");
	assert_shape(f, f->plan, AS_IMPORTED);
	assert_shape(f, f->other, "旧部");
	assert_linked(f, was, 2);
	redo_one(f);
	assert_shape(f, f->other, "旧部(乙(子 丑) 三部)");
}

/* A section and all under it, as a copy of its own. */
static void copy(const struct fixture *f, const char *heading, struct outline *out)
{
	struct outline outline = {0};
	struct error err = ERROR_INIT;
	assert_true(look_outline(f->session, f->plan, &outline, &err));
	size_t at = outline_find(&outline, section_id(f, f->plan, heading)),
	       end = outline_end(&outline, at);
	int top = outline.sections[at].depth;
	for (; at < end; at++) {
		struct section section;
		section_copy(&section, &outline.sections[at]);
		outline_append(out, &section, section.depth - top);
	}
	outline_release(&outline);
}

static void copies_are_whole_and_their_own(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct outline copied = {0};
	int64_t first, original = section_id(f, f->plan, "乙");
	assert_false(sections_paste(f->session, &copied, f->plan, (struct outline_place){0}, &first,
				    &err));
	assert_int_equal(err.code, ERR_NOTHING);
	error_release(&err);
	copy(f, "甲", &copied);
	copy(f, "乙", &copied);
	struct outline_place inside = {.parent_id = section_id(f, f->plan, "丑")};
	assert_true(sections_paste(f->session, &copied, f->plan, inside, &first, &err));
	assert_shape(f, f->plan, "一部(甲 乙(子 丑(甲 乙(子 丑))) 丙 丁) 二部(戊) 三部");
	assert_linked(f, original, 2);
	assert_linked(f, first, 0);
	assert_undone(f, "撤销：粘贴“甲”等 2 个章节");
	assert_shape(f, f->plan, AS_IMPORTED);
	/* What was copied is still there when the original is not. */
	assert_true(section_remove(f->session, section_id(f, f->plan, "一部"), &err));
	assert_true(sections_paste(f->session, &copied, f->other, (struct outline_place){0}, &first,
				   &err));
	assert_shape(f, f->other, "甲 乙(子 丑) 旧部");
	assert_true(sections_paste(f->session, &copied, f->other,
				   (struct outline_place){.after_id = first}, &first, &err));
	assert_shape(f, f->other, "甲 甲 乙(子 丑) 乙(子 丑) 旧部");
	/* Its place is gone, or its plan. */
	assert_false(sections_paste(f->session, &copied, f->plan, inside, &first, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
	assert_false(
		sections_paste(f->session, &copied, 1, (struct outline_place){0}, &first, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	error_release(&err);
	outline_release(&copied);
}

static void copies_keep_to_the_greatest_depth(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct outline copied = {0};
	struct outline_place place = {0};
	int64_t first;
	copy(f, "三部", &copied);
	for (int depth = 0; depth < OUTLINE_DEEPEST; depth++) {
		assert_true(sections_paste(f->session, &copied, f->other, place, &first, &err));
		place.parent_id = first;
	}
	assert_false(sections_paste(f->session, &copied, f->other, place, &first, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	error_release(&err);
	outline_release(&copied);
}

/* Labels of the top level, in order. */
static void numbers_follow(void **state)
{
	struct fixture *f = *state;
	struct outline outline = {0};
	struct error err = ERROR_INIT;
	assert_true(step(f, "乙 丙", SECTION_PROMOTE));
	assert_true(look_outline(f->session, f->plan, &outline, &err));
	static const char *const expected[] = {"一、",   "（一）", "（二）", "二、",   "（一）",
					       "（二）", "三、",   "四、",   "（一）", "五、"};
	assert_int_equal(outline.count, sizeof(expected) / sizeof(expected[0]));
	for (size_t i = 0; i < outline.count; i++)
		assert_string_equal(outline.sections[i].label, expected[i]);
	outline_release(&outline);
}

static void activities_are_linked_and_unlinked(void **state)
{
	struct fixture *f = *state;
	struct error err = ERROR_INIT;
	struct activity_list all = {0}, others = {0};
	int64_t ids[3], section = section_id(f, f->plan, "戊");
	assert_true(look_activities(f->session, f->plan, &all, &err));
	assert_int_equal(all.count, 3);
	for (size_t i = 0; i < 3; i++)
		ids[i] = all.items[i].id;
	assert_true(activities_link(f->session, section, ids, 3, true, &err));
	assert_linked(f, section, 3);
	assert_undone(f, "撤销：将“例会”等 3 项活动归入“戊”");
	assert_linked(f, section_id(f, f->plan, "乙"), 2);
	assert_true(activities_link(f->session, section, &ids[2], 1, true, &err));
	assert_linked(f, section, 1);
	assert_true(
		activities_link(f->session, section, ids, 1, false, &err)); /* isn't linked here */
	assert_linked(f, section_id(f, f->plan, "乙"), 2);
	assert_true(activities_link(f->session, section, &ids[2], 1, false, &err));
	assert_linked(f, section, 0);
	assert_undone(f, "撤销：取消活动“球赛”与“戊”的关联");
	assert_true(look_activities(f->session, f->other, &others, &err));
	assert_false(activities_link(f->session, section, &others.items[0].id, 1, true, &err));
	assert_int_equal(err.code, ERR_REFUSED);
	error_release(&err);
	activity_list_release(&others);
	activity_list_release(&all);
}

/* --- any choice, any step --- */

static bool among(const int64_t *ids, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (ids[i] == id)
			return true;
	return false;
}

/* One section to its place; what matters of the order numbers is that they grow. */
static void move_in(struct outline *outline, size_t at, struct outline_place place)
{
	for (size_t i = 0; i < outline->count; i++)
		outline->sections[i].position = (int64_t)(i + 1) * 2;
	size_t after = outline_find(outline, place.after_id);
	outline->sections[at].parent_id = place.parent_id;
	outline->sections[at].position =
		after < outline->count ? outline->sections[after].position + 1 : 0;
	outline_arrange(outline);
}

/* The step as it is meant: one section after the other, and none past another that is chosen. */
static void step_in(struct outline *outline, const int64_t *roots, size_t count,
		    enum section_step way)
{
	static bool (*const places[])(const struct outline *, size_t, struct outline_place *) = {
		outline_place_up, outline_place_down, outline_place_demoted,
		outline_place_promoted};
	bool from_behind = way == SECTION_DOWN || way == SECTION_PROMOTE;
	for (size_t i = 0; i < count; i++) {
		size_t at = outline_find(outline, roots[from_behind ? count - 1 - i : i]);
		size_t next = way == SECTION_DOWN ? outline_next(outline, at)
						  : outline_previous(outline, at);
		bool blocked = way != SECTION_PROMOTE && next < outline->count &&
			       among(roots, count, outline->sections[next].id);
		struct outline_place place;
		if (!blocked && places[way](outline, at, &place))
			move_in(outline, at, place);
	}
}

static void any_choice_steps_as_one_after_the_other(void **state)
{
	const struct fixture *f = *state;
	struct error err = ERROR_INIT;
	uint32_t lot = 7;
	for (int round = 0; round < 300; round++) {
		struct outline outline = {0};
		struct strbuf before = STRBUF_INIT, expected = STRBUF_INIT;
		int64_t ids[16], roots[16];
		size_t count = 0, root_count = 0;
		assert_true(look_outline(f->session, f->plan, &outline, &err));
		write_shape(&outline, &before);
		enum section_step way = (lot = lot * 1664525u + 1013904223u) >> 30;
		for (size_t i = 0; i < outline.count; i++)
			if ((lot = lot * 1664525u + 1013904223u) >> 31)
				ids[count++] = outline.sections[i].id;
		for (size_t i = 0, end = 0; i < outline.count; i++) {
			if (i < end || !among(ids, count, outline.sections[i].id))
				continue;
			roots[root_count++] = outline.sections[i].id;
			end = outline_end(&outline, i);
		}
		step_in(&outline, roots, root_count, way);
		write_shape(&outline, &expected);
		bool moved = false;
		assert_true(!count || sections_step(f->session, ids, count, way, &moved, &err));
		assert_shape(f, f->plan, expected.text);
		assert_true(moved == (strcmp(before.text, expected.text) != 0));
		if (moved && round % 3 == 0) {
			char *said;
			assert_true(undo(f->session, &said, &err));
			assert_shape(f, f->plan, before.text);
			free(said);
		}
		outline_release(&outline);
		strbuf_release(&before);
		strbuf_release(&expected);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(several_step_together),
		TEST(what_is_at_the_end_stays),
		TEST(any_choice_steps_as_one_after_the_other),
		TEST(what_is_below_goes_along),
		TEST(several_go_and_come_back_as_one),
		TEST(cut_and_pasted_they_keep_what_they_are),
		TEST(cut_and_pasted_into_another_plan),
		TEST(copies_are_whole_and_their_own),
		TEST(copies_keep_to_the_greatest_depth),
		TEST(numbers_follow),
		TEST(activities_are_linked_and_unlinked),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
