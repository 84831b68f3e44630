#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/importing/importdialog.h"
#include "widgets/training/importexecutionsdialog.h"

#include <QDropEvent>
#include <QMimeData>

#include <memory>

using namespace touchstone;

/// What happens to things that are dropped on the window.
class TestDropping final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_window = std::make_unique<testing::Window>();
        const auto path = *m_window / "good.touchstone";
        VERIFY_RESULT(testing::makeWorkspace(path, testing::sampleExecutions()));
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void aWorkspaceIsOpened()
    {
        QVERIFY(drop(fileUrl(*m_window / "good.touchstone")));
        QTRY_COMPARE(m_window->page(), QStringLiteral("executions"));
    }

    /// Posts and predictions both come as tables; what a file is, its columns say.
    void predictionsAreTakenInAndPostsImported()
    {
        QVERIFY(m_window->open(*m_window / "good.touchstone"));
        const auto predictions = m_window->folder().write("predictions.csv", "id,label@1,p@1\n1,news,0.5\n");
        QVERIFY(drop(fileUrl(predictions)));
        QTRY_VERIFY(shown<ImportExecutionsDialog>() != nullptr);
        shown<ImportExecutionsDialog>()->close();
        const auto posts = m_window->folder().write("posts.csv", "id,title,subreddit\n1,hello you,news\n");
        QVERIFY(drop(fileUrl(posts)));
        QTRY_VERIFY(shown<ImportDialog>() != nullptr);
        shown<ImportDialog>()->close();
    }

    void anAddressIsRefused() { QVERIFY(!drop(QUrl(QStringLiteral("https://example.org/posts.csv")))); }

private:
    static QUrl fileUrl(const std::filesystem::path& path)
    {
        return QUrl::fromLocalFile(QString::fromStdString(path.string()));
    }

    /// False when the window does not take it.
    bool drop(const QUrl& url) const
    {
        QMimeData data;
        data.setUrls({url});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window->window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window->window.get(), &event);
        return event.isAccepted();
    }

    template <typename T>
    T* shown() const
    {
        for (T* dialog : m_window->window->findChildren<T*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    std::unique_ptr<testing::Window> m_window;
};

QTEST_MAIN(TestDropping)
#include "tst_dropping.moc"
