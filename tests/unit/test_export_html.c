/*
 * A plan as a web page: a page that is broken, or in which a title runs as a program, would be handed round to all members.
 */
#include "test.h"

#include "export/export.h"
#include "export_sample.h"
#include "i18n/messages.h"

#include <ctype.h>
#include <stdlib.h>

static char *written_as(const struct whole_plan *whole, const struct export_options *asked)
{
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	struct export_options options = *asked;
	options.today = (struct date){2025, 11, 18};
	if (!export_plan(whole, export_format_find("html"), &options, &out, &err))
		fail_msg("%s", err.text);
	return strbuf_detach(&out);
}

static char *written(const struct whole_plan *whole)
{
	struct export_options options;
	export_options_init(&options);
	return written_as(whole, &options);
}

/* --- a checker of pages: every element closed in its order, every attribute quoted, every sign escaped --- */

#define DEPTH_MOST 64

struct checked {
	char open[DEPTH_MOST][16];
	int depth;
	struct strbuf text;  /* what a reader sees, and the titles of pictures */
	struct strbuf ids;   /* each between line ends */
	struct strbuf links; /* the same of what is linked to */
	bool in_style;
};

static void check_entity(const char *at)
{
	static const char *const names[] = {"&amp;", "&lt;", "&gt;", "&quot;"};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strncmp(at, names[i], strlen(names[i])) == 0)
			return;
	fail_msg("a bare & at: %.20s", at);
}

/* A text up to `end`, as it is read. */
static void add_text(struct strbuf *out, const char *at, const char *end)
{
	static const struct {
		const char *name, *sign;
	} names[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};
	while (at < end) {
		if (*at != '&') {
			strbuf_add_byte(out, *at++);
			continue;
		}
		check_entity(at);
		for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
			if (strncmp(at, names[i].name, strlen(names[i].name)) == 0) {
				strbuf_add_text(out, names[i].sign);
				at += strlen(names[i].name);
				break;
			}
		}
	}
}

static void check_attribute(struct checked *page, const char *name, size_t length,
			    const char *value, size_t value_length)
{
	struct strbuf text = STRBUF_INIT;
	add_text(&text, value, value + value_length);
	char *line = string_format("\n%s\n", text.text);
	if (length == 2 && strncmp(name, "id", 2) == 0) {
		if (strstr(page->ids.text, line))
			fail_msg("twice the id %s", text.text);
		strbuf_add_text(&page->ids, line);
	}
	if (length == 4 && strncmp(name, "href", 4) == 0) {
		assert_true(text.text[0] == '#');
		strbuf_format(&page->links, "\n%s\n", text.text + 1);
	}
	assert_false(strncmp(name, "on", 2) == 0); /* no script */
	assert_false(length == 3 && strncmp(name, "src", 3) == 0);
	assert_false(length == 5 && strncmp(name, "style", 5) == 0);
	free(line);
	strbuf_release(&text);
}

/* The attributes behind a name; gives what ends the tag. */
static const char *check_attributes(struct checked *page, const char *p)
{
	while (*p == ' ') {
		const char *name = ++p;
		size_t length = strspn(
			p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789");
		assert_true(length > 0);
		p += length;
		assert_true(p[0] == '=' && p[1] == '"');
		p += 2;
		size_t value = strcspn(p, "\"<>");
		assert_true(p[value] == '"');
		check_attribute(page, name, length, p, value);
		p += value + 1;
	}
	return p;
}

/* What may not stand inside of what (HTML, 4.4): blocks in paragraphs and headings, a table's parts elsewhere. */
static void check_place(const struct checked *page, const char *name)
{
	static const char *const blocks[] = {"p",  "div", "table", "figure", "h1", "h2",
					     "h3", "h4",  "h5",    "h6",     "ol", "article"};
	const char *parent = page->depth ? page->open[page->depth - 1] : "";
	bool in_words = strcmp(parent, "p") == 0 || strcmp(parent, "span") == 0 ||
			(parent[0] == 'h' && isdigit((unsigned char)parent[1]));
	for (size_t i = 0; in_words && i < sizeof(blocks) / sizeof(blocks[0]); i++)
		assert_string_not_equal(name, blocks[i]);
	if (strcmp(name, "tr") == 0)
		assert_true(strcmp(parent, "thead") == 0 || strcmp(parent, "tbody") == 0);
	if (strcmp(name, "td") == 0 || strcmp(name, "th") == 0)
		assert_string_equal(parent, "tr");
	if (strcmp(name, "li") == 0)
		assert_string_equal(parent, "ol");
	if (strcmp(parent, "ol") == 0)
		assert_string_equal(name, "li");
	assert_string_not_equal(name, "script");
}

static const char *check_tag(struct checked *page, const char *p)
{
	bool closes = p[1] == '/';
	const char *begin = p + 1 + closes;
	size_t length = strspn(begin, "abcdefghijklmnopqrstuvwxyz0123456789");
	char name[16];
	assert_true(length > 0 && length < sizeof(name));
	snprintf(name, sizeof(name), "%.*s", (int)length, begin);
	p = begin + length;
	if (closes) {
		assert_true(page->depth > 0);
		assert_string_equal(name, page->open[--page->depth]);
		assert_true(*p == '>');
		return p + 1;
	}
	check_place(page, name);
	p = check_attributes(page, p);
	if (*p == '/') { /* only in pictures, whose language is XML */
		assert_true(p[1] == '>');
		assert_true(strcmp(name, "line") == 0 || strcmp(name, "rect") == 0);
		return p + 2;
	}
	assert_true(*p == '>');
	if (strcmp(name, "meta") == 0 || strcmp(name, "br") == 0)
		return p + 1;
	assert_true(page->depth < DEPTH_MOST);
	snprintf(page->open[page->depth++], sizeof(name), "%s", name);
	if (strcmp(name, "style") != 0)
		return p + 1;
	const char *end = strstr(p, "</style>");
	assert_non_null(end);
	return end;
}

static struct checked check(const char *page_text)
{
	static const char doctype[] = "<!DOCTYPE html>\n";
	struct checked page = {.text = STRBUF_INIT, .ids = STRBUF_INIT, .links = STRBUF_INIT};
	assert_memory_equal(page_text, doctype, strlen(doctype));
	for (const char *p = page_text + strlen(doctype); *p;) {
		if (*p == '<') {
			p = check_tag(&page, p);
			continue;
		}
		const char *end = p + strcspn(p, "<");
		assert_null(memchr(p, '>', (size_t)(end - p)));
		add_text(&page.text, p, end);
		p = end;
	}
	assert_int_equal(page.depth, 0);
	for (const char *link = page.links.text; *link;) {
		size_t length = strcspn(++link, "\n");
		char *id = string_format("\n%.*s\n", (int)length, link);
		assert_non_null(strstr(page.ids.text, id));
		free(id);
		link += length + 1;
	}
	return page;
}

static void release(struct checked *page)
{
	strbuf_release(&page->text);
	strbuf_release(&page->ids);
	strbuf_release(&page->links);
}

static void assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("missing: %s", part);
}

