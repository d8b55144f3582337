/* The files of data/ that plans start from, and what belongs to them. */
#ifndef APP_EMBEDDED_H
#define APP_EMBEDDED_H

#include "base/embedded.h"

extern const struct embedded_file embedded_templates[];
extern const size_t embedded_templates_count;
extern const struct embedded_file embedded_themes[];
extern const size_t embedded_themes_count;
extern const struct embedded_file embedded_days_off[]; /* 2026.yaml */
extern const size_t embedded_days_off_count;
extern const struct embedded_file embedded_data[]; /* occasions.yaml, sample.yaml */
extern const size_t embedded_data_count;

#endif
