// The least a full-screen program can do, to be measured beside ours: a screen of Chinese text by
// ncurses, and a mark that follows the arrow keys. It quits on q.
#include <curses.h>
#include <locale.h>

int main(void) {
  setlocale(LC_ALL, "");
  if (!initscr()) return 1;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  curs_set(0);
  for (int row = 0; row < LINES; row++)
    mvprintw(row, 2, "%02d  金昌市职业技术学院 Jinchang  机加工实训基地  %4d 工位  利用率 %d.5 %%  示例",
             row, row * 37 % 480, row * 7 % 100);
  int row = 0;
  mvaddch(row, 0, '>');
  refresh();
  for (int key = getch(); key != 'q' && key != ERR; key = getch()) {
    mvaddch(row, 0, ' ');
    if (key == KEY_DOWN && row < LINES - 1) row++;
    if (key == KEY_UP && row > 0) row--;
    mvaddch(row, 0, '>');
    refresh();
  }
  endwin();
  return 0;
}
