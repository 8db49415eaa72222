#include <stdlib.h>
#include <vterm.h>

#include "CVTerm.h"

struct cv_terminal {
  VTerm *vterm;
  VTermState *state;
  VTermScreen *screen;
  bool is_cursor_visible;
  bool is_alternate;
};

static int set_property(VTermProp property, VTermValue *value, void *user) {
  cv_terminal *terminal = user;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->is_cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) terminal->is_alternate = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = set_property };

cv_terminal *cv_open(int32_t width, int32_t height) {
  cv_terminal *terminal = calloc(1, sizeof *terminal);
  if (!terminal) return NULL;
  terminal->vterm = vterm_new(height, width);
  terminal->is_cursor_visible = true;
  vterm_set_utf8(terminal->vterm, 1);
  terminal->state = vterm_obtain_state(terminal->vterm);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void cv_close(cv_terminal *terminal) {
  vterm_free(terminal->vterm);
  free(terminal);
}

void cv_resize(cv_terminal *terminal, int32_t width, int32_t height) {
  vterm_set_size(terminal->vterm, height, width);
}

void cv_write(cv_terminal *terminal, const uint8_t *bytes, int32_t count) {
  vterm_input_write(terminal->vterm, (const char *)bytes, (size_t)count);
}

int32_t cv_read(cv_terminal *terminal, uint8_t *bytes, int32_t capacity) {
  return (int32_t)vterm_output_read(terminal->vterm, (char *)bytes, (size_t)capacity);
}

static int32_t color_number(const VTermColor *color, uint8_t is_default) {
  if (color->type & is_default) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
  return 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

struct cv_cell cv_cell_at(const cv_terminal *terminal, int32_t x, int32_t y) {
  struct cv_cell result = { .width = 1, .foreground = -1, .background = -1 };
  VTermScreenCell cell;
  if (!vterm_screen_get_cell(terminal->screen, (VTermPos){ .row = y, .col = x }, &cell))
    return result;
  // libvterm marks the second half of a wide glyph with an impossible code point.
  bool is_tail = cell.chars[0] == (uint32_t)-1;
  for (int index = 0; index < 6 && !is_tail && cell.chars[index]; index++)
    result.scalars[index] = cell.chars[index];
  result.width = is_tail ? 0 : cell.width;
  result.bold = cell.attrs.bold;
  result.underline = cell.attrs.underline != 0;
  result.reverse = cell.attrs.reverse;
  result.foreground = color_number(&cell.fg, VTERM_COLOR_DEFAULT_FG);
  result.background = color_number(&cell.bg, VTERM_COLOR_DEFAULT_BG);
  return result;
}

void cv_cursor(const cv_terminal *terminal, int32_t *x, int32_t *y) {
  VTermPos place;
  vterm_state_get_cursorpos(terminal->state, &place);
  *x = place.col;
  *y = place.row;
}

bool cv_is_cursor_visible(const cv_terminal *terminal) { return terminal->is_cursor_visible; }

bool cv_is_alternate(const cv_terminal *terminal) { return terminal->is_alternate; }
