#include "hooks/settings/print.hpp"

#include "hooks/settings/section.hpp"

#include <algorithm>

namespace hooks::settings {
namespace {

constexpr std::string_view hidden = "(hidden)";

/// Sources stand in one column, so that the eye can run down them.
constexpr std::size_t source_column = 48;

void write_value(std::string& out, const key& key, const std::optional<value>& held, const origin& from) {
    std::string line(key.name);
    if (!held) {
        line = "# " + line + " is not set";
    } else {
        line += " = " + (key.is == trait::secret ? quoted(hidden) : to_toml(*held));
        line.append(line.size() < source_column ? source_column - line.size() : 1, ' ');
        line += "# " + from.text();
    }
    out += line + '\n';
}

void write_item(std::string& out, const section& section, const loaded& all, std::size_t item) {
    const std::string name(section.name);
    out += "\n" + (section.where.is_list ? "[[" + name + "]]" : "[" + name + "]") + "\n";
    for (const key& key : section.keys) {
        const auto from = all.where.find(path_of(section, key, item));
        write_value(out, key, key.member.get(section.where.read(all.values, item)),
                    from == all.where.end() ? origin{} : from->second);
    }
}

void write_comment(std::string& out, std::string_view text) { out.append("# ").append(text).append("\n"); }

std::string requirement(const section& section, const key& key) {
    const std::string need = key.is == trait::required ? "; required" : "";
    const std::string variable = section.where.is_list ? "" : "; " + variable_of(section, key);
    return "  " + in_words(key.allowed, key.unit) + need + variable;
}

void write_example(std::string& out, const section& section, const key& key, const configuration& standard) {
    out += '\n';
    write_comment(out, std::string(key.meaning) + ".");
    write_comment(out, requirement(section, key));
    const auto held = section.where.is_list ? std::nullopt : key.member.get(section.where.read(standard, 0));
    out.append(held ? "" : "#").append(key.name).append(" = ");
    out.append(held ? to_toml(*held) : std::string(key.example)).append("\n");
}

}  // namespace

std::string in_force(const loaded& all) {
    std::string out = "# Settings in force, each with where it came from.\n";
    for (const section& section : sections())
        for (std::size_t item = 0; item < section.where.size(all.values); ++item)
            write_item(out, section, all, item);
    return out;
}

std::string example_file() {
    std::string out =
        "# Settings of imdc-cds: every key with its default. Keep only what differs; a key that is left out has its default.\n"
        "#\n"
        "#   imdc-cds config check FILE    what is wrong with a file\n"
        "#   imdc-cds config show FILE     the values in force and where each came from\n"
        "#   imdc-cds config example       this file\n"
        "#\n"
        "# Given with --config FILE or IMDC_CDS_CONFIG. The variable named with a key wins over the file, an option of the "
        "command\n"
        "# line over both. Read once, at the start; nothing starts with a mistake in it.\n";
    const configuration standard;
    for (const section& section : sections()) {
        const std::string name(section.name);
        out += '\n';
        write_comment(out, std::string(section.meaning) + ".");
        // A list has no default items: its example stands in comments.
        out += section.where.is_list ? "#[[" + name + "]]\n" : "[" + name + "]\n";
        for (const key& key : section.keys)
            write_example(out, section, key, standard);
    }
    return out;
}

}  // namespace hooks::settings
