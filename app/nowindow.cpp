#include "app/commandline.h"
#include "app/window.h"

namespace touchstone {

// The build without a window (TOUCHSTONE_GUI=OFF).

bool canShowWindow()
{
    return false;
}

int showWindow(int&, char**, const std::vector<std::filesystem::path>&)
{
    say("this build has no window; 'touchstone --help' lists the commands");
    return static_cast<int>(ExitCode::Usage);
}

} // namespace touchstone
