#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/lineage/lineagepicture.h"

#include <QScrollBar>

using namespace touchstone;

namespace {

constexpr double columnWidth = 300;

LineageNodeId idOf(int number)
{
    return LineageNodeId("execution:" + std::to_string(number));
}

/// Executions from `first` on in one row, each from the one before it.
LineageGraph chain(int count, int first = 0)
{
    LineageGraph graph;
    for (int i = first; i < first + count; ++i) {
        LineageNode node;
        node.id = idOf(i);
        node.kind = LineageKind::Training;
        node.title = "#" + std::to_string(i);
        graph.nodes.push_back(node);
        if (i > first)
            graph.edges.push_back({.from = idOf(i - 1), .to = idOf(i)});
    }
    return graph;
}

LineageLayout layoutOf(const LineageGraph& graph)
{
    LineageLayout layout;
    const auto count = static_cast<double>(graph.nodes.size());
    layout.width = count * columnWidth;
    layout.height = 200;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        layout.centres.push_back({(static_cast<double>(i) + 0.5) * columnWidth, 100});
    return layout;
}

void show(LineagePicture& picture, const LineageGraph& graph, int asked)
{
    picture.setGraph(graph, layoutOf(graph), idOf(asked));
}

QRectF seen(const LineagePicture& picture)
{
    return picture.mapToScene(picture.viewport()->rect()).boundingRect();
}

double middleOf(int position)
{
    return (position + 0.5) * columnWidth;
}

double scaleOf(const LineagePicture& picture)
{
    return picture.transform().m11();
}

} // namespace

class TestLineagePicture final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_picture = std::make_unique<LineagePicture>();
        m_picture->resize(1000, 400);
        m_picture->show();
    }
    void cleanup() { m_picture.reset(); }

    void allOfItWhereThatFits()
    {
        show(*m_picture, chain(3), 2);
        QCOMPARE(scaleOf(*m_picture), 1.0);
        QVERIFY(seen(*m_picture).contains(m_picture->sceneRect().adjusted(1, 1, -1, -1)));
        show(*m_picture, chain(4), 2);
        QVERIFY(scaleOf(*m_picture) < 1 && scaleOf(*m_picture) > 0.7);
        QVERIFY(seen(*m_picture).contains(QRectF(0, 0, 4 * columnWidth, 200)));
    }

    void elseFromTheLeftIfTheItemIsThere()
    {
        show(*m_picture, chain(20), 2);
        QVERIFY(scaleOf(*m_picture) > 0.69); // to be read
        QVERIFY(seen(*m_picture).left() <= 0);
        QVERIFY(seen(*m_picture).contains(middleOf(2), 100));
        show(*m_picture, chain(20), 10);
        QVERIFY(std::abs(seen(*m_picture).center().x() - middleOf(10)) < 5);
        show(*m_picture, chain(20), 19);
        QVERIFY(seen(*m_picture).contains(middleOf(19), 100));
    }

    void aSizeThatWasChosenStays()
    {
        show(*m_picture, chain(20), 10);
        m_picture->zoom(2);
        const double chosen = scaleOf(*m_picture);
        const double place = m_picture->mapFromScene(middleOf(10), 100).x();
        show(*m_picture, chain(21, -1), 10); // one more before it
        QCOMPARE(scaleOf(*m_picture), chosen);
        QVERIFY(std::abs(m_picture->mapFromScene(middleOf(11), 100).x() - place) < 3);
        show(*m_picture, chain(20), 4); // another item
        QCOMPARE(scaleOf(*m_picture), chosen);
        QVERIFY(seen(*m_picture).contains(middleOf(4), 100));
        m_picture->resize(800, 400);
        QCOMPARE(scaleOf(*m_picture), chosen);
    }

    void allOfItStaysAllOfIt()
    {
        show(*m_picture, chain(20), 10);
        m_picture->fit();
        QVERIFY(seen(*m_picture).width() >= 20 * columnWidth);
        show(*m_picture, chain(30), 10);
        QVERIFY(seen(*m_picture).width() >= 30 * columnWidth);
        m_picture->resize(700, 400);
        QVERIFY(seen(*m_picture).width() >= 30 * columnWidth);
    }

    void notSmallerThanAllOfIt()
    {
        show(*m_picture, chain(20), 10);
        m_picture->fit();
        const double all = scaleOf(*m_picture);
        for (int i = 0; i < 20; ++i)
            m_picture->zoom(0.8);
        QVERIFY(scaleOf(*m_picture) > all * 0.95);
        show(*m_picture, chain(2), 0); // may be made smaller than it is
        m_picture->fit();
        m_picture->zoom(0.8);
        QVERIFY(scaleOf(*m_picture) < 1);
    }

    void aMatchIsBroughtIntoTheMiddle()
    {
        show(*m_picture, chain(40), 0);
        QCOMPARE(m_picture->search(QStringLiteral("#3")), 11);
        QVERIFY(seen(*m_picture).contains(middleOf(3), 100));
        const auto before = seen(*m_picture);
        m_picture->showMatch(); // #3 is there already
        QCOMPARE(seen(*m_picture), before);
        QCOMPARE(m_picture->search(QStringLiteral("#25")), 1);
        m_picture->showMatch();
        QVERIFY(std::abs(seen(*m_picture).center().x() - middleOf(25)) < 5);
        QVERIFY(m_picture->current() == idOf(0)); // nobody went there yet
        m_picture->search(QStringLiteral("#15"));
        QCOMPARE(m_picture->goToMatch(1), 1);
        QVERIFY(m_picture->current() == idOf(15));
        QVERIFY(std::abs(seen(*m_picture).center().x() - middleOf(15)) < 5);
    }

    void whoOpensAGroupIsAtItsFirstMember()
    {
        LineageGraph graph = chain(3);
        graph.nodes[1].members = {idOf(7), idOf(8)};
        show(*m_picture, graph, 0);
        m_picture->setCurrent(idOf(1));
        LineageGraph opened = chain(3);
        opened.nodes[1].id = idOf(7);
        opened.edges.clear();
        show(*m_picture, opened, 0);
        QVERIFY(m_picture->current() == idOf(7));
    }

private:
    std::unique_ptr<LineagePicture> m_picture;
};

QTEST_MAIN(TestLineagePicture)

#include "tst_lineagepicture.moc"
