/* A plan for other programs: what they read must be JSON, hold everything, and have the keys that are written down. */
#include "test.h"

#include "export/export.h"
#include "export_sample.h"
#include "i18n/messages.h"

#include <ctype.h>
#include <stdlib.h>

static char *written(const struct whole_plan *whole, enum paper paper)
{
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	struct export_options options;
	export_options_init(&options);
	options.paper = paper;
	options.today = (struct date){2025, 11, 18};
	options.month = month_make(2025, 12);
	if (!export_plan(whole, export_format_find("json"), &options, &out, &err))
		fail_msg("%s", err.text);
	return strbuf_detach(&out);
}

/* --- a reader of RFC 8259, which fails on anything else --- */

static void skip_blanks(const char **p)
{
	while (**p && strchr(" \n\r\t", **p))
		++*p;
}

static void read_string(const char **p)
{
	assert_true(*(*p)++ == '"');
	for (; **p != '"'; ++*p) {
		assert_true((unsigned char)**p >= 0x20);
		if (**p != '\\')
			continue;
		assert_true(*++*p && strchr("\"\\/bfnrtu", **p));
		for (int i = 0; (*p)[0] == 'u' && i < 4; i++)
			assert_true(isxdigit((unsigned char)(*p)[1 + i]));
	}
	++*p;
}

static void read_number(const char **p)
{
	*p += **p == '-';
	assert_true(isdigit((unsigned char)**p));
	assert_true(**p != '0' || !isdigit((unsigned char)(*p)[1]));
	*p += strspn(*p, "0123456789");
	if (**p == '.') {
		++*p;
		assert_true(isdigit((unsigned char)**p));
		*p += strspn(*p, "0123456789");
	}
}

static void read_value(const char **p);

static void read_all(const char **p, char close, bool keys)
{
	++*p;
	skip_blanks(p);
	for (bool first = true; **p != close; first = false) {
		assert_true(first || *(*p)++ == ',');
		skip_blanks(p);
		if (keys) {
			read_string(p);
			assert_true(*(*p)++ == ':');
			skip_blanks(p);
		}
		read_value(p);
		skip_blanks(p);
	}
	++*p;
}

static void read_value(const char **p)
{
	static const char *const words[] = {"null", "true", "false"};
	if (**p == '{') {
		read_all(p, '}', true);
	} else if (**p == '[') {
		read_all(p, ']', false);
	} else if (**p == '"') {
		read_string(p);
	} else {
		for (size_t i = 0; i < 3; i++) {
			if (strncmp(*p, words[i], strlen(words[i])) == 0) {
				*p += strlen(words[i]);
				return;
			}
		}
		read_number(p);
	}
}

static void assert_json(const char *text)
{
	const char *p = text;
	read_value(&p);
	assert_string_equal(p, "\n");
}

/* --- keys --- */

/* The file of the schema, with all keys that it has as properties. */
static char *schema(void)
{
	static char text[65536];
	FILE *file = fopen("data/unionplan-export.schema.json", "r");
	assert_non_null(file);
	size_t length = fread(text, 1, sizeof(text) - 1, file);
	assert_true(length < sizeof(text) - 1 && length > 0);
	fclose(file);
	text[length] = '\0';
	assert_json(text);
	return text;
}

/* Who reads by the schema must find every key in it. */
static void test_every_key_is_written_down(void **state)
{
	(void)state;
	struct whole_plan whole;
	const char *described = schema();
	sample_plan(&whole);
	char *out = written(&whole, PAPER_PLAN);
	size_t keys = 0;
	for (const char *p = out; (p = strstr(p, "\": ")); p++) {
		const char *begin = p;
		while (begin[-1] != '"')
			begin--;
		char *key = string_format("\"%.*s\": {", (int)(p - begin), begin);
		if (!strstr(described, key))
			fail_msg("%s is not in the schema", key);
		free(key);
		keys++;
	}
	assert_true(keys > 100);
	free(out);
	whole_plan_release(&whole);
}

