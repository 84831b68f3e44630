#include "widgets/jobs/quitquestion.h"

#include "widgets/jobs/jobrunner.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace touchstone {

bool askToStopJobs(QWidget* parent, int unfinished)
{
    const auto text = [](const char* source, int number = -1) {
        return QCoreApplication::translate("quitquestion", source, nullptr, number);
    };
    QMessageBox question(parent);
    question.setIcon(QMessageBox::Question);
    question.setTextFormat(Qt::PlainText);
    question.setText(text(QT_TRANSLATE_N_NOOP("quitquestion", "Stop %n job(s) and quit?"), unfinished));
    question.setInformativeText(text(QT_TRANSLATE_NOOP(
        "quitquestion", "What they have done so far is undone; nothing that was there before is lost.")));
    const auto* stop = question.addButton(
        text(QT_TRANSLATE_NOOP("quitquestion", "&Stop and quit")), QMessageBox::DestructiveRole);
    auto* stay = question.addButton(
        text(QT_TRANSLATE_NOOP("quitquestion", "&Keep working")), QMessageBox::RejectRole);
    question.setDefaultButton(stay);
    question.setEscapeButton(stay);
    question.exec();
    return question.clickedButton() == stop;
}

bool mayQuit(QWidget* parent, JobRunner& runner, const QuitQuestion& ask)
{
    const int unfinished = runner.unfinished();
    if (unfinished == 0)
        return true;
    if (!ask(parent, unfinished))
        return false;
    runner.cancelAll();
    return true;
}

} // namespace touchstone
