/* Sums in fen (hundredths of a yuan), 0 to MONEY_MOST. */
#ifndef MODEL_MONEY_H
#define MODEL_MONEY_H

#include "base/strbuf.h"

#include <stdint.h>

#define MONEY_MOST INT64_C(99999999999999) /* a million million yuan, less a fen */

/* A number as in number.h, with or without 元: '3000', '3,000.5', '2860.50元', '1.2万元', '三千五百元', '￥３０００'; whole fen. */
bool money_parse(const char *text, int64_t *fen);

/* Is this a sum that money_parse() refuses for its size alone? */
bool money_is_too_large(const char *text);

/* '3000' or '2860.50': no more than needed, for files. */
void money_write(int64_t fen, struct strbuf *out);

/* '3,000' or '2,860.50', for people. */
void money_write_grouped(int64_t fen, struct strbuf *out);

#endif
