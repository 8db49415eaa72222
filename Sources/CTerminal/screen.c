#include <curses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

#include "CTerminal.h"
#include "output.h"
#include "state.h"

enum { MODES_CAPACITY = 128, PAIRS_KEPT = 4096 };

static SCREEN *screen;
static FILE *screen_output;
static FILE *screen_input;
static bool is_cursor_shown;
static bool has_default_colors;
static int pairs_used;
static struct { int foreground, background; } pairs[PAIRS_KEPT];
static char modes_on[MODES_CAPACITY];
static char modes_off[MODES_CAPACITY];

int32_t ct_screen_probe(const char *term) {
  int error = 0;
  if (setupterm(term, STDERR_FILENO, &error) != OK || error != 1) return CT_SCREEN_UNKNOWN;
  TERMINAL *probed = cur_term;
  const char *place = tigetstr("cup");
  bool is_usable = place && place != (char *)-1 && tigetflag("hc") <= 0;
  set_curterm(NULL);
  del_curterm(probed);
  return is_usable ? CT_SCREEN_OPEN : CT_SCREEN_UNUSABLE;
}

// A capability's text without the delays that only hardware of the seventies needs.
static void append_text(char *text, size_t capacity, const char *value) {
  size_t length = strlen(text);
  while (*value && length + 1 < capacity) {
    const char *end = value[0] == '$' && value[1] == '<' ? strchr(value, '>') : NULL;
    if (end) {
      value = end + 1;
    } else {
      text[length++] = *value++;
    }
  }
  text[length] = 0;
}

static bool has_capability(const char *name) {
  const char *value = tigetstr(name);
  return value && value != (char *)-1;
}

static void append_capability(char *text, size_t capacity, const char *name) {
  if (has_capability(name)) append_text(text, capacity, tigetstr(name));
}

static int last_row(void) { return LINES > 0 ? LINES - 1 : 0; }

// Has all rows scroll.
static void append_region(char *text, size_t capacity) {
  if (has_capability("csr")) append_text(text, capacity, tiparm(tigetstr("csr"), 0, last_row()));
}

// Lets the whole screen scroll again and goes to its last row, which is left blank where there is no
// other screen to go back to: ncurses leaves the region that it scrolled last, or the one it began with.
static void append_whole_region(char *text, size_t capacity) {
  append_region(text, capacity);
  append_text(text, capacity, tiparm(tigetstr("cup"), last_row(), 0));
  if (!has_capability("rmcup")) append_capability(text, capacity, "el");
}

static void describe_reset(void) {
  char *reset = ct_terminal.reset;
  size_t capacity = sizeof ct_terminal.reset;
  ct_terminal.reset_length = 0;
  snprintf(reset, capacity, "%s", modes_off);
  append_capability(reset, capacity, "sgr0");
  append_capability(reset, capacity, "rmkx");
  append_whole_region(reset, capacity);
  append_capability(reset, capacity, "rmcup");
  append_capability(reset, capacity, "cnorm");
  ct_terminal.reset_length = (sig_atomic_t)strlen(reset);
}

// Opens ncurses for a terminal of this size: its output being memory, it would take the size of the
// description, and a region that scrolls of so many rows.
static SCREEN *open_sized(const char *term, int32_t width, int32_t height) {
  const char *names[] = { "COLUMNS", "LINES" };
  const int32_t sizes[] = { width, height };
  char kept[2][16];
  bool is_set[2];
  for (int index = 0; index < 2; index++) {
    const char *old = getenv(names[index]);
    is_set[index] = old && strlen(old) < sizeof kept[index];
    if (is_set[index]) strcpy(kept[index], old);
    char size[16];
    snprintf(size, sizeof size, "%d", sizes[index] > 0 ? sizes[index] : 1);
    setenv(names[index], size, 1);
  }
  SCREEN *opened = newterm(term, screen_output, screen_input);
  // What is started from here, such as a shell, asks its own terminal.
  for (int index = 0; index < 2; index++) {
    if (is_set[index]) setenv(names[index], kept[index], 1);
    else unsetenv(names[index]);
  }
  return opened;
}

bool ct_screen_open(const char *term, int32_t width, int32_t height) {
  static const int own[] = { SIGINT, SIGTERM, SIGTSTP, SIGWINCH };
  struct sigaction kept[sizeof own / sizeof *own];
  for (size_t index = 0; index < sizeof own / sizeof *own; index++)
    sigaction(own[index], NULL, &kept[index]);
  setenv("NCURSES_NO_PADDING", "1", 1);
  setenv("NCURSES_NO_UTF8_ACS", "1", 1);
  int memory = ct_output_open();
  screen_output = memory < 0 ? NULL : fdopen(memory, "w");
  screen_input = fopen("/dev/null", "r");
  if (screen_output && screen_input) screen = open_sized(term, width, height);
  // Our colours leave the palette alone; resetting it would undo what its user has set there.
  if (screen) orig_colors = NULL;
  // ncurses' own handlers know nothing of our modes.
  for (size_t index = 0; index < sizeof own / sizeof *own; index++)
    sigaction(own[index], &kept[index], NULL);
  if (!screen) {
    ct_screen_close();
    return false;
  }
  typeahead(-1);
  nonl();
  scrollok(stdscr, FALSE);
  idlok(stdscr, TRUE);
  resizeterm(height, width);
  is_cursor_shown = true;
  pairs_used = 0;
  describe_reset();
  ct_terminal.is_shown = 1;
  return true;
}

