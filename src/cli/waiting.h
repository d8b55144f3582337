/*
 * What is being done, on the terminal, while it takes more than a moment: 正在排版… 3 秒. One line of standard error, gone when
 * it is done; nothing where that is no terminal, or what is written goes to the same one.
 */
#ifndef CLI_WAITING_H
#define CLI_WAITING_H

#include "i18n/messages.h"

/* One at a time. `shows_output`: the output itself is being written to the terminal. */
void waiting_begin(enum message doing, bool shows_output);
void waiting_go_on(enum message doing); /* with something else */
void waiting_end(void);

#endif
