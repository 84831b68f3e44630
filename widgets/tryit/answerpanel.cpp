#include "widgets/tryit/answerpanel.h"

#include "widgets/charts/labelbars.h"
#include "widgets/common/plainlabel.h"
#include "widgets/models/cellsmodel.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/errortext.h"
#include "widgets/tryit/trysentences.h"

#include <QVBoxLayout>

namespace touchstone {

namespace {

QString titleOf(const TrialSide& side)
{
    const QString name = oneLine(side.name, 120);
    switch (side.role) {
    case SideRole::Baseline:
        return AnswerPanel::tr("Baseline: %1").arg(name);
    case SideRole::Candidate:
        return AnswerPanel::tr("Candidate: %1").arg(name);
    case SideRole::Neutral:
        break;
    }
    return name;
}

} // namespace

AnswerPanel::AnswerPanel(const TrialSide& side, QWidget* parent)
    : QWidget(parent)
    , m_bars(new LabelBars(side.role, this))
    , m_facts(new PlainLabel(tr("Loading the model ..."), PlainLabel::Role::Secondary, this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    auto* title = new PlainLabel(titleOf(side), PlainLabel::Role::Heading, this);
    title->setWordWrap(true);
    m_bars->setTitle(tr("First labels, %1").arg(titleOf(side)));
    for (PlainLabel* label : {m_facts, m_words}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_words->setObjectName(QStringLiteral("sideWords"));
    m_facts->setObjectName(QStringLiteral("modelFacts"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(title);
    rows->addWidget(m_facts);
    rows->addWidget(m_bars);
    rows->addWidget(m_words);
    rows->addStretch(1);
}

void AnswerPanel::setModel(const Result<TrialModel>& model)
{
    if (!model) {
        m_model.reset();
        m_facts->setText(tr("This model cannot be tried: %1").arg(errortext::text(model.error())));
        clearAnswer(tr("No model"));
        return;
    }
    m_model = *model;
    QStringList facts {
        tr("%1 labels, %2 words")
            .arg(comparisonformat::count(static_cast<std::int64_t>(model->model.summary().labels.size())),
                comparisonformat::count(model->model.summary().words))};
    facts.append(tr("text recipe %1").arg(trysentences::recipe(model->recipe)));
    m_facts->setText(facts.join(QStringLiteral("; ")));
}

void AnswerPanel::setAnswer(const TextAnswer& answer, const QString& text, const QString& expected)
{
    if (!m_model)
        return;
    std::vector<LabelBars::Answer> answers;
    for (const ProbeAnswer& top : answer.top) {
        const QString label = QString::fromStdString(top.label);
        answers.push_back({.label = label,
            .probability = top.probability,
            .expected = !expected.isEmpty() && label == expected});
    }
    m_bars->setAnswers(std::move(answers), tr("The model gives no answer"));
    m_words->setText(trysentences::ofSide(*m_model, answer, text, expected).join(QLatin1Char('\n')));
}

void AnswerPanel::clearAnswer(const QString& why)
{
    m_bars->setAnswers({}, why);
    m_words->clear();
}

} // namespace touchstone
