#include "widgets/importing/formatform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace touchstone {

namespace {

QString formatText(RowFormat format)
{
    switch (format) {
    case RowFormat::Ndjson:
        return FormatForm::tr("JSON lines (ndjson)");
    case RowFormat::Csv:
        return FormatForm::tr("Table (CSV)");
    case RowFormat::Tsv:
        return FormatForm::tr("Table with tabs (TSV)");
    case RowFormat::Sqlite:
        return FormatForm::tr("SQLite database");
    case RowFormat::FastText:
        return FormatForm::tr("fastText text");
    }
    return {};
}

QString encodingText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16BigEndian:
        return QStringLiteral("UTF-16 BE");
    case TextEncoding::Latin1:
        return QStringLiteral("Latin-1");
    }
    return {};
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',':
        return FormatForm::tr("Comma");
    case ';':
        return FormatForm::tr("Semicolon");
    case '\t':
        return FormatForm::tr("Tab");
    case '|':
        return FormatForm::tr("Vertical bar");
    case ':':
        return FormatForm::tr("Colon");
    case ' ':
        return FormatForm::tr("Space");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString headerText(bool header)
{
    return header ? FormatForm::tr("First line holds names") : FormatForm::tr("First line is a row");
}

/// The first entry, without data, is the guess.
QComboBox* makeBox(const char* name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(FormatForm::tr("Automatic"));
    return box;
}

} // namespace

FormatForm::FormatForm(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QFormLayout(this))
    , m_format(makeBox("format", this))
    , m_encoding(makeBox("encoding", this))
    , m_delimiter(makeBox("delimiter", this))
    , m_header(makeBox("header", this))
    , m_table(new QLineEdit(this))
    , m_prefix(new QLineEdit(this))
{
    for (const RowFormat format :
        {RowFormat::Ndjson, RowFormat::Csv, RowFormat::Tsv, RowFormat::Sqlite, RowFormat::FastText})
        m_format->addItem(formatText(format), static_cast<int>(format));
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16LittleEndian,
             TextEncoding::Utf16BigEndian, TextEncoding::Latin1})
        m_encoding->addItem(encodingText(encoding), static_cast<int>(encoding));
    for (const char delimiter : {',', ';', '\t', '|', ':', ' '})
        m_delimiter->addItem(delimiterText(delimiter), static_cast<int>(delimiter));
    for (const bool header : {true, false})
        m_header->addItem(headerText(header), header);
    connect(m_format, &QComboBox::activated, this, [this] {
        // What was chosen for another format may mean nothing for this one.
        for (QComboBox* box : {m_encoding, m_delimiter, m_header})
            box->setCurrentIndex(0);
        m_table->clear();
        emit changed();
    });
    for (QComboBox* box : {m_encoding, m_delimiter, m_header})
        connect(box, &QComboBox::activated, this, &FormatForm::changed);
    m_table->setObjectName(QStringLiteral("table"));
    m_prefix->setObjectName(QStringLiteral("labelPrefix"));
    m_prefix->setPlaceholderText(QString::fromStdString(ReaderOptions {}.labelPrefix));
    connect(m_table, &QLineEdit::textEdited, this, &FormatForm::changed);
    connect(m_prefix, &QLineEdit::textEdited, this, &FormatForm::changed);
    addRows();
}

void FormatForm::addRows()
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [this](const QString& label, QWidget* field, const QString& explanation) {
        field->setToolTip(explanation);
        m_rows->addRow(label, field);
    };
    add(tr("&Format:"), m_format,
        tr("Found out from the content, not from the name; .zst and .gz are unpacked"));
    add(tr("&Encoding:"), m_encoding, tr("How the bytes stand for characters"));
    add(tr("De&limiter:"), m_delimiter, tr("The character between two fields"));
    add(tr("&Header:"), m_header, tr("Whether the first line holds the names of the columns"));
    add(tr("Ta&ble:"), m_table, tr("The table of the database that holds the posts; empty: the likeliest"));
    add(tr("Label &prefix:"), m_prefix, tr("What a label starts with in fastText's text files"));
    // They come when a file has a use for them.
    for (QWidget* field : std::initializer_list<QWidget*> {m_delimiter, m_header, m_table, m_prefix})
        m_rows->setRowVisible(field, false);
}

void FormatForm::apply(ReaderOptions& options) const
{
    const auto chosen = [](const QComboBox* box) { return box->currentData(); };
    if (const QVariant format = chosen(m_format); format.isValid())
        options.format = static_cast<RowFormat>(format.toInt());
    if (const QVariant encoding = chosen(m_encoding); encoding.isValid())
        options.encoding = static_cast<TextEncoding>(encoding.toInt());
    if (const QVariant delimiter = chosen(m_delimiter); delimiter.isValid())
        options.delimiter = static_cast<char>(delimiter.toInt());
    if (const QVariant header = chosen(m_header); header.isValid())
        options.header = header.toBool();
    options.table = m_table->text().trimmed().toStdString();
    if (!m_prefix->text().isEmpty())
        options.labelPrefix = m_prefix->text().toStdString();
}

void FormatForm::setFound(const FileLayout& layout)
{
    const bool isTable = layout.format == RowFormat::Csv || layout.format == RowFormat::Tsv;
    const bool isDatabase = layout.format == RowFormat::Sqlite;
    QString format = formatText(layout.format);
    if (!layout.compression.empty())
        format += QStringLiteral(", ") + QString::fromStdString(layout.compression);
    setGuess(m_format, format);
    setGuess(m_encoding, encodingText(layout.encoding));
    setGuess(m_delimiter, layout.delimiter != 0 ? delimiterText(layout.delimiter) : QString());
    setGuess(m_header, headerText(layout.header));
    m_table->setPlaceholderText(QString::fromStdString(layout.table));
    showRow(m_encoding, !isDatabase);
    showRow(m_delimiter, isTable);
    showRow(m_header, isTable);
    showRow(m_table, isDatabase);
    showRow(m_prefix, layout.format == RowFormat::FastText);
}

void FormatForm::setGuess(QComboBox* box, const QString& guess)
{
    // The guess is known only while nothing else was chosen.
    if (!box->currentData().isValid())
        box->setItemText(0, guess.isEmpty() ? tr("Automatic") : tr("Automatic: %1").arg(guess));
}

void FormatForm::showRow(QWidget* field, bool shown)
{
    m_rows->setRowVisible(field, shown);
    if (shown)
        return;
    // A choice that cannot be seen would be refused for a file of another format.
    const QSignalBlocker blocker(field);
    if (auto* box = qobject_cast<QComboBox*>(field))
        box->setCurrentIndex(0);
    else if (auto* line = qobject_cast<QLineEdit*>(field))
        line->clear();
}

} // namespace touchstone
