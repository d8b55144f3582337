#include "yaml_emit.h"

#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>
#include <strings.h>
#include <yaml.h>

/*
 * libyaml takes characters past U+FFFF for unprintable and would write a rare character in somebody's name as
 * "\U00020BB7". So each one stands in a private character while it passes, as do private characters themselves.
 */
enum { PRIVATE_FIRST = 0xE000, PRIVATE_LAST = 0xF8FF };

struct yaml_emit {
	yaml_emitter_t emitter;
	struct strbuf bytes;
	uint32_t *stood_for; /* the character that PRIVATE_FIRST + i stands for */
	size_t count, room;
	bool failed;
};

static int receive(void *context, unsigned char *bytes, size_t length)
{
	struct yaml_emit *emit = context;
	strbuf_add(&emit->bytes, (const char *)bytes, length);
	return 1;
}

static void send(struct yaml_emit *emit, yaml_event_t *event, int made)
{
	if (!made || emit->failed || !yaml_emitter_emit(&emit->emitter, event))
		emit->failed = true;
	if (emit->emitter.error == YAML_MEMORY_ERROR)
		memory_exhausted();
}

struct yaml_emit *yaml_emit_new(void)
{
	struct yaml_emit *emit = xcalloc(1, sizeof(*emit));
	strbuf_init(&emit->bytes);
	emit->failed = !yaml_emitter_initialize(&emit->emitter);
	yaml_emitter_set_output(&emit->emitter, receive, emit);
	yaml_emitter_set_unicode(&emit->emitter, 1);
	yaml_emitter_set_width(&emit->emitter, -1);
	yaml_event_t event;
	send(emit, &event, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING));
	send(emit, &event, yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1));
	return emit;
}

static bool stands_in(uint32_t c)
{
	return c >= PRIVATE_FIRST && c <= PRIVATE_LAST;
}

/* Puts back what the private characters stand for. */
static void restore(const struct yaml_emit *emit, struct strbuf *out)
{
	size_t done = 0, step;
	for (size_t at = 0; at < emit->bytes.length; at += step) {
		uint32_t c;
		step = utf8_decode(emit->bytes.text + at, emit->bytes.length - at, &c);
		if (!stands_in(c))
			continue;
		strbuf_add(out, emit->bytes.text + done, at - done);
		strbuf_add_char(out, emit->stood_for[c - PRIVATE_FIRST]);
		done = at + step;
	}
	strbuf_add(out, emit->bytes.text + done, emit->bytes.length - done);
}

bool yaml_emit_finish(struct yaml_emit *emit, struct strbuf *out, struct error *err)
{
	yaml_event_t event;
	send(emit, &event, yaml_document_end_event_initialize(&event, 1));
	send(emit, &event, yaml_stream_end_event_initialize(&event));
	bool done = !emit->failed;
	if (done && emit->count)
		restore(emit, out);
	else if (done)
		strbuf_add(out, emit->bytes.text, emit->bytes.length);
	else
		error_set(err, ERR_IO,
			  say_export_yaml_failed(emit->emitter.problem ? emit->emitter.problem
								       : "libyaml"));
	yaml_emitter_delete(&emit->emitter);
	strbuf_release(&emit->bytes);
	free(emit->stood_for);
	free(emit);
	return done;
}

void yaml_begin_map(struct yaml_emit *emit, bool flow)
{
	yaml_event_t event;
	yaml_mapping_style_t style = flow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE;
	send(emit, &event, yaml_mapping_start_event_initialize(&event, NULL, NULL, 1, style));
}

void yaml_end_map(struct yaml_emit *emit)
{
	yaml_event_t event;
	send(emit, &event, yaml_mapping_end_event_initialize(&event));
}

void yaml_begin_list(struct yaml_emit *emit, bool flow)
{
	yaml_event_t event;
	yaml_sequence_style_t style = flow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE;
	send(emit, &event, yaml_sequence_start_event_initialize(&event, NULL, NULL, 1, style));
}

void yaml_end_list(struct yaml_emit *emit)
{
	yaml_event_t event;
	send(emit, &event, yaml_sequence_end_event_initialize(&event));
}

/* The private character for `c`. */
static uint32_t stand_in(struct yaml_emit *emit, uint32_t c)
{
	size_t i = 0;
	while (i < emit->count && emit->stood_for[i] != c)
		i++;
	if (i == emit->count) {
		if (i > PRIVATE_LAST - PRIVATE_FIRST) {
			emit->failed = true; /* 6400 different ones in one plan */
			return UTF8_REPLACEMENT;
		}
		ARRAY_GROW(emit->stood_for, emit->count, emit->room);
		emit->stood_for[emit->count++] = c;
	}
	return PRIVATE_FIRST + (uint32_t)i;
}

