#include "import/docx.h"

#include "base/array.h"
#include "docx_body.h"
#include "i18n/messages.h"
#include "relations.h"
#include "rows.h"

/* Where Word has always put it: archives whose relations have been lost can be read all the same. */
static const char usual_place[] = "word/document.xml";

/* The parts whose text is read, the document itself first. */
static const char *const notes[] = {"footnotes", "endnotes"};

static bool read_bodies(struct archive *archive, const char *document,
			const struct relations *relations, const struct docx_styles *styles,
			struct docx_lists *lists, struct proposal *proposal, struct error *err)
{
	int paragraphs = 0;
	bool good = docx_body_read(archive, document, styles, lists, proposal, &paragraphs, err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(notes); i++) {
		const char *part = relations_by_type(relations, notes[i]);
		if (part && archive_has(archive, part))
			good = docx_body_read(archive, part, styles, lists, proposal, &paragraphs,
					      err);
	}
	return good;
}

static bool read_document(struct archive *archive, const char *document, struct proposal *proposal,
			  struct error *err)
{
	struct relations relations = {0};
	struct docx_styles styles = {0};
	struct docx_lists *lists = NULL;
	bool good =
		relations_read(archive, document, &relations, err) &&
		docx_styles_read(archive, relations_by_type(&relations, "styles"), &styles, err);
	if (good)
		lists = docx_lists_read(archive, relations_by_type(&relations, "numbering"),
					&styles, err);
	good = lists && read_bodies(archive, document, &relations, &styles, lists, proposal, err);
	docx_lists_free(lists);
	docx_styles_release(&styles);
	relations_release(&relations);
	return good;
}

bool docx_read(const char *name, const char *bytes, size_t length, struct proposal *proposal,
	       struct error *err)
{
	struct archive *archive = archive_open(name, bytes, length, err);
	if (!archive)
		return false;
	struct relations relations = {0};
	size_t before = proposal->line_count;
	bool good = relations_read(archive, "", &relations, err);
	if (good) {
		const char *document = relations_by_type(&relations, "officeDocument");
		good = read_document(archive, document ? document : usual_place, proposal, err);
	}
	if (good && proposal->line_count == before)
		good = error_set(err, ERR_INPUT, say_docx_empty(archive_name(archive)));
	if (good)
		rows_free_titles(proposal, before);
	relations_release(&relations);
	archive_close(archive);
	return good;
}
