#pragma once
// Beast's HTTP/1 parser without its field container: the head stays where it was received and is seen through views, so
// that a request costs no allocation here. Message borders are decided by the framing gate, chunked bodies by Beast.

#include <boost/beast/http/basic_parser.hpp>

#include "hooks/exchange.hpp"
#include "hooks/framing_gate.hpp"
#include "hooks/read_buffers.hpp"

namespace hooks {

class request_parser final : public boost::beast::http::basic_parser<true> {
public:
    enum class progress { more, done, refused };

    request_parser(std::size_t max_header_bytes, std::size_t max_body_bytes);

    /// `bytes`: all received of this request, from its first byte, at the same address in every call, since the head
    /// borrows from them.
    progress read_head(std::string_view bytes);
    /// After a chunked head. `bytes` begins where used() bytes of the previous call ended. Decodes into `body`.
    progress read_chunks(std::string_view bytes, read_buffer& body);

    [[nodiscard]] std::size_t head_bytes() const { return head_bytes_; }    ///< after read_head() is done
    [[nodiscard]] std::size_t chunk_bytes() const { return chunk_bytes_; }  ///< taken by the last read_chunks()
    [[nodiscard]] const request_head& head() const { return head_; }
    [[nodiscard]] bool expects_continue() const { return message_.expects > 0 && message_.version >= 11; }
    [[nodiscard]] bool is_http_1_0() const { return message_.version < 11; }
    [[nodiscard]] bool is_head_request() const { return message_.method == "HEAD"; }  ///< known even when refused
    [[nodiscard]] const framing_refusal& refusal() const { return refusal_; }

private:
    using error_code = boost::beast::error_code;
    using string_view = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb, string_view method, string_view target, int version, error_code&) override;
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(boost::beast::http::field name, string_view name_text, string_view value, error_code&) override;
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(string_view body, error_code&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, string_view extensions, error_code&) override;
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code&) override;
    void on_finish_impl(error_code&) override {}

    progress refuse(framing_refusal refusal);
    progress finish_head(std::string_view bytes);

    std::size_t max_header_bytes_;
    std::size_t max_body_bytes_;
    std::size_t head_bytes_ = 0;
    std::size_t chunk_bytes_ = 0;
    std::size_t chunk_overhead_ = 0;
    bool in_chunks_ = false;
    read_buffer* body_ = nullptr;
    message_head message_;
    request_head head_;
    framing_refusal refusal_{};
};

}  // namespace hooks
