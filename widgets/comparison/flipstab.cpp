#include "widgets/comparison/flipstab.h"

#include "widgets/charts/bandgrid.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/drilldown/linktable.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::array allCells {
    FlipCell::BothRight, FlipCell::OnlyBaseline, FlipCell::OnlyCandidate, FlipCell::BothWrong};
constexpr double sureFrom = 0.5; ///< as review queues take it
constexpr std::size_t sureBand = 5;

/// What the grid can count, in the order of its choice.
enum class GridCount { NegativeFlips, PositiveFlips, BothRight, BothWrong, All };

QString shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? comparisonformat::percent(static_cast<double>(part) / static_cast<double>(whole))
                     : displayformat::absent();
}

QString cellName(FlipCell cell)
{
    switch (cell) {
    case FlipCell::BothRight:
        return FlipsTab::tr("Both right");
    case FlipCell::OnlyBaseline:
        return FlipsTab::tr("Negative flips: right before, wrong now");
    case FlipCell::OnlyCandidate:
        return FlipsTab::tr("Positive flips: wrong before, right now");
    case FlipCell::BothWrong:
        break;
    }
    return FlipsTab::tr("Both wrong");
}

QString cellTitle(FlipCell cell)
{
    switch (cell) {
    case FlipCell::BothRight:
        return FlipsTab::tr("both right");
    case FlipCell::OnlyBaseline:
        return FlipsTab::tr("negative flips");
    case FlipCell::OnlyCandidate:
        return FlipsTab::tr("positive flips");
    case FlipCell::BothWrong:
        break;
    }
    return FlipsTab::tr("both wrong");
}

std::optional<FlipCell> cellOf(GridCount count)
{
    switch (count) {
    case GridCount::NegativeFlips:
        return FlipCell::OnlyBaseline;
    case GridCount::PositiveFlips:
        return FlipCell::OnlyCandidate;
    case GridCount::BothRight:
        return FlipCell::BothRight;
    case GridCount::BothWrong:
        return FlipCell::BothWrong;
    case GridCount::All:
        break;
    }
    return std::nullopt;
}

PostsFilter cellFilter(std::optional<FlipCell> cell)
{
    PostsFilter filter;
    filter.cell = cell;
    return filter;
}

std::int64_t sureNegativeFlips(const Flips& flips)
{
    std::int64_t count = 0;
    for (std::size_t band = sureBand; band < p1Bands; ++band)
        count += flips.inCandidateBand(band).onlyBaseline;
    return count;
}

} // namespace

FlipsTab::FlipsTab(QWidget* parent)
    : QWidget(parent)
    , m_states(new QStackedLayout)
    , m_rows(new PlainLabel({}, PlainLabel::Role::Secondary))
    , m_agree(new QPushButton)
    , m_disagree(new QPushButton)
    , m_sure(new QPushButton)
    , m_twin(new PlainLabel({}, PlainLabel::Role::Secondary))
    , m_what(new QComboBox)
    , m_grid(new BandGrid)
    , m_labels(new LinkTable(tr("Labels by negative flips")))
{
    for (QPushButton*& button : m_cells)
        button = new QPushButton;
    m_labels->setObjectName(QStringLiteral("flipLabels"));
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(makeTable(), 3);
    columns->addWidget(makeGrid(), 4);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_rows);
    rows->addLayout(columns);
    rows->addWidget(new PlainLabel(tr("Labels with most negative flips"), PlainLabel::Role::Heading));
    rows->addWidget(m_labels, 1);
    m_labels->setMinimumHeight(fontMetrics().height() * 9);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_states->addWidget(scroll);
    m_states->addWidget(new EmptyState(tr("No row is on both sides"),
        tr("Flips are counted row by row, so both models must have predicted the same rows. Evaluate one of "
           "the "
           "models on the rows of the other."),
        {}, this));
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 8, 0, 0);
    page->addLayout(m_states);
    connectButtons();
    setReport(nullptr);
}

