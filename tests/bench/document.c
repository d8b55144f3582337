/*
 * Reading documents in words, and the floor of that: the same bytes read, checked to be UTF-8 and cut into lines, each kept.
 *
 *     document make SHAPE >FILE     10 MiB: one plan, many plans, or a single line (SHAPE: one, many, line)
 *     document read FILE            as an import takes it, up to what it proposes
 *     document floor FILE
 */
#include "base/array.h"
#include "base/error.h"
#include "base/utf8.h"
#include "i18n/language.h"
#include "import/recognise.h"
#include "model/numeral.h"

#include <stdio.h>
#include <stdlib.h>

enum { WANTED = 10 << 20 };

/* --- documents --- */

struct shape {
	const char *name;
	size_t sections; /* of one plan; 0: as many as fit */
	const char *end; /* of a line */
};

static const struct shape shapes[] = {{"one", 0, "\n"}, {"many", 6, "\n"}, {"line", 0, ""}};

/* Every plan says something of its own: what stands there twice is left out. */
static const char item[] =
	"走访车间和班组，听取职工对食堂、班车、更衣室的意见，逐条登记，限期答复。";
static const char prose[] = "落实到人，由工会小组长每季度检查一次，结果张榜公布，接受会员监督。";

static void write_section(size_t plan, size_t number, const char *end, struct strbuf *out)
{
	numeral_write((int)(number % 90 + 1), out);
	strbuf_format(out, "、做好%zu厂第%zu项服务%s", plan, number, end);
	for (int i = 1; i <= 3; i++) {
		strbuf_format(out, "（%d）到%zu厂%s%s", i, plan, item, end);
		strbuf_format(out, "%zu厂%s%s", plan, prose, end);
	}
}

static void write_schedule(size_t plan, const char *end, struct strbuf *out)
{
	for (int month = 1; month <= 12; month++) {
		numeral_write(month, out);
		strbuf_format(out, "月份：%s1、召开%zu厂例会%s", end, plan, end);
		strbuf_format(out, "2、组织%zu厂活动（%d日前报名）%s", plan, month + 9, end);
	}
}

static int make(const char *name)
{
	const struct shape *shape = NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(shapes); i++)
		if (strcmp(shapes[i].name, name) == 0)
			shape = &shapes[i];
	if (!shape)
		return 2;
	struct strbuf out = STRBUF_INIT;
	for (size_t plan = 1; out.length < WANTED; plan++) {
		strbuf_format(&out, "红星%zu厂2025年工会工作计划%s", plan, shape->end);
		for (size_t i = 0; out.length < WANTED && (!shape->sections || i < shape->sections);
		     i++)
			write_section(plan, i, shape->end, &out);
		write_schedule(plan, shape->end, &out);
	}
	fwrite(out.text, 1, out.length, stdout);
	strbuf_release(&out);
	return 0;
}

/* --- reading --- */

static int read_document(const char *path)
{
	struct source source;
	struct error err = {0};
	struct proposal proposal;
	const struct recognise_options options = {.today = {2025, 11, 18}};
	if (!source_read(&source, path, &err)) {
		fprintf(stderr, "document: %s can't be read\n", path);
		return 1;
	}
	proposal_init(&proposal, path);
	plain_read(&source, &proposal);
	source_release(&source);
	recognise(&proposal, &options);
	printf("%zu lines, %zu items, %zu plans\n", proposal.line_count, proposal.count,
	       proposal.plan_count);
	proposal_release(&proposal);
	return 0;
}

static int floor_document(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return 1;
	struct strbuf text = STRBUF_INIT;
	static char part[1 << 16];
	for (size_t got; (got = fread(part, 1, sizeof(part), file)) > 0;)
		strbuf_add(&text, part, got);
	fclose(file);
	char **lines = NULL;
	size_t count = 0, room = 0;
	bool good = utf8_check(text.text, text.length) == text.length;
	for (const char *p = text.text; *p;) {
		size_t length = strcspn(p, "\n");
		ARRAY_GROW(lines, count, room);
		lines[count++] = xmemdup0(p, length);
		p += length + (p[length] == '\n');
	}
	printf("%zu lines, UTF-8: %d\n", count, good);
	for (size_t i = 0; i < count; i++)
		free(lines[i]);
	free(lines);
	strbuf_release(&text);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc != 3 || !language_use_utf8()) {
		fprintf(stderr, "usage: document make SHAPE | read FILE | floor FILE\n");
		return 2;
	}
	if (strcmp(argv[1], "make") == 0)
		return make(argv[2]);
	return strcmp(argv[1], "read") == 0 ? read_document(argv[2]) : floor_document(argv[2]);
}
