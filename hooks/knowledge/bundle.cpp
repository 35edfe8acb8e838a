#include "hooks/knowledge/bundle.hpp"

#include "hooks/knowledge/parts.hpp"

#include <openssl/evp.h>

namespace hooks {
namespace {

std::string base64(const std::string& text) {
    std::string encoded((text.size() + 2) / 3 * 4 + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(encoded.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    encoded.resize(static_cast<std::size_t>(size));
    return encoded;
}

void write_library(artifact_writer& artifacts, const cards::settings& settings) {
    const std::vector<std::string> parts = artifacts.canonicals();
    const artifact library{"Library", "imdc-cds-knowledge", "Metastatic renal cell carcinoma: knowledge of the decision support",
                           "All rules, value sets, doses and citations of one version, with the document for review."};
    artifacts.write(library, [&](json_writer& json) {
        json.key("type");
        write_concept(json, "http://terminology.hl7.org/CodeSystem/library-type", "asset-collection", {});
        json.key("relatedArtifact").begin_array();
        for (const std::string& part : parts) {
            json.begin_object();
            json.member("type", "composed-of");
            json.member("resource", part);
            json.end_object();
        }
        json.end_array();
        json.key("content").begin_array().begin_object();
        json.member("contentType", "text/markdown");
        json.member("data", base64(cards::knowledge_markdown(settings, artifacts.edition())));
        json.end_object().end_array();
    });
}

}  // namespace

std::string knowledge_bundle(const cards::settings& settings, const cards::edition& edition) {
    std::string body;
    json_writer json(body);
    json.begin_object();
    json.member("resourceType", "Bundle");
    json.member("type", "collection");
    json.key("entry").begin_array();
    artifact_writer artifacts(json, edition);
    write_plan(artifacts);
    write_activities(artifacts);
    write_value_sets(artifacts);
    write_code_systems(artifacts);
    write_library(artifacts, settings);
    json.end_array();
    json.end_object();
    return body;
}

}  // namespace hooks
