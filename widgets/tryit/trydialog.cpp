#include "widgets/tryit/trydialog.h"

#include "core/data/reviewrecord.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/tryit/answerpanel.h"
#include "widgets/tryit/probelist.h"
#include "widgets/tryit/pulltable.h"
#include "widgets/tryit/textedit.h"
#include "widgets/tryit/trysentences.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStringListModel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString loadSlot = QStringLiteral("models");
const QString answerSlot = QStringLiteral("answers");
const QString wordSlot = QStringLiteral("words");
constexpr std::size_t mostHighlighted = 400;
constexpr int answers = 5;
enum Towards { FirstLabel, ExpectedLabel };

} // namespace

TryDialog::TryDialog(JobRunner& jobs, WorkspaceStore& store, QWidget* parent)
    : QDialog(parent, Qt::Window)
    , m_jobs(jobs)
    , m_store(store)
    , m_banner(new Banner(this))
    , m_progress(new QProgressBar(this))
    , m_text(new TextEdit(this))
    , m_expected(new QLineEdit(this))
    , m_labels(new QStringListModel(this))
    , m_towards(new QComboBox(this))
    , m_highlighted(new QComboBox(this))
    , m_summary(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_saving(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_save(new QPushButton(tr("&Save as probe"), this))
    , m_change(new QPushButton(tr("&Change the probe"), this))
    , m_reload(new QPushButton(tr("&Load again"), this))
    , m_panelRow(new QHBoxLayout)
    , m_tabs(new QTabWidget(this))
    , m_pullTable(new PullTable(this))
    , m_probes(new ProbeList(jobs, store, this))
{
    setWindowTitle(tr("Try it"));
    setUpLayout();
    resize(1080, 720);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TryDialog::ask);
    connect(m_expected, &QLineEdit::textChanged, this, &TryDialog::ask);
    connect(m_text, &TextEdit::textCut, this, [this](qsizetype leftOut) {
        m_banner->showMessage(
            tr("The text is longer than %1 characters: the last %2 of them were left out.")
                .arg(comparisonformat::count(TextEdit::longestText), comparisonformat::count(leftOut)));
    });
    connect(m_towards, &QComboBox::currentIndexChanged, this, &TryDialog::askForWords);
    connect(m_highlighted, &QComboBox::currentIndexChanged, this, &TryDialog::highlight);
    connect(m_save, &QPushButton::clicked, this, &TryDialog::saveProbe);
    connect(m_change, &QPushButton::clicked, this, [this] {
        const QString label = expectedLabel();
        m_probes->change(m_probeId, m_text->text().toStdString(),
            label.isEmpty() ? std::nullopt : std::optional(label.toStdString()));
    });
    connect(m_reload, &QPushButton::clicked, this, &TryDialog::load);
    connect(m_probes, &ProbeList::chosen, this, &TryDialog::useProbe);
    connect(m_probes, &ProbeList::failed, m_banner, &Banner::showError);
    connect(m_probes, &ProbeList::changed, this, [this] {
        m_tabs->setTabText(1,
            m_probes->probes().empty()
                ? tr("Probes")
                : tr("Probes (%1)")
                      .arg(comparisonformat::count(static_cast<std::int64_t>(m_probes->probes().size()))));
        updateSaving();
    });
    connect(&m_store, &WorkspaceStore::changed, this, &TryDialog::updateSaving);
    connect(&m_store, &WorkspaceStore::opened, this, &QWidget::close); // the models are another workspace's
    connect(&m_store, &WorkspaceStore::closed, this, &QWidget::close);
    auto* save = new QAction(tr("Save as probe"), this);
    save->setShortcut(QKeySequence::Save);
    connect(save, &QAction::triggered, m_save, &QPushButton::click);
    addAction(save);
    updateSaving();
}

QWidget* TryDialog::makeTextSide()
{
    auto* side = new QWidget(this);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setPlaceholderText(tr("Type or paste a text"));
    m_text->setAccessibleName(tr("Text to try"));
    m_expected->setObjectName(QStringLiteral("expected"));
    m_expected->setPlaceholderText(tr("Label that it should get (may stay empty)"));
    m_expected->setAccessibleName(tr("Expected label"));
    m_expected->setClearButtonEnabled(true);
    m_expected->setMaxLength(1000);
    auto* completer = new QCompleter(m_labels, m_expected);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    m_expected->setCompleter(completer);
    m_summary->setObjectName(QStringLiteral("expectedSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_saving->setObjectName(QStringLiteral("saving"));
    m_saving->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("saveProbe"));
    m_save->setToolTip(tr("Every comparison shows what both models make of it (Ctrl+S)"));
    m_change->setObjectName(QStringLiteral("changeProbe"));
    for (QPushButton* button : {m_save, m_change, m_reload})
        button->setAutoDefault(false);
    m_towards->setObjectName(QStringLiteral("towards"));
    m_towards->addItems({tr("Words for the first label"), tr("Words for the expected label")});
    m_towards->setAccessibleName(tr("Label that the words pull to"));
    m_highlighted->setObjectName(QStringLiteral("highlighted"));
    m_highlighted->addItems({tr("Highlight the baseline's"), tr("Highlight the candidate's")});
    m_highlighted->setAccessibleName(tr("Side whose words are highlighted"));
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_towards);
    choices->addWidget(m_highlighted);
    choices->addStretch(1);
    auto* saving = new QHBoxLayout;
    saving->addWidget(m_save);
    saving->addWidget(m_change);
    saving->addStretch(1);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_text, 1);
    rows->addLayout(choices);
    rows->addWidget(m_expected);
    rows->addWidget(m_summary);
    rows->addLayout(saving);
    rows->addWidget(m_saving);
    return side;
}

