#include "core/figures/axis.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;

class TestAxis : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void ticksAreRound()
    {
        const auto near = [](const std::vector<double>& ticks, const std::vector<double>& wanted) {
            if (ticks.size() != wanted.size())
                return false;
            for (std::size_t i = 0; i < ticks.size(); ++i) {
                if (std::abs(ticks[i] - wanted[i]) > 1e-12)
                    return false;
            }
            return true;
        };
        QVERIFY(near(ticksBetween(0, 1, 5), {0, 0.2, 0.4, 0.6, 0.8, 1.0}));
        QVERIFY(near(ticksBetween(-0.13, 0.07, 4), {-0.1, -0.05, 0, 0.05}));
        QVERIFY(near(ticksBetween(0, 1234, 4), {0, 500, 1000}));
        QCOMPARE(decimalsOf(ticksBetween(0, 1, 5)), 1);
        QCOMPARE(decimalsOf(ticksBetween(-0.13, 0.07, 4)), 2);
        QCOMPARE(decimalsOf(ticksBetween(0, 1234, 4)), 0);
    }

    void nothingForNoRange()
    {
        QVERIFY(ticksBetween(1, 1, 5).empty());
        QVERIFY(ticksBetween(2, 1, 5).empty());
        QVERIFY(ticksBetween(0, std::nan(""), 5).empty());
        QVERIFY(ticksBetween(0, 1, 0).empty());
    }

    void textIsEscaped()
    {
        QCOMPARE(xmlText("<a href=\"x\">&</a>\n\xEF\xBF\xBF"),
            std::string("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt; \xEF\xBF\xBD"));
        SvgCanvas canvas(10, 10, "f", "<title>", "\"]]>");
        canvas.text(1, 2, "</text><script>");
        canvas.rect(0, 0, 1, 1, Ink::Neutral, "<tip>");
        const std::string svg = canvas.toString();
        QVERIFY(svg.find("<script") == std::string::npos);
        QVERIFY(svg.find("&lt;tip&gt;") != std::string::npos);
        QVERIFY(svg.find("<title id=\"f-t\">&lt;title&gt;</title>") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestAxis)
#include "tst_svgaxis.moc"
