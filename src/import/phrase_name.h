/* Names of people, as they stand behind a post; for phrase_*.c alone. */
#ifndef PHRASE_NAME_H
#define PHRASE_NAME_H

#include <stdbool.h>

/*
 * One name or several, parted by 、 or blanks: 张三、李 四, 王某某, 赵××, 欧阳某. *known: each begins with a family name that is common, or
 * has 某 or × in it. Moves *p behind the last one.
 */
bool phrase_names_take(const char **p, bool *known);

#endif
