/* The command line: `unionplan [OPTIONS] [COMMAND …]`. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>

struct config;
struct session;

/* Opens the screen on a session; gives the status to end with. The command line doesn't know what a screen is. */
typedef int cli_screen(struct session *session, const struct config *config, bool no_color);

/*
 * Does what the arguments ask for and gives the status to end with: 0 done, 1 failed, 2 wrongly called. What is to be
 * said of a failure has been said on standard error. `screen` is called for no command on a terminal.
 */
int cli_main(char **argv, cli_screen *screen);

#endif