static size_t count_of(const char *text, const char *part)
{
	size_t count = 0;
	for (; (text = strstr(text, part)); text += strlen(part))
		count++;
	return count;
}

/* --- what it holds --- */

static void test_the_sample(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	char *out = written(&whole);
	struct checked page = check(out);
	assert_has(out, "<html lang=\"zh-CN\">");
	assert_has(out, "<meta charset=\"utf-8\">");
	assert_has(out, "<title>河湾小学2025—2026学年工会工作计划</title>");
	assert_has(out, "<span>河湾小学</span><span>2025—2026学年</span><span>工会</span>"
			"<span>工作计划</span></h1>");
	assert_has(out, "<li><a href=\"#p4\"><span class=\"n\">一、</span>指导思想</a>");
	assert_has(out, "<h2 id=\"p4\"><span class=\"n\">一、</span>指导思想</h2>");
	assert_has(out, "<h3 id=\"p7\"><span class=\"n\">（一）</span>听取意见</h3>");
	assert_has(out, "<p><span class=\"n\">1. </span>每月最后一个星期三");
	assert_has(out,
		   "<thead><tr><th scope=\"col\" class=\"k\">月份</th><th scope=\"col\">活动</th>");
	assert_has(out,
		   "<th scope=\"rowgroup\" rowspan=\"2\">九月</th><td>1、召开工会委员会例会</td>");
	assert_has(out,
		   "<td>1、教职工秋季健步走（原定9月下旬）<span class=\"d\">以年级组为单位报名。"
		   "<br>雨天顺延一周。</span></td>");
	assert_has(out, "<td class=\"r\">6,000</td>");
	assert_has(out,
		   "<p class=\"sign\">河湾小学工会委员会</p>\n<p class=\"sign\">2025年9月1日</p>");
	release(&page);
	free(out);
	whole_plan_release(&whole);
}

/* The picture: a bar over its months, a mark for each day, deadline and part, today's line, how many in each month. */
static void test_the_picture(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	char *out = written(&whole);
	const char *svg = strstr(out, "<svg"), *end = svg ? strstr(svg, "</svg>") : NULL;
	assert_non_null(end);
	char *picture = xmemdup0(svg, (size_t)(end - svg));
	assert_int_equal(count_of(picture, "<circle class=\"d\""), 1);
	assert_int_equal(count_of(picture, "<rect class=\"e\""), 1);
	assert_int_equal(count_of(picture, "<rect class=\"p\""), 1);
	assert_int_equal(count_of(picture, "<rect class=\"r\""), 2); /* 4—6月, 全年 */
	assert_int_equal(count_of(picture, "<text class=\"m\""), 11);
	assert_int_equal(count_of(picture, "<text class=\"n\""), 4);
	assert_int_equal(count_of(picture, "<g class=\"t\">"), 1);
	assert_has(picture, "<title>9月10日周三　庆祝教师节暨师德标兵表彰会</title>");
	/* Of eleven months in 640 units, April to June: from 7 to 10 elevenths. */
	assert_has(picture, "<rect class=\"r\" x=\"408.3\" y=\"114\" width=\"172.5\"");
	free(picture);
	free(out);
	whole.plan.period.first += 12; /* today lies before it */
	out = written(&whole);
	assert_null(strstr(out, "<g class=\"t\">"));
	free(out);
	whole_plan_release(&whole);
}