void TryDialog::setUpLayout()
{
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    m_progress->setAccessibleName(tr("Loading the models"));
    m_progress->hide();
    m_reload->setObjectName(QStringLiteral("loadAgain"));
    m_reload->hide();
    auto* panels = new QWidget(this);
    m_panelRow->setContentsMargins(0, 0, 0, 0);
    m_panelRow->setSpacing(12);
    panels->setLayout(m_panelRow);
    panels->setLayoutDirection(Qt::LeftToRight); // the baseline is left in every language
    auto* upper = new QSplitter(Qt::Horizontal, this);
    upper->addWidget(makeTextSide());
    upper->addWidget(panels);
    upper->setChildrenCollapsible(false);
    upper->setStretchFactor(0, 2);
    upper->setStretchFactor(1, 3);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Words and probes"));
    m_tabs->addTab(m_pullTable, tr("Words"));
    m_tabs->addTab(m_probes, tr("Probes"));
    auto* all = new QSplitter(Qt::Vertical, this);
    all->addWidget(upper);
    all->addWidget(m_tabs);
    all->setChildrenCollapsible(false);
    all->setStretchFactor(0, 3);
    all->setStretchFactor(1, 2);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 10, 12, 10);
    rows->setSpacing(8);
    rows->addWidget(m_banner);
    rows->addWidget(m_progress);
    rows->addWidget(m_reload, 0, Qt::AlignLeft);
    rows->addWidget(all, 1);
}

QString TryDialog::expectedLabel() const
{
    return m_expected->text().trimmed();
}

void TryDialog::setText(const QString& text)
{
    m_text->replaceText(text);
}

void TryDialog::setExpected(const QString& label)
{
    m_expected->setText(label);
}

void TryDialog::setRequest(TrialRequest request)
{
    m_request = std::move(request);
    for (AnswerPanel* panel : m_panels)
        panel->deleteLater();
    m_panels.clear();
    m_highlighted->setCurrentIndex(0);
    for (const TrialSide& side : m_request.sides) {
        m_panels.push_back(new AnswerPanel(side, this));
        m_panelRow->addWidget(m_panels.back(), 1);
    }
    m_highlighted->setVisible(m_request.sides.size() > 1);
    load();
}

void TryDialog::load()
{
    m_models.reset();
    m_answers.clear();
    m_words = {};
    m_progress->show();
    m_reload->hide();
    for (AnswerPanel* panel : m_panels)
        panel->clearAnswer(tr("Loading the model ..."));
    m_jobs.runLatest<TrialModels>(
        this, loadSlot,
        [request = m_request](Progress& progress, const std::stop_token& stop) {
            return loadTrialModels(request, progress, stop);
        },
        [this](Result<TrialModels> models) {
            m_progress->hide();
            if (!models) {
                m_reload->show();
                m_banner->showError(tr("The models were not loaded"), models.error());
                for (AnswerPanel* panel : m_panels)
                    panel->clearAnswer(tr("No model"));
                return;
            }
            m_models = std::make_shared<const TrialModels>(std::move(*models));
            for (std::size_t side = 0; side < m_panels.size(); ++side)
                m_panels[side]->setModel((*m_models)[side]);
            m_labels->setStringList(labelsOf(*m_models));
            if (const QString differ = trysentences::recipes(*m_models); !differ.isEmpty())
                m_banner->showMessage(differ);
            emit loaded();
            ask();
        },
        {.title = tr("Load the models to try")});
}

