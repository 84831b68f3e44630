#pragma once

#include <string>

namespace touchstone {

/// Who works here: $TOUCHSTONE_REVIEWER, else git's user ("Ada <ada@example.org>"), else the name of the login.
std::string currentPerson();

} // namespace touchstone
