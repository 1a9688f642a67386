// Memory for cmark's trees. A page's tree is thousands of small blocks that die together, so they
// are cut from large chunks and given back all at once; with malloc they took a sixth of a build.
//
// Each thread has an arena of its own. It is emptied when the last tree on the thread is released.

#ifndef HOOFBEAT_ARENA_H
#define HOOFBEAT_ARENA_H

/// The allocator for trees of this thread, a `cmark_mem *`; the type belongs to cmark's module.
void *arena_memory(void);

/// A tree begins its life.
void arena_retain(void);

/// A tree ends its life; after the last, everything is given back but one chunk.
void arena_release(void);

#endif
