#pragma once

#include "core/base/error.h"
#include "core/jobs/reviewjob.h"
#include "widgets/posts/openposts.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

class JobRunner;
class Settings;

/// The marks of a comparison as the window sees them: shown at once, stored in the background in the order in which they
/// were given. While somebody else holds the workspace they wait, and are stored when it is free.
class MarkKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkKeeper)

public:
    /// Both must outlive it.
    MarkKeeper(JobRunner& jobs, Settings& settings, QObject* parent = nullptr);
    /// Hands what is not stored yet to the jobs, which go on until it is, or until they end.
    ~MarkKeeper() override;

    /// Reads the marks of another comparison.
    void setPair(const PostsPair& pair);
    /// Reads them again: somebody else may have marked.
    void reload();

    /// Why nothing can be marked; empty when it can.
    const QString& obstacle() const { return m_obstacle; }
    const QString& reviewer() const { return m_reviewer; }
    /// Under whose name marks are given from now on; empty: whoever works here. Remembered.
    void setReviewer(const QString& name);

    /// Gives a mark to rows of the baseline's dataset; nothing takes marks back. One step to undo.
    void mark(const std::vector<std::int64_t>& rows, std::optional<ReviewVerdict> verdict,
        const QString& note, std::int64_t queue = 0);
    bool canUndo() const { return !m_undo.empty(); }
    /// Goes back to what counted before the last step. Gives its rows.
    std::vector<std::int64_t> undo();

    const std::vector<Mark>& history() const { return m_state.history; }
    /// What counts.
    const std::vector<Mark>& current() const { return m_state.current; }
    const MarkCounts& counts() const { return m_state.counts; }
    /// What counts of the reviewer who works here.
    std::optional<Mark> ownMark(std::int64_t row) const;
    /// Marks that are shown and not stored yet.
    int waiting() const;
    /// Tries at once what would be tried soon: somebody wants to leave.
    void storeNow();

signals:
    /// Marks, their counts, the reviewer, the obstacle or the number of those that wait may be others.
    void changed();
    /// What was marked is in the workspace.
    void stored();
    void failed(const touchstone::Error& error);

private:
    struct Loaded {
        ReviewState state;
        std::vector<std::int64_t> blindQueues;
        std::string person;
        std::string readOnlyReason;
    };
    struct Step {
        std::vector<Mark> before; ///< what is to be given again, one for each row
    };
    struct Waiting {
        std::filesystem::path workspace;
        Mark mark;
    };

    /// What a worker shares with the one that goes on when the keeper is gone.
    struct Handover;

    static Result<Loaded> load(const PostsPair& pair);
    void add(std::vector<Mark> marks);
    void count();
    void storeNext();
    /// Takes the first mark and those behind it that are of the same workspace and comparison.
    static std::vector<Waiting> takeBatch(std::deque<Waiting>& waiting);
    static Result<ReviewState> store(const std::vector<Waiting>& batch);

    JobRunner& m_jobs;
    Settings& m_settings;
    PostsPair m_pair;
    ReviewState m_state;
    std::vector<std::int64_t> m_blindQueues;
    QString m_obstacle;
    QString m_reviewer;
    QString m_person; ///< who works here, when nobody was named
    std::vector<Step> m_undo;
    std::deque<Waiting> m_waiting;
    std::vector<Waiting> m_storing;
    std::shared_ptr<Handover> m_handover;
    QTimer m_retry;
};

} // namespace touchstone
