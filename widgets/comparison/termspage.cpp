#include "widgets/comparison/termspage.h"

#include "core/jobs/timecoursejob.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/cellsmodel.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString termsSlot = QStringLiteral("terms");
constexpr int listed = 30; // terms each way

std::vector<CellsModel::Column> columns()
{
    return {{TermsPage::tr("Term"), false, {}},
        {TermsPage::tr("Baseline"), true, TermsPage::tr("Posts that hold it")},
        {TermsPage::tr("Candidate"), true, TermsPage::tr("Posts that hold it")},
        {TermsPage::tr("z"), true, TermsPage::tr("The change over its deviation under no change")},
        {TermsPage::tr("Verdict"), false, {}}};
}

std::vector<CellsModel::Row> rowsOf(const std::vector<TermMove>& moves)
{
    std::vector<CellsModel::Row> rows;
    for (const TermMove& move : moves)
        rows.push_back({{oneLine(QString::fromStdString(move.term), 60), {}},
            {comparisonformat::count(move.posts.baseline), {}},
            {comparisonformat::count(move.posts.candidate), {}},
            {comparisonformat::changeWithArrow(move.z, 1), {}},
            {move.beyondLimit ? TermsPage::tr("more than chance") : TermsPage::tr("within chance"), {}}});
    return rows;
}

} // namespace

QString termsSentence(const TermDrift& terms, const TermMoves& moves)
{
    QString text
        = TermsPage::tr("%1 of %2 terms moved by more than chance allows for any of them (|z| above %3). "
                        "Counted: posts that hold the term, %4 of the baseline and %5 of the candidate; "
                        "terms in fewer than %6 posts are left out.")
              .arg(comparisonformat::count(moves.beyondLimit), comparisonformat::count(moves.tested),
                  displayformat::rate(moves.zLimit), comparisonformat::count(moves.posts.baseline),
                  comparisonformat::count(moves.posts.candidate), comparisonformat::count(terms.fewestPosts));
    if (!moves.label.empty())
        text += QLatin1Char(' ')
            + (terms.byGold ? TermsPage::tr("The posts of a label are those with this gold label.")
                            : TermsPage::tr("The posts of a label are those that the model gave it first."));
    return text;
}

