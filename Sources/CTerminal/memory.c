#include <malloc.h>

#include "CTerminal.h"

void ct_memory_frugal(void) {
  mallopt(M_ARENA_MAX, 1);
  // Every key draws a screen of a quarter of a megabyte or more: from the heap, since a mapping of its
  // own would be faulted in and dropped each time. A free end that is no larger stays for the next.
  mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
  mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
}

void ct_memory_trim(void) { malloc_trim(0); }
