#include "import/yaml_import.h"

#include "base/array.h"
#include "plan_reader.h"
#include "template_reader.h"
#include "yaml_reader.h"

#include <stdlib.h>

/* The reading of one file. */
struct import {
	const struct import_request *request;
	struct import_result *result;
	struct reader reader;
	struct variables variables;
	struct name_index codes;
	struct post_links posts;
};

/* `---` with nothing behind it, as at the end of a file that was put together from several. */
static bool is_empty(const struct tree *tree)
{
	const struct node *root = tree_root(tree);
	return !root || node_is_null(tree, root);
}

/* The template's variables hold for the whole file: it must come first. */
static void read_template(struct import *import, const struct document *document, bool first)
{
	struct reader *reader = &import->reader;
	const struct node *template = document->template;
	struct template_info *about = &import->result->about;
	if (first) {
		reader->variables = NULL;
		if (template)
			template_read(reader, template, document->plan, about);
		if (import->request->today.year)
			template_propose_years(about, import->request->today);
		variables_init(&import->variables, &import->result->about);
		template_answer(reader, &import->variables, import->request->values,
				import->request->value_count);
		reader->variables = &import->variables;
	} else if (template) {
		reader_error(reader, template->key_at, xstrdup(text(MSG_import_template_first)));
	}
}

/* False: the document can't be read any further, and so what it uses is not known. */
static bool read_document(struct import *import, bool first)
{
	struct import_result *result = import->result;
	struct document document;
	if (!document_read(&import->reader, &document))
		return false;
	read_template(import, &document, first);
	ARRAY_GROW(result->plans, result->count, result->room);
	struct whole_plan *whole = &result->plans[result->count++];
	whole_plan_init(whole);
	struct plan_request request = {import->request->occasions, &import->codes, &import->posts,
				       result->count - 1};
	plan_document_read(&import->reader, &document, &request, whole);
	return true;
}

bool yaml_import(const struct import_request *request, struct import_result *result)
{
	struct import import = {.request = request, .result = result};
	struct post_oracle outside = {request->post_known, request->context};
	struct reader *reader = &import.reader;
	*result = (struct import_result){.plans = NULL};
	diagnostics_init(&result->diagnostics, request->source->name);
	reader_init(reader, request->source, &result->diagnostics);
	struct yaml_stream *stream = yaml_stream_new(reader, request->source);
	bool whole = true, first = true;
	while (!reader->overfull && yaml_stream_next(stream)) {
		if (is_empty(&reader->tree))
			continue;
		whole = read_document(&import, first) && whole;
		first = false;
	}
	if (yaml_stream_failed(stream))
		whole = false;
	else if (first)
		reader_error(reader, 0, xstrdup(text(MSG_import_no_document)));
	if (whole && !first && !reader->overfull) {
		template_check_used(reader, &import.variables);
		post_links_check(&import.posts, reader, result->plans, result->count, &outside);
	}
	yaml_stream_free(stream);
	post_links_release(&import.posts);
	name_index_release(&import.codes);
	variables_release(&import.variables);
	reader_release(reader);
	diagnostics_sort(&result->diagnostics);
	return result->diagnostics.errors == 0;
}

void import_result_release(struct import_result *result)
{
	for (size_t i = 0; i < result->count; i++)
		whole_plan_release(&result->plans[i]);
	free(result->plans);
	template_info_release(&result->about);
	diagnostics_release(&result->diagnostics);
	*result = (struct import_result){.plans = NULL};
}

bool yaml_read_template(const struct source *source, struct template_info *about,
			struct diagnostics *diagnostics)
{
	struct reader reader;
	struct document document;
	size_t errors = diagnostics->errors;
	*about = (struct template_info){0};
	reader_init(&reader, source, diagnostics);
	struct yaml_stream *stream = yaml_stream_new(&reader, source);
	bool read = yaml_stream_next(stream) && !is_empty(&reader.tree);
	if (!read && !yaml_stream_failed(stream))
		reader_error(&reader, 0, xstrdup(text(MSG_import_no_document)));
	else if (read && document_read(&reader, &document) && !document.template)
		reader_error(&reader, 0, say_import_no_template(source->name));
	else if (read && document.template)
		template_read(&reader, document.template, document.plan, about);
	yaml_stream_free(stream);
	reader_release(&reader);
	diagnostics_sort(diagnostics);
	return errors == diagnostics->errors;
}
