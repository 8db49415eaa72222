#include "CHanTables.h"

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the tables are little-endian");
_Static_assert(sizeof(HanCharacter) == 6, "the tables hold six bytes a character");
_Static_assert(sizeof(HanPolyphone) == 12, "the tables hold twelve bytes a polyphone");
_Static_assert(sizeof(HanWord) == 12, "the tables hold twelve bytes a word");

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) const unsigned char han_character_bytes[] = {
#embed "tables/characters.bin"
};
_Alignas(8) const unsigned char han_polyphone_bytes[] = {
#embed "tables/polyphones.bin"
};
_Alignas(8) const unsigned char han_word_bytes[] = {
#embed "tables/words.bin"
};
_Alignas(8) const unsigned char han_syllable_bytes[] = {
#embed "tables/syllables.bin"
};
const int32_t han_syllable_count = sizeof(han_syllable_bytes) / sizeof(HanSyllable);
