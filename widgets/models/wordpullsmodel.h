#pragma once

#include "core/comparison/reportvalues.h"

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

namespace touchstone {

/// How one word of a post pulls towards what one side answered.
struct WordPull {
    bool known = false; ///< the side's model has a row for it
    double change = 0;  ///< of the probability of the side's first label: above 0, the word pulls towards it
    std::optional<double> logOddsChange;
};

/// The words of a post, those that pull the most first.
class WordPullsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WordPullsModel)

public:
    enum Column { WordColumn, TimesColumn, BaselineColumn, CandidateColumn, ColumnCount };

    struct Word {
        QString word;
        int times = 0;
        Both<std::optional<WordPull>> pull; ///< nothing: the side does not see the word, or has no answer

        /// The larger change of the log-odds of the two sides, without its sign.
        double strength() const;
    };

    explicit WordPullsModel(QObject* parent = nullptr);

    void setWords(std::vector<Word> words);
    const std::vector<Word>& words() const { return m_words; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Word> m_words;
};

} // namespace touchstone
