// Memory for cmark's trees. A page's tree is thousands of small blocks that are released together, so
// they are cut from large chunks and given back all at once; with malloc they took a sixth of a build.
//
// Each thread has an arena of its own. It is emptied when the last tree on the thread is released, so
// a tree must be released on the thread that made it.
//
// Memory may still be there after cmark has freed it, but nothing may read a freed block.
// To prove that, a build with HOOFBEAT_ARENA_FREES takes each block from malloc and really frees it
// when cmark does, and ends the program if a block is left after the last tree of a thread. `make
// test-long` runs that build under valgrind.

#ifndef HOOFBEAT_ARENA_H
#define HOOFBEAT_ARENA_H

/// The allocator for trees of this thread, a `cmark_mem *`; the type belongs to cmark's module.
void *arena_memory(void);

/// Call this before a tree is made.
void arena_retain(void);

/// Call this when a tree is no longer needed. After the last, everything but one chunk is given back.
void arena_release(void);

#endif
