// The file in memory that ncurses writes its frames to.
#ifndef CTERMINAL_OUTPUT_H
#define CTERMINAL_OUTPUT_H

int ct_output_open(void);
void ct_output_forget(void);

#endif
