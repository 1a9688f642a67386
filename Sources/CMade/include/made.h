#ifndef HOOFBEAT_MADE_H
#define HOOFBEAT_MADE_H

/// What a program that is handed on was made of, separated by semicolons; empty in other builds. The
/// manifest takes it from HOOFBEAT_MADE_OF in the environment, as Swift can be given no text by a
/// compiler's options.
const char *hoofbeat_made_of(void);

#endif
