#include "tests/core/tracking/dvcfixture.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QProcessEnvironment>

namespace testing {

DvcFixture::DvcFixture()
{
    std::filesystem::create_directories(path());
    git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
}

std::filesystem::path DvcFixture::write(std::string_view name, std::string_view content) const
{
    const std::string below = "project/" + std::string(name);
    std::filesystem::create_directories((m_folder / below).parent_path());
    return m_folder.write(below, content);
}

void DvcFixture::pipeline(const std::string& rate, const std::string& f1) const
{
    const std::string model = "model of " + rate;
    const std::string data = "posts\n";
    const std::string metrics = "{\"f1\": {\"macro\": " + f1 + "}, \"loss\": NaN, \"name\": \"x\"}";
    write("dvc.yaml",
        "stages:\n  prepare:\n    cmd: python prepare.py\n    deps: [posts.csv]\n    outs: [data.csv]\n"
        "  train:\n    cmd: python train.py\n    desc: trains it\n    deps: [data.csv]\n    params: "
        "[train.lr]\n"
        "    outs: [model.bin]\n    metrics:\n      - eval/metrics.json:\n          cache: false\n");
    write("params.yaml", "train:\n  lr: " + rate + "\n");
    write("posts.csv", data);
    write("data.csv", data);
    write("model.bin", model);
    write("eval/metrics.json", metrics);
    write(".gitignore", "/data.csv\n/model.bin\n");
    const auto item = [](const std::string& name, const std::string& content) {
        return "    - path: " + name + "\n      hash: md5\n      md5: " + md5(content)
            + "\n      size: " + std::to_string(content.size()) + "\n";
    };
    write("dvc.lock",
        "schema: '2.0'\nstages:\n  prepare:\n    cmd: python prepare.py\n    deps:\n"
            + item("posts.csv", data) + "    outs:\n" + item("data.csv", data)
            + "  train:\n    cmd: python train.py\n    deps:\n" + item("data.csv", data)
            + "    params:\n      params.yaml:\n        train.lr: " + rate + "\n    outs:\n"
            + item("eval/metrics.json", metrics) + item("model.bin", model));
}

std::string DvcFixture::git(const QStringList& arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString date = QStringLiteral("%1 +0000").arg(1585000000 + 60 * m_commits);
    for (const auto& [name, value] : {std::pair {"GIT_AUTHOR_NAME", QStringLiteral("Alice")},
             {"GIT_AUTHOR_EMAIL", QStringLiteral("a@example.org")},
             {"GIT_COMMITTER_NAME", QStringLiteral("Bob")},
             {"GIT_COMMITTER_EMAIL", QStringLiteral("b@example.org")}, {"GIT_AUTHOR_DATE", date},
             {"GIT_COMMITTER_DATE", date}, {"GIT_CONFIG_GLOBAL", QStringLiteral("/dev/null")}})
        environment.insert(QLatin1String(name), value);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QString::fromStdString(path().string()));
    process.start(QStringLiteral("git"), arguments);
    process.waitForFinished(60'000);
    return process.readAllStandardOutput().trimmed().toStdString();
}

std::string DvcFixture::commit(const std::string& message) const
{
    git({QStringLiteral("add"), QStringLiteral("-A")});
    git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"),
        QString::fromStdString(message)});
    ++m_commits;
    return git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
}

std::string DvcFixture::md5(std::string_view bytes)
{
    return QCryptographicHash::hash(
        QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Md5)
        .toHex()
        .toStdString();
}

} // namespace testing
