/* A while in which no signal comes to this thread: those that come wait for its end. */
#ifndef BASE_SIGNALS_HELD_H
#define BASE_SIGNALS_HELD_H

#include <signal.h>

struct signals_held {
	sigset_t before;
};

void signals_hold(struct signals_held *held);
/* While they are held: those of them that ask this program to end have come too late, as it is done already. */
void signals_forget(void);
void signals_let_go(const struct signals_held *held);

#endif