void TryDialog::ask()
{
    updateSaving();
    if (m_models == nullptr)
        return;
    const QString text = m_text->text();
    const QString label = expectedLabel();
    m_jobs.cancelLatest(this, wordSlot);
    if (text.isEmpty() && label.isEmpty()) {
        m_jobs.cancelLatest(this, answerSlot);
        m_answers.clear();
        m_words = {};
        m_summary->clear();
        m_pullTable->clear({});
        for (AnswerPanel* panel : m_panels)
            panel->clearAnswer(tr("Type or paste a text"));
        emit answered();
        return;
    }
    const TrialQuestion question {.text = text.toStdString(),
        .expected = label.isEmpty() ? std::nullopt : std::optional(label.toStdString()),
        .k = answers};
    m_jobs.runLatest<TrialAnswers>(
        this, answerSlot,
        [models = m_models, question](Progress&, const std::stop_token& stop) -> Result<TrialAnswers> {
            if (stop.stop_requested()) // a newer text is there already
                return fail(cancelledError());
            return answersOf(*models, question);
        },
        [this, text, label](const Result<TrialAnswers>& given) {
            if (given)
                showAnswers(*given, text, label);
        });
}

void TryDialog::showAnswers(const TrialAnswers& given, const QString& text, const QString& expected)
{
    m_answers = given;
    m_summary->setText(trysentences::expected(*m_models, given, expected));
    for (std::size_t side = 0; side < m_panels.size(); ++side) {
        if (!given[side])
            continue;
        if (text.isEmpty())
            m_panels[side]->clearAnswer(tr("Type or paste a text"));
        else
            m_panels[side]->setAnswer(*given[side], text, expected);
    }
    emit answered();
    askForWords();
}

void TryDialog::askForWords()
{
    const QString text = m_text->text();
    if (m_models == nullptr || m_answers.empty() || text.isEmpty()) {
        m_words = {};
        m_pullTable->clear({});
        return;
    }
    QStringList labels;
    const bool towardsExpected = m_towards->currentIndex() == ExpectedLabel;
    for (const std::optional<TextAnswer>& answer : m_answers) {
        if (towardsExpected)
            labels.append(expectedLabel());
        else
            labels.append(answer && !answer->top.empty() ? QString::fromStdString(answer->top.front().label)
                                                         : QString());
    }
    if (towardsExpected && expectedLabel().isEmpty()) {
        m_words = {};
        m_pullTable->clear(tr("Give an expected label, and the words that pull towards it are shown."));
        highlight();
        return;
    }
    m_jobs.runLatest<TriedWords>(
        this, wordSlot,
        [models = m_models, text = text.toStdString(), labels](
            Progress&, const std::stop_token& stop) -> Result<TriedWords> {
            TriedWords words = wordsOf(*models, text, labels, mostHighlighted, stop);
            if (stop.stop_requested())
                return fail(cancelledError());
            return words;
        },
        [this](Result<TriedWords> words) {
            if (!words)
                return;
            m_words = std::move(*words);
            m_pullTable->setWords(m_words, m_request.sides);
            highlight();
            emit wordsShown();
        });
}

void TryDialog::highlight()
{
    const auto side = static_cast<std::size_t>(std::max(0, m_highlighted->currentIndex()));
    if (side < m_words.places.size() && side < m_request.sides.size())
        m_text->highlight(m_words.places[side], m_request.sides[side].role);
    else
        m_text->highlight({}, SideRole::Neutral);
}

void TryDialog::updateSaving()
{
    const bool writable = m_store.isOpen() && !m_store.isReadOnly();
    const bool hasText = !m_text->text().trimmed().isEmpty();
    bool there = false;
    for (const Probe& probe : m_probes->probes())
        there = there || probe.id == m_probeId;
    if (!there)
        m_probeId = 0;
    m_save->setEnabled(writable && hasText);
    m_change->setVisible(m_probeId > 0);
    m_change->setEnabled(writable && hasText);
    m_change->setText(tr("&Change probe %1").arg(m_probeId));
    const bool readOnly = m_store.isOpen() && m_store.isReadOnly();
    m_saving->setVisible(readOnly);
    if (readOnly)
        m_saving->setText(tr("Probe texts cannot be saved: this workspace can only be read (%1).")
                              .arg(QString::fromStdString(m_store.snapshot()->readOnlyReason)));
}

void TryDialog::saveProbe()
{
    const QString label = expectedLabel();
    m_probes->save(
        m_text->text().toStdString(), label.isEmpty() ? std::nullopt : std::optional(label.toStdString()));
}

void TryDialog::useProbe(const Probe& probe)
{
    m_probeId = probe.id;
    setExpected(probe.expected ? QString::fromStdString(*probe.expected) : QString());
    setText(QString::fromStdString(probe.text));
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace touchstone
