#include "widgets/posts/readingpane.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"
#include "widgets/posts/postanswers.h"
#include "widgets/posts/wordstext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

std::set<std::string> knownLabels(const ComparisonSide& side)
{
    const auto& labels = side.predictions.labels;
    return {labels.begin(), labels.begin() + side.predictions.modelLabels};
}

} // namespace

ReadingPane::ReadingPane(QWidget* parent)
    : QWidget(parent)
    , m_facts(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_marks(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_left(new PostAnswers(this))
    , m_right(new PostAnswers(this))
    , m_text(new WordsText(this))
    , m_legend(new PullLegend(this))
    , m_whyNot(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_words(new WordPullsModel(this))
    , m_wordTable(new TableView(this))
    , m_tabs(new QTabWidget(this))
{
    m_facts->setObjectName(QStringLiteral("postFacts"));
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_marks->setObjectName(QStringLiteral("postMarks"));
    m_marks->setWordWrap(true);
    m_left->setObjectName(QStringLiteral("leftAnswers"));
    m_right->setObjectName(QStringLiteral("rightAnswers"));
    m_whyNot->setObjectName(QStringLiteral("whyNoWords"));
    m_whyNot->setWordWrap(true);
    m_wordTable->setObjectName(QStringLiteral("wordTable"));
    m_wordTable->setAccessibleName(tr("Words, and how much each pulls towards each side's first label"));
    m_wordTable->setModel(m_words);
    m_wordTable->horizontalHeader()->setSectionResizeMode(WordPullsModel::WordColumn, QHeaderView::Stretch);
    m_wordTable->horizontalHeader()->setSectionsMovable(false);

    auto* sides = new QWidget(this);
    sides->setLayoutDirection(Qt::LeftToRight); // in every language: the baseline is left
    auto* answers = new QHBoxLayout(sides);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(16);
    answers->addWidget(m_left, 1);
    answers->addWidget(m_right, 1);

    auto* reading = new QWidget(this);
    auto* readingRows = new QVBoxLayout(reading);
    readingRows->setContentsMargins(0, 4, 0, 0);
    readingRows->setSpacing(4);
    readingRows->addWidget(m_text, 1);
    readingRows->addWidget(m_legend);
    readingRows->addWidget(m_whyNot);
    m_tabs->setObjectName(QStringLiteral("readingTabs"));
    m_tabs->setAccessibleName(tr("The post and its words"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(reading, tr("Text"));
    m_tabs->addTab(m_wordTable, tr("Words"));

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_facts);
    rows->addWidget(sides);
    rows->addWidget(m_marks);
    rows->addWidget(m_tabs, 1);
    clear();
}

void ReadingPane::setSource(std::shared_ptr<const PostSource> source, PostsScope scope)
{
    m_scope = scope;
    if (m_source == source)
        return;
    m_source = std::move(source);
    m_known = {};
    clear();
    if (!m_source)
        return;
    if (scope == PostsScope::Candidate)
        m_known.candidate = knownLabels(m_source->baseline());
    else
        m_known.baseline = knownLabels(m_source->baseline());
    if (m_source->candidate())
        m_known.candidate = knownLabels(*m_source->candidate());
}

void ReadingPane::clear()
{
    m_post.reset();
    m_facts->setText({});
    setMarkText({});
    m_left->hide();
    m_right->hide();
    m_text->setPost({});
    m_words->setWords({});
    m_legend->hide();
    m_whyNot->hide();
}

QString ReadingPane::unknownLabels(const std::set<std::string>& known, const QString& who) const
{
    // The labels that are on the screen: the gold one and the first ones of both.
    std::vector<std::string> shown;
    if (m_post->gold)
        shown.push_back(*m_post->gold);
    if (!m_post->baseline.empty())
        shown.push_back(m_post->baseline.front().label);
    if (m_post->candidate && !m_post->candidate->empty())
        shown.push_back(m_post->candidate->front().label);
    QStringList missing;
    for (const std::string& label : shown) {
        if (const QString name = QString::fromStdString(label);
            !known.contains(label) && !missing.contains(name))
            missing += name;
    }
    return missing.isEmpty() ? QString()
                             : tr("%1 does not know %2").arg(who, missing.join(QStringLiteral(", ")));
}

void ReadingPane::showAnswers(Naming naming)
{
    const QString gold = m_post->gold ? QString::fromStdString(*m_post->gold) : QString();
    const bool blind = naming != Naming::Sides;
    const bool swapped = naming == Naming::BlindSwapped;
    const bool both = m_scope == PostsScope::Both;
    const auto show = [&](PostAnswers* bars, bool candidate, bool isThere, const QString& blindName) {
        bars->setVisible(isThere);
        if (!isThere)
            return;
        const std::vector<PostAnswer>& answers
            = both && candidate ? m_post->candidate.value_or(std::vector<PostAnswer>()) : m_post->baseline;
        const QString name = candidate ? tr("Candidate") : tr("Baseline");
        const SideRole role = candidate ? SideRole::Candidate : SideRole::Baseline;
        bars->setAnswers(blind ? blindName : name, blind ? SideRole::Neutral : role, answers, gold);
        // Which labels a model knows would say which one it is.
        bars->setRemark(
            blind ? QString() : unknownLabels(candidate ? m_known.candidate : m_known.baseline, name));
    };
    show(m_left, swapped, both || m_scope == PostsScope::Baseline, tr("Left"));
    show(m_right, !swapped, both || m_scope == PostsScope::Candidate, tr("Right"));
}

void ReadingPane::setPost(const ListedPost& post, Naming naming)
{
    m_post = post;
    QStringList facts;
    facts += post.gold ? tr("Label: %1").arg(QString::fromStdString(*post.gold)) : tr("Without a label");
    if (post.time)
        facts += displayformat::dateTime(post.time);
    facts += post.id.empty() ? tr("row %1").arg(post.row) : QString::fromStdString(post.id);
    m_facts->setText(facts.join(QStringLiteral("  \u00b7  ")));
    showAnswers(naming);
    m_text->setPost(QString::fromStdString(post.text));
    m_words->setWords({});
    m_legend->hide();
    m_whyNot->hide();
}

void ReadingPane::setWords(const PostWords& words)
{
    m_text->setPulls(words.places);
    m_words->setWords(words.words);
    m_wordTable->setColumnHidden(WordPullsModel::BaselineColumn, m_scope == PostsScope::Candidate);
    m_wordTable->setColumnHidden(WordPullsModel::CandidateColumn, m_scope == PostsScope::Baseline);
    Both<QString> towards = words.towards;
    QStringList reasons;
    const auto explain = [&reasons](const std::optional<Error>& error, QString& label, const QString& who) {
        if (!error)
            return;
        label.clear();
        reasons += tr("No words for the %1: %2").arg(who, errortext::text(*error));
    };
    explain(words.error.baseline, towards.baseline, tr("baseline"));
    explain(words.error.candidate, towards.candidate, tr("candidate"));
    m_legend->setTowards(towards);
    m_legend->setVisible(!towards.baseline.isEmpty() || !towards.candidate.isEmpty());
    m_whyNot->setText(reasons.join(QLatin1Char('\n')));
    m_whyNot->setVisible(!reasons.isEmpty());
}

void ReadingPane::setWordsVisible(bool visible)
{
    m_tabs->setTabVisible(1, visible);
    m_tabs->tabBar()->setVisible(visible);
}

void ReadingPane::setMarkText(const QString& text)
{
    m_marks->setText(text);
    m_marks->setVisible(!text.isEmpty());
}

} // namespace touchstone
