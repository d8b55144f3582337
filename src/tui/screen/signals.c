#include "terminal.h"

#include "base/array.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/* A crash leaves the terminal usable as well; then it takes its course. */
static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT};

static const struct {
	int number;
	enum wake wake;
} signals[] = {
	{SIGWINCH, WAKE_RESIZE}, {SIGINT, WAKE_INTERRUPT}, {SIGTERM, WAKE_TERMINATE},
	{SIGHUP, WAKE_HANGUP},   {SIGTSTP, WAKE_STOP},     {SIGCONT, WAKE_CONTINUE},
};

static int pipe_ends[2] = {-1, -1};
static struct sigaction before[ARRAY_LENGTH(signals)], before_crashes[ARRAY_LENGTH(crashes)];

/* The program was asked to end, and is on its way out. */
static volatile sig_atomic_t ending;

static bool ends(int number)
{
	return number == SIGHUP || number == SIGTERM;
}

static void tell(int number)
{
	int saved = errno;
	if (ends(number))
		ending = 1;
	for (size_t i = 0; i < ARRAY_LENGTH(signals); i++) {
		if (signals[i].number == number) {
			char byte = (char)signals[i].wake;
			ssize_t written =
				write(pipe_ends[1], &byte, 1); /* a full pipe wakes as well */
			(void)written;
		}
	}
	errno = saved;
}

static void crashed(int number)
{
	screen_emergency_close();
	raise(number); /* SA_RESETHAND has put the default back */
}

static bool open_pipe(void)
{
	if (pipe(pipe_ends) != 0)
		return false;
	for (size_t i = 0; i < 2; i++) {
		fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
		fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

/* Sets `handler` unless the signal is ignored, or (for crashes) somebody else looks after it. */
static void take(int number, void (*handler)(int), int flags, bool only_default,
		 struct sigaction *old)
{
	sigaction(number, NULL, old);
	bool foreign = (old->sa_flags & SA_SIGINFO) ||
		       (old->sa_handler != SIG_DFL && old->sa_handler != SIG_IGN);
	if ((!(old->sa_flags & SA_SIGINFO) && old->sa_handler == SIG_IGN) ||
	    (only_default && foreign))
		return;
	struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
	sigemptyset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

bool signals_take(void)
{
	if (!open_pipe())
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(signals); i++)
		take(signals[i].number, tell, SA_RESTART, false, &before[i]);
	for (size_t i = 0; i < ARRAY_LENGTH(crashes); i++)
		take(crashes[i], crashed, (int)SA_RESETHAND, true, &before_crashes[i]);
	return true;
}

void signals_end(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigemptyset(&ignore.sa_mask);
	for (size_t i = 0; i < ARRAY_LENGTH(signals); i++)
		if (signals[i].number == SIGHUP)
			before[i] = ignore;
}

void signals_give_back(void)
{
	if (pipe_ends[0] < 0)
		return;
	for (size_t i = 0; i < ARRAY_LENGTH(signals); i++) {
		/* A lost connection is told more than once: the second time must not cut the first short. */
		if (ending && ends(signals[i].number))
			signal(signals[i].number, SIG_IGN);
		else
			sigaction(signals[i].number, &before[i], NULL);
	}
	for (size_t i = 0; i < ARRAY_LENGTH(crashes); i++)
		sigaction(crashes[i], &before_crashes[i], NULL);
	close(pipe_ends[0]);
	close(pipe_ends[1]);
	pipe_ends[0] = pipe_ends[1] = -1;
}

/* What came meanwhile was for the other program, but for the end of this one. */
static void drop_waiting(void)
{
	bool terminated = false, hung_up = false;
	enum wake wake;
	while (signals_next(&wake)) {
		terminated = terminated || wake == WAKE_TERMINATE;
		hung_up = hung_up || wake == WAKE_HANGUP;
	}
	if (terminated)
		tell(SIGTERM);
	if (hung_up)
		tell(SIGHUP);
}

void signals_lend(bool lent)
{
	for (size_t i = 0; i < ARRAY_LENGTH(signals); i++) {
		struct sigaction old;
		if (signals[i].number != SIGTSTP)
			continue;
		if (lent)
			sigaction(SIGTSTP, &before[i], NULL);
		else
			take(SIGTSTP, tell, SA_RESTART, false, &old);
	}
	if (!lent)
		drop_waiting();
}

int signals_descriptor(void)
{
	return pipe_ends[0];
}

bool signals_next(enum wake *wake)
{
	char byte;
	if (read(pipe_ends[0], &byte, 1) != 1)
		return false;
	*wake = (enum wake)byte;
	return true;
}
