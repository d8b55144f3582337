#include "waiting.h"

#include "base/strbuf.h"
#include "base/width.h"

#include <errno.h>
#include <signal.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { MOMENT_US = 900000, TICK_US = 250000 };

/* What the handler of a signal sees is as global as the signal. */
static struct {
	const char *volatile doing; /* never freed: a text of the catalogue */
	volatile sig_atomic_t shown;
	struct timespec began;
	struct sigaction before;
	bool running;
} waiting;

static long seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)(now.tv_sec - waiting.began.tv_sec);
}

/* Only what may be called at any moment: no printf, no memory. */
static void show(int number)
{
	char line[160];
	size_t length = 0;
	int reason = errno;
	(void)number;
	line[length++] = '\r';
	for (const char *p = waiting.doing; *p && length < sizeof(line) - 16; p++)
		line[length++] = *p;
	line[length++] = ' ';
	char digits[8];
	size_t count = 0;
	for (long left = seconds(); count == 0 || (left && count < sizeof(digits)); left /= 10)
		digits[count++] = (char)('0' + left % 10);
	while (count > 0)
		line[length++] = digits[--count];
	line[length++] = 's';
	waiting.shown = write(STDERR_FILENO, line, length) >= 0;
	errno = reason;
}

static void set_timer(long first_us, long then_us)
{
	const struct itimerval timer = {.it_value = {.tv_usec = first_us},
					.it_interval = {.tv_usec = then_us}};
	setitimer(ITIMER_REAL, &timer, NULL);
}

void waiting_begin(enum message doing, bool shows_output)
{
	struct sigaction action = {.sa_handler = show, .sa_flags = SA_RESTART};
	waiting.doing = text(doing);
	waiting.shown = 0;
	waiting.running = isatty(STDERR_FILENO) && !shows_output;
	if (!waiting.running)
		return;
	clock_gettime(CLOCK_MONOTONIC, &waiting.began);
	sigemptyset(&action.sa_mask);
	sigaction(SIGALRM, &action, &waiting.before);
	set_timer(MOMENT_US, TICK_US);
}

/* Blanks over the longest line that there was. */
static void wipe(void)
{
	enum { COLUMNS = 60 };
	char line[COLUMNS + 3];
	snprintf(line, sizeof(line), "\r%*s\r", COLUMNS, "");
	if (waiting.shown && write(STDERR_FILENO, line, strlen(line)) < 0)
		waiting.shown = 0; /* nobody sees it */
}

void waiting_go_on(enum message doing)
{
	waiting.doing = text(doing);
}

void waiting_end(void)
{
	if (!waiting.running)
		return;
	set_timer(0, 0);
	sigaction(SIGALRM, &waiting.before, NULL);
	wipe();
	waiting.running = false;
}