/* Whatever is written in a plan is read there, and is never markup. */
static void test_no_text_is_markup(void **state)
{
	(void)state;
	static const char *const odd[] = {"<script>alert(1)</script>",
					  "&amp;",
					  "\"'><b onclick=\"x\">",
					  "]]>",
					  "<!--x",
					  "</style>",
					  "</title>",
					  "&#x3c;",
					  "a<b>c&d",
					  "<svg/onload=x>",
					  "&lt;"};
	for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		struct whole_plan whole;
		sample_plan(&whole);
		string_set(&whole.plan.title, odd[i]);
		string_set(&whole.plan.preamble, odd[i]);
		string_set(&whole.outline.sections[0].heading, odd[i]);
		string_set(&whole.activities.items[1].title, odd[i]); /* a mark */
		string_set(&whole.activities.items[2].detail, odd[i]);
		string_set(&whole.activities.items[4].title, odd[i]); /* a bar */
		string_set(&whole.committee.posts[0].name, odd[i]);
		char *out = written(&whole);
		struct checked page = check(out);
		assert_true(count_of(page.text.text, odd[i]) >= 10);
		release(&page);
		free(out);
		whole_plan_release(&whole);
	}
}

/* Of any plan, every heading, paragraph and activity, whole. */
static void test_nothing_is_lost(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 8; seed++) {
		struct whole_plan whole;
		sample_generated(&whole, seed, 60, 150);
		char *out = written(&whole);
		struct checked page = check(out);
		for (size_t i = 0; i < whole.outline.count; i++) {
			assert_has(page.text.text, whole.outline.sections[i].heading);
			if (whole.outline.sections[i].body)
				assert_has(page.text.text, whole.outline.sections[i].body);
		}
		for (size_t i = 0; i < whole.activities.count; i++)
			assert_has(page.text.text, whole.activities.items[i].title);
		release(&page);
		free(out);
		whole_plan_release(&whole);
	}
}

/* Each sheet begins on a page of its own, and the contents name the sheets. */
static void test_sheets(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	sample_plan(&whole);
	export_options_init(&options);
	options.paper = PAPER_DUTIES;
	char *out = written_as(&whole, &options);
	struct checked page = check(out);
	assert_int_equal(count_of(out, "<article>"), 3);
	assert_int_equal(count_of(out, "<h1 "), 3);
	assert_int_equal(count_of(out, "<li>"), 3);
	release(&page);
	free(out);
	options.paper = PAPER_MONTH;
	options.month = month_make(2025, 9);
	options.schedule_list = true;
	out = written_as(&whole, &options);
	page = check(out);
	assert_int_equal(count_of(out, "<article>"), 1);
	assert_null(strstr(out, "<nav"));
	assert_null(strstr(out, "<svg"));
	assert_has(out, "<p class=\"entry\"><span class=\"n\">1、</span>");
	release(&page);
	free(out);
	whole_plan_release(&whole);
}

/* Levels that are skipped, deeper ones than HTML has, long plans, months by the hundred: still a page. */
static void test_odd_plans(void **state)
{
	(void)state;
	for (int months = 1; months <= PERIOD_MOST; months += 5) {
		struct whole_plan whole;
		sample_generated(&whole, (unsigned)months, 30, 90);
		whole.plan.period.count = months;
		for (int depth = 0; depth < 20; depth++)
			sample_section(&whole, depth, "层层深入", "正文");
		for (size_t i = 0; i < whole.activities.count; i++) {
			struct when *when = &whole.activities.items[i].when;
			if (i % 3 == 0) /* reaching out of the plan on both sides, too */
				*when = (struct when){
					.starts = {month_make(2025, 6) + (int)(i % 7), 0},
					.ends = {month_make(2026, 1) + (int)(i % 13), 0}};
		}
		char *out = written(&whole);
		struct checked page = check(out);
		release(&page);
		free(out);
		whole_plan_release(&whole);
	}
	struct whole_plan empty;
	whole_plan_init(&empty);
	empty.plan.period = (struct period){month_make(2025, 9), 11};
	char *out = written(&empty);
	struct checked page = check(out);
	release(&page);
	free(out);
	whole_plan_release(&empty);
}

/* In the encoding that it says it is in. */
static void test_encodings(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	sample_plan(&whole);
	export_options_init(&options);
	options.gb18030 = true;
	char *out = written_as(&whole, &options);
	assert_has(out, "<meta charset=\"gb18030\">");
	assert_has(out, "\xB9\xA4\xBB\xE1"); /* 工会 */
	free(out);
	whole_plan_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_sample),
		cmocka_unit_test(test_the_picture),
		cmocka_unit_test(test_no_text_is_markup),
		cmocka_unit_test(test_nothing_is_lost),
		cmocka_unit_test(test_sheets),
		cmocka_unit_test(test_odd_plans),
		cmocka_unit_test(test_encodings),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
