#include "CKernels.h"

#include <string.h>

typedef uint8_t block __attribute__((ext_vector_type(64)));
typedef _Bool block_bits __attribute__((ext_vector_type(64)));

#define INLINE static inline __attribute__((always_inline))

INLINE uint64_t load(const uint8_t *bytes) {
    uint64_t value;
    memcpy(&value, bytes, 8);
    return value;
}

INLINE uint64_t mix(uint64_t a, uint64_t b) {
    __uint128_t product = (__uint128_t)(a ^ 0x9E3779B97F4A7C15u) * (b ^ 0xD6E8FEB86659FD93u);
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

INLINE uint64_t hash_long(const uint8_t *token, uint64_t length) {
    uint64_t hash = length;
    for (uint64_t i = 0; i + 16 < length; i += 8) hash = mix(hash ^ load(token + i), load(token + i + 8));
    return mix(hash ^ load(token + length - 16), load(token + length - 8));
}

/* The bytes of a load that belong to a token with this many of them. */
static const uint64_t kept_bytes[9] = {
    0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF,
};

/* Finds the slot of a token, or the empty one where it belongs, and fills in the key. */
INLINE rostrum_token_slot *find(const rostrum_token_table *table, const uint8_t *token, uint64_t length,
                                rostrum_token_slot *key) {
    uint64_t first = load(token), last;
    if (__builtin_expect(length <= 16, 1)) {
        first &= kept_bytes[length < 8 ? length : 8];
        last = load(token + 8) & kept_bytes[length < 8 ? 0 : length - 8];
    } else {
        last = hash_long(token, length);
    }
    *key = (rostrum_token_slot){first, last, (uint32_t)length, 0};
    for (uint64_t place = mix(first, last) & table->slot_mask;; place = (place + 1) & table->slot_mask) {
        rostrum_token_slot *slot = table->slots + place;
        if (slot->length == 0) return slot;
        if (slot->first == first && slot->last == last && slot->length == length &&
            (length <= 16 || memcmp(table->bytes + table->ends[slot->token] - length, token, length) == 0))
            return slot;
    }
}

INLINE uint32_t intern(rostrum_token_table *table, const uint8_t *token, uint64_t length) {
    rostrum_token_slot key;
    rostrum_token_slot *slot = find(table, token, length, &key);
    if (slot->length != 0) return slot->token;
    key.token = table->count++;
    uint64_t start = key.token == 0 ? 0 : table->ends[key.token - 1];
    memcpy(table->bytes + start, token, length);
    table->ends[key.token] = start + length;
    *slot = key;
    return key.token;
}

uint32_t rostrum_intern_token(rostrum_token_table *table, const uint8_t *token, uint64_t length) {
    return intern(table, token, length);
}

int64_t rostrum_find_token(const rostrum_token_table *table, const uint8_t *token, uint64_t length) {
    rostrum_token_slot key;
    rostrum_token_slot *slot = find(table, token, length, &key);
    return slot->length == 0 ? -1 : (int64_t)slot->token;
}

void rostrum_move_slots(const rostrum_token_slot *from, uint64_t count, rostrum_token_table *table) {
    for (uint64_t i = 0; i < count; i++) {
        if (from[i].length == 0) continue;
        uint64_t place = mix(from[i].first, from[i].last) & table->slot_mask;
        while (table->slots[place].length != 0) place = (place + 1) & table->slot_mask;
        table->slots[place] = from[i];
    }
}

ROSTRUM_MULTIVERSIONED
int64_t rostrum_fold_ascii(const uint8_t *source, int64_t count, uint8_t *target, int32_t lower_case) {
    uint8_t shift = lower_case ? 0x20 : 0;
    int64_t i = 0;
    for (; i + 64 <= count; i += 64) {
        uint8_t all = 0;
        for (int j = 0; j < 64; j++) all |= source[i + j];
        if (all >= 0x80) break;
        for (int j = 0; j < 64; j++) {
            uint8_t byte = source[i + j];
            target[i + j] = byte | ((uint8_t)(byte - 'A') < 26 ? shift : 0);
        }
    }
    for (; i < count && source[i] < 0x80; i++) {
        target[i] = source[i] | ((uint8_t)(source[i] - 'A') < 26 ? shift : 0);
    }
    return i;
}

/* One bit a byte of a block. */
typedef struct {
    uint64_t word, digit, joiner, point, comma;
} classes;

INLINE uint64_t bits(block_bits mask) {
    uint64_t value;
    memcpy(&value, &mask, 8);
    return value;
}

#define WHERE(condition) bits(__builtin_convertvector((condition), block_bits))

INLINE classes classify(const uint8_t *text, int32_t rule) {
    block bytes;
    memcpy(&bytes, text, 64);
    block letter = (bytes | 0x20) - 'a', digit = bytes - '0';
    if (rule == ROSTRUM_WORDS_SCIKIT_LEARN) {
        return (classes){.word = WHERE((letter < 26) | (digit < 10) | (bytes == '_') | (bytes >= 0x80))};
    }
    return (classes){
        .word = WHERE((letter < 26) | (digit < 10) | (bytes >= 0x80)),
        .digit = WHERE(digit < 10),
        .joiner = WHERE((bytes == '\'') | (bytes == '_')),
        .point = WHERE(bytes == '.'),
        .comma = WHERE(bytes == ','),
    };
}

/* The bit of the byte before, and of the byte after, each byte of the middle one of three blocks. */
#define BEFORE(member) (here.member << 1 | before.member >> 63)
#define AFTER(member) (here.member >> 1 | after.member << 63)

INLINE uint64_t joined_words(classes before, classes here, classes after) {
    uint64_t inner = here.joiner & BEFORE(word) & AFTER(word);
    inner |= (here.point | here.comma) & BEFORE(digit) & AFTER(digit);
    if (here.point) {
        /* Whether the letters one before and one after stand alone: the bytes two away are in no word. */
        uint64_t letters_before = BEFORE(word) & ~BEFORE(digit), letters_after = AFTER(word) & ~AFTER(digit);
        uint64_t further_before = here.word << 2 | before.word >> 62, further_after = here.word >> 2 | after.word << 62;
        inner |= here.point & letters_before & letters_after & ~further_before & ~further_after;
    }
    return here.word | inner;
}

INLINE int64_t scan(rostrum_token_table *table, const uint8_t *text, int64_t count, int32_t rule, int32_t *tokens) {
    static const uint8_t bytes_of_scalar[16] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4};
    int32_t *next = tokens;
    classes before = {0}, here = classify(text, rule), after = {0};
    uint64_t carried = 0; /* whether the byte before this block is in a word */
    int64_t open = 0;     /* where the word that is being read started */
    for (int64_t base = 0; base <= count; base += 64) {
        uint64_t word = here.word;
        if (rule == ROSTRUM_WORDS_UNICODE) {
            after = base + 64 <= count ? classify(text + base + 64, rule) : (classes){0};
            word = joined_words(before, here, after);
        } else if (base + 64 <= count) {
            after = classify(text + base + 64, rule);
        }
        uint64_t previous = word << 1 | carried, starts = word & ~previous, ends = ~word & previous;
        if (!carried && starts) {
            open = base + __builtin_ctzll(starts);
            starts &= starts - 1;
        }
        while (ends) {
            int64_t end = base + __builtin_ctzll(ends);
            ends &= ends - 1;
            const uint8_t *token = text + open;
            uint64_t length = (uint64_t)(end - open);
            if (starts) {
                open = base + __builtin_ctzll(starts);
                starts &= starts - 1;
            }
            if (rule == ROSTRUM_WORDS_SCIKIT_LEARN) {
                if (length <= bytes_of_scalar[token[0] >> 4]) continue;
            } else if (length > 2 && token[length - 1] == 's' && token[length - 2] == '\'') {
                length -= 2;
            }
            *next++ = (int32_t)intern(table, token, length);
        }
        carried = word >> 63;
        before = here;
        here = after;
    }
    return next - tokens;
}

ROSTRUM_MULTIVERSIONED
int64_t rostrum_scan_tokens(rostrum_token_table *table, const uint8_t *text, int64_t count, int32_t rule,
                            int32_t *tokens) {
    return rule == ROSTRUM_WORDS_SCIKIT_LEARN ? scan(table, text, count, ROSTRUM_WORDS_SCIKIT_LEARN, tokens)
                                              : scan(table, text, count, ROSTRUM_WORDS_UNICODE, tokens);
}
