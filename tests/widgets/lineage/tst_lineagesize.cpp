#include "tests/core/lineage/samplelineage.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/lineage/dotprocess.h"
#include "widgets/lineage/lineagedialog.h"
#include "widgets/lineage/lineageedgeitem.h"
#include "widgets/lineage/lineagenodeitem.h"
#include "widgets/lineage/lineagepicture.h"

#include <QApplication>
#include <QLineEdit>

using namespace touchstone;

namespace {

constexpr int patience = 60'000; // ms, on a busy machine
constexpr int datasets = 6;
constexpr int models = 37;

std::string hashOf(std::int64_t number)
{
    std::string hash = std::to_string(number);
    return hash + std::string(64 - hash.size(), 'a');
}

Artifact rows(int dataset)
{
    return {.name = "dataset",
        .kind = "dataset",
        .sha256 = hashOf(dataset),
        .reference = "reddit-comments-of-2020-" + std::to_string(dataset),
        .resolved = "reddit-comments-of-2020-" + std::to_string(dataset) + "@1"};
}

/// Six datasets and 37 models, no two of which were evaluated on the same of them, so that nothing is drawn together.
class Filling
{
public:
    explicit Filling(WriteSession& session)
        : m_session(session)
    {
    }

    Result<> fill()
    {
        for (int dataset = 1; dataset <= datasets; ++dataset) {
            if (auto imported = import(dataset); !imported)
                return imported;
        }
        for (int model = 1; model <= models; ++model) {
            if (auto trained = train(model); !trained)
                return trained;
        }
        return {};
    }

private:
    Result<> add(Execution execution, const DatasetInfo* dataset, ModelRecord* model)
    {
        execution.number = {};
        const auto number = m_session.addExecution(execution);
        if (!number)
            return failure(number);
        execution.number = *number;
        DatasetInfo made;
        if (dataset != nullptr) {
            made = *dataset;
            made.execution = *number;
        }
        if (model != nullptr) {
            model->execution = *number;
            execution.outputs = {testing::modelOf("#" + number->toString(), 'x')};
            execution.outputs[0].sha256 = model->sha256;
        }
        return m_session.finish(
            {.execution = execution, .dataset = dataset != nullptr ? &made : nullptr, .model = model});
    }

    Result<> import(int number)
    {
        Artifact file
            = testing::fileOf("/data/reddit-comments-of-2020-" + std::to_string(number) + ".ndjson", 'f');
        file.sha256 = hashOf(1000 + number);
        DatasetInfo dataset
            = testing::dataset("reddit-comments-of-2020-" + std::to_string(number), 1, 'x', 1);
        dataset.sha256 = hashOf(number);
        Execution execution = testing::execution(0, Step::Import, {file}, {rows(number)});
        if (number > 1)
            execution.parameters = {{"rerun_of", number - 1}}; // no two are alike
        return add(execution, &dataset, nullptr);
    }

    Result<> train(int number)
    {
        ModelRecord model = testing::model(1, 'x');
        model.sha256 = hashOf(2000 + number);
        Execution execution = testing::execution(0, Step::Train, {rows(1 + number % datasets)}, {});
        execution.name = "softmax, 100 dimensions, word pairs, try " + std::to_string(number);
        if (auto trained = add(execution, nullptr, &model); !trained)
            return trained;
        Artifact made = testing::modelOf("#" + model.execution.toString(), 'x');
        made.sha256 = model.sha256;
        for (int dataset = 0; dataset < datasets; ++dataset) {
            if ((number >> dataset & 1) == 0)
                continue;
            Execution evaluation = testing::execution(0, Step::Evaluate, {made, rows(dataset + 1)}, {});
            evaluation.name = "try " + std::to_string(number) + " on dataset " + std::to_string(dataset + 1);
            if (auto evaluated = add(evaluation, nullptr, nullptr); !evaluated)
                return evaluated;
        }
        return {};
    }

