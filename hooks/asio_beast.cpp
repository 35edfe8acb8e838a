// The only translation unit that compiles Asio and Beast themselves (BOOST_ASIO_SEPARATE_COMPILATION and
// BOOST_BEAST_SEPARATE_COMPILATION are set for everything that links cds::asio).
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
