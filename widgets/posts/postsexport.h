#pragma once

#include "core/base/error.h"
#include "core/jobs/postsjob.h"
#include "widgets/common/filedialogs.h"
#include "widgets/posts/openposts.h"

#include <QObject>

class QMenu;
class QWidget;

namespace touchstone {

class JobRunner;
class PostsModel;

/// Writes the posts that a list shows, or the marks of the comparison, into files; each as a job of its own.
class PostsExport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsExport)

public:
    /// Both must outlive it. `window`: the parent of questions.
    PostsExport(JobRunner& jobs, const PostsModel& model, QWidget* window);

    void setPair(const PostsPair& pair) { m_pair = pair; }
    /// A seam: tests answer without a dialog.
    void setDialogs(FileDialogs dialogs) { m_dialogs = std::move(dialogs); }
    QMenu* menu() const { return m_menu; }

signals:
    void failed(const touchstone::Error& error);
    void written();

private:
    void addPosts(const char* name, const QString& text, PostsFormat format);
    void writeList(PostsFormat format);
    void writeMarks();
    /// Starts a job that `write` does, and tells how it ended.
    void start(const QString& title, std::function<Result<>(Progress&, const std::stop_token&)> write);
    std::optional<std::filesystem::path> ask(const QString& title, const char* name);

    JobRunner& m_jobs;
    const PostsModel& m_model;
    QWidget* m_window;
    PostsPair m_pair;
    FileDialogs m_dialogs = FileDialogs::ofDesktop();
    QMenu* m_menu;
    int m_count = 0; ///< of jobs, so that one does not cancel another
};

} // namespace touchstone
