/* The documents of a YAML file, one after the other, as trees. The only part of import/ that knows libyaml. */
#ifndef IMPORT_YAML_READER_H
#define IMPORT_YAML_READER_H

#include "reader.h"

#define YAML_LEVELS_MOST 64 /* lists and mappings inside one another */
#define YAML_NODES_MOST \
	1000000u /* in a file: values, a value and its key being one; an alias counts as what it stands for */

struct yaml_stream; /* opaque */

/* The text is the reader's; errors go to it. The source must outlive the stream. */
struct yaml_stream *yaml_stream_new(struct reader *reader, const struct source *source);
void yaml_stream_free(struct yaml_stream *stream);

/* The next document into reader->tree. False: there is none, or something in it (reported) keeps it from being read. */
bool yaml_stream_next(struct yaml_stream *stream);

/* Did the last yaml_stream_next() end on an error? */
bool yaml_stream_failed(const struct yaml_stream *stream);

/*
 * For files of one document: `read` gets it. It is an error where there is none, and where another one follows, which would
 * be overlooked: `another` says so. Sorts the diagnostics; true where they hold no error.
 */
bool yaml_read_one(const struct source *source, struct diagnostics *diagnostics,
		   enum message another, void (*read)(struct reader *reader, void *context),
		   void *context);

#endif
