#include "hooks/settings/read_file.hpp"

#include "hooks/settings/nearest.hpp"
#include "hooks/settings/section.hpp"

#include <algorithm>

namespace hooks::settings {
namespace {

/// Whether the name leads to sections further down, as `clinical` does to `clinical.limits`.
bool leads_to_section(std::string_view name) {
    return std::ranges::any_of(sections(), [&](const section& one) {
        return one.name.size() > name.size() && one.name.starts_with(name) && one.name[name.size()] == '.';
    });
}

/// The names that may stand in the table `path`: keys of its section and the next part of longer section names.
words known_in(std::string_view path, const section* own) {
    words names;
    for (std::size_t i = 0; own != nullptr && i < own->keys.size(); ++i)
        names.push_back(own->keys[i].name);
    for (const section& one : sections()) {
        std::string_view rest = one.name;
        if (!path.empty()) {
            if (!rest.starts_with(path) || rest.size() <= path.size() || rest[path.size()] != '.') continue;
            rest.remove_prefix(path.size() + 1);
        }
        names.push_back(rest.substr(0, rest.find('.')));
    }
    return names;
}

/// Where else a key of this name exists.
std::string section_with_key(std::string_view name) {
    for (const section& one : sections())
        if (find_key(one, name) != nullptr) return std::string(one.name);
    return {};
}

class file_reader {
public:
    file_reader(const std::string& file, loaded& all, complaints& lines) : file_(file), all_(all), lines_(lines) {}

    void table(const node& from, const std::string& path) {
        const section* own = find_section(path);
        if (own != nullptr && own->where.is_list) own = nullptr;
        for (const entry& one : from.members) {
            const std::string full = path.empty() ? one.name : path + "." + one.name;
            const section* below = find_section(full);
            if (const key* key = own == nullptr ? nullptr : find_key(*own, one.name)) {
                assign(*own, *key, 0, one.value.front());
            } else if (below != nullptr && below->where.is_list) {
                list(*below, one.value.front());
            } else if (below != nullptr || leads_to_section(full)) {
                if (one.value.front().is_table) {
                    table(one.value.front(), full);
                } else {
                    complain(one.value.front().at, full + ": found " + one.value.front().what + ", expected a table");
                }
            } else {
                unknown(one, path, known_in(path, own));
            }
        }
    }

private:
    void list(const section& section, const node& from) {
        if (!from.is_table_list) {
            complain(from.at, std::string(section.name) + ": found " + from.what + ", expected tables, each headed [[" +
                                  std::string(section.name) + "]]");
            return;
        }
        for (std::size_t item = 0; item < from.items.size(); ++item)
            list_item(section, from.items[item], item);
    }

    void list_item(const section& section, const node& from, std::size_t item) {
        section.where.write(all_.values, item);
        const std::string path = std::string(section.name) + "[" + std::to_string(item) + "]";
        all_.where[path] = {source::file, file_, from.at};
        for (const entry& one : from.members) {
            if (const key* key = find_key(section, one.name)) {
                assign(section, *key, item, one.value.front());
            } else {
                unknown(one, section.name, known_in(section.name, &section));
            }
        }
        for (const key& key : section.keys)
            if (key.is == trait::required && std::ranges::find(from.members, key.name, &entry::name) == from.members.end())
                complain(from.at,
                         path + ": " + std::string(key.name) + " is missing, expected " + in_words(key.allowed, key.unit));
    }

    void assign(const section& section, const key& key, std::size_t item, const node& from) {
        const std::string path = path_of(section, key, item);
        auto fitting = from.scalar ? accepted(key.allowed, *from.scalar) : std::nullopt;
        if (!fitting) {
            const std::string found = key.is == trait::secret ? "what is not allowed" : from.what;
            complain(from.at, path + ": found " + found + ", expected " + in_words(key.allowed, key.unit));
            return;
        }
        key.member.set(section.where.write(all_.values, item), *fitting);
        all_.where[path] = {source::file, file_, from.at};
    }

    void unknown(const entry& one, std::string_view path, const words& known) {
        std::string line = path.empty() ? "" : "[" + std::string(path) + "]: ";
        line += "unknown " + std::string(one.value.front().is_table || one.value.front().is_table_list ? "section " : "key ") +
                one.name;
        if (const auto meant = nearest(one.name, known); !meant.empty()) {
            line += ", the nearest is " + std::string(meant);
        } else if (const std::string other = section_with_key(one.name); !other.empty()) {
            line += ", it belongs in [" + other + "]";
        }
        complain(one.at, line);
    }

    void complain(position at, const std::string& text) {
        lines_.push_back(file_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + text);
    }

    const std::string& file_;
    loaded& all_;
    complaints& lines_;
};

}  // namespace

void read_file(const std::string& file, std::string_view text, loaded& all, complaints& lines) {
    const auto document = read_document(text);
    if (!document) {
        const auto& [at, what] = document.error();
        lines.push_back(file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + what);
        return;
    }
    file_reader(file, all, lines).table(*document, {});
}

}  // namespace hooks::settings
