// What the work costs at the least: read each page, parse and render it with libcmark, write it.
// No front matter, links, templates, search or checks. Hoofbeat may take 4 times the CPU of this.
//
//     baseline CONTENT OUTPUT [THREADS]
//
// With "-" for OUTPUT nothing is written: what cmark itself needs, and reading the pages. The search
// index may take 2 times the CPU of that.

#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char *content, *output;
static int writes;
static char **pages;
static size_t count, capacity;
static atomic_size_t next_page;

static void fail(const char *path) {
  perror(path);
  exit(1);
}

static int collect(const char *path, const struct stat *info, int type, struct FTW *place) {
  (void)info, (void)place;
  size_t length = strlen(path);
  if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  if (count == capacity) {
    capacity = capacity ? capacity * 2 : 1024;
    pages = realloc(pages, capacity * sizeof *pages);
  }
  pages[count++] = strdup(path);
  return 0;
}

static char *read_page(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat info;
  if (file < 0 || fstat(file, &info) != 0) fail(path);
  char *text = malloc((size_t)info.st_size + 1);
  ssize_t length = read(file, text, (size_t)info.st_size);
  if (length != info.st_size) fail(path);
  close(file);
  text[length] = 0;
  return text;
}

static const char *body_of(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text, "\n---\n");
  return end ? end + 5 : text;
}

// Each folder is made for the first page in it; the rest of the calls find it there.
static void make_folders(char *path) {
  for (char *slash = strchr(path + strlen(output) + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(path, 0755);
    *slash = '/';
  }
}

static void write_page(const char *page, const char *html) {
  char path[4096];
  const char *name = page + strlen(content) + 1;
  snprintf(path, sizeof path, "%s/%.*s/index.html", output, (int)strlen(name) - 3, name);
  make_folders(path);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) fail(path);
  size_t length = strlen(html);
  if (write(file, html, length) != (ssize_t)length) fail(path);
  close(file);
}

// Whoever is free takes the next page, so that no thread waits for the other.
static void *work(void *unused) {
  (void)unused;
  for (size_t i; (i = atomic_fetch_add(&next_page, 1)) < count;) {
    char *text = read_page(pages[i]);
    const char *body = body_of(text);
    cmark_node *tree = cmark_parse_document(body, strlen(body), CMARK_OPT_DEFAULT);
    char *html = cmark_render_html(tree, CMARK_OPT_DEFAULT);
    if (writes) write_page(pages[i], html);
    free(html);
    cmark_node_free(tree);
    free(text);
  }
  return NULL;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int argc, char **argv) {
  enum { most = 64 };
  int threads = argc > 3 ? atoi(argv[3]) : 2;
  if (argc < 3 || threads < 1 || threads > most) {
    fprintf(stderr, "usage: baseline CONTENT OUTPUT [THREADS]\n");
    return 2;
  }
  content = argv[1];
  output = argv[2];
  writes = strcmp(output, "-") != 0;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  if (nftw(content, collect, 32, FTW_PHYS) != 0) fail(content);
  if (writes) mkdir(output, 0755);
  pthread_t workers[most];
  for (int i = 0; i < threads; i++) pthread_create(&workers[i], NULL, work, NULL);
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  clock_gettime(CLOCK_MONOTONIC, &end);
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  printf("%zu pages, CPU %.2f s, wall %.2f s\n", count,
         seconds(used.ru_utime) + seconds(used.ru_stime),
         (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9);
  return 0;
}
