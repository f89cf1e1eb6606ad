#include "CSimdjson.h"

#include <deque>
#include <limits>
#include <new>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <simdjson.h>

// The DOM parser is used, not On-Demand: it picks the vector code of the processor when the program runs, where
// On-Demand is compiled for the oldest processor that the program is built for.

namespace dom = simdjson::dom;

static_assert(CSIMDJSON_PADDING >= simdjson::SIMDJSON_PADDING, "the padding that callers provide is too small");

namespace {

struct Target {
    size_t slot;
    int32_t rank;
    bool exact;
};

/// What the field at one position of the last objects was called: objects of one corpus mostly look alike.
struct SeenField {
    std::string name;
    std::vector<Target> targets;
};

std::string normalized(std::string_view name) {
    std::string result(name);
    for (char &byte : result) {
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
        if (byte == ' ' || byte == '-') byte = '_';
    }
    return result;
}

csimdjson_kind kind_of(dom::element element) {
    switch (element.type()) {
    case dom::element_type::ARRAY: return CSIMDJSON_ARRAY;
    case dom::element_type::OBJECT: return CSIMDJSON_OBJECT;
    case dom::element_type::INT64: return CSIMDJSON_INTEGER;
    case dom::element_type::UINT64: return CSIMDJSON_UNSIGNED;
    case dom::element_type::DOUBLE: return CSIMDJSON_DOUBLE;
    case dom::element_type::STRING: return CSIMDJSON_STRING;
    case dom::element_type::BOOL: return CSIMDJSON_BOOLEAN;
    case dom::element_type::NULL_VALUE: return CSIMDJSON_NULL;
    }
    return CSIMDJSON_ABSENT;
}

/// Values are preferred to null, and null to arrays and objects, before the order of the names counts.
int64_t preference(const csimdjson_value &value) {
    constexpr int64_t step = int64_t(1) << 32;
    switch (value.kind) {
    case CSIMDJSON_ABSENT: return std::numeric_limits<int64_t>::max();
    case CSIMDJSON_NULL: return step + value.rank;
    case CSIMDJSON_ARRAY:
    case CSIMDJSON_OBJECT: return 2 * step + value.rank;
    default: return value.rank;
    }
}

} // namespace

struct csimdjson_reader {
    dom::parser parser;
    std::unordered_map<std::string, std::vector<Target>> exact_names;
    std::unordered_map<std::string, std::vector<Target>> common_names;
    std::vector<SeenField> seen;
    std::deque<std::string> texts;
    dom::object object;
    bool has_object = false;
    csimdjson_kind found_kind = CSIMDJSON_ABSENT;
    int32_t name_count = 0;

    const std::vector<Target> &targets(size_t position, std::string_view name) {
        if (position < seen.size() && seen[position].name == name) return seen[position].targets;
        if (position >= seen.size()) seen.resize(position + 1);
        SeenField &field = seen[position];
        field.name = std::string(name);
        field.targets.clear();
        if (auto found = exact_names.find(field.name); found != exact_names.end()) {
            field.targets = found->second;
        }
        if (auto found = common_names.find(normalized(name)); found != common_names.end()) {
            field.targets.insert(field.targets.end(), found->second.begin(), found->second.end());
        }
        return field.targets;
    }

    csimdjson_value value(dom::element element, const Target &target) {
        csimdjson_value value = {};
        value.rank = target.rank;
        // An outlet or a speaker is often written as an object with a name.
        if (dom::object inner; element.get_object().get(inner) == simdjson::SUCCESS) {
            dom::element name;
            if (inner["name"].get(name) == simdjson::SUCCESS && name.is_string()) element = name;
        }
        value.kind = kind_of(element);
        std::string_view text;
        bool flag = false;
        switch (value.kind) {
        case CSIMDJSON_STRING:
            if (element.get_string().get(text) == simdjson::SUCCESS) {
                value.bytes = text.data();
                value.length = text.size();
            }
            break;
        case CSIMDJSON_INTEGER: (void)element.get_int64().get(value.integer); break;
        case CSIMDJSON_UNSIGNED: (void)element.get_uint64().get(value.unsigned_integer); break;
        case CSIMDJSON_DOUBLE: (void)element.get_double().get(value.number); break;
        case CSIMDJSON_BOOLEAN:
            (void)element.get_bool().get(flag);
            value.integer = flag;
            break;
        case CSIMDJSON_ARRAY:
        case CSIMDJSON_OBJECT:
            if (target.exact) {
                texts.push_back(simdjson::minify(element));
                value.bytes = texts.back().data();
                value.length = texts.back().size();
            }
            break;
        default: break;
        }
        return value;
    }

    int parse(const char *bytes, size_t length, csimdjson_value *values, size_t slot_count) {
        for (size_t slot = 0; slot < slot_count; slot++) values[slot] = {};
        texts.clear();
        has_object = false;
        found_kind = CSIMDJSON_ABSENT;
        dom::element root;
        // The caller promises CSIMDJSON_PADDING readable bytes, so nothing is copied first.
        if (auto error = parser.parse(bytes, length, false).get(root)) {
            if (error == simdjson::UTF8_ERROR) return CSIMDJSON_INVALID_UTF8;
            if (error == simdjson::MEMALLOC) return CSIMDJSON_OUT_OF_MEMORY;
            return static_cast<int>(error);
        }
        found_kind = kind_of(root);
        if (root.get_object().get(object) != simdjson::SUCCESS) return CSIMDJSON_NOT_AN_OBJECT;
        has_object = true;
        size_t position = 0;
        for (auto [name, element] : object) {
            for (const Target &target : targets(position, name)) {
                if (target.slot >= slot_count) continue;
                csimdjson_value found = value(element, target);
                if (preference(found) <= preference(values[target.slot])) values[target.slot] = found;
            }
            position++;
        }
        return CSIMDJSON_SUCCESS;
    }
};

csimdjson_reader *csimdjson_reader_create(void) {
    try {
        return new csimdjson_reader();
    } catch (...) {
        return nullptr;
    }
}

void csimdjson_reader_destroy(csimdjson_reader *reader) { delete reader; }

bool csimdjson_reader_add_name(
    csimdjson_reader *reader, const char *name, size_t length, size_t slot, bool exact) {
    try {
        std::string_view view(name, length);
        std::string key = exact ? std::string(view) : normalized(view);
        auto &names = exact ? reader->exact_names : reader->common_names;
        names[key].push_back({slot, reader->name_count++, exact});
        return true;
    } catch (...) {
        return false;
    }
}

int csimdjson_reader_parse(
    csimdjson_reader *reader, const char *bytes, size_t length, csimdjson_value *values, size_t slot_count) {
    try {
        return reader->parse(bytes, length, values, slot_count);
    } catch (...) {
        return CSIMDJSON_OUT_OF_MEMORY;
    }
}

csimdjson_kind csimdjson_reader_found_kind(const csimdjson_reader *reader) { return reader->found_kind; }

size_t csimdjson_reader_field_count(csimdjson_reader *reader) {
    return reader->has_object ? reader->object.size() : 0;
}

const char *csimdjson_reader_field_name(csimdjson_reader *reader, size_t field, size_t *length) {
    *length = 0;
    if (!reader->has_object) return nullptr;
    size_t position = 0;
    for (auto [name, element] : reader->object) {
        if (position++ == field) {
            *length = name.size();
            return name.data();
        }
    }
    return nullptr;
}

const char *csimdjson_message(int status) {
    return simdjson::error_message(static_cast<simdjson::error_code>(status));
}

const char *csimdjson_version(void) { return SIMDJSON_STRINGIFY(SIMDJSON_VERSION); }
