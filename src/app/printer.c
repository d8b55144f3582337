#include "app/printer.h"

#include "base/monotonic.h"
#include "base/utf8.h"
#include "export/document.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE_SECONDS = 30, SLICE_MS = 100, SAID_MOST = 2000, NOT_RUN = 127 };

int printer_columns(const struct export_options *options)
{
	return document_width(options);
}

bool printer_is_there(void)
{
	const char *path = getenv("PATH");
	for (size_t length; path && *path; path += length + (path[length] == ':')) {
		length = strcspn(path, ":");
		char *file = string_format("%.*s/lp", (int)length, path);
		bool found = length > 0 && access(file, X_OK) == 0;
		free(file);
		if (found)
			return true;
	}
	return false;
}

/* lp with its end of the pipes; everything else that is open closes by itself. */
static void run_lp(int in, int out)
{
	static const int numbers[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGTSTP};
	char name[] = "lp";
	char *const arguments[] = {name, NULL};
	sigset_t none;
	sigemptyset(&none);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		signal(numbers[i], SIG_DFL);
	sigprocmask(SIG_SETMASK, &none, NULL);
	setsid(); /* no terminal: what it would ask there is typed to this program */
	if (dup2(in, STDIN_FILENO) >= 0 && dup2(out, STDOUT_FILENO) >= 0 &&
	    dup2(out, STDERR_FILENO) >= 0)
		execvp(name, arguments);
	_exit(NOT_RUN);
}

struct talk {
	pid_t child;
	int in, out; /* our ends; -1 once closed */
	const char *bytes;
	size_t length;
	int broken; /* why a pipe has failed; 0: it has not */
	struct strbuf said;
	printer_patience *patience;
	void *data;
};

enum talk_end { TALK_OVER, TALK_TOO_LONG, TALK_GIVEN_UP, TALK_BROKEN };

static void close_end(int *end)
{
	if (*end >= 0)
		close(*end);
	*end = -1;
}

static bool make_pipe(int ends[2])
{
	if (pipe(ends) != 0)
		return false;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	return true;
}

static bool start(struct talk *talk)
{
	int to[2], from[2];
	if (!make_pipe(to))
		return false;
	if (!make_pipe(from)) {
		close(to[0]);
		close(to[1]);
		return false;
	}
	talk->child = fork();
	if (talk->child == 0)
		run_lp(to[0], from[1]);
	close(to[0]);
	close(from[1]);
	talk->in = to[1];
	talk->out = from[0];
	fcntl(talk->in, F_SETFL, O_NONBLOCK);
	return talk->child > 0;
}

static void feed(struct talk *talk)
{
	ssize_t written = write(talk->in, talk->bytes, talk->length);
	if (written > 0) {
		talk->bytes += written;
		talk->length -= (size_t)written;
	}
	bool unwanted = written < 0 && errno == EPIPE;
	if (written < 0 && !unwanted && errno != EAGAIN && errno != EINTR)
		talk->broken = errno;
	if (talk->length == 0 || unwanted)
		close_end(&talk->in); /* lp has all of it, or wants no more */
}

static void hear(struct talk *talk)
{
	char bytes[512];
	ssize_t length = read(talk->out, bytes, sizeof(bytes));
	if (length > 0 && talk->said.length < SAID_MOST)
		strbuf_add(&talk->said, bytes, (size_t)length);
	if (length < 0 && errno != EINTR)
		talk->broken = errno;
	if (length == 0)
		close_end(&talk->out);
}

/* Gives lp what it takes, and takes what it says, for a moment. */
static void exchange(struct talk *talk)
{
	struct pollfd polled[] = {{.fd = talk->out, .events = POLLIN},
				  {.fd = talk->in, .events = POLLOUT}};
	if (poll(polled, talk->in >= 0 ? 2 : 1, SLICE_MS) <= 0)
		return;
	if (talk->in >= 0 && polled[1].revents)
		feed(talk);
	if (polled[0].revents)
		hear(talk);
}

/* Until lp has closed its end. */
static enum talk_end converse(struct talk *talk)
{
	long waited = 0, asked = 0;
	while (talk->out >= 0) {
		int64_t before = monotonic_ms();
		exchange(talk);
		if (talk->broken)
			return TALK_BROKEN;
		int64_t passed = monotonic_ms() - before;
		waited += passed < 2 * SLICE_MS ? (long)passed : SLICE_MS;
		if (waited >= PATIENCE_SECONDS * 1000L)
			return TALK_TOO_LONG;
		if (!talk->patience || waited - asked < SLICE_MS)
			continue;
		asked = waited;
		if (!talk->patience(waited, talk->data))
			return TALK_GIVEN_UP;
	}
	return TALK_OVER;
}

/* lp, and what it has started: a script that waits for a printer would else go on waiting. */
static void end_lp(const struct talk *talk)
{
	kill(-talk->child, SIGKILL);
	kill(talk->child, SIGKILL); /* it may not have got as far as a session of its own */
}

/* What it said first, without control characters. Owned. */
static char *first_line(const struct strbuf *said)
{
	return utf8_clean(said->text, strcspn(said->text, "\n"), false, NULL);
}

static bool judge(const struct talk *talk, enum talk_end end, int status, char **said,
		  struct error *err)
{
	char *line = first_line(&talk->said);
	if (end == TALK_OVER && WIFEXITED(status) && WEXITSTATUS(status) == 0) {
		*said = line;
		return true;
	}
	if (end == TALK_TOO_LONG)
		error_set(err, ERR_IO, say_lp_slow(PATIENCE_SECONDS));
	else if (end == TALK_BROKEN)
		error_set(err, ERR_IO, say_lp_failed(talk->broken, system_error(talk->broken)));
	else if (end == TALK_OVER && WIFEXITED(status) && WEXITSTATUS(status) == NOT_RUN && !*line)
		error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_lp_missing)));
	else if (end == TALK_OVER)
		error_set(err, ERR_IO,
			  say_lp_failed(WIFEXITED(status) ? WEXITSTATUS(status)
							  : 128 + WTERMSIG(status),
					*line ? line : text(MSG_lp_silent)));
	free(line);
	return false;
}

bool printer_send(const struct strbuf *bytes, printer_patience *patience, void *data, char **said,
		  struct error *err)
{
	struct talk talk = {.child = -1,
			    .in = -1,
			    .out = -1,
			    .bytes = bytes->text,
			    .length = bytes->length,
			    .patience = patience,
			    .data = data};
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	int status = 0;
	*said = NULL;
	if (!printer_is_there())
		return error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_lp_missing)));
	strbuf_init(&talk.said);
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, &before);
	bool ok = start(&talk);
	if (ok) {
		enum talk_end end = converse(&talk);
		if (end != TALK_OVER)
			end_lp(&talk);
		while (waitpid(talk.child, &status, 0) < 0 && errno == EINTR)
			;
		ok = judge(&talk, end, status, said, err);
	} else {
		error_set(err, ERR_IO, say_lp_failed(errno, system_error(errno)));
	}
	close_end(&talk.in);
	close_end(&talk.out);
	sigaction(SIGPIPE, &before, NULL);
	strbuf_release(&talk.said);
	return ok;
}
