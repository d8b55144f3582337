/* Files of data/ that the program carries with it, made by data/embed.sh. */
#ifndef APP_EMBEDDED_H
#define APP_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
	const char *name; /* primary-school-year.yaml */
	const char *text;
	size_t length;
};

extern const struct embedded_file embedded_templates[];
extern const size_t embedded_templates_count;
extern const struct embedded_file embedded_themes[];
extern const size_t embedded_themes_count;
extern const struct embedded_file embedded_days_off[]; /* 2026.yaml */
extern const size_t embedded_days_off_count;
extern const struct embedded_file embedded_data[]; /* occasions.yaml, sample.yaml */
extern const size_t embedded_data_count;

#endif
