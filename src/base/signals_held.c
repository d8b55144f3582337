#include "base/signals_held.h"

#include "base/array.h"

#include <stddef.h>
#include <time.h>

void signals_hold(struct signals_held *held)
{
	sigset_t all;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &held->before);
}

void signals_forget(void)
{
	static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
	const struct timespec at_once = {0};
	sigset_t asked;
	sigemptyset(&asked);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++)
		sigaddset(&asked, ends[i]);
	while (sigtimedwait(&asked, NULL, &at_once) > 0)
		;
}

void signals_let_go(const struct signals_held *held)
{
	pthread_sigmask(SIG_SETMASK, &held->before, NULL);
}
