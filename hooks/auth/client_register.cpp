#include "hooks/auth/client_register.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

namespace hooks::auth {
namespace {

using boost::system::result;
using keys_or_why = result<std::shared_ptr<const key_set>, std::string>;

constexpr std::size_t max_key_file_bytes = 1024 * 1024;

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (file.bad() || text.size() > max_key_file_bytes) return std::nullopt;
    return text;
}

keys_or_why read_keys(const std::string& path) {
    const auto text = read_file(path);
    if (!text) return "cannot read " + path;
    auto keys = key_set::parse(*text);
    if (!keys) return path + ": " + keys.error();
    if (keys->size() == 0)
        return path + " holds no key that can check a signature" +
               (keys->left_out().empty() ? "" : " (" + keys->left_out().front() + ")");
    return std::make_shared<const key_set>(*std::move(keys));
}

bool is_https_url(std::string_view url) {
    constexpr std::string_view scheme = "https://";
    constexpr std::string_view not_in_host = "@?#\\ ";
    return url.starts_with(scheme) && url.size() > scheme.size() && url[scheme.size()] != '/' &&
           std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7F'; }) &&
           url.substr(0, url.find('/', scheme.size())).find_first_of(not_in_host) == std::string_view::npos &&
           url.find('#') == std::string_view::npos;
}

/// What is wrong with the settings of one client, apart from its key file.
std::optional<std::string> fault_of(const client& who) {
    if (who.iss.empty()) return "iss is missing";
    if (!who.jwks_file.empty() && !who.jwks_url.empty()) return "jwks_file and jwks_url exclude each other";
    if (who.jwks_file.empty() && who.jwks_url.empty() && who.jku.empty())
        return "there is no way to its keys: give jwks_file, jwks_url or jku";
    if (!who.jwks_url.empty() && !is_https_url(who.jwks_url)) return "jwks_url: expected an https URL";
    if (!std::all_of(who.jku.begin(), who.jku.end(), is_https_url)) return "jku: expected https URLs";
    return std::nullopt;
}

}  // namespace

result<client_register, std::string> client_register::load(std::vector<client> clients) {
    client_register made;
    for (client& who : clients) {
        if (who.name.empty()) who.name = who.iss;
        const std::string place = "client " + (who.name.empty() ? "without a name" : who.name) + ": ";
        if (const auto fault = fault_of(who)) return place + *fault;
        registered_client row;
        if (!who.jwks_file.empty()) {
            auto keys = read_keys(who.jwks_file);
            if (!keys) return place + keys.error();
            for (const std::string& why : (*keys)->left_out())
                made.warnings_.push_back(place + who.jwks_file + ": left out " + why);
            row.agreed_keys = *std::move(keys);
        }
        const std::string iss = who.iss;
        row.who = std::make_shared<const client>(std::move(who));
        if (!made.by_issuer_.emplace(iss, std::move(row)).second) return place + "another client has the same iss";
    }
    return made;
}

const registered_client* client_register::find(std::string_view iss) const {
    const auto found = by_issuer_.find(iss);
    return found == by_issuer_.end() ? nullptr : &found->second;
}

bool client_register::lists(std::string_view iss, std::string_view url) const {
    const registered_client* found = find(iss);
    return found != nullptr && may_come_from(*found->who, url);
}

bool may_come_from(const client& who, std::string_view url) {
    return (!url.empty() && who.jwks_url == url) || std::find(who.jku.begin(), who.jku.end(), url) != who.jku.end();
}

}  // namespace hooks::auth
