#include "external_editor.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/messages.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOT_RUN 127 /* as shells have it */
#define WORDS_MOST 32
#define SAVED_MOST (4u << 20)

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
	if (command)
		run(command, path);
	for (size_t i = 0; !command && i < ARRAY_LENGTH(usual); i++)
		run(usual[i], path);
	_exit(NOT_RUN);
}

/* Waits for the editor; its status, -1 where it couldn't be started or was killed. */
static int edit(char *path)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, quit;
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGQUIT, &ignore, &quit); /* Ctrl-\ is meant for the editor */
	pid_t child = fork();
	if (child == 0) {
		sigaction(SIGQUIT, &quit, NULL);
		run_any(path);
	}
	int status = -1;
	while (child > 0 && waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			child = -1;
	sigaction(SIGQUIT, &quit, NULL);
	return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool write_file(const char *path, const char *bytes)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
	size_t length = strlen(bytes);
	bool whole = file >= 0;
	while (whole && length > 0) {
		ssize_t written = write(file, bytes, length);
		whole = written > 0 || (written < 0 && errno == EINTR);
		bytes += written > 0 ? written : 0;
		length -= written > 0 ? (size_t)written : 0;
	}
	return file >= 0 && close(file) == 0 && whole;
}

static char *read_file(const char *path)
{
	struct strbuf text = STRBUF_INIT;
	char bytes[4096];
	ssize_t length = -1;
	int file = open(path, O_RDONLY);
	while (file >= 0 && text.length <= SAVED_MOST &&
	       (length = read(file, bytes, sizeof(bytes))) > 0)
		strbuf_add(&text, bytes, (size_t)length);
	if (file >= 0)
		close(file);
	if (length != 0) {
		strbuf_release(&text);
		return NULL;
	}
	return strbuf_detach(&text);
}

/* With whatever else the editor has left there. */
static void remove_directory(const char *directory)
{
	DIR *listing = opendir(directory);
	for (struct dirent *entry; listing && (entry = readdir(listing));) {
		char *path = string_format("%s/%s", directory, entry->d_name);
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			unlink(path);
		free(path);
	}
	if (listing)
		closedir(listing);
	rmdir(directory);
}

/* Editors end the last line; the text need not have done so. */
static void trim_end(char *saved, const char *before)
{
	size_t length = strlen(saved), length_before = strlen(before);
	bool ended = length_before && before[length_before - 1] == '\n';
	if (!ended && length && saved[length - 1] == '\n')
		saved[length - 1] = '\0';
}

char *external_editor(struct screen *screen, const char *before, char **problem)
{
	const char *base = getenv("TMPDIR"), *command = command_wanted();
	char *directory = string_format("%s/unionplan-XXXXXX", base && *base ? base : "/tmp");
	char *path = NULL, *saved = NULL;
	if (!mkdtemp(directory)) {
		*problem = xstrdup(text(MSG_editor_no_file));
		free(directory);
		return NULL;
	}
	path = string_format("%s/text.txt", directory);
	if (!write_file(path, before)) {
		*problem = xstrdup(text(MSG_editor_no_file));
		goto done;
	}
	screen_suspend(screen);
	int status = edit(path);
	screen_resume(screen);
	if (status == NOT_RUN || status < 0)
		*problem = say_editor_not_run(command ? command : "vi");
	else if (status != 0)
		*problem = say_editor_failed(command ? command : "vi", status);
	else if (!(saved = read_file(path)))
		*problem = xstrdup(text(MSG_editor_not_read));
	else
		trim_end(saved, before);
done:
	remove_directory(directory);
	free(path);
	free(directory);
	return saved;
}
