#include "widgets/comparison/probestab.h"

#include "core/jobs/probesjob.h"
#include "core/storage/workspace.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/cellsmodel.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

const QString probesSlot = QStringLiteral("probes");

/// Probes with what the models make of them; without, where they are those that are known.
struct Scored {
    bool same = false;
    std::vector<ProbeResult> results;
};

bool areSame(const std::vector<Probe>& probes, const std::vector<ProbeResult>& known)
{
    return std::ranges::equal(
        probes, known, [](const Probe& probe, const ProbeResult& result) { return probe == result.probe; });
}

Cell answerCell(const ProbeSide& side, const Probe& probe)
{
    if (side.top.empty())
        return {displayformat::absent(), {}};
    QString text = QStringLiteral("%1 %2").arg(oneLine(QString::fromStdString(side.top.front().label), 80),
        displayformat::rate(side.top.front().probability));
    if (probe.expected) {
        const QChar sign = side.isRight(probe) ? QChar(0x2713) : QChar(0x2717);
        text = sign + QLatin1Char(' ') + text;
        if (!side.knowsExpected)
            text = ProbesTab::tr("%1 (lacks the expected label)").arg(text);
    }
    return {text, {}};
}

QString changeOf(const ProbeResult& result)
{
    if (!result.probe.expected)
        return displayformat::absent();
    const bool before = result.baseline.isRight(result.probe);
    const bool after = result.candidate.isRight(result.probe);
    if (before == after)
        return before ? ProbesTab::tr("right on both") : ProbesTab::tr("wrong on both");
    return after ? ProbesTab::tr("%1 became right").arg(QChar(0x25B2))
                 : ProbesTab::tr("%1 became wrong").arg(QChar(0x25BC));
}

} // namespace

QStringList probeSentences(const std::vector<ProbeResult>& results)
{
    if (results.empty())
        return {ProbesTab::tr(
            "There are no probe texts. Press \"Try it\", type a text that must come out right, give the "
            "label that it should get and save it: every comparison then shows what both models make "
            "of it.")};
    std::int64_t expected = 0;
    Both<std::int64_t> right;
    std::int64_t better = 0;
    std::int64_t worse = 0;
    for (const ProbeResult& result : results) {
        if (!result.probe.expected)
            continue;
        ++expected;
        const bool before = result.baseline.isRight(result.probe);
        const bool after = result.candidate.isRight(result.probe);
        right.baseline += before ? 1 : 0;
        right.candidate += after ? 1 : 0;
        better += after && !before ? 1 : 0;
        worse += before && !after ? 1 : 0;
    }
    if (expected == 0)
        return {ProbesTab::tr("%n probe text(s); none of them has an expected label.", nullptr,
            static_cast<int>(results.size()))};
    return {ProbesTab::tr(
        "Of %1 probe texts with an expected label, the baseline has %2 right and the candidate %3; %4 became "
        "right, %5 became wrong.")
                .arg(comparisonformat::count(expected), comparisonformat::count(right.baseline),
                    comparisonformat::count(right.candidate), comparisonformat::count(better),
                    comparisonformat::count(worse))};
}

ProbesTab::ProbesTab(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_model(new CellsModel(this))
    , m_table(new TableView(this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_words->setObjectName(QStringLiteral("probeWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("probeResults"));
    m_table->setAccessibleName(tr("Probe texts"));
    m_table->setWordWrap(false);
    auto* tryIt = new QPushButton(tr("&Try it..."), this);
    tryIt->setObjectName(QStringLiteral("probesTryIt"));
    connect(tryIt, &QPushButton::clicked, this, &ProbesTab::tryRequested);
    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(tryIt, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(top);
    rows->addWidget(m_table, 1);
    rows->addStretch(0);
}

void ProbesTab::setData(const ComparisonData& comparison)
{
    const bool samePair = m_data.report && m_data.workspace == comparison.workspace
        && m_data.report->baseline->execution == comparison.report->baseline->execution
        && m_data.report->candidate->execution == comparison.report->candidate->execution;
    m_data = comparison;
    if (!samePair) {
        m_results.clear();
        m_scored = false;
        m_table->hide();
        m_words->setText(tr("Reading the probe texts ..."));
        refresh();
    }
}

void ProbesTab::refresh()
{
    m_stale = true;
    if (isVisible())
        compute();
}

void ProbesTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        compute();
}

void ProbesTab::compute()
{
    if (!m_data.report || m_data.workspace.empty())
        return;
    m_stale = false;
    m_jobs.runLatest<Scored>(
        this, probesSlot,
        [workspace = m_data.workspace, report = m_data.report, known = m_results, scored = m_scored](
            Progress& progress, const std::stop_token& stop) -> Result<Scored> {
            const auto probes = listProbes(
                {.workspace = workspace, .command = "touchstone window", .progress = progress, .stop = stop});
            if (!probes)
                return failure(probes);
            if (scored && areSame(*probes, known)) // a model is not loaded for nothing
                return Scored {.same = true, .results = {}};
            auto opened = Workspace::open(workspace, "touchstone window");
            if (!opened)
                return failure(opened);
            auto results = scoreProbes(
                *opened, *report->baseline, *report->candidate, report->baseline->evaluation.k, stop);
            if (!results)
                return failure(results);
            return Scored {.same = false, .results = std::move(*results)};
        },
        [this](Result<Scored> scored) {
            if (!scored) {
                m_table->hide();
                m_words->setText(
                    tr("The probe texts are not shown. %1").arg(errortext::text(scored.error())));
                return;
            }
            if (scored->same)
                return;
            m_results = std::move(scored->results);
            m_scored = true;
            showResults();
        });
}

void ProbesTab::showResults()
{
    std::vector<CellsModel::Row> rows;
    for (const ProbeResult& result : m_results)
        rows.push_back(
            {{QString::number(result.probe.id), {}}, {oneLine(QString::fromStdString(result.probe.text)), {}},
                {result.probe.expected ? oneLine(QString::fromStdString(*result.probe.expected), 80)
                                       : displayformat::absent(),
                    {}},
                answerCell(result.baseline, result.probe), answerCell(result.candidate, result.probe),
                {changeOf(result), {}}});
    m_model->setCells(
        {{tr("#"), true, {}}, {tr("Text"), false, {}}, {tr("Expected"), false, {}},
            {tr("Baseline"), false, {}}, {tr("Candidate"), false, {}}, {tr("Change"), false, {}}},
        std::move(rows));
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    for (const auto& [column, characters] :
        {std::pair(0, 5), std::pair(2, 20), std::pair(3, 30), std::pair(4, 30), std::pair(5, 18)})
        header->resizeSection(column, characters * digit);
    m_table->setVisible(!m_results.empty());
    m_words->setText(probeSentences(m_results).join(QLatin1Char('\n')));
}

} // namespace touchstone