TermsPage::TermsPage(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_count(new QPushButton(tr("&Count the terms"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_progress(new QProgressBar(this))
    , m_label(new QComboBox(this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_lists(new QWidget(this))
    , m_rose(new CellsModel(this))
    , m_fell(new CellsModel(this))
{
    m_count->setObjectName(QStringLiteral("countTerms"));
    m_cancel->setObjectName(QStringLiteral("cancelTerms"));
    m_progress->setObjectName(QStringLiteral("termsProgress"));
    m_progress->setAccessibleName(tr("Counting the terms"));
    m_label->setObjectName(QStringLiteral("termsLabel"));
    m_label->setAccessibleName(tr("Posts whose terms are listed"));
    m_label->setMinimumContentsLength(20);
    m_label->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_words->setObjectName(QStringLiteral("termsWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* controls = new QHBoxLayout;
    controls->addWidget(m_count);
    controls->addWidget(m_progress);
    controls->addWidget(m_cancel);
    controls->addWidget(m_label);
    controls->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(controls);
    rows->addWidget(m_words);
    rows->addWidget(makeLists(), 1);
    rows->addStretch(0);
    connect(m_count, &QPushButton::clicked, this, &TermsPage::count);
    connect(m_cancel, &QPushButton::clicked, this, &TermsPage::cancel);
    connect(m_label, &QComboBox::currentIndexChanged, this, &TermsPage::showLabel);
    setRunning(false);
    m_lists->hide();
    m_label->hide();
}

QWidget* TermsPage::makeLists()
{
    auto* row = new QHBoxLayout(m_lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (const auto& [model, title, name] :
        {std::tuple(m_rose, tr("Rose"), "termsRose"), std::tuple(m_fell, tr("Fell"), "termsFell")}) {
        auto* column = new QVBoxLayout;
        column->addWidget(new PlainLabel(title, PlainLabel::Role::Heading, m_lists));
        auto* table = new TableView(m_lists);
        table->setObjectName(QLatin1String(name));
        table->setAccessibleName(title);
        table->setModel(model);
        table->setMinimumHeight(table->verticalHeader()->defaultSectionSize() * 5);
        column->addWidget(table, 1);
        row->addLayout(column, 1);
    }
    return m_lists;
}

void TermsPage::setData(const ComparisonData& comparison)
{
    const bool sameRows = m_data.report && m_data.workspace == comparison.workspace
        && m_data.report->baseline->execution == comparison.report->baseline->execution
        && m_data.report->candidate->execution == comparison.report->candidate->execution
        && timeRangeOf(*m_data.report) == timeRangeOf(*comparison.report);
    m_data = comparison;
    if (sameRows)
        return;
    m_jobs.cancelLatest(this, termsSlot);
    setRunning(false);
    m_terms.reset();
    m_lists->hide();
    m_label->hide();
    const bool samePosts = comparison.report->paired;
    m_count->setEnabled(!samePosts && !comparison.workspace.empty());
    m_words->setText(samePosts
            ? tr("Both sides hold the same rows: their texts, and so their terms, cannot differ.")
            : tr("Counting reads the texts of both sides twice. It shows which terms are in more or fewer "
                 "posts than "
                 "before, of all posts and of the largest labels."));
}

void TermsPage::setRunning(bool running)
{
    m_count->setVisible(!running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_progress->setRange(0, 0);
}

void TermsPage::count()
{
    setRunning(true);
    m_jobs.runLatest<std::optional<TermDrift>>(
        this, termsSlot,
        [workspace = m_data.workspace, baseline = m_data.report->baseline->execution,
            candidate = m_data.report->candidate->execution,
            range = timeRangeOf(*m_data.report)](Progress& progress, const std::stop_token& stop) {
            return termsBetween(
                {.workspace = workspace, .command = "touchstone window", .progress = progress, .stop = stop},
                baseline, candidate, {.terms = listed, .labels = {}}, range);
        },
        [this](Result<std::optional<TermDrift>> terms) {
            setRunning(false);
            if (!terms) {
                m_words->setText(terms.error().kind == ErrorKind::Cancelled ? tr("Counting was cancelled.")
                                                                            : errortext::text(terms.error()));
                return;
            }
            showResult(std::move(*terms));
        },
        {.title = tr("Count the terms of #%1 and #%2")
                      .arg(m_data.report->baseline->execution.value())
                      .arg(m_data.report->candidate->execution.value()),
            .progress = [this](const JobProgress& progress) {
                if (const auto share = progress.share()) {
                    m_progress->setRange(0, 100);
                    m_progress->setValue(static_cast<int>(*share * 100));
                }
            }});
}

void TermsPage::cancel()
{
    m_jobs.cancelLatest(this, termsSlot);
    setRunning(false);
    m_words->setText(tr("Counting was cancelled."));
}

void TermsPage::showResult(std::optional<TermDrift> terms)
{
    m_terms = std::move(terms);
    if (!m_terms) {
        m_words->setText(
            tr("Both sides hold the same rows: their texts, and so their terms, cannot differ."));
        return;
    }
    {
        const QSignalBlocker blocker(m_label);
        m_label->clear();
        m_label->addItem(tr("All posts"));
        for (const TermMoves& moves : m_terms->labels)
            m_label->addItem(QString::fromStdString(moves.label));
    }
    m_label->show();
    m_lists->show();
    showLabel();
}

void TermsPage::showLabel()
{
    if (!m_terms)
        return;
    const int index = m_label->currentIndex();
    const TermMoves& moves = index < 1 ? m_terms->all : m_terms->labels[static_cast<std::size_t>(index - 1)];
    m_words->setText(termsSentence(*m_terms, moves));
    m_rose->setCells(columns(), rowsOf(moves.rose));
    m_fell->setCells(columns(), rowsOf(moves.fell));
}

} // namespace touchstone
