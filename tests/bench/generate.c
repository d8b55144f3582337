/*
 * Writes plans of any size as YAML, always the same for the same numbers.
 *
 *     generate PLANS ACTIVITIES [SECTIONS [MEMBERS]]
 *
 * That many plans (documents) of that many activities and some more than SECTIONS sections each; the first one brings a
 * union's posts, and MEMBERS who hold none.
 */
#include "base/banned.h"

#include <stdlib.h>

static const char *const titles[] = {
	"召开工会委员会例会", "慰问困难职工",   "教职工篮球赛", "教代会提案征集", "读书分享会",
	"健康体检",           "女职工权益讲座", "工会经费公开", "青年教师座谈会", "退休职工茶话会"};
static const char *const posts[] = {"主席",     "组织委员", "宣传委员",
				    "文体委员", "女工委员", "生活委员"};

enum { TITLES = 10, POSTS = 6, MONTHS = 11 };

static void write_committee(void)
{
	printf("committee:\n");
	for (int i = 0; i < POSTS; i++)
		printf("  - post: %s\n    members: [职工%d]\n    duties: [负责第%d项工作, "
		       "完成交办的事]\n",
		       posts[i], i, i);
}

static void write_members(int members)
{
	printf("members:\n");
	for (int i = 0; i < members; i++)
		printf("  - {name: 职工甲%d, department: 第%d教研组}\n", i, i % 40);
}

/* Chapters of ten sections of ten items, with a paragraph under every tenth. */
static void write_sections(int sections)
{
	printf("    - heading: 分项工作\n      items:\n");
	for (int i = 0, chapter = 1; i < sections; chapter++) {
		printf("        - heading: %s之%d\n          items:\n", titles[chapter % TITLES],
		       chapter);
		for (int part = 0; i++ < sections && part < 10; part++) {
			printf("            - heading: 第%d项%s\n              items:\n", i,
			       titles[i % TITLES]);
			for (int item = 0; i < sections && item < 10; i++, item++)
				printf("                - {heading: 把%s办好办实办出特色%s}\n",
				       titles[(i + item) % TITLES],
				       item ? "" : ", body: 听取意见，逐项落实，年底公布结果。");
		}
	}
}

static void write_plan(int number, int activities, int sections, int members)
{
	printf("---\nunionplan: 1\norganization: {name: 测试工会委员会}\n");
	printf("plan:\n  title: 第%d份工会工作计划\n  code: p%d\n  kind: year\n  start: "
	       "\"%d-09\"\n  months: 11\n",
	       number, number, 2025 - number % 40);
	printf("  sections:\n    - heading: 指导思想\n      body: "
	       "围绕中心，服务职工，做好全年的工作。\n");
	printf("    - heading: 主要工作\n      id: main\n      items: [维护职工权益, 关心职工生活, "
	       "开展文体活动]\n");
	if (sections > 0)
		write_sections(sections);
	printf("    - {heading: 工作安排, content: schedule}\n");
	if (number == 0)
		write_committee();
	if (number == 0 && members > 0)
		write_members(members);
	printf("schedule:\n");
	for (int month = 0, n = 0; month < MONTHS; month++) {
		int of_month = activities / MONTHS + (month < activities % MONTHS);
		if (!of_month)
			continue;
		printf("  - month: %d\n    activities:\n", (month + 8) % 12 + 1);
		for (int i = 0; i < of_month; i++, n++) {
			int kind = n * 7 + number;
			printf("      - {title: %s第%d次, posts: [%s], budget: %d, place: "
			       "会议室}\n",
			       titles[kind % TITLES], n, posts[kind % POSTS], kind % 50 * 100);
		}
	}
}

int main(int argc, char **argv)
{
	if (argc < 3) {
		fprintf(stderr, "usage: generate PLANS ACTIVITIES [SECTIONS [MEMBERS]]\n");
		return 2;
	}
	int plans = atoi(argv[1]), activities = atoi(argv[2]);
	int sections = argc > 3 ? atoi(argv[3]) : 0, members = argc > 4 ? atoi(argv[4]) : 0;
	for (int i = 0; i < plans; i++)
		write_plan(i, activities, sections, members);
	return ferror(stdout) || fflush(stdout) ? 1 : 0;
}
