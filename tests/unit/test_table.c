/* A table whose columns don't line up, or that is wider than the paper, can't be read. */
#include "test.h"

#include "base/table.h"
#include "base/width.h"
#include "i18n/language.h"

static const struct table_column columns[] = {
	{.title = "月份"},
	{.title = "活动", .stretch = true, .least = 12},
	{.title = "预算", .align = ALIGN_RIGHT},
};
enum { COLUMNS = 3 };

static const char *const rows[][COLUMNS] = {
	{"九月", "庆祝“教师节”暨师德标兵表彰会，请全体教职工参加", "6,000"},
	{NULL, "例会\n第二行", "12,345.50"},
	{"十月", "Sports day（abc）", NULL},
};

static struct table *filled(int width, int ambiguous, enum table_drawing drawing)
{
	struct table *table = table_new(columns, COLUMNS, width, ambiguous, drawing);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (rows[i][0])
			table_add_rule(table);
		table_add_row(table, rows[i]);
	}
	table_layout(table);
	return table;
}

static void assert_drawn(int width, int ambiguous, enum table_drawing drawing, const char *expected)
{
	struct table *table = filled(width, ambiguous, drawing);
	struct strbuf out = STRBUF_INIT;
	table_write(table, &out);
	assert_string_equal(out.text, expected);
	strbuf_release(&out);
	table_free(table);
}

static void test_ascii(void **state)
{
	(void)state;
	assert_drawn(45, 2, TABLE_ASCII,
		     "+------+------------------------+-----------+\n"
		     "| 月份 | 活动                   |      预算 |\n"
		     "+------+------------------------+-----------+\n"
		     "| 九月 | 庆祝“教师节”暨师德标 |     6,000 |\n"
		     "|      | 兵表彰会，请全体教职工 |           |\n"
		     "|      | 参加                   |           |\n"
		     "|      | 例会                   | 12,345.50 |\n"
		     "|      | 第二行                 |           |\n"
		     "+------+------------------------+-----------+\n"
		     "| 十月 | Sports day（abc）      |           |\n"
		     "+------+------------------------+-----------+\n");
}

static void test_plain_has_no_lines_and_no_blanks_at_its_ends(void **state)
{
	(void)state;
	assert_drawn(34, 1, TABLE_PLAIN,
		     "月份  活动                    预算\n"
		     "九月  庆祝“教师节”暨师       6,000\n"
		     "      德标兵表彰会，请\n"
		     "      全体教职工参加\n"
		     "      例会               12,345.50\n"
		     "      第二行\n"
		     "十月  Sports day（abc）\n");
}

static void test_box_in_fonts_with_wide_lines(void **state)
{
	(void)state;
	assert_drawn(44, 2, TABLE_BOX,
		     "┌──┬───────────┬─────┐\n"
		     "│月份│活动                  │      预算│\n"
		     "├──┼───────────┼─────┤\n"
		     "│九月│庆祝“教师节”暨师德标│     6,000│\n"
		     "│    │兵表彰会，请全体教职工│          │\n"
		     "│    │参加                  │          │\n"
		     "│    │例会                  │ 12,345.50│\n"
		     "│    │第二行                │          │\n"
		     "├──┼───────────┼─────┤\n"
		     "│十月│Sports day（abc）     │          │\n"
		     "└──┴───────────┴─────┘\n");
}

/* Whatever the width and the font: every line is as wide as the first one, and none wider than asked. */
static void test_lines_are_of_one_width(void **state)
{
	(void)state;
	for (int drawing = TABLE_ASCII; drawing <= TABLE_BOX; drawing++) {
		for (int ambiguous = 1; ambiguous <= 2; ambiguous++) {
			for (int width = 34; width <= 100; width++) {
				struct table *table =
					filled(width, ambiguous, (enum table_drawing)drawing);
				struct strbuf out = STRBUF_INIT;
				table_write(table, &out);
				int all = 0;
				for (const char *line = out.text, *end; *line; line = end + 1) {
					end = strchr(line, '\n');
					int wide = width_of_bytes(line, (size_t)(end - line),
								  ambiguous);
					assert_true(!all || wide == all);
					all = wide;
				}
				bool odd = drawing == TABLE_BOX && ambiguous == 2 && width % 2;
				assert_int_equal(all, width - odd);
				strbuf_release(&out);
				table_free(table);
			}
		}
	}
}

/* A column is read from top to bottom: nothing of a cell is lost, however narrow. */
static void test_cells_are_whole(void **state)
{
	(void)state;
	for (int width = 34; width <= 60; width++) {
		struct table *table = filled(width, 2, TABLE_ASCII);
		struct strbuf row = STRBUF_INIT, cell = STRBUF_INIT;
		table_row(table, 0, &row);
		for (const char *line = row.text; *line; line = strchr(line, '\n') + 1) {
			const char *from = strchr(line + 1, '|') + 1, *end = strchr(from, '|');
			for (; from < end; from++)
				if (*from != ' ')
					strbuf_add_byte(&cell, *from);
		}
		assert_string_equal(cell.text, rows[0][1]);
		strbuf_release(&row);
		strbuf_release(&cell);
		table_free(table);
	}
}

/* A title may take two lines; Responsibl|e is no word. */
static void test_words_of_a_title_stay_whole(void **state)
{
	(void)state;
	static const struct table_column titled[] = {{.title = "Responsible post"},
						     {.title = "Activity", .stretch = true}};
	static const char *const row[] = {"chair of the committee", "a meeting of all members"};
	struct table *table = table_new(titled, 2, 21, 1, TABLE_PLAIN);
	table_add_row(table, row);
	table_layout(table);
	struct strbuf out = STRBUF_INIT;
	table_header(table, &out);
	assert_string_equal(out.text, "Responsible  Activity\npost\n");
	strbuf_release(&out);
	table_free(table);
}

static void test_parts_make_the_whole(void **state)
{
	(void)state;
	struct table *table = filled(60, 2, TABLE_ASCII);
	struct strbuf whole = STRBUF_INIT, parts = STRBUF_INIT;
	table_write(table, &whole);
	table_header(table, &parts);
	for (size_t i = 0; i < table_row_count(table); i++) {
		if (i > 0 && table_row_ruled(table, i))
			table_rule(table, &parts);
		table_row(table, i, &parts);
	}
	table_footer(table, &parts);
	assert_string_equal(parts.text, whole.text);
	strbuf_release(&whole);
	strbuf_release(&parts);
	table_free(table);
}

static void test_an_empty_table_has_its_header(void **state)
{
	(void)state;
	struct table *table = table_new(columns, COLUMNS, 30, 2, TABLE_PLAIN);
	table_layout(table);
	struct strbuf out = STRBUF_INIT;
	table_write(table, &out);
	assert_string_equal(out.text, "月份  活动                预算\n");
	strbuf_release(&out);
	table_free(table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ascii),
		cmocka_unit_test(test_plain_has_no_lines_and_no_blanks_at_its_ends),
		cmocka_unit_test(test_box_in_fonts_with_wide_lines),
		cmocka_unit_test(test_lines_are_of_one_width),
		cmocka_unit_test(test_cells_are_whole),
		cmocka_unit_test(test_words_of_a_title_stay_whole),
		cmocka_unit_test(test_parts_make_the_whole),
		cmocka_unit_test(test_an_empty_table_has_its_header),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
