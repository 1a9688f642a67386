#include "arena.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

static _Thread_local size_t arena_trees;

#ifdef HOOFBEAT_ARENA_FREES

#include <stdio.h>

static _Thread_local size_t arena_blocks;

static void *arena_calloc(size_t count, size_t size) {
    void *block = calloc(count, size);
    if (!block) abort();
    arena_blocks++;
    return block;
}

static void *arena_realloc(void *old, size_t size) {
    void *block = realloc(old, size);
    if (!block) abort();
    if (!old) arena_blocks++;
    return block;
}

static void arena_free(void *block) {
    if (block) arena_blocks--;
    free(block);
}

static void arena_empty(void) {
    if (arena_blocks == 0) return;
    fprintf(stderr, "arena: %zu blocks were not freed\n", arena_blocks);
    abort();
}

#else

// This holds the tree of nearly every page. Smaller chunks would be asked for and given back each
// time.
#define ARENA_CHUNK ((size_t)1024 * 1024)
#define ARENA_HEADER ((size_t)16)

struct arena_chunk {
    struct arena_chunk *next;
    size_t used;
    size_t size;
};

static _Thread_local struct arena_chunk *arena_first;

static void *arena_take(size_t size) {
    // The size is before the block, since realloc must know how much to copy.
    size_t need = ARENA_HEADER + ((size + 15) & ~(size_t)15);
    if (!arena_first || arena_first->size - arena_first->used < need) {
        size_t room = need > ARENA_CHUNK ? need : ARENA_CHUNK;
        struct arena_chunk *chunk = malloc(sizeof *chunk + ARENA_HEADER + room);
        if (!chunk) abort();
        chunk->next = arena_first;
        chunk->used = 0;
        chunk->size = room;
        arena_first = chunk;
    }
    // Behind the chunk's own fields, at the next multiple of 16.
    char *base = (char *)(((size_t)(arena_first + 1) + 15) & ~(size_t)15);
    char *block = base + arena_first->used;
    arena_first->used += need;
    *(size_t *)block = size;
    return block + ARENA_HEADER;
}

static void *arena_calloc(size_t count, size_t size) {
    return memset(arena_take(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
    size_t before = old ? *(size_t *)((char *)old - ARENA_HEADER) : 0;
    if (old && size <= before) return old;
    void *block = arena_take(size);
    if (old) memcpy(block, old, before);
    return block;
}

static void arena_free(void *block) {
    (void)block;
}

static void arena_empty(void) {
    while (arena_first && (arena_first->next || arena_first->size > ARENA_CHUNK)) {
        struct arena_chunk *next = arena_first->next;
        free(arena_first);
        arena_first = next;
    }
    if (arena_first) arena_first->used = 0;
}

#endif

void *arena_memory(void) {
    static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
    return &memory;
}

void arena_retain(void) {
    arena_trees++;
}

void arena_release(void) {
    if (--arena_trees == 0) arena_empty();
}
