#include "fhir/error.hpp"

namespace fhir {
namespace {

// The destructor of Boost's base class is protected and not virtual: categories are never deleted through it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"

class fhir_category final : public boost::system::error_category {
public:
    [[nodiscard]] const char* name() const noexcept override { return "fhir"; }

    [[nodiscard]] std::string message(int value) const override {
        switch (static_cast<errc>(value)) {
            case errc::ok:
                return "no error";
            case errc::bad_json:
                return "the document is not well-formed JSON";
            case errc::duplicate_name:
                return "an object names one of its members twice";
            case errc::too_deep:
                return "the document is nested too deeply";
            case errc::too_many_values:
                return "the document holds too many values";
            case errc::not_an_object:
                return "a resource was expected";
            case errc::other_patient:
                return "a resource belongs to another patient";
        }
        return "unknown error";
    }
};

#pragma GCC diagnostic pop

}  // namespace

const boost::system::error_category& category() {
    static const fhir_category instance;
    return instance;
}

boost::system::error_code make_error_code(errc code) { return {static_cast<int>(code), category()}; }

}  // namespace fhir
