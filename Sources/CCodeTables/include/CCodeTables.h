// The tables in `tables/`, compiled into the program so that it needs no files of its own.
//
// divisions.csv   code,name: administrative divisions (GB/T 2260), statistics bureau's edition of
//                 2023; from modood/Administrative-divisions-of-China, WTFPL. Codes filled up to
//                 six digits, in rising order.
// industries.csv  code,name: GB/T 4754-2017, sections and divisions only; codes of a national
//                 standard, by way of zmshe/capital.
// programmes.csv  code,name,level,broad group,narrow group,years,controlled: the programme
//                 catalogue of 2021 for higher vocational and vocational bachelor education; from
//                 yja2576/mcp-server-gaokao, MIT.
// seed_facts.csv  the figures the five source documents of the sample state, with line and quote.
// seed_units.csv  the units those documents name.
// stated_metrics.csv  metric,zh,en: what the figures of seed_facts.csv are called.

#ifndef CCODETABLES_H
#define CCODETABLES_H

#include <stddef.h>

/// A table's bytes, UTF-8, one line a row.
struct code_table {
  const unsigned char *bytes;
  size_t count;
};

struct code_table code_table_divisions(void);
struct code_table code_table_industries(void);
struct code_table code_table_programmes(void);
struct code_table code_table_seed_facts(void);
struct code_table code_table_stated_metrics(void);
struct code_table code_table_seed_units(void);

#endif
