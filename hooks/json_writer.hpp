#pragma once
// JSON text appended to a string, in the order it is asked for. RFC 8259.
// An empty text is never written: `member` leaves the whole member out, as CDS Hooks wants of elements without a value.

#include <string>
#include <string_view>

namespace hooks {

class json_writer {
public:
    /// Appends to `out`, which must outlive the writer.
    explicit json_writer(std::string& out) : out_(out) {}

    json_writer& begin_object();
    json_writer& end_object();
    json_writer& begin_array();
    json_writer& end_array();
    /// Names are our own, plain ASCII: they are written as they are.
    json_writer& key(std::string_view name);

    json_writer& string(std::string_view text);
    json_writer& number(double value);  ///< at most 12 significant digits, so that 0.8 × 0.5 does not show its rounding
    json_writer& boolean(bool value);
    json_writer& raw(std::string_view json);  ///< a complete JSON value, written as it is

    /// A string member; nothing at all when the text is empty.
    json_writer& member(std::string_view name, std::string_view text);

private:
    void separate();

    std::string& out_;
    bool comma_ = false;  ///< a value stands before the next one in the same container
};

/// `3.3`, `240`: the number as `json_writer::number` writes it.
[[nodiscard]] std::string number_text(double value);

/// The longest prefix of at most `bytes` bytes that does not end inside a UTF-8 sequence.
[[nodiscard]] std::string_view cut_utf8(std::string_view text, std::size_t bytes);

}  // namespace hooks
