// How posts are marked in the view.

#include "widgets/common/banner.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/models/posttext.h"
#include "widgets/posts/markbar.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/posts/poststable.h"
#include "widgets/posts/postsview.h"
#include "widgets/posts/readingpane.h"
#include "widgets/posts/reviewdialog.h"
#include "widgets/posts/wordstext.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QSplitter>

#include <algorithm>

namespace touchstone {

void PostsView::mark(std::optional<ReviewVerdict> verdict, bool goesOn)
{
    if (m_model->scope() != PostsScope::Both || !m_model->source())
        return;
    const std::vector<int> rows = m_table->chosenRows();
    if (rows.empty()) {
        if (m_table->currentIndex().isValid())
            m_banner->showMessage(
                tr("At most %n posts can be copied or marked at once.", nullptr, PostsTable::mostChosen));
        return;
    }
    std::vector<std::int64_t> marked;
    std::ranges::transform(
        rows, std::back_inserter(marked), [this](int row) { return m_model->datasetRow(row); });
    m_keeper->mark(marked, verdict, m_marks->note());
    if (goesOn && m_keeper->obstacle().isEmpty())
        m_table->goTo(std::min(rows.back() + 1, m_model->rowCount() - 1));
}

void PostsView::undoMark()
{
    const std::vector<std::int64_t> rows = m_keeper->undo();
    if (rows.empty() || !m_model->source())
        return;
    // Back to where it happened, where that is listed.
    if (const auto number = m_model->source()->numberOfRow(rows.front()))
        m_table->goTo(m_model->rowOf(*number));
}

void PostsView::showMarks()
{
    m_model->setMarks(m_keeper->current());
    m_marks->setState(m_keeper->counts(), m_keeper->waiting(), m_keeper->reviewer(), m_keeper->canUndo());
    const bool both = m_model->scope() == PostsScope::Both;
    m_marks->setObstacle(both
            ? m_keeper->obstacle()
            : tr("A mark compares both models: choose \"Rows of both\" to mark posts that both predicted."));
    showMarksOfPost();
    emit marksChanged();
}

void PostsView::showMarksOfPost()
{
    const auto& post = m_reading->post();
    if (!post || m_model->scope() != PostsScope::Both) {
        m_marks->setOwnMark(std::nullopt);
        m_reading->setMarkText({});
        return;
    }
    QStringList lines;
    for (const Mark& mark : m_keeper->current()) {
        if (mark.row != post->row || !mark.verdict)
            continue;
        QString line
            = tr("%1: %2").arg(QString::fromStdString(mark.reviewer), posttext::verdict(*mark.verdict));
        if (!mark.note.empty())
            line += QStringLiteral(" - ") + QString::fromStdString(mark.note);
        lines += line;
    }
    m_reading->setMarkText(lines.join(QLatin1Char('\n')));
    m_marks->setOwnMark(m_keeper->ownMark(post->row));
}

bool PostsView::takeLetter(QChar letter)
{
    if (letter == QLatin1Char('0')) {
        mark(std::nullopt, false);
        return true;
    }
    const auto verdict = MarkBar::verdictOfKey(letter);
    if (verdict)
        mark(*verdict, true);
    return verdict.has_value();
}

void PostsView::askReviewer()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Reviewer"));
    dialog->setLabelText(tr("Under whose name posts are marked:"));
    dialog->setTextValue(m_keeper->reviewer());
    connect(dialog, &QInputDialog::textValueSelected, m_keeper, &MarkKeeper::setReviewer);
    dialog->open();
}

bool PostsView::eventFilter(QObject* watched, QEvent* event)
{
    // Undo is a command of the whole window, too; here it is the marks' one.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo)) {
            undoMark();
            return true;
        }
        if (key->key() == Qt::Key_Escape && watched == m_reading->text()) {
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            emit leaveRequested();
            return true;
        }
        const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        if (watched == m_reading->text() && plain && key->text().size() == 1
            && takeLetter(key->text().front().toLower()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

ReviewDialog* PostsView::startReview()
{
    if (m_pair.workspace.empty() || m_noCommon) {
        m_banner->showMessage(tr("Only posts that both executions predicted can be judged."));
        return nullptr;
    }
    auto* dialog = new ReviewDialog(m_jobs, *m_keeper, m_pair, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReviewDialog::blindChanged, this, &PostsView::hideSides);
    connect(dialog, &QDialog::finished, this, [this] { hideSides(false); });
    dialog->open();
    return dialog;
}

void PostsView::hideSides(bool hidden)
{
    if (m_blind->isVisibleTo(this) == hidden)
        return;
    for (QWidget* telling : {static_cast<QWidget*>(m_splitter), static_cast<QWidget*>(m_count)})
        telling->setVisible(!hidden);
    m_blind->setVisible(hidden);
    if (!hidden)
        m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace touchstone
