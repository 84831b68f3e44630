#pragma once

#include "widgets/tryit/trialmodels.h"

#include <QWidget>

namespace touchstone {

class CellsModel;
class PlainLabel;
class SortProxy;
class TableView;

/// The words of the text, those that decided first, with what each adds to the probability of the sides' labels.
class WordTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WordTable)

public:
    explicit WordTable(QWidget* parent = nullptr);

    void setWords(const TriedWords& words, const std::vector<TrialSide>& sides);
    void clear(const QString& why);
    CellsModel* model() const { return m_model; }

private:
    CellsModel* m_model;
    SortProxy* m_proxy;
    TableView* m_table;
    PlainLabel* m_explanation;
};

} // namespace touchstone
