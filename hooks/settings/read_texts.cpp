#include "hooks/settings/read_texts.hpp"

#include "hooks/settings/nearest.hpp"
#include "hooks/settings/section.hpp"

#include <utility>

namespace hooks::settings {
namespace {

struct target {
    const settings::section* section = nullptr;
    const settings::key* key = nullptr;
};

void assign(target to, const std::string& text, source from, const std::string& name, loaded& all, complaints& lines) {
    const auto& [section, key] = to;
    const auto read = parsed(key->allowed, text);
    const auto fitting = read ? accepted(key->allowed, *read) : std::nullopt;
    if (!fitting) {
        const std::string found = key->is == trait::secret ? "what is not allowed" : quoted(text);
        lines.push_back(name + ": found " + found + ", expected " + in_words(key->allowed, key->unit));
        return;
    }
    key->member.set(section->where.write(all.values, 0), *fitting);
    all.where[path_of(*section, *key)] = {from, name, {}};
}

/// For a Service named imdc-cds Kubernetes sets IMDC_CDS_SERVICE_HOST, IMDC_CDS_PORT_8080_TCP and the like in every pod.
/// https://kubernetes.io/docs/tutorials/services/connect-applications-service/#environment-variables
bool is_foreign(std::string_view name) {
    return name == "IMDC_CDS_CONFIG" || name == "IMDC_CDS_PORT" || name.starts_with("IMDC_CDS_PORT_") ||
           name.starts_with("IMDC_CDS_SERVICE_");
}

target with_variable(std::string_view name) {
    for (const section& section : sections())
        for (const key& key : section.keys)
            if (!section.where.is_list && variable_of(section, key) == name) return {&section, &key};
    return {};
}

std::string unknown_variable(const std::string& name) {
    std::vector<std::string> names;
    for (const section& section : sections())
        for (const key& key : section.keys) {
            if (!section.where.is_list) names.push_back(variable_of(section, key));
            if (section.where.is_list && name.starts_with(variable_of(section, {})))
                return name + ": [[" + std::string(section.name) + "]] can only be set in the file";
        }
    const words known(names.begin(), names.end());
    const std::string_view meant = nearest(name, known);
    return name + ": no setting has this variable" + (meant.empty() ? "" : ", the nearest is " + std::string(meant));
}

target with_path(std::string_view path) {
    const auto dot = path.rfind('.');
    const section* section = find_section(path.substr(0, dot));
    return {section, section == nullptr ? nullptr : find_key(*section, path.substr(dot + 1))};
}

}  // namespace

void read_variables(std::span<const std::pair<std::string, std::string>> variables, loaded& all, complaints& lines) {
    for (const auto& [name, text] : variables) {
        if (is_foreign(name)) continue;
        if (const target to = with_variable(name); to.key != nullptr) {
            assign(to, text, source::environment, name, all, lines);
        } else {
            lines.push_back(unknown_variable(name));
        }
    }
}

void read_options(std::span<const option_value> options, loaded& all, complaints& lines) {
    for (const option_value& option : options)
        assign(with_path(option.path), option.text, source::command_line, option.option, all, lines);
}

}  // namespace hooks::settings
