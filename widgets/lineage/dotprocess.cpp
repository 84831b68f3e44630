#include "widgets/lineage/dotprocess.h"

#include "core/data/jsondocument.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

namespace touchstone {

namespace {

QString dotProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("dot"));
}

Error dotFailed(const std::string& why)
{
    Error error = machineError(
        "dot-failed", "Graphviz's dot failed: " + why, "the table shows the same; a newer Graphviz may help");
    error.arguments = {why};
    return error;
}

void end(QProcess& process)
{
    process.kill();
    process.waitForFinished(1000);
}

} // namespace

bool isDotInstalled()
{
    return !dotProgram().isEmpty();
}

Result<std::string> runDot(const QString& format, const std::string& document,
    std::chrono::milliseconds limit, const std::stop_token& stop)
{
    const QString program = dotProgram();
    if (program.isEmpty()) {
        return fail(inputError("no-dot", "the program dot is not installed",
            "install Graphviz (the package graphviz) to see the picture"));
    }
    constexpr int patience = 50; // ms between two looks at whether to stop
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C")); // numbers with a point
    process.setProcessEnvironment(environment);
    process.start(program, {QStringLiteral("-T") + format});
    process.write(document.data(), static_cast<qint64>(document.size()));
    process.closeWriteChannel();
    std::string answer;
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(patience);
        answer += process.readAllStandardOutput().toStdString();
        if (stop.stop_requested()) {
            end(process);
            return fail(cancelledError());
        }
        if (clock.hasExpired(limit.count())) {
            end(process);
            return fail(
                dotFailed("it took longer than " + std::to_string(limit.count() / 1000) + " seconds"));
        }
        if (answer.size() > maximumJsonBytes) {
            end(process);
            return fail(dotFailed("its answer is too long"));
        }
    }
    answer += process.readAllStandardOutput().toStdString();
    if (process.error() == QProcess::FailedToStart)
        return fail(dotFailed(process.errorString().toStdString()));
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(dotFailed(process.readAllStandardError().left(300).trimmed().toStdString()));
    return answer;
}

} // namespace touchstone
