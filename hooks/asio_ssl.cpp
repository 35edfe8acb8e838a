// Asio's TLS streams, compiled here for the same reason as in asio_beast.cpp.
#include <boost/asio/ssl/impl/src.hpp>
