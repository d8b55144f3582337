/*
 * Runs a fuzz target over its corpus without a fuzzer, as a normal test.
 *
 *     replay_NAME FOLDER      ends with 'NAME: N passed, 0 failed'; a finding ends the program
 */
#include "base/strbuf.h"

#include <dirent.h>
#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool run(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return false;
	struct strbuf bytes = STRBUF_INIT;
	char part[4096];
	for (size_t got; (got = fread(part, 1, sizeof(part), file)) > 0;)
		strbuf_add(&bytes, part, got);
	bool ok = !ferror(file);
	fclose(file);
	/* A block of just its size, so that the sanitizer sees a read past its end. */
	uint8_t *exact = xmalloc(bytes.length);
	memcpy(exact, bytes.text, bytes.length);
	if (ok)
		LLVMFuzzerTestOneInput(exact, bytes.length);
	free(exact);
	strbuf_release(&bytes);
	return ok;
}

int main(int argc, char **argv)
{
	DIR *folder = argc == 2 ? opendir(argv[1]) : NULL;
	int passed = 0, failed = 0;
	if (LLVMFuzzerInitialize(&argc, &argv) != 0)
		return 1;
	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		if (entry->d_name[0] == '.')
			continue;
		char *path = string_format("%s/%s", argv[1], entry->d_name);
		if (run(path))
			passed++;
		else
			failed++;
		free(path);
	}
	if (folder)
		closedir(folder);
	printf("%s: %d passed, %d failed\n", argv[0], passed, failed);
	return passed && !failed ? 0 : 1;
}
