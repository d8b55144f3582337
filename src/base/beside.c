#include "base/beside.h"

const char *const beside_tails[BESIDE_COUNT] = {"-journal", "-wal", "-shm"};
