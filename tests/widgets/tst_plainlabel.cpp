#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"

#include <QApplication>
#include <QToolButton>

using namespace touchstone;

class TestPlainLabel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void textIsNeverMarkUp();
    void titleIsLargerThanBody();
    void roleFollowsAPaletteChange();
    void bannerShowsWhereWhatAndHint();
    void bannerCanBeDismissed();
};

void TestPlainLabel::textIsNeverMarkUp()
{
    const PlainLabel label(QStringLiteral("<h1>x</h1>"));
    const PlainLabel plain(QStringLiteral("(h1)x(/h1)"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.sizeHint().height(), plain.sizeHint().height());
    QVERIFY(!label.openExternalLinks());
}

void TestPlainLabel::titleIsLargerThanBody()
{
    const PlainLabel title(QStringLiteral("x"), PlainLabel::Role::Title);
    const PlainLabel body(QStringLiteral("x"));
    QVERIFY(title.sizeHint().height() > body.sizeHint().height());
}

void TestPlainLabel::roleFollowsAPaletteChange()
{
    const QPalette before = QApplication::palette();
    QWidget window;
    const PlainLabel label(QStringLiteral("x"), PlainLabel::Role::Secondary, &window);
    QPalette dark(QColor(0x30, 0x30, 0x30));
    QApplication::setPalette(dark);
    QCoreApplication::sendPostedEvents();
    const QColor text = label.palette().color(QPalette::WindowText);
    QApplication::setPalette(before);
    QVERIFY2(text.lightness() > 140, qPrintable(text.name()));
}

void TestPlainLabel::bannerShowsWhereWhatAndHint()
{
    QWidget window;
    Banner banner(&window);
    QVERIFY(banner.isHidden());
    Error error = inputError("x", "it is <b>newer</b>", "update the program");
    error.where = "a.touchstone";
    banner.showError(QStringLiteral("Cannot open"), error);
    QVERIFY(!banner.isHidden());
    QCOMPARE(
        banner.text(), QStringLiteral("Cannot open\na.touchstone: it is <b>newer</b>; update the program"));
    QCOMPARE(banner.accessibleName(), banner.text());
    banner.showMessage(QStringLiteral("Done"));
    QCOMPARE(banner.text(), QStringLiteral("Done"));
}

void TestPlainLabel::bannerCanBeDismissed()
{
    QWidget window;
    Banner banner(&window);
    banner.showMessage(QStringLiteral("Done"));
    auto* close = banner.findChild<QToolButton*>();
    QVERIFY(close);
    QVERIFY(!close->accessibleName().isEmpty());
    close->click();
    QVERIFY(banner.isHidden());
}

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
