#include "others.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define LENGTH(array) ((int)(sizeof(array) / sizeof *(array)))

/* What they may do; whatever is not there any more is refused, and that is right. */
enum { WORDS = 8 };
static const struct {
	const char *words[WORDS];
	int weight;
} commands[] = {
	{{"add", "2025", "旁人的活动", "--when", "11月", "--post", "主席"}, 8},
	{{"add", "2025", "旁人的另一项活动", "--when", "全年"}, 4},
	{{"add", "2025-1", "旁人的活动", "--when", "3月8日"}, 3},
	{{"done", "2025", "旁人的活动", "--outcome", "办好了", "--spent", "120"}, 4},
	{{"done", "2025", "校长接待日"}, 3},
	{{"new", "--title", "旁人的计划", "--union", "旁人的工会", "--start", "2025-09"}, 2},
	{{"new", "小学学年", "--set", "school=旁人"}, 1},
	{{"roll", "2025"}, 1},
	{{"undo"}, 5},
	{{"redo"}, 3},
};

static int draw_command(struct events *events)
{
	int sum = 0, at = 0;
	for (int i = 0; i < LENGTH(commands); i++)
		sum += commands[i].weight;
	for (int lot = events_draw(events, sum); lot >= commands[at].weight; at++)
		lot -= commands[at].weight;
	return at;
}

static void become(const char *const *words)
{
	char *arguments[WORDS + 2] = {strdup("unionplan")};
	int null = open("/dev/null", O_RDWR);
	for (int i = 0; i < WORDS && words[i]; i++)
		arguments[i + 1] = strdup(words[i]);
	setenv("UNIONPLAN_ACTOR", "旁人", 1);
	for (int fd = 0; null >= 0 && fd <= STDERR_FILENO; fd++)
		dup2(null, fd);
	execvp(arguments[0], arguments);
	_exit(127);
}

/* Takes note of how the last one ended; false: it still runs. */
static bool hear(struct events *events, int options)
{
	int status;
	pid_t pid;
	if (events->other <= 0)
		return true;
	do
		pid = waitpid(events->other, &status, options);
	while (pid < 0 && errno == EINTR);
	if (pid == 0)
		return false;
	events->other = 0;
	/* 0: done; 1: refused. */
	if (pid > 0 && (!WIFEXITED(status) || WEXITSTATUS(status) > 1))
		events->wrong = "somebody else's command has not ended as it should";
	return true;
}

void others_act(struct events *events)
{
	int at = draw_command(events);
	if (!hear(events, WNOHANG))
		return;
	events_note(events, "sh UNIONPLAN_ACTOR=旁人 unionplan %s %s %s … &", commands[at].words[0],
		    commands[at].words[1] ? commands[at].words[1] : "",
		    commands[at].words[2] ? commands[at].words[2] : "");
	events->news = true;
	events->other = fork();
	if (events->other == 0)
		become(commands[at].words);
}

const char *others_rest(struct events *events)
{
	hear(events, 0);
	return events->wrong;
}
