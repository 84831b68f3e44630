#pragma once

#include "widgets/models/posttext.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace touchstone {

/// What a list shows of a post's text.
struct PostLine {
    QString text; ///< one line, cut
    std::optional<std::int64_t> time;
};

/// The posts that were selected. Labels and probabilities come from the mapped predictions at once; of the texts only
/// those that are looked at are in memory: it asks for pages when a view wants to show them, and shows an ellipsis until
/// they come.
class PostsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsModel)

public:
    enum Column {
        TimeColumn,
        GoldColumn,
        BaselineColumn,
        CandidateColumn,
        CellColumn,
        MarkColumn,
        TextColumn,
        ColumnCount
    };
    enum Role {
        LabelRole = Qt::UserRole, ///< of a side's column: its first label
        P1Role,                   ///< of a side's column: double; invalid without an answer
        RightRole,                ///< of a side's column: whether its first label is the gold label
        CellRole,                 ///< of CellColumn: FlipCell as int; invalid where there is none
    };
    static constexpr qint64 rowsOfPage = 64;
    static constexpr std::size_t pagesKept = 128;
    static constexpr qsizetype lettersKept = 300;

    explicit PostsModel(QObject* parent = nullptr);

    /// Another selection of `source`, whose one execution is that of `scope`. Null: nothing.
    void setPosts(
        std::shared_ptr<const PostSource> source, std::vector<std::uint32_t> numbers, PostsScope scope);
    /// What counts of all reviewers.
    void setMarks(const std::vector<Mark>& marks);
    /// The answer to pagesWanted(): the rows from page * rowsOfPage on. Those of an earlier selection are not for it.
    void setPage(qint64 page, std::vector<PostLine> lines);
    /// What was asked for will not come: it is asked for again when a view wants it.
    void forgetWishes();

    const std::shared_ptr<const PostSource>& source() const { return m_source; }
    PostsScope scope() const { return m_scope; }
    std::uint32_t number(int row) const { return m_numbers[static_cast<std::size_t>(row)]; }
    std::span<const std::uint32_t> numbers() const { return m_numbers; }
    /// Numbers of a page.
    std::vector<std::uint32_t> numbersOf(qint64 page) const;
    /// Row of the baseline's dataset.
    std::int64_t datasetRow(int row) const;
    /// The place of a number in the list; -1: it is not there.
    int rowOf(std::uint32_t number) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Pages that a view tried to show and that are not here, the latest ones. Sent once a turn of the event loop.
    void pagesWanted(const QList<qint64>& pages);

private:
    struct Answer {
        std::int32_t label = -1; ///< of the side's own numbering
        float p1 = 0;
        bool right = false;
        const Predictions* predictions = nullptr;
    };
    Answer answer(int row, bool candidate) const;
    QString gold(int row) const;
    std::optional<FlipCell> cell(int row) const;
    QString markText(int row, bool whole) const;
    const PostLine* line(int row) const;
    QString text(const QModelIndex& index) const;
    void tellWishes();

    std::shared_ptr<const PostSource> m_source;
    std::vector<std::uint32_t> m_numbers;
    PostsScope m_scope = PostsScope::Both;
    std::unordered_map<std::int64_t, std::vector<Mark>> m_marks; ///< by row of the baseline's dataset
    std::map<qint64, std::vector<PostLine>> m_pages;
    std::deque<qint64> m_order; ///< of their coming, the oldest first
    mutable QList<qint64> m_wanted;
    mutable bool m_tellingSoon = false;
};

} // namespace touchstone