/* Might some of it have to be written as something else? */
static bool may_change(const char *text)
{
	for (const unsigned char *p = (const unsigned char *)text; *p; p++)
		if (*p == 0xEE || *p >= 0xF0 || (*p == 0xEF && p[1] < 0xA4) ||
		    (*p == '{' && p[1] == '{'))
			return true;
	return false;
}

/* The text as it passes through libyaml. */
static void write_passing(struct yaml_emit *emit, const char *text, struct strbuf *out)
{
	while (*text) {
		uint32_t c;
		bool variable = strncmp(text, "{{", 2) == 0;
		size_t length = variable ? 2 : utf8_next(text, &c);
		if (variable)
			strbuf_add_text(out, "{{{{");
		else
			strbuf_add_char(out, c > 0xFFFF || stands_in(c) ? stand_in(emit, c) : c);
		text += length;
	}
}

static void send_scalar(struct yaml_emit *emit, const char *value, yaml_scalar_style_t style)
{
	yaml_event_t event;
	send(emit, &event,
	     yaml_scalar_event_initialize(&event, NULL, NULL, (const yaml_char_t *)value,
					  (int)strlen(value), 1, 1, style));
}

static void scalar(struct yaml_emit *emit, const char *text, yaml_scalar_style_t style)
{
	char *clean = utf8_clean(text, strlen(text), true, NULL);
	struct strbuf passing = STRBUF_INIT;
	bool change = may_change(clean);
	if (change)
		write_passing(emit, clean, &passing);
	send_scalar(emit, change ? passing.text : clean, style);
	strbuf_release(&passing);
	free(clean);
}

/* Would a reader of YAML, of any version, take this for something else than a text? */
static bool needs_quotes(const char *text)
{
	static const char *const words[] = {"",      "~",     "null", "true", "false", "yes",
					    "no",    "on",    "off",  "y",    "n",     ".inf",
					    "-.inf", "+.inf", ".nan", "=",    "<<"};
	if ((unsigned char)*text >= 0x80) /* they are all ASCII */
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (strcasecmp(text, words[i]) == 0)
			return true;
	/* Numbers, times and dates begin with these and hold nothing else. */
	bool number = strspn(text, "0123456789+-.:_/,eExXoOabcdfABCDFTZ ") == strlen(text) &&
		      strpbrk(text, "0123456789");
	return number || *text == '{';
}

void yaml_key(struct yaml_emit *emit, const char *key)
{
	send_scalar(emit, key, YAML_PLAIN_SCALAR_STYLE);
}

void yaml_plain(struct yaml_emit *emit, const char *word)
{
	send_scalar(emit, word, YAML_PLAIN_SCALAR_STYLE);
}

void yaml_text(struct yaml_emit *emit, const char *text)
{
	scalar(emit, text,
	       needs_quotes(text) ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE);
}

void yaml_quoted(struct yaml_emit *emit, const char *text)
{
	scalar(emit, text, YAML_DOUBLE_QUOTED_SCALAR_STYLE);
}

void yaml_block(struct yaml_emit *emit, const char *text)
{
	size_t length = strlen(text);
	while (length > 0 && text[length - 1] == '\n')
		length--;
	struct strbuf block = STRBUF_INIT;
	strbuf_add(&block, text, length);
	strbuf_add_byte(&block, '\n');
	scalar(emit, block.text, YAML_LITERAL_SCALAR_STYLE);
	strbuf_release(&block);
}

void yaml_field(struct yaml_emit *emit, const char *key, const char *text)
{
	if (!text || !*text)
		return;
	if (strchr(text, '\n')) {
		yaml_block_field(emit, key, text);
		return;
	}
	yaml_key(emit, key);
	yaml_text(emit, text);
}

void yaml_block_field(struct yaml_emit *emit, const char *key, const char *text)
{
	if (!text || !*text)
		return;
	yaml_key(emit, key);
	yaml_block(emit, text);
}

void yaml_money_field(struct yaml_emit *emit, const char *key, int64_t fen)
{
	if (fen < 0)
		return;
	struct strbuf yuan = STRBUF_INIT;
	money_write(fen, &yuan);
	yaml_key(emit, key);
	yaml_plain(emit, yuan.text);
	strbuf_release(&yuan);
}

void yaml_number_field(struct yaml_emit *emit, const char *key, int number)
{
	char word[16];
	snprintf(word, sizeof(word), "%d", number);
	yaml_key(emit, key);
	yaml_plain(emit, word);
}
