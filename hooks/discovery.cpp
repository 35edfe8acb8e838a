#include "hooks/discovery.hpp"

#include "hooks/json_writer.hpp"
#include "hooks/terminology.hpp"

namespace hooks {
namespace {

void write_service(json_writer& json, const service& service, std::string_view knowledge) {
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
    if (!knowledge.empty()) {
        json.key("extension").begin_object().key(knowledge_extension).begin_object();
        json.member("version", knowledge);
        json.end_object().end_object();
    }
    json.end_object();
}

}  // namespace

std::string discovery_body(std::span<const service> services, std::string_view knowledge) {
    std::string body;
    json_writer json(body);
    json.begin_object();
    json.key("services").begin_array();
    for (const service& service : services)
        write_service(json, service, knowledge);
    json.end_array();
    json.end_object();
    return body;
}

}  // namespace hooks
