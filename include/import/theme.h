/* A theme file: YAML, for each meaning of model/theme.def its colours and attributes. */
#ifndef IMPORT_THEME_H
#define IMPORT_THEME_H

#include "base/diagnostic.h"
#include "import/source.h"
#include "model/theme.h"

/* False: `diagnostics` (initialised before) says what is wrong, place by place. */
bool theme_read(const struct source *source, struct theme *theme, struct diagnostics *diagnostics);

#endif
