/* Where the program keeps its things (XDG Base Directory Specification 0.8). All owned; NULL where HOME is not set. */
#ifndef APP_PLACES_H
#define APP_PLACES_H

#include <stdint.h>

char *place_database(void);          /* $XDG_DATA_HOME/unionplan/unionplan.db */
char *place_configuration(void);     /* $XDG_CONFIG_HOME/unionplan/config.yaml */
char *place_templates(void);         /* $XDG_CONFIG_HOME/unionplan/templates */
char *place_state(const char *name); /* $XDG_STATE_HOME/unionplan/NAME */

/*
 * This machine's number, 1 to 2^22-1: kept in $XDG_STATE_HOME/unionplan/origin, drawn by chance the first time. Where
 * it can't be kept, a new one is drawn for this process.
 */
uint32_t place_origin(void);

#endif
