#include "made.h"

#ifndef HOOFBEAT_MADE_OF
#define HOOFBEAT_MADE_OF ""
#endif

const char *hoofbeat_made_of(void) {
    return HOOFBEAT_MADE_OF;
}
