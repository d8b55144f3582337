/*
 * The chain of callers, as backtrace(3) has it. Objects are told by their names, and addresses by where in their object they
 * are: the system puts objects elsewhere in every run.
 */
#include "callers.h"

#include "base/hash.h"

#include <execinfo.h>
#include <link.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { CALLERS_MOST = 36 };

/* Where an object of the process lies. */
struct object {
	uintptr_t begin, end;
	uint64_t name;
};

static struct object objects[64], own;
static size_t object_count;

static int take_object(struct dl_phdr_info *info, size_t size, void *unused)
{
	(void)size;
	(void)unused;
	const char *slash = strrchr(info->dlpi_name, '/');
	const char *name = slash ? slash + 1 : info->dlpi_name;
	struct object object = {.begin = UINTPTR_MAX,
				.name = hash_bytes(HASH_BEGIN, name, strlen(name))};
	for (size_t i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];
		uintptr_t begin = info->dlpi_addr + part->p_vaddr;
		if (part->p_type != PT_LOAD)
			continue;
		if (begin < object.begin)
			object.begin = begin;
		if (begin + part->p_memsz > object.end)
			object.end = begin + part->p_memsz;
	}
	uintptr_t here = (uintptr_t)&own;
	if (here >= object.begin && here < object.end)
		own = object;
	if (object_count < sizeof(objects) / sizeof(objects[0]))
		objects[object_count++] = object;
	return 0;
}

static const struct object *object_at(uintptr_t address)
{
	for (size_t i = 0; i < object_count; i++)
		if (address >= objects[i].begin && address < objects[i].end)
			return &objects[i];
	return NULL;
}

static void look_at_objects(void)
{
	object_count = 0;
	dl_iterate_phdr(take_object, NULL);
}

static bool is_own(uintptr_t address)
{
	if (!object_count)
		look_at_objects();
	return address >= own.begin && address < own.end;
}

/* The same whatever the address at which the system has put the object. */
static uint64_t mix_address(uint64_t sum, uintptr_t address)
{
	const struct object *object = object_at(address);
	if (!object) { /* loaded since */
		look_at_objects();
		object = object_at(address);
	}
	if (!object)
		return sum;
	uintptr_t offset = address - object->begin;
	sum = hash_bytes(sum, &object->name, sizeof(object->name));
	return hash_bytes(sum, &offset, sizeof(offset));
}

void callers_prepare(void)
{
	void *frame;
	backtrace(&frame, 1);
}

uint64_t callers_name(int most)
{
	void *frames[CALLERS_MOST];
	int depth = backtrace(frames, CALLERS_MOST), taken = 0;
	uint64_t sum = HASH_BEGIN;
	for (int i = 0; i < depth && taken < most; i++) {
		bool again = is_own((uintptr_t)frames[i]);
		for (int j = 0; j < i && !again; j++)
			again = frames[j] == frames[i];
		if (again)
			continue;
		sum = mix_address(sum, (uintptr_t)frames[i]);
		taken++;
	}
	return sum ? sum : 1;
}
