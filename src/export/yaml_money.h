/* Income, standards and silenced findings as YAML. */
#ifndef EXPORT_YAML_MONEY_H
#define EXPORT_YAML_MONEY_H

#include "model/plan.h"
#include "yaml_emit.h"

/* Each is a key and its list; nothing where that is empty. */
void yaml_write_incomes(struct yaml_emit *emit, const struct income_list *incomes);
void yaml_write_standards(struct yaml_emit *emit, const struct standard_list *standards);
void yaml_write_silences(struct yaml_emit *emit, const struct silence_list *silences);

#endif
