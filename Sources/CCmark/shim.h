// memmem is declared for programs that ask for more than ISO C.
#define _GNU_SOURCE
#include <cmark.h>
#include <string.h>
