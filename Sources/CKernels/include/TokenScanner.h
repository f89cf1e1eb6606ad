#ifndef TOKENSCANNER_H
#define TOKENSCANNER_H

#include <stdint.h>

/* One place of the open-addressing table: a token of up to 16 bytes is its own key, so that the usual lookup reads one
   slot and nothing else. */
typedef struct {
    uint64_t first;  /* the first eight bytes, filled up with zeros */
    uint64_t last;   /* the next eight bytes, or a hash of the whole token where it is longer than 16 bytes */
    uint32_t length; /* in bytes; 0 in an empty slot */
    uint32_t token;
} rostrum_token_slot;

/* Distinct tokens, numbered in the order in which they came. The caller owns the memory and sees to the room. */
typedef struct {
    rostrum_token_slot *slots;
    uint64_t slot_mask; /* the number of slots, a power of two, less one */
    uint8_t *bytes;     /* the bytes of all tokens, one after the other */
    uint64_t *ends;     /* where the bytes of each token end */
    uint32_t count;
} rostrum_token_table;

/* How words are cut from folded text, in which every byte from 0x80 belongs to a word. */
enum {
    ROSTRUM_WORDS_SCIKIT_LEARN = 0, /* (?u)\b\w\w+\b */
    ROSTRUM_WORDS_UNICODE = 1,      /* letters, marks and digits, joined by inner ' and _, by . and , between digits
                                       and by . between single letters; a final 's is left out */
};

/* Copies bytes up to the first that is not ASCII, in lower case if asked, and returns how many there were. Up to 64
   bytes more may be written; they mean nothing. */
int64_t rostrum_fold_ascii(const uint8_t *source, int64_t count, uint8_t *target, int32_t lower_case);

/* Numbers the words of folded text, appends the numbers to `tokens` and returns how many there were. At least 64 zeros
   follow the text. The table has a free slot, an end and room in its bytes for whatever the text may bring. */
int64_t rostrum_scan_tokens(rostrum_token_table *table, const uint8_t *text, int64_t count, int32_t rule,
                            int32_t *tokens);

/* Numbers one token; 16 readable bytes follow its start. */
uint32_t rostrum_intern_token(rostrum_token_table *table, const uint8_t *token, uint64_t length);

/* The number of a token, or -1 if the table lacks it; 16 readable bytes follow its start. */
int64_t rostrum_find_token(const rostrum_token_table *table, const uint8_t *token, uint64_t length);

/* Enters the slots of a smaller table into the empty slots of a larger one. */
void rostrum_move_slots(const rostrum_token_slot *from, uint64_t count, rostrum_token_table *table);

#endif
