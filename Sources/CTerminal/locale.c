#include <iconv.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "CTerminal.h"

int32_t ct_locale_choose(void) {
  static const char *const instead[] = { "C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8" };
  if (setlocale(LC_CTYPE, "")) {
    const char *codeset = nl_langinfo(CODESET);
    if (strcmp(codeset, "UTF-8") == 0) return CT_LOCALE_UTF8;
    if (strncmp(codeset, "GB", 2) == 0) return CT_LOCALE_GB;
  }
  for (size_t index = 0; index < sizeof instead / sizeof *instead; index++)
    if (setlocale(LC_CTYPE, instead[index])) return CT_LOCALE_UTF8_INSTEAD;
  return CT_LOCALE_PLAIN;
}

int32_t ct_locale_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

uint32_t ct_gb18030_decode(const uint8_t *bytes, int32_t count) {
  static iconv_t converter = (iconv_t)-1;
  if (converter == (iconv_t)-1) converter = iconv_open("UTF-32LE", "GB18030");
  if (converter == (iconv_t)-1) return 0;
  uint32_t scalar = 0;
  char *input = (char *)bytes;
  char *output = (char *)&scalar;
  size_t input_left = (size_t)count;
  size_t output_left = sizeof scalar;
  iconv(converter, NULL, NULL, NULL, NULL);
  if (iconv(converter, &input, &input_left, &output, &output_left) == (size_t)-1) return 0;
  return output_left == 0 ? scalar : 0;
}
