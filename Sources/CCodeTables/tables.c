#include "CCodeTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char divisions[] = {
#embed "tables/divisions.csv"
};
static const unsigned char industries[] = {
#embed "tables/industries.csv"
};
static const unsigned char programmes[] = {
#embed "tables/programmes.csv"
};
static const unsigned char seed_facts[] = {
#embed "tables/seed_facts.csv"
};
static const unsigned char seed_units[] = {
#embed "tables/seed_units.csv"
};
static const unsigned char stated_metrics[] = {
#embed "tables/stated_metrics.csv"
};

struct code_table code_table_divisions(void) {
  return (struct code_table){divisions, sizeof divisions};
}

struct code_table code_table_industries(void) {
  return (struct code_table){industries, sizeof industries};
}

struct code_table code_table_programmes(void) {
  return (struct code_table){programmes, sizeof programmes};
}

struct code_table code_table_seed_facts(void) {
  return (struct code_table){seed_facts, sizeof seed_facts};
}

struct code_table code_table_seed_units(void) {
  return (struct code_table){seed_units, sizeof seed_units};
}

struct code_table code_table_stated_metrics(void) {
  return (struct code_table){stated_metrics, sizeof stated_metrics};
}