    WriteSession& m_session;
};

template <typename Item>
std::vector<const Item*> itemsOf(const LineagePicture& picture)
{
    std::vector<const Item*> items;
    for (const QGraphicsItem* item : picture.scene()->items()) {
        if (const auto* found = dynamic_cast<const Item*>(item))
            items.push_back(found);
    }
    return items;
}

const LineageNodeItem* nodeOf(const LineagePicture& picture, const std::string& id)
{
    for (const LineageNodeItem* node : itemsOf<LineageNodeItem>(picture)) {
        if (node->id().text() == id)
            return node;
    }
    return nullptr;
}

QRectF seen(const LineagePicture& picture)
{
    return picture.mapToScene(picture.viewport()->rect()).boundingRect();
}

bool isSeen(const LineagePicture& picture, const std::string& id)
{
    const LineageNodeItem* node = nodeOf(picture, id);
    return node != nullptr && seen(picture).contains(node->sceneBoundingRect());
}

/// Words of lines that lie on a node or on other words.
int coveredLabels(const LineagePicture& picture)
{
    std::vector<QRectF> boxes;
    for (const LineageNodeItem* node : itemsOf<LineageNodeItem>(picture))
        boxes.push_back(node->sceneBoundingRect());
    int covered = 0;
    for (const LineageEdgeItem* edge : itemsOf<LineageEdgeItem>(picture)) {
        const QRectF& label = edge->labelBox();
        if (label.isNull())
            continue;
        for (const QRectF& box : boxes)
            covered += box.intersects(label) ? 1 : 0;
        boxes.push_back(label);
    }
    return covered;
}

Result<> fill(const std::filesystem::path& path)
{
    if (const auto made = Workspace::create(path, "test"); !made)
        return failure(made);
    auto session = WriteSession::begin(path, "test", std::chrono::seconds(1));
    if (!session)
        return failure(session);
    return Filling(*session).fill();
}

} // namespace

/// A picture of as many things as are ever drawn at once.
class TestLineageSize final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(fill(m_folder / "w.touchstone"));
        m_store.open(m_folder / "w.touchstone");
        QTRY_VERIFY_WITH_TIMEOUT(m_store.isOpen() && !m_store.isBusy(), patience);
    }
    void init() { testing::failOnAnyWarningOffscreen(); }

    void twoHundredThings_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::newRow("1280x800 light") << QSize(1280, 800) << false;
        QTest::newRow("1920x1080 dark") << QSize(1920, 1080) << true;
    }

    void twoHundredThings()
    {
        if (!isDotInstalled())
            QSKIP("dot is not installed");
        QFETCH(const QSize, size);
        QFETCH(const bool, dark);
        const QPalette before = QApplication::palette();
        QApplication::setPalette(dark ? theme::dark() : theme::light());
        {
            LineageDialog dialog(m_jobs, m_store, FileDialogs::ofDesktop());
            dialog.resize(size);
            dialog.show();
            dialog.showItem(QStringLiteral("#1"));
            QTRY_VERIFY_WITH_TIMEOUT(dialog.isSettled(), patience);
            LineagePicture* picture = dialog.picture();
            const auto name = [&](const char* what) {
                return QStringLiteral("%1-%2").arg(QString::number(size.width()), QString::fromLatin1(what));
            };
            keep(dialog, name("first"));
            const std::size_t shown = itemsOf<LineageNodeItem>(*picture).size();
            QVERIFY2(shown > 170 && shown <= 200, std::to_string(shown).c_str());
            QVERIFY(picture->transform().m11() > 0.69); // to be read
            QVERIFY(seen(*picture).left() < 0); // it is on the left, so that is where the picture begins
            QVERIFY(isSeen(*picture, "execution:1"));

            const std::string dataset = "dataset:reddit-comments-of-2020-1@1:" + hashOf(1);
            picture->setCurrent(LineageNodeId(dataset));
            QVERIFY(isSeen(*picture, dataset));
            keep(dialog, name("current"));
            QCOMPARE(coveredLabels(*picture), 0);

            auto* search = dialog.findChild<QLineEdit*>(QStringLiteral("lineageSearch"));
            search->setText(QStringLiteral("evaluation #110"));
            QVERIFY(isSeen(*picture, "execution:110"));
            QTest::keyClick(search, Qt::Key_Return);
            QCOMPARE(picture->current().text(), std::string("execution:110"));
            const auto* found = nodeOf(*picture, "execution:110");
            const double middle = seen(*picture).center().y();
            QVERIFY(std::abs(found->pos().y() - middle)
                < 40); // at the right edge it can only be in the middle of the height
            keep(dialog, name("found"));

            picture->fit();
            QVERIFY(seen(*picture).contains(picture->scene()->itemsBoundingRect()));
            keep(dialog, name("fit"));
        }
        QApplication::setPalette(before);
    }

private:
    static void keep(QWidget& widget, const QString& name)
    {
        QTest::qWait(20); // what was written takes its room later
        if (const QString folder = qEnvironmentVariable("TOUCHSTONE_PICTURES"); !folder.isEmpty())
            widget.grab().save(folder + QStringLiteral("/lineage-") + name + QStringLiteral(".png"));
    }

    testing::TemporaryFolder m_folder;
    WorkspaceStore m_store;
    JobRunner m_jobs;
};

QTEST_MAIN(TestLineageSize)

#include "tst_lineagesize.moc"