void ct_screen_close(void) {
  if (screen) {
    ct_screen_pause();
    ct_output_flush("", "");
    delscreen(screen);
    screen = NULL;
  }
  if (screen_output) fclose(screen_output);
  if (screen_input) fclose(screen_input);
  screen_output = NULL;
  screen_input = NULL;
  ct_output_forget();
}

void ct_screen_pause(void) {
  if (!screen || isendwin()) return;
  ct_modes_disable();
  char region[64] = { 0 };
  append_whole_region(region, sizeof region);
  ct_output_emit(region);
  endwin();
  // Some terminals keep the cursor's visibility for each of their two screens.
  char shown[64] = { 0 };
  append_capability(shown, sizeof shown, "cnorm");
  ct_output_emit(shown);
  ct_terminal.is_shown = 0;
}

bool ct_screen_resize(int32_t width, int32_t height) {
  if (!screen || resizeterm(height > 0 ? height : 1, width > 0 ? width : 1) != OK) return false;
  // The cursor this moves is placed anew by the whole screen that is drawn next.
  char region[32] = { 0 };
  append_region(region, sizeof region);
  ct_output_emit(region);
  describe_reset();
  return true;
}

int32_t ct_screen_colors(void) {
  if (!screen || !has_colors() || start_color() != OK) return 0;
  has_default_colors = use_default_colors() == OK;
  return COLORS;
}

bool ct_screen_has_direct_color(void) {
  const char *text = tigetstr("RGB");
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (text && text != (char *)-1);
}

bool ct_screen_is_xterm_like(void) {
  const char *enter = tigetstr("smcup");
  if (!enter || enter == (char *)-1) return false;
  return strstr(enter, "?1049h") || strstr(enter, "?47h");
}

int32_t ct_screen_pair(int32_t foreground, int32_t background) {
  if (!has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  } else if (foreground < 0 && background < 0) {
    return 0;
  }
  for (int index = 0; index < pairs_used; index++)
    if (pairs[index].foreground == foreground && pairs[index].background == background)
      return index + 1;
  if (pairs_used >= PAIRS_KEPT || pairs_used + 1 >= COLOR_PAIRS) return 0;
  if (init_extended_pair(pairs_used + 1, foreground, background) != OK) return 0;
  pairs[pairs_used].foreground = foreground;
  pairs[pairs_used].background = background;
  return ++pairs_used;
}

void ct_screen_put(
  int32_t x, int32_t y, const uint32_t *scalars, const int32_t *looks, int32_t count) {
  if (!screen || wmove(stdscr, y, x) != OK) return;
  for (int32_t index = 0; index < count; index++) {
    wchar_t text[CT_CELL_SCALARS + 1] = { 0 };
    for (int lane = 0; lane < CT_CELL_SCALARS; lane++)
      text[lane] = (wchar_t)scalars[index * CT_CELL_SCALARS + lane];
    attr_t attributes = WA_NORMAL;
    if (looks[index] & CT_BOLD) attributes |= WA_BOLD;
    if (looks[index] & CT_UNDERLINE) attributes |= WA_UNDERLINE;
    if (looks[index] & CT_REVERSE) attributes |= WA_REVERSE;
    int pair = looks[index] >> CT_PAIR_SHIFT;
    cchar_t cell;
    int advance = wcwidth(text[0]);
    if (advance < 1 || setcchar(&cell, text, attributes, (short)pair, &pair) != OK) continue;
    // Unlike wadd_wch, this neither wraps nor scrolls at the right and lower edges.
    wadd_wchnstr(stdscr, &cell, 1);
    x += advance;
    if (wmove(stdscr, y, x) != OK) return;
  }
}

void ct_screen_cursor(int32_t x, int32_t y) {
  if (!screen) return;
  bool is_shown = x >= 0;
  leaveok(stdscr, !is_shown);
  if (is_shown) wmove(stdscr, y, x);
  if (is_shown != is_cursor_shown) {
    curs_set(is_shown ? 1 : 0);
    is_cursor_shown = is_shown;
  }
}

void ct_screen_repaint(void) {
  if (screen) clearok(curscr, TRUE);
}

void ct_screen_mend_row(int32_t y) {
  if (screen) wredrawln(stdscr, y, 1);
}

void ct_screen_update(void) {
  if (!screen) return;
  bool was_away = isendwin();
  wnoutrefresh(stdscr);
  doupdate();
  if (was_away) ct_terminal.is_shown = 1;
}

void ct_modes_set(const char *on, const char *off) {
  snprintf(modes_on, sizeof modes_on, "%s", on);
  snprintf(modes_off, sizeof modes_off, "%s", off);
  if (screen) describe_reset();
}

void ct_modes_enable(void) {
  char text[MODES_CAPACITY + 64] = { 0 };
  append_capability(text, sizeof text, "smkx");
  strncat(text, modes_on, MODES_CAPACITY);
  ct_output_emit(text);
}

void ct_modes_disable(void) {
  char text[MODES_CAPACITY + 64] = { 0 };
  append_capability(text, sizeof text, "rmkx");
  strncat(text, modes_off, MODES_CAPACITY);
  ct_output_emit(text);
}
