#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CTerminal.h"
#include "output.h"
#include "state.h"

// Shorter frames reach the terminal in one packet anyway.
enum { LONG_FRAME = 512, ROOM_FOR_MARKS = 32 };

static int memory = -1;
static char *frame;
static size_t frame_capacity;
static int64_t writes;

int ct_output_open(void) {
  if (memory < 0) memory = memfd_create("screen", MFD_CLOEXEC);
  return memory;
}

void ct_output_forget(void) {
  // ncurses' stream over the descriptor has closed it.
  memory = -1;
}

void ct_output_emit(const char *text) {
  if (memory >= 0) ct_write_all(memory, text, strlen(text), NULL);
}

int64_t ct_output_flush(const char *before, const char *after) {
  off_t length = memory < 0 ? 0 : lseek(memory, 0, SEEK_CUR);
  if (length <= 0) return 0;
  size_t count = (size_t)length;
  if (frame_capacity < count + 2 * ROOM_FOR_MARKS) {
    size_t capacity = 2 * count + 2 * ROOM_FOR_MARKS;
    char *larger = realloc(frame, capacity);
    if (!larger) return -1;
    frame = larger;
    frame_capacity = capacity;
  }
  size_t start = 0;
  bool is_long = count > LONG_FRAME && strlen(before) < ROOM_FOR_MARKS
    && strlen(after) < ROOM_FOR_MARKS;
  if (is_long) {
    start = strlen(before);
    memcpy(frame, before, start);
  }
  ssize_t got = pread(memory, frame + start, count, 0);
  lseek(memory, 0, SEEK_SET);
  if (got != length) return -1;
  size_t end = start + count;
  if (is_long) {
    memcpy(frame + end, after, strlen(after));
    end += strlen(after);
  }
  return ct_write_all(ct_terminal.output, frame, end, &writes) ? (int64_t)end : -1;
}

int64_t ct_output_writes(void) { return writes; }
