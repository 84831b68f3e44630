#include "widgets/importing/previewpane.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/importing/importwords.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/importpreviewmodel.h"
#include "widgets/models/jobinfo.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QProgressBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace touchstone {

namespace {

constexpr int widestColumn = 340;
constexpr int rowsMeasured = 20; ///< for the widths of the columns, besides those in sight

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// An entry of the list of problems: how many, and what.
QTreeWidgetItem* entry(const QString& count, const QString& what)
{
    auto* item = new QTreeWidgetItem({count, what.simplified()});
    item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(1, what.toHtmlEscaped());
    return item;
}

std::int64_t badRows(const ImportPreview& preview)
{
    std::int64_t count = 0;
    for (const Rejection& rejection : preview.rejected())
        count += rejection.count;
    return count;
}

} // namespace

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent)
    , m_model(new ImportPreviewModel(this))
    , m_table(new TableView(this))
    , m_counts(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_bar(new QProgressBar(this))
    , m_problems(new QTreeWidget(this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("First rows"));
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(10);
    m_bar->setFixedWidth(140);
    m_bar->setAccessibleName(tr("How much of the files was read"));
    QSizePolicy keepsItsPlace = m_bar->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(keepsItsPlace);
    m_bar->hide();
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setAccessibleName(tr("Bad rows by reason, and warnings"));
    m_problems->setHeaderLabels({tr("Rows"), tr("Bad rows and warnings")});
    m_problems->header()->setStretchLastSection(true);
    m_problems->setMinimumHeight(m_problems->fontMetrics().height() * 5);
    m_problems->setMaximumHeight(m_problems->fontMetrics().height() * 9);

    auto* counts = new QHBoxLayout;
    counts->addWidget(m_counts, 1);
    counts->addWidget(m_bar);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(new PlainLabel(tr("First rows"), PlainLabel::Role::Heading, this));
    rows->addWidget(m_table, 3);
    rows->addLayout(counts);
    rows->addWidget(m_problems, 1);
    clear({});
}

void PreviewPane::clear(const QString& why)
{
    m_model->setRows({}, {});
    m_counts->setText(why);
    m_problems->clear();
    m_bar->hide();
}

void PreviewPane::showFirstRows(const ImportPreview& preview)
{
    std::vector<ImportPreviewModel::Row> rows;
    for (const PreviewedFile& file : preview.files) {
        if (!file.preview)
            continue;
        const QString name = displayformat::fromPath(file.path.filename());
        for (const SourceRow& row : file.preview->first)
            rows.push_back({name, row});
    }
    m_model->setRows(preview.columns, std::move(rows));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestColumn));
    showCounts(preview);
}

void PreviewPane::showCounts(const ImportPreview& preview)
{
    m_bar->hide();
    const std::int64_t bad = badRows(preview);
    m_counts->setText(preview.complete()
            ? tr("%1 rows can be imported, %2 are bad").arg(number(preview.rows()), number(bad))
            : tr("The first %1 rows: %2 are bad").arg(number(preview.rows() + bad), number(bad)));
    showProblems(preview);
}

void PreviewPane::showCounting(const JobProgress& progress)
{
    const auto share = progress.share();
    m_bar->setRange(0, share ? 1000 : 0);
    m_bar->setValue(share ? static_cast<int>(*share * 1000) : 0);
    m_bar->show();
}

void PreviewPane::showProblems(const ImportPreview& preview)
{
    m_problems->clear();
    for (const PreviewedFile& file : preview.files) {
        const QString name = displayformat::fromPath(file.path.filename());
        const Error* error = file.error           ? &*file.error
            : file.preview && file.preview->error ? &*file.preview->error
                                                  : nullptr;
        if (error != nullptr)
            m_problems->addTopLevelItem(
                entry({}, tr("%1 cannot be read: %2").arg(name, QString::fromStdString(error->message()))));
    }
    for (const Rejection& rejection : preview.rejected()) {
        auto* reason = entry(number(rejection.count), importwords::rejection(rejection.reason));
        for (const std::string& example : rejection.examples)
            reason->addChild(entry({}, QString::fromStdString(example)));
        m_problems->addTopLevelItem(reason);
    }
    for (const Warning& warning : preview.warnings)
        m_problems->addTopLevelItem(entry({}, QString::fromStdString(warning.text)));
    const bool several = preview.files.size() > 1;
    for (const PreviewedFile& file : preview.files) {
        if (!file.preview)
            continue;
        for (const Warning& warning : file.preview->warnings) {
            const QString text = QString::fromStdString(warning.text);
            m_problems->addTopLevelItem(entry(
                {}, several ? tr("%1: %2").arg(displayformat::fromPath(file.path.filename()), text) : text));
        }
    }
    if (m_problems->topLevelItemCount() == 0)
        m_problems->addTopLevelItem(entry({}, tr("None")));
    m_problems->resizeColumnToContents(0);
}

} // namespace touchstone
