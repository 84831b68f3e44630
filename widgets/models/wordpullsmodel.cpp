#include "widgets/models/wordpullsmodel.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace touchstone {

namespace {

double strengthOf(const std::optional<WordPull>& pull)
{
    return pull && pull->logOddsChange ? std::abs(*pull->logOddsChange) : 0;
}

QString pullText(const std::optional<WordPull>& pull)
{
    if (!pull)
        return displayformat::absent();
    QString text = comparisonformat::change(pull->change);
    if (!pull->known)
        text += QStringLiteral(" ") + WordPullsModel::tr("(unknown word)");
    return text;
}

} // namespace

double WordPullsModel::Word::strength() const
{
    return std::max(strengthOf(pull.baseline), strengthOf(pull.candidate));
}

WordPullsModel::WordPullsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void WordPullsModel::setWords(std::vector<Word> words)
{
    beginResetModel();
    m_words = std::move(words);
    std::ranges::stable_sort(m_words, std::ranges::greater(), &Word::strength);
    endResetModel();
}

int WordPullsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

int WordPullsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WordPullsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Word& word = m_words[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(index.column() == WordColumn ? Qt::AlignLeft : Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WordColumn:
        return word.word;
    case TimesColumn:
        return QLocale().toString(word.times);
    case BaselineColumn:
        return pullText(word.pull.baseline);
    default:
        return pullText(word.pull.candidate);
    }
}

QVariant WordPullsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(section == WordColumn ? Qt::AlignLeft : Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WordColumn:
        return tr("Word");
    case TimesColumn:
        return tr("Times");
    case BaselineColumn:
        return tr("Baseline");
    default:
        return tr("Candidate");
    }
}

} // namespace touchstone
