#include "widgets/models/postsmodel.h"

#include "widgets/models/displayformat.h"

#include <algorithm>
#include <climits>
#include <utility>

namespace touchstone {

namespace {

constexpr qsizetype wishesKept
    = 4; // a view shows at most three pages; the fourth is one that it scrolled past

QString ellipsis()
{
    return QString(QChar(0x2026));
}

} // namespace

PostsModel::PostsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void PostsModel::setPosts(
    std::shared_ptr<const PostSource> source, std::vector<std::uint32_t> numbers, PostsScope scope)
{
    beginResetModel();
    m_source = std::move(source);
    m_numbers = std::move(numbers);
    m_scope = scope;
    m_pages.clear();
    m_order.clear();
    m_wanted.clear();
    endResetModel();
}

void PostsModel::setMarks(const std::vector<Mark>& marks)
{
    m_marks.clear();
    for (const Mark& mark : marks)
        m_marks[mark.row].push_back(mark);
    if (rowCount() > 0)
        emit dataChanged(index(0, MarkColumn), index(rowCount() - 1, MarkColumn));
}

void PostsModel::setPage(qint64 page, std::vector<PostLine> lines)
{
    const auto count = static_cast<qint64>(lines.size());
    if (count == 0 || page < 0 || page * rowsOfPage + count > rowCount())
        return;
    m_wanted.removeAll(page);
    if (!m_pages.contains(page))
        m_order.push_back(page);
    m_pages[page] = std::move(lines);
    while (m_order.size() > pagesKept) {
        m_pages.erase(m_order.front());
        m_order.pop_front();
    }
    const int first = static_cast<int>(page * rowsOfPage);
    emit dataChanged(index(first, 0), index(first + static_cast<int>(count) - 1, ColumnCount - 1));
}

void PostsModel::forgetWishes()
{
    m_wanted.clear();
}

std::vector<std::uint32_t> PostsModel::numbersOf(qint64 page) const
{
    const auto size = static_cast<qint64>(m_numbers.size());
    const qint64 first = std::clamp<qint64>(page * rowsOfPage, 0, size);
    const qint64 last = std::min(first + rowsOfPage, size);
    return {m_numbers.begin() + first, m_numbers.begin() + last};
}

std::int64_t PostsModel::datasetRow(int row) const
{
    return m_source->rowOf(number(row));
}

int PostsModel::rowOf(std::uint32_t number) const
{
    const auto found = std::ranges::find(m_numbers, number);
    return found == m_numbers.end() ? -1 : static_cast<int>(found - m_numbers.begin());
}

PostsModel::Answer PostsModel::answer(int row, bool candidate) const
{
    // What was opened alone is the source's baseline, whichever side it is.
    if (m_scope != PostsScope::Both && candidate != (m_scope == PostsScope::Candidate))
        return {};
    const RowPair pair = m_source->pairs().at(number(row));
    const bool second = candidate && m_scope == PostsScope::Both;
    const Predictions& predictions
        = second ? m_source->candidate()->predictions : m_source->baseline().predictions;
    const std::int64_t place = second ? pair.candidate : pair.baseline;
    Answer answer {
        .label = predictions.first(place), .p1 = predictions.p1(place), .predictions = &predictions};
    answer.right = answer.label >= 0 && answer.label == predictions.truth[static_cast<std::size_t>(place)];
    return answer;
}

QString PostsModel::gold(int row) const
{
    const Predictions& predictions = m_source->baseline().predictions;
    const RowPair pair = m_source->pairs().at(number(row));
    const std::int32_t label = predictions.truth[static_cast<std::size_t>(pair.baseline)];
    return label < 0 ? displayformat::absent()
                     : QString::fromStdString(predictions.labels[static_cast<std::size_t>(label)]);
}

std::optional<FlipCell> PostsModel::cell(int row) const
{
    if (m_scope != PostsScope::Both)
        return std::nullopt;
    const RowPair pair = m_source->pairs().at(number(row));
    if (m_source->baseline().predictions.truth[static_cast<std::size_t>(pair.baseline)] < 0
        || m_source->candidate()->predictions.truth[static_cast<std::size_t>(pair.candidate)] < 0)
        return std::nullopt;
    const bool before = answer(row, false).right;
    const bool after = answer(row, true).right;
    if (before)
        return after ? FlipCell::BothRight : FlipCell::OnlyBaseline;
    return after ? FlipCell::OnlyCandidate : FlipCell::BothWrong;
}

QString PostsModel::markText(int row, bool whole) const
{
    if (m_marks.empty() || m_scope != PostsScope::Both)
        return {};
    const auto found = m_marks.find(datasetRow(row));
    if (found == m_marks.end())
        return {};
    QStringList parts;
    for (const Mark& mark : found->second) {
        if (!mark.verdict)
            continue;
        QString part = whole ? QStringLiteral("%1: %2").arg(
                           QString::fromStdString(mark.reviewer), posttext::verdict(*mark.verdict))
                             : QStringLiteral("%1 %2").arg(
                                 posttext::verdictSign(*mark.verdict), posttext::verdict(*mark.verdict));
        if (whole && !mark.note.empty())
            part += QStringLiteral(" (%1)").arg(QString::fromStdString(mark.note));
        if (!parts.contains(part))
            parts += part;
    }
    return parts.join(whole ? QStringLiteral("\n") : QStringLiteral(", "));
}

int PostsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min<std::size_t>(m_numbers.size(), INT_MAX));
}

int PostsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PostsModel::text(const QModelIndex& index) const
{
    const int row = index.row();
    switch (index.column()) {
    case TimeColumn: {
        const PostLine* shown = line(row);
        return shown == nullptr ? ellipsis() : displayformat::dateTime(shown->time);
    }
    case GoldColumn:
        return gold(row);
    case BaselineColumn:
    case CandidateColumn: {
        const Answer given = answer(row, index.column() == CandidateColumn);
        if (given.label < 0)
            return displayformat::absent();
        return QStringLiteral("%1 %2").arg(
            QString::fromStdString(given.predictions->labels[static_cast<std::size_t>(given.label)]),
            displayformat::rate(static_cast<double>(given.p1)));
    }
    case CellColumn: {
        const auto flip = cell(row);
        return flip ? posttext::cellWithSign(*flip) : displayformat::absent();
    }
    case MarkColumn:
        return markText(row, false);
    default: {
        const PostLine* shown = line(row);
        return shown == nullptr ? ellipsis() : shown->text;
    }
    }
}

QVariant PostsModel::data(const QModelIndex& index, int role) const
{
    if (!m_source || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isSide = index.column() == BaselineColumn || index.column() == CandidateColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
    case LabelRole:
    case P1Role:
    case RightRole: {
        if (!isSide)
            return {};
        const Answer given = answer(index.row(), index.column() == CandidateColumn);
        if (given.label < 0)
            return {};
        if (role == LabelRole)
            return QString::fromStdString(given.predictions->labels[static_cast<std::size_t>(given.label)]);
        return role == P1Role ? QVariant(static_cast<double>(given.p1)) : QVariant(given.right);
    }
    case CellRole: {
        const auto flip = index.column() == CellColumn ? cell(index.row()) : std::nullopt;
        return flip ? QVariant(static_cast<int>(*flip)) : QVariant();
    }
    case Qt::AccessibleDescriptionRole:
        return index.column() == MarkColumn ? QVariant(markText(index.row(), true)) : QVariant();
    default:
        return {};
    }
}

QVariant PostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case GoldColumn:
        return tr("Label");
    case BaselineColumn:
        return tr("Baseline");
    case CandidateColumn:
        return tr("Candidate");
    case CellColumn:
        return tr("Flip");
    case MarkColumn:
        return tr("Mark");
    default:
        return tr("Text");
    }
}

const PostLine* PostsModel::line(int row) const
{
    const qint64 page = row / rowsOfPage;
    if (const auto found = m_pages.find(page); found != m_pages.end()) {
        const auto place = static_cast<std::size_t>(row % rowsOfPage);
        return place < found->second.size() ? &found->second[place] : nullptr;
    }
    if (!m_wanted.contains(page)) {
        m_wanted.append(page);
        if (m_wanted.size() > wishesKept)
            m_wanted.removeFirst();
        if (!std::exchange(m_tellingSoon, true)) {
            auto* self = const_cast<PostsModel*>(this); // a wish is no change of the model
            QMetaObject::invokeMethod(self, &PostsModel::tellWishes, Qt::QueuedConnection);
        }
    }
    return nullptr;
}

void PostsModel::tellWishes()
{
    m_tellingSoon = false;
    if (!m_wanted.isEmpty())
        emit pagesWanted(m_wanted);
}

} // namespace touchstone
