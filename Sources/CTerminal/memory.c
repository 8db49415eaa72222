#include <malloc.h>

#include "CTerminal.h"

void ct_memory_frugal(void) {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TRIM_THRESHOLD, 64 * 1024);
}

void ct_memory_trim(void) { malloc_trim(0); }
