#include "pty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum news { NEWS_STOPPED = 's', NEWS_CONTINUED = 'c' };

/*
 * A job may only be suspended while a process of its session, but of another group, looks after
 * it; without one SIGTSTP does nothing. The keeper is that process, and the rest of this part
 * runs in it.
 */
static pid_t kept_job;

static void pass_on(int signal_number)
{
	(void)signal_number;
	kill(-kept_job, SIGHUP);
	kill(-kept_job, SIGCONT);
}

static void run_job(int slave, const char *command)
{
	setpgid(0, 0);
	/* Taking the terminal from the background would stop us, were that not ignored. */
	signal(SIGTTOU, SIG_IGN);
	tcsetpgrp(slave, getpid());
	signal(SIGTTOU, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	(void)dup2(slave, STDIN_FILENO);
	(void)dup2(slave, STDOUT_FILENO);
	(void)dup2(slave, STDERR_FILENO);
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

static void report(int news, char what)
{
	/* Nobody left to hear it: then the terminal is about to go too. */
	if (write(news, &what, 1) != 1)
		return;
}

static void keep_job(int slave, int news, const char *command)
{
	setsid();
	ioctl(slave, TIOCSCTTY, 0);
	static const int inherited[] = {SIGINT, SIGTERM, SIGALRM, SIGPIPE};
	for (size_t i = 0; i < sizeof inherited / sizeof *inherited; i++)
		signal(inherited[i], SIG_DFL);
	signal(SIGTTOU, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	kept_job = fork();
	if (kept_job == 0)
		run_job(slave, command);
	if (kept_job < 0)
		_exit(126);
	setpgid(kept_job, kept_job);
	tcsetpgrp(slave, kept_job);
	signal(SIGHUP, pass_on);
	if (write(news, &kept_job, sizeof kept_job) != sizeof kept_job)
		_exit(126);
	close(slave);

	for (;;) {
		int status;
		if (waitpid(kept_job, &status, WUNTRACED | WCONTINUED) < 0)
			continue;
		if (WIFSTOPPED(status))
			report(news, NEWS_STOPPED);
		else if (WIFCONTINUED(status))
			report(news, NEWS_CONTINUED);
		else
			_exit(WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
	}
}

/* Keeps a file from the programs that are started. */
static void stay_here(int file)
{
	fcntl(file, F_SETFD, FD_CLOEXEC);
}

static bool open_terminal(struct pty *pty, int columns, int rows)
{
	pty->master = posix_openpt(O_RDWR | O_NOCTTY);
	if (pty->master < 0 || grantpt(pty->master) < 0 || unlockpt(pty->master) < 0)
		return false;
	const char *name = ptsname(pty->master);
	pty->slave = name ? open(name, O_RDWR | O_NOCTTY) : -1;
	if (pty->slave < 0)
		return false;
	stay_here(pty->master);
	stay_here(pty->slave);
	struct termios mode;
	if (tcgetattr(pty->slave, &mode) < 0)
		return false;
#ifdef IUTF8
	mode.c_iflag |= IUTF8;
#endif
	pty_resize(pty, columns, rows);
	return tcsetattr(pty->slave, TCSANOW, &mode) == 0;
}

static struct pty *started;

/* A line that another process holds as well would not go dead. */
static void let_go_of_others(const struct pty *own)
{
	for (const struct pty *pty = started; pty; pty = pty->next) {
		if (pty == own)
			continue;
		close(pty->master);
		close(pty->slave);
		close(pty->news);
	}
}

static void forget(const struct pty *pty)
{
	for (struct pty **link = &started; *link; link = &(*link)->next) {
		if (*link == pty) {
			*link = pty->next;
			return;
		}
	}
}

bool pty_start(struct pty *pty, const char *command, int columns, int rows)
{
	int news[2] = {-1, -1};
	*pty = (struct pty){.master = -1, .slave = -1, .news = -1, .next = started};
	started = pty;
	if (!open_terminal(pty, columns, rows) || pipe(news) < 0)
		goto failed;
	stay_here(news[0]);
	stay_here(news[1]);
	pty->keeper = fork();
	if (pty->keeper == 0) {
		close(news[0]);
		close(pty->master);
		let_go_of_others(pty);
		keep_job(pty->slave, news[1], command);
	}
	close(news[1]);
	pty->news = news[0];
	/* The first report is the job's group; it comes once the job owns the terminal. */
	if (read(pty->news, &pty->job, sizeof pty->job) != sizeof pty->job)
		goto failed;
	fcntl(pty->master, F_SETFL, O_NONBLOCK);
	fcntl(pty->news, F_SETFL, O_NONBLOCK);
	return true;

failed:
	pty_end(pty);
	return false;
}

void pty_resize(const struct pty *pty, int columns, int rows)
{
	struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
	ioctl(pty->slave, TIOCSWINSZ, &size);
}

void pty_signal(const struct pty *pty, int signal_number)
{
	if (!pty->ended)
		kill(-pty->job, signal_number);
}

static void shut(int *file)
{
	if (*file >= 0)
		close(*file);
	*file = -1;
}

void pty_hang_up(struct pty *pty)
{
	shut(&pty->slave);
	shut(&pty->master);
}

void pty_hear(struct pty *pty)
{
	char what;
	ssize_t length;
	while (!pty->ended && (length = read(pty->news, &what, 1)) >= 0) {
		int status = 0;
		if (length == 1) {
			pty->stopped = what == NEWS_STOPPED;
		} else if (waitpid(pty->keeper, &status, 0) == pty->keeper || errno == ECHILD) {
			pty->ended = true;
			pty->code =
				WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
		}
	}
}

int pty_unread(const struct pty *pty)
{
	int count = 0;
	return pty->slave >= 0 && ioctl(pty->slave, FIONREAD, &count) == 0 ? count : 0;
}

void pty_end(struct pty *pty)
{
	if (pty->job > 0 && !pty->ended)
		kill(-pty->job, SIGKILL);
	pty_hang_up(pty);
	shut(&pty->news);
	forget(pty);
	while (pty->keeper > 0 && !pty->ended && waitpid(pty->keeper, NULL, 0) < 0 &&
	       errno == EINTR)
		continue;
	pty->ended = true;
}
