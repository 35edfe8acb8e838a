#include "tests/support/known_client.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <fstream>
#include <map>
#include <stdexcept>

namespace support {

using namespace hooks::auth;

const private_key& key_for(std::string_view name) {
    static std::map<std::string, private_key, std::less<>> made;
    const auto found = made.find(name);
    if (found != made.end()) return found->second;
    return made.emplace(std::string(name), private_key::make(*find_algorithm(name))).first->second;
}

recipe good_recipe(std::string_view name, std::string jti) {
    return {.key = &key_for(name),
            .alg = find_algorithm(name),
            .kid = "key-1",
            .jku = {},
            .iss = "https://ehr.example",
            .aud = std::string(service_url),
            .tenant = "main",
            .jti = std::move(jti),
            .now = noon,
            .lifetime = 300};
}

hooks::client ehr_client() {
    hooks::client client;
    client.name = "ehr";
    client.iss = "https://ehr.example";
    client.tenants = {"main"};
    return client;
}

std::shared_ptr<const key_set> keys_of(const recipe& recipe) {
    auto keys = key_set::parse(key_set_json(recipe.key->jwk(recipe.kid, *recipe.alg)));
    if (!keys) throw std::runtime_error(keys.error());
    return std::make_shared<const key_set>(*std::move(keys));
}

temporary_file::temporary_file(std::string_view content) : path_("/tmp/imdc-cds-test-XXXXXX") {
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor < 0) throw std::runtime_error("cannot make a temporary file");
    ::close(descriptor);
    replace(content);
}

temporary_file::~temporary_file() { ::unlink(path_.c_str()); }

void temporary_file::replace(std::string_view content) const { std::ofstream(path_, std::ios::trunc) << content; }

std::optional<fault> verdict(const recipe& recipe, std::string_view text, hooks::client client, replay_memory* used, double now,
                             const token_rules& rules) {
    const auto own_memory = make_replay_memory(1000);
    const auto what = read_token(text);
    if (!what) return what.error();
    const temporary_file keys(key_set_json(recipe.key->jwk(recipe.kid, *recipe.alg)));
    client.jwks_file = keys.path();
    auto clients = client_register::load({std::move(client)});
    if (!clients) throw std::runtime_error(clients.error());
    const wall_time moment{std::chrono::duration<double>(now)};
    const auto known = screen(*what, *clients, endpoint_urls(public_url, service_target), moment, rules);
    if (!known) return known.error();
    return prove(*what, *known->from, *known->agreed_keys, used == nullptr ? *own_memory : *used, moment, rules);
}

}  // namespace support
