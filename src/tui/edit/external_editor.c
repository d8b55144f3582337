#include "external_editor.h"

#include "editor_file.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/messages.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOT_RUN 127 /* as shells have it */
#define WORDS_MOST 32

static const char *command_wanted(void)
{
	static const char *const variables[] = {"VISUAL", "EDITOR"};
	for (size_t i = 0; i < ARRAY_LENGTH(variables); i++) {
		const char *command = getenv(variables[i]);
		if (command && *command)
			return command;
	}
	return NULL;
}

/* What steers a terminal names no program, and a shell would send it there with its complaint. */
static bool steers(const char *command)
{
	size_t dropped;
	free(utf8_clean(command, strlen(command), true, &dropped));
	return dropped > 0;
}

/* Shell syntax wants a shell; words alone are better off without. */
static void run(const char *command, char *path)
{
	char *words[WORDS_MOST + 2];
	size_t count = 0;
	if (strpbrk(command, "|&;<>()$`\\\"'*?[#~=%!{}\n")) {
		struct strbuf line = STRBUF_INIT;
		strbuf_format(&line, "%s \"$1\"", command);
		execl("/bin/sh", "sh", "-c", line.text, command, path, (char *)NULL);
		_exit(NOT_RUN);
	}
	char *copy = xstrdup(command), *place = copy;
	for (char *word; count < WORDS_MOST && (word = strtok_r(place, " \t", &place));)
		words[count++] = word;
	words[count] = path;
	words[count + 1] = NULL;
	if (count)
		execvp(words[0], words);
}

/* Never returns. */
static void run_any(char *path)
{
	static const char *const usual[] = {"editor", "nano", "vi"};
	const char *command = command_wanted();
	if (command && !steers(command))
		run(command, path);
	for (size_t i = 0; !command && i < ARRAY_LENGTH(usual); i++)
		run(usual[i], path);
	_exit(NOT_RUN);
}

/* How it ended. */
struct ending {
	bool run;   /* it was there to be run */
	bool whole; /* it wasn't killed */
	int status;
};

/* Waits for the editor. */
static struct ending edit(char *path)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, quit;
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGQUIT, &ignore, &quit); /* Ctrl-\ is meant for the editor */
	pid_t child = fork();
	if (child == 0) {
		sigaction(SIGQUIT, &quit, NULL);
		run_any(path);
	}
	int status = 0;
	while (child > 0 && waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			child = -1;
	sigaction(SIGQUIT, &quit, NULL);
	struct ending ending = {.whole = WIFEXITED(status), .status = WEXITSTATUS(status)};
	ending.run = child > 0 && !(ending.whole && ending.status == NOT_RUN);
	return ending;
}

/* Editors end the last line; the text need not have done so. */
static void trim_end(char *saved, const char *before)
{
	size_t length = strlen(saved), length_before = strlen(before);
	bool ended = length_before && before[length_before - 1] == '\n';
	if (ended || !length || saved[length - 1] != '\n')
		return;
	saved[--length] = '\0';
	if (length && saved[length - 1] == '\r')
		saved[length - 1] = '\0';
}

/* Why the text in the file can't be taken; NULL: it can, and *saved (owned) is it. */
static char *refuse(const struct editor_file *file, const char *before, size_t most, char **saved)
{
	size_t length;
	char *bytes = NULL;
	if (!editor_file_read(file, &bytes, &length))
		return xstrdup(text(MSG_editor_not_read));
	if (strlen(bytes) < length || utf8_check(bytes, length) < length) {
		free(bytes);
		return xstrdup(text(MSG_editor_not_text));
	}
	trim_end(bytes, before);
	if (most && utf8_count(bytes) > most) {
		free(bytes);
		return say_editor_too_long(most);
	}
	*saved = bytes;
	return NULL;
}

/* What is to be said of an editor that has not ended well; NULL: it has. */
static char *complain(const struct ending *ending, bool changed)
{
	const char *command = command_wanted() ? command_wanted() : "vi";
	if (!ending->run && !changed)
		return say_editor_not_run(command);
	if (ending->run && ending->whole && ending->status == 0)
		return NULL;
	if (changed)
		return say_editor_taken(command);
	return ending->whole ? say_editor_failed(command, ending->status)
			     : say_editor_killed(command);
}

/* Says as well where the rest lies. */
static char *with_folder(char *problem, const char *folder)
{
	char *whole =
		problem ? say_editor_problem_and_rest(problem, folder) : say_editor_rest(folder);
	free(problem);
	return whole;
}

char *external_editor(struct screen *screen, const char *before, size_t most, char **problem)
{
	struct editor_file file;
	char *saved = NULL;
	*problem = NULL;
	if (!editor_file_make(&file, before)) {
		*problem = xstrdup(text(MSG_editor_no_file));
		return NULL;
	}
	screen_suspend(screen);
	struct ending ending = edit(file.path);
	screen_resume(screen);
	bool orderly = ending.run && ending.whole && ending.status == 0;
	char *refused = refuse(&file, before, most, &saved);
	bool changed = saved && strcmp(saved, before) != 0;
	bool left = editor_file_leave(&file, before, saved, saved != NULL, orderly);
	*problem = refused ? refused : complain(&ending, changed);
	if (left)
		*problem = with_folder(*problem, file.folder);
	if (saved && !changed && !orderly) {
		free(saved);
		saved = NULL;
	}
	editor_file_release(&file);
	return saved;
}
