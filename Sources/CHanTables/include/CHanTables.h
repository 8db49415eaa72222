#ifndef CHAN_TABLES_H
#define CHAN_TABLES_H

#include <stdint.h>

/// Han characters are looked up by their distance from the first one of these ranges.
enum {
  HAN_FIRST = 0x3400,
  HAN_LAST = 0x9FFF,
  HAN_COMPATIBILITY_FIRST = 0xF900,
  HAN_COMPATIBILITY_LAST = 0xFAFF,
};

/// What is known of one Han character.
typedef struct {
  uint16_t folded;   ///< The simplified form, itself when there is none.
  uint16_t reading;  ///< 0: none; HAN_POLYPHONE set: a polyphone; otherwise a syllable.
  uint16_t rank;     ///< Place among all characters in a dictionary ordered by sound.
} HanCharacter;

enum { HAN_POLYPHONE = 0x8000 };

/// A character of several readings, most usual first, and the words that settle which.
typedef struct {
  uint16_t readings[4];  ///< Syllables; 0 where there are fewer.
  uint16_t firstWord;
  uint16_t wordCount;
} HanPolyphone;

/// A word in which the polyphone at `position` is read as `syllable`.
typedef struct {
  uint16_t characters[4];  ///< Folded; 0 where the word is shorter.
  uint16_t position;
  uint16_t syllable;
} HanWord;

/// The letters of a syllable from the low byte up, 0 where it is shorter.
typedef uint64_t HanSyllable;

extern const unsigned char han_character_bytes[];
extern const unsigned char han_polyphone_bytes[];
extern const unsigned char han_word_bytes[];
extern const unsigned char han_syllable_bytes[];
extern const int32_t han_syllable_count;

/// `index` counts HAN_FIRST to HAN_LAST, then the compatibility characters.
static inline HanCharacter han_character(int32_t index) {
  return ((const HanCharacter *)(const void *)han_character_bytes)[index];
}

static inline HanPolyphone han_polyphone(int32_t index) {
  return ((const HanPolyphone *)(const void *)han_polyphone_bytes)[index];
}

static inline HanWord han_word(int32_t index) {
  return ((const HanWord *)(const void *)han_word_bytes)[index];
}

/// In alphabetical order from 1; the one at 0 is empty.
static inline HanSyllable han_syllable(int32_t index) {
  return ((const HanSyllable *)(const void *)han_syllable_bytes)[index];
}

#endif
