#include "hooks/discovery.hpp"

#include "hooks/json_writer.hpp"

namespace hooks {
namespace {

void write_service(json_writer& json, const service& service) {
    json.begin_object();
    json.member("hook", service.hook_name);
    json.member("title", service.title);
    json.member("description", service.description);
    json.member("id", service.id);
    if (!service.prefetch.empty()) {
        json.key("prefetch").begin_object();
        for (const prefetch_key& key : service.prefetch)
            json.member(key.name, template_of(key));
        json.end_object();
    }
    json.member("usageRequirements", service.usage_requirements);
    json.end_object();
}

}  // namespace

std::string discovery_body(std::span<const service> services) {
    std::string body;
    json_writer json(body);
    json.begin_object();
    json.key("services").begin_array();
    for (const service& service : services)
        write_service(json, service);
    json.end_array();
    json.end_object();
    return body;
}

}  // namespace hooks
