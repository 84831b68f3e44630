#pragma once

#include "core/comparison/termdrift.h"
#include "widgets/comparison/comparisondata.h"

#include <QWidget>

class QComboBox;
class QProgressBar;
class QPushButton;

namespace touchstone {

class CellsModel;
class JobRunner;
class PlainLabel;
class TableView;

/// The terms that rose and fell between the sides: counted on demand, as it reads all texts.
class TermsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TermsPage)

public:
    TermsPage(JobRunner& jobs, QWidget* parent = nullptr);

    void setData(const ComparisonData& comparison);

private:
    QWidget* makeLists();
    void count();
    void cancel();
    void setRunning(bool running);
    void showResult(std::optional<TermDrift> terms);
    void showLabel();

    JobRunner& m_jobs;
    ComparisonData m_data;
    std::optional<TermDrift> m_terms;
    QPushButton* m_count;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QComboBox* m_label;
    PlainLabel* m_words;
    QWidget* m_lists;
    CellsModel* m_rose;
    CellsModel* m_fell;
};

/// What a list of terms says: how many moved by more than chance, and of how many posts.
QString termsSentence(const TermDrift& terms, const TermMoves& moves);

} // namespace touchstone
