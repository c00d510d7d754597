# What the libraries are built from. Everything is in Debian 12 (scripts/packages.txt);
# cmake/duizhaoConfig.cmake.in looks for the same packages on a user's machine.
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(Boost 1.74 REQUIRED COMPONENTS locale)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(spdlog 1.10 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(LibArchive 3.6 REQUIRED)
find_package(EXPAT 2.5 REQUIRED)
find_package(xxHash REQUIRED)
find_package(Stemmer REQUIRED)
find_package(Nettle REQUIRED)
find_package(Threads REQUIRED)
