#include "widgets/tryit/wordtable.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/cellsmodel.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/sortproxy.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::size_t mostRows = 500; // of a long text, those that pull most

QString pullTitle(const TrialSide& side, const QString& label)
{
    const QString name = label.isEmpty() ? displayformat::absent() : oneLine(label, 60);
    switch (side.role) {
    case SideRole::Baseline:
        return WordTable::tr("Baseline: %1").arg(name);
    case SideRole::Candidate:
        return WordTable::tr("Candidate: %1").arg(name);
    case SideRole::Neutral:
        break;
    }
    return name;
}

Cell pullCell(const std::optional<TriedWord::Pull>& pull)
{
    if (!pull)
        return {.text = displayformat::absent()};
    QString text = comparisonformat::changeWithArrow(pull->change);
    if (!pull->known)
        text = WordTable::tr("%1 (unknown)").arg(text);
    return {.text = text, .number = pull->change};
}

} // namespace

WordTable::WordTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new CellsModel(this))
    , m_proxy(new SortProxy(CellsModel::SortRole, this))
    , m_table(new TableView(this))
    , m_explanation(new PlainLabel({}, PlainLabel::Role::Secondary, this))
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setObjectName(QStringLiteral("words"));
    m_table->setAccessibleName(tr("Words that decided"));
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_explanation->setWordWrap(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(m_explanation);
    rows->addWidget(m_table, 1);
    clear({});
}

void WordTable::clear(const QString& why)
{
    m_model->setCells({}, {});
    m_table->hide();
    m_explanation->setText(why);
}

void WordTable::setWords(const TriedWords& words, const std::vector<TrialSide>& sides)
{
    std::vector<CellsModel::Column> columns {
        {.title = tr("Word"), .number = false, .toolTip = tr("As the model sees it")},
        {.title = tr("Times"), .number = true, .toolTip = tr("In the text")}};
    for (std::size_t side = 0; side < sides.size(); ++side)
        columns.push_back({.title = pullTitle(sides[side], words.labels.value(static_cast<qsizetype>(side))),
            .number = true,
            .toolTip
            = tr("What the probability of this label loses when the text is scored without the word")});
    std::vector<CellsModel::Row> rows;
    for (const TriedWord& word : words.words) {
        if (rows.size() == mostRows)
            break;
        CellsModel::Row row {{.text = oneLine(word.word, 80)},
            {.text = comparisonformat::count(word.occurrences),
                .number = static_cast<double>(word.occurrences)}};
        for (const std::optional<TriedWord::Pull>& pull : word.sides)
            row.push_back(pullCell(pull));
        rows.push_back(std::move(row));
    }
    m_model->setCells(std::move(columns), std::move(rows));
    QString text
        = tr("What each word adds to the probability of the label above its column: the text is scored "
             "again without it.");
    if (words.words.size() > mostRows)
        text += QLatin1Char(' ')
            + tr("Of %1 words, the %2 that pull most are listed.")
                  .arg(comparisonformat::count(static_cast<std::int64_t>(words.words.size())),
                      comparisonformat::count(static_cast<std::int64_t>(mostRows)));
    m_explanation->setText(text);
    m_table->setVisible(!words.words.empty());
    QHeaderView* header = m_table->horizontalHeader();
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    header->resizeSection(0, digit * 24);
    header->resizeSection(1, digit * 8);
    for (int column = 2; column < m_model->columnCount(); ++column)
        header->resizeSection(column, digit * 30);
}

} // namespace touchstone
