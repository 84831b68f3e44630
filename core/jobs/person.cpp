#include "core/jobs/person.h"

#include "core/jobs/gitanswer.h"

#include <QStringList>

#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace touchstone {

namespace {

std::string gitSetting(const char* key)
{
    return gitAnswer({QStringLiteral("config"), QStringLiteral("--get"), QLatin1String(key)}).value_or("");
}

std::string loginName()
{
    if (const passwd* entry = ::getpwuid(::getuid()); entry != nullptr && entry->pw_name != nullptr)
        return entry->pw_name;
    return std::to_string(::getuid());
}

} // namespace

std::string currentPerson()
{
    if (const char* named = std::getenv("TOUCHSTONE_REVIEWER"); named != nullptr && *named != '\0')
        return named;
    const std::string name = gitSetting("user.name");
    const std::string address = gitSetting("user.email");
    if (!name.empty())
        return address.empty() ? name : name + " <" + address + ">";
    return address.empty() ? loginName() : address;
}

} // namespace touchstone