QWidget* FlipsTab::makeTable()
{
    auto* table = new QWidget;
    // Left to right in every language: right and wrong stand as in the papers.
    table->setLayoutDirection(Qt::LeftToRight);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    const auto heading = [](const QString& text) {
        auto* label = new PlainLabel(text, PlainLabel::Role::Secondary);
        label->setWordWrap(true);
        return label;
    };
    for (const auto& [column, text] :
        {std::pair(1, tr("Candidate right")), std::pair(2, tr("Candidate wrong"))}) {
        auto* label = heading(text);
        label->setAlignment(Qt::AlignCenter);
        grid->addWidget(label, 0, column);
    }
    grid->addWidget(heading(tr("Baseline right")), 1, 0);
    grid->addWidget(heading(tr("Baseline wrong")), 2, 0);
    for (const FlipCell cell : allCells) {
        QPushButton* button = m_cells[static_cast<std::size_t>(cell)];
        button->setObjectName(QStringLiteral("cell-%1").arg(
            QString::fromUtf8(flipCellName(cell).data(), static_cast<qsizetype>(flipCellName(cell).size()))));
        button->setToolTip(cellName(cell));
        button->setMinimumHeight(fontMetrics().height() * 4);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        const bool baselineRight = cell == FlipCell::BothRight || cell == FlipCell::OnlyBaseline;
        const bool candidateRight = cell == FlipCell::BothRight || cell == FlipCell::OnlyCandidate;
        grid->addWidget(button, baselineRight ? 1 : 2, candidateRight ? 1 : 2);
    }
    m_sure->setObjectName(QStringLiteral("sureFlips"));
    m_agree->setObjectName(QStringLiteral("sameAnswer"));
    m_disagree->setObjectName(QStringLiteral("otherAnswer"));
    grid->addWidget(m_sure, 3, 0, 1, 3);
    grid->addWidget(m_agree, 4, 0, 1, 3);
    grid->addWidget(m_disagree, 5, 0, 1, 3);
    m_twin->setWordWrap(true);
    grid->addWidget(m_twin, 6, 0, 1, 3);
    grid->setRowStretch(7, 1);
    for (QPushButton* button : {m_sure, m_agree, m_disagree})
        button->setAutoDefault(true);
    for (QPushButton* button : m_cells)
        button->setAutoDefault(true); // Return presses it
    return table;
}

