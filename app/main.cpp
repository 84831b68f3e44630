#include "app/application.h"

int main(int argc, char** argv)
{
    return touchstone::runApplication(argc, argv);
}
