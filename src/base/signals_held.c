#include "base/signals_held.h"

#include <stddef.h>

void signals_hold(struct signals_held *held)
{
	sigset_t all;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &held->before);
}

void signals_let_go(const struct signals_held *held)
{
	pthread_sigmask(SIG_SETMASK, &held->before, NULL);
}