/* And what the schema requires must be there, in every paper. */
static void test_every_required_key_is_there(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	for (int paper = 0; paper < PAPER_COUNT; paper++) {
		char *out = written(&whole, (enum paper)paper);
		const char *p = strstr(schema(), "\"required\": [");
		assert_non_null(p);
		p = strchr(p, '[');
		for (const char *end = strchr(p, ']'); (p = strchr(p, '"')) && p < end; p++) {
			size_t length = strcspn(p + 1, "\"");
			char *key = string_format("\n  \"%.*s\": ", (int)length, p + 1);
			if (!strstr(out, key))
				fail_msg("%s misses %s", paper_name((enum paper)paper), key);
			free(key);
			p += length + 1;
		}
		assert_json(out);
		free(out);
	}
	whole_plan_release(&whole);
}

/* --- values --- */

static void test_what_a_plan_holds(void **state)
{
	(void)state;
	static const char *const holds[] = {
		"\"superior\": \"镇教育工会\"",
		"\"code\": \"2025\"",
		"\"kind\": \"year\"",
		"\"start\": \"2025-09\"",
		"\"months\": 11",
		"\"status\": \"draft\"",
		"\"budget\": 80000",
		"\"signed_on\": \"2025-09-01\"",
		("\"preamble\": \"新学年里，学校工会把“让老师安心、舒心”当作出发点，请大家一起出力。"
		 "\\n\\n现将本学年的安排告诉各位会员。\""),
		"\"label\": \"（一）\",\n          \"heading\": \"听取意见\"",
		"\"content\": \"schedule\"",
		"\"numbered\": false",
		"\"section\": \"s5\"",
		"\"amount\": 5959.80", /* 86 × 10.50 × 11 × 60 % */
		"\"monthly\": 10.50",
		"\"share\": \"60%\"",
		"\"participants\": 86",
		"\"attended\": 84",
		"\"spent\": 5860.50",
		"\"status\": \"done\"",
		"\"done\": \"2025-09-09\"",
		"\"outcome\": \"到会八十四人。\"",
		"\"part\": \"mid\"",
		"\"postponed_from\": \"2025-09 late\"",
		"\"deadline\": true",
		"\"starts\": \"2026-04\",\n      \"ends\": \"2026-06\"",
		"\"seats\": 2",
		"\"since\": \"2024-09\"",
		"\"department\": \"语文组\"",
		"\"name\": \"𠮷某\"",
		"\"least\": 300,\n        \"most\": 500",
		"\"空月:7月\""};
	struct whole_plan whole;
	sample_plan(&whole);
	char *out = written(&whole, PAPER_PLAN);
	for (size_t i = 0; i < sizeof(holds) / sizeof(holds[0]); i++)
		if (!strstr(out, holds[i]))
			fail_msg("missing: %s", holds[i]);
	free(out);
	whole_plan_release(&whole);
}

/* Duty sheets and notices hold what they are about, and nothing else. */
static void test_other_papers(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_plan(&whole);
	char *month = written(&whole, PAPER_MONTH);
	assert_non_null(strstr(month, "\"month\": \"2025-12\",\n  \"organization\""));
	assert_non_null(strstr(month, "年度经费决算"));
	assert_null(strstr(month, "教职工运动会"));
	free(month);
	char *duties = written(&whole, PAPER_DUTIES);
	assert_non_null(strstr(duties, "审批经费开支"));
	assert_non_null(strstr(duties, "教职工秋季健步走"));
	assert_null(strstr(duties, "年度经费决算")); /* nobody's */
	free(duties);
	whole_plan_release(&whole);
}

static void test_any_text(void **state)
{
	(void)state;
	struct whole_plan whole;
	sample_generated(&whole, 3, 60, 200);
	string_set(&whole.plan.title, "引\"号\\反斜\n换行\t制表\x01控制\x7F");
	string_set(&whole.activities.items[0].title, "\\u4e00 </script> \"");
	char *out = written(&whole, PAPER_PLAN);
	assert_json(out);
	assert_non_null(strstr(out, "\"引\\\"号\\\\反斜\\n换行\\u0009制表\\u0001控制\\u007f\""));
	free(out);
	whole_plan_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_key_is_written_down),
		cmocka_unit_test(test_every_required_key_is_there),
		cmocka_unit_test(test_what_a_plan_holds),
		cmocka_unit_test(test_other_papers),
		cmocka_unit_test(test_any_text),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
