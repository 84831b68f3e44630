#include "widgets/posts/postsexport.h"

#include "core/jobs/reviewjob.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/postsmodel.h"

#include <QMenu>

#include <utility>

namespace touchstone {

PostsExport::PostsExport(JobRunner& jobs, const PostsModel& model, QWidget* window)
    : QObject(window)
    , m_jobs(jobs)
    , m_model(model)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    addPosts("exportCsvDefused", tr("Posts as CSV for spreadsheets..."), PostsFormat::CsvDefused);
    addPosts("exportCsv", tr("Posts as CSV, texts as they are..."), PostsFormat::Csv);
    addPosts("exportNdjson", tr("Posts as lines of JSON..."), PostsFormat::Ndjson);
    m_menu->addSeparator();
    QAction* marks
        = m_menu->addAction(tr("Marks of these executions as CSV..."), this, &PostsExport::writeMarks);
    marks->setObjectName(QStringLiteral("exportMarks"));
}

void PostsExport::addPosts(const char* name, const QString& text, PostsFormat format)
{
    QAction* action = m_menu->addAction(text, this, [this, format] { writeList(format); });
    action->setObjectName(QString::fromLatin1(name));
}

std::optional<std::filesystem::path> PostsExport::ask(const QString& title, const char* name)
{
    return m_dialogs.saveFile(m_window, title, m_pair.workspace.parent_path() / name);
}

void PostsExport::writeList(PostsFormat format)
{
    if (!m_model.source())
        return;
    const auto file = ask(tr("Export posts"), format == PostsFormat::Ndjson ? "posts.ndjson" : "posts.csv");
    if (!file)
        return;
    const auto numbers = m_model.numbers();
    start(tr("Export %1 posts to %2")
              .arg(comparisonformat::count(static_cast<std::int64_t>(numbers.size())),
                  displayformat::fromPath(file->filename())),
        [source = m_model.source(), chosen = std::vector<std::uint32_t>(numbers.begin(), numbers.end()),
            format, path = *file](Progress& progress, const std::stop_token& stop) {
            return writePosts(source, chosen, format, path, progress, stop);
        });
}

void PostsExport::writeMarks()
{
    if (m_pair.workspace.empty())
        return;
    const auto file = ask(tr("Export marks"), "marks.csv");
    if (!file)
        return;
    start(tr("Export marks to %1").arg(displayformat::fromPath(file->filename())),
        [pair = m_pair, path = *file](Progress& progress, const std::stop_token& stop) -> Result<> {
            const auto written = exportMarks({.workspace = pair.workspace,
                                                 .command = "touchstone (window): export marks",
                                                 .progress = progress,
                                                 .stop = stop},
                pair.baseline, path);
            return written ? Result<> {} : failure(written);
        });
}

void PostsExport::start(
    const QString& title, std::function<Result<>(Progress&, const std::stop_token&)> write)
{
    struct Nothing {
    };
    m_jobs.runLatest<Nothing>(
        this, QStringLiteral("export-posts-%1").arg(++m_count),
        [write = std::move(write)](Progress& progress, const std::stop_token& stop) -> Result<Nothing> {
            if (auto done = write(progress, stop); !done)
                return failure(done);
            return Nothing {};
        },
        [this](const Result<Nothing>& done) {
            if (!done)
                emit failed(done.error());
            else
                emit written();
        },
        {.title = title});
}

} // namespace touchstone