QWidget* FlipsTab::makeGrid()
{
    auto* side = new QWidget;
    m_what->setObjectName(QStringLiteral("gridCount"));
    m_what->addItems(
        {tr("Negative flips"), tr("Positive flips"), tr("Both right"), tr("Both wrong"), tr("All rows")});
    m_what->setAccessibleName(tr("What the grid counts"));
    m_grid->setObjectName(QStringLiteral("bandGrid"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_what);
    top->addStretch(1);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(top);
    rows->addWidget(m_grid, 1);
    return side;
}

void FlipsTab::connectButtons()
{
    for (const FlipCell cell : allCells)
        connect(m_cells[static_cast<std::size_t>(cell)], &QPushButton::clicked, this,
            [this, cell] { emit postsRequested(cellFilter(cell)); });
    connect(m_sure, &QPushButton::clicked, this, [this] {
        PostsFilter filter = cellFilter(FlipCell::OnlyBaseline);
        filter.p1.candidate = P1Range {sureFrom, 1};
        emit postsRequested(filter);
    });
    connect(m_agree, &QPushButton::clicked, this, [this] {
        PostsFilter filter;
        filter.agree = true;
        emit postsRequested(filter);
    });
    connect(m_disagree, &QPushButton::clicked, this, [this] {
        PostsFilter filter;
        filter.agree = false;
        emit postsRequested(filter);
    });
    connect(m_what, &QComboBox::currentIndexChanged, this, &FlipsTab::showGrid);
    connect(m_grid, &Chart::itemActivated, this, [this](int item, bool) {
        const auto edges = p1BandEdges();
        const auto rangeOf = [&edges](int band) {
            return P1Range {edges[static_cast<std::size_t>(band)], edges[static_cast<std::size_t>(band) + 1]};
        };
        PostsFilter filter = cellFilter(cellOf(static_cast<GridCount>(m_what->currentIndex())));
        filter.p1 = {rangeOf(m_grid->baselineBand(item)), rangeOf(m_grid->candidateBand(item))};
        emit postsRequested(filter);
    });
    connect(m_labels, &LinkTable::postsRequested, this, &FlipsTab::postsRequested);
    connect(m_labels, &LinkTable::labelRequested, this, &FlipsTab::labelRequested);
}

const Flips* FlipsTab::flips() const
{
    if (!m_report)
        return nullptr;
    if (m_report->flips)
        return &*m_report->flips;
    return m_report->overlap ? &m_report->overlap->flips : nullptr;
}

void FlipsTab::setReport(const std::shared_ptr<const ComparisonReport>& report)
{
    m_report = report;
    m_states->setCurrentIndex(flips() != nullptr ? 0 : 1);
    if (flips() == nullptr)
        return;
    showCounts();
    showTwin();
    showGrid();
    showLabels();
}

void FlipsTab::showCounts()
{
    const Flips& counts = *flips();
    m_rows->setText(m_report->flips
            ? tr("%1 of %Ln row(s) have a gold label", nullptr, static_cast<int>(counts.rows))
                  .arg(comparisonformat::count(counts.labelled))
            : tr("Only the %n row(s) that both sides predicted", nullptr, static_cast<int>(counts.rows)));
    for (const FlipCell cell : allCells) {
        QPushButton* button = m_cells[static_cast<std::size_t>(cell)];
        const std::int64_t count = counts.count(cell);
        const QString share = shareOf(count, counts.labelled);
        button->setText(tr("%1\n%2\n%3").arg(cellTitle(cell), comparisonformat::count(count), share));
        button->setAccessibleName(
            tr("%1: %2 posts, %3").arg(cellName(cell), comparisonformat::count(count), share));
        button->setEnabled(count > 0);
    }
    const std::int64_t sure = sureNegativeFlips(counts);
    m_sure->setText(
        tr("Read these: %n negative flip(s) that the candidate is sure of", nullptr, static_cast<int>(sure)));
    m_sure->setToolTip(tr("Right before, wrong now, and the candidate's p@1 is %1 or more")
                           .arg(QLocale().toString(sureFrom, 'f', 1)));
    m_sure->setEnabled(sure > 0);
    m_agree->setText(
        tr("Same first label: %1 (%2)")
            .arg(comparisonformat::count(counts.agreeing), shareOf(counts.agreeing, counts.rows)));
    m_agree->setEnabled(counts.agreeing > 0);
    const std::int64_t other = counts.rows - counts.agreeing;
    m_disagree->setText(
        tr("Other first label: %1 (%2)").arg(comparisonformat::count(other), shareOf(other, counts.rows)));
    m_disagree->setEnabled(other > 0);
}

void FlipsTab::showTwin()
{
    const auto& twin = m_report->twin;
    m_twin->setVisible(twin.has_value());
    if (!twin)
        return;
    m_twin->setText(
        tr("Retraining alone (twins): the same first label for %1, negative flips %2, positive flips %3.")
            .arg(comparisonformat::percent(twin->agreement),
                comparisonformat::percent(twin->negativeFlipRate),
                comparisonformat::percent(twin->positiveFlipRate)));
}

void FlipsTab::showGrid()
{
    if (flips() == nullptr)
        return;
    const auto cell = cellOf(static_cast<GridCount>(m_what->currentIndex()));
    std::vector<std::vector<std::int64_t>> counts;
    for (const auto& row : flips()->bands) {
        std::vector<std::int64_t>& line = counts.emplace_back();
        for (const FlipCounts& band : row)
            line.push_back(cell ? band.count(*cell) : band.rows);
    }
    const auto edges = p1BandEdges();
    m_grid->setTitle(tr("By p@1 of both sides: %1").arg(m_what->currentText()));
    m_grid->setCells({edges.begin(), edges.end()}, std::move(counts), m_what->currentText());
}

void FlipsTab::showLabels()
{
    const Flips& counts = *flips();
    LinkedCells cells;
    cells.columns = {{.title = tr("Label")}, {.title = tr("Posts"), .number = true},
        {.title = tr("Negative flips"), .number = true}, {.title = tr("Share"), .number = true},
        {.title = tr("Positive flips"), .number = true}, {.title = tr("Net"), .number = true},
        {.title = tr("Both wrong"), .number = true}};
    std::vector<std::size_t> order;
    for (std::size_t label = 0; label < counts.labels.size(); ++label) {
        if (counts.labels[label].labelled > 0)
            order.push_back(label);
    }
    std::ranges::stable_sort(order, std::ranges::greater(),
        [&counts](std::size_t label) { return counts.labels[label].onlyBaseline; });
    for (const std::size_t label : order) {
        const FlipCounts& of = counts.labels[label];
        const std::string& name = m_report->labels[label].label;
        const auto filter = [&name](std::optional<FlipCell> cell) {
            PostsFilter wanted = cellFilter(cell);
            wanted.gold = name;
            return wanted;
        };
        // Of an overlap all posts of the label are more than those on both sides.
        const auto all = m_report->flips ? std::optional(filter(std::nullopt)) : std::nullopt;
        const std::int64_t net = of.onlyCandidate - of.onlyBaseline;
        const QString text = QString::fromStdString(name);
        cells.rows.push_back({cells.label(text, text), cells.count(of.labelled, all),
            cells.count(of.onlyBaseline, filter(FlipCell::OnlyBaseline)),
            LinkedCells::number(comparisonformat::percent(of.negativeFlipRate()), of.negativeFlipRate()),
            cells.count(of.onlyCandidate, filter(FlipCell::OnlyCandidate)),
            LinkedCells::number(net > 0 ? QLocale().positiveSign() + comparisonformat::count(net)
                                        : comparisonformat::count(net),
                static_cast<double>(net)),
            cells.count(of.bothWrong, filter(FlipCell::BothWrong))});
    }
    m_labels->setCells(std::move(cells));
}

} // namespace touchstone
