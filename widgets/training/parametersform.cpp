#include "widgets/training/parametersform.h"

#include "widgets/models/displayformat.h"
#include "widgets/training/quantizationform.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

namespace touchstone {

namespace {

struct Integer {
    const char* name; ///< of the object, as fastText calls it
    const char* label;
    const char* help;
    int TrainParameters::*member;
    int least;
    int most;
    bool basic;
};

constexpr int noLimit = 2'000'000'000;

// The limits are those of TrainParameters::validate().
constexpr std::array integers {
    Integer {"epoch", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "&Epochs"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Epochs: how often the training goes over all rows. 5 is a start; small datasets need more (10 "
            "to 50). When the loss still falls at the end, try more."),
        &TrainParameters::epoch, 1, 100'000, true},
    Integer {"dim", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "&Dimensions"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Dimensions: the size of the vectors that words and labels get. 100 is usual; thousands of "
            "labels may gain from 200. Time, memory and the size of the file grow with it."),
        &TrainParameters::dim, 1, 4096, true},
    Integer {"wordNgrams", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "&Word n-grams"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Word n-grams: 1 takes single words, 2 also pairs of neighbours ('new york'), which often helps "
            "with large datasets and makes the file larger."),
        &TrainParameters::wordNgrams, 1, 16, true},
    Integer {"minCount", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "Least word &count"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Least word count: rarer words are left out. 1 keeps all; 5 makes large models much smaller."),
        &TrainParameters::minCount, 0, noLimit, true},
    Integer {"thread", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "&Threads"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Threads: how many processors work at once. Only one thread gives the same model again, to the "
            "byte."),
        &TrainParameters::threads, 1, 1024, true},
    Integer {"seed", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "&Seed"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Seed: of the first vectors and of the order of the rows. Another seed shows how much of a "
            "difference is chance."),
        &TrainParameters::seed, 0, noLimit, true},
    Integer {"minCountLabel", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "Least label count"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Least label count: labels with fewer rows are left out. 0 keeps all."),
        &TrainParameters::minCountLabel, 0, noLimit, false},
    Integer {"bucket", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "Buckets"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Buckets: how many vectors all n-grams share. Used only with word or character n-grams; each "
            "takes 4 bytes times the dimensions."),
        &TrainParameters::bucket, 0, 1'000'000'000, false},
    Integer {"minn", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "Shortest character n-gram"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Shortest character n-gram: 0 means none. 2 or 3 helps with misspelled words and with languages "
            "that join words."),
        &TrainParameters::minn, 0, 32, false},
    Integer {"maxn", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "Longest character n-gram"),
        QT_TRANSLATE_NOOP(
            "touchstone::ParametersForm", "Longest character n-gram: 0 means none; 5 or 6 is usual."),
        &TrainParameters::maxn, 0, 32, false},
    Integer {"neg", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "Negatives"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Negatives: wrong labels that each row is told from, with loss ns."),
        &TrainParameters::neg, 1, 10'000, false},
    Integer {"lrUpdateRate", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "Rate update"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Rate update: words between two changes of the learning rate, which falls to 0 at the end."),
        &TrainParameters::lrUpdateRate, 1, noLimit, false},
    Integer {"batch", QT_TRANSLATE_NOOP("touchstone::ParametersForm", "Batch"),
        QT_TRANSLATE_NOOP("touchstone::ParametersForm",
            "Batch: rows whose changes are added up before the weights change. 0 chooses; 1 is fastText's "
            "own rule; more is faster with many labels."),
        &TrainParameters::batch, 0, 16, false},
};

} // namespace

ParametersForm::ParametersForm(FileDialogs ask, QWidget* parent)
    : QWidget(parent)
    , m_ask(std::move(ask))
    , m_rate(new QDoubleSpinBox(this))
    , m_sampling(new QDoubleSpinBox(this))
    , m_loss(new QComboBox(this))
    , m_vectors(new QLineEdit(this))
    , m_quantization(new QuantizationForm(this))
    , m_more(new QToolButton(this))
    , m_rest(new QWidget(this))
{
    m_rate->setObjectName(QStringLiteral("lr"));
    m_rate->setDecimals(4);
    m_rate->setRange(0.0001, 100);
    m_rate->setSingleStep(0.05);
    m_sampling->setObjectName(QStringLiteral("t"));
    m_sampling->setDecimals(6);
    m_sampling->setRange(0, 1);
    m_loss->setObjectName(QStringLiteral("loss"));
    for (const LossName loss :
        {LossName::Softmax, LossName::HierarchicalSoftmax, LossName::NegativeSampling, LossName::OneVsAll}) {
        const std::string_view name = lossText(loss);
        m_loss->addItem(
            QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), static_cast<int>(loss));
    }
    for (QDoubleSpinBox* box : {m_rate, m_sampling})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ParametersForm::changed);
    connect(m_loss, &QComboBox::currentIndexChanged, this, &ParametersForm::changed);
    connect(m_vectors, &QLineEdit::textChanged, this, &ParametersForm::changed);
    connect(m_quantization, &QuantizationForm::changed, this, &ParametersForm::changed);

    auto* basics = new QWidget(this);
    auto* basicRows = addGroup(basics);
    addRow(basicRows, tr("&Learning rate"), m_rate,
        tr("Learning rate: how far each row moves the weights. 0.1 is fastText's default; 0.5 learns faster "
           "and suits "
           "short texts. When the loss is not a number, lower it."));
    addRow(basicRows, tr("L&oss"), m_loss,
        tr("Loss: softmax is exact; hs is much faster with thousands of labels, and a little worse; ns and "
           "ova suit "
           "rows that could have several labels. p@1 can be compared only within one loss."));
    addIntegers(basicRows, true);
    auto* restRows = addGroup(m_rest);
    addIntegers(restRows, false);
    addRow(restRows, tr("Sampling threshold"), m_sampling,
        tr("Sampling threshold: recorded as fastText does; its classifier does not use it."));
    addRow(restRows, tr("Word vectors"), makeVectors(),
        tr("Word vectors: a .vec file to start from instead of chance; its dimensions must be those above."));
    restRows->addRow(m_quantization);
    m_lockable.insert(m_lockable.end(), {m_rate, m_sampling, m_loss, m_quantization});

    m_more->setObjectName(QStringLiteral("moreParameters"));
    m_more->setText(tr("&More parameters"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    connect(m_more, &QToolButton::toggled, this, &ParametersForm::showAll);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(basics);
    rows->addWidget(m_more);
    rows->addWidget(m_rest);
    showAll(false);
    setParameters(defaults());
}

QFormLayout* ParametersForm::addGroup(QWidget* group)
{
    auto* rows = new QFormLayout(group);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return rows;
}

void ParametersForm::addRow(QFormLayout* rows, const QString& label, QWidget* field, const QString& help)
{
    field->setWhatsThis(help);
    field->setToolTip(help);
    rows->addRow(label, field);
}

void ParametersForm::addIntegers(QFormLayout* rows, bool basic)
{
    for (const Integer& integer : integers) {
        if (integer.basic != basic)
            continue;
        auto* box = new QSpinBox(this);
        box->setObjectName(QLatin1String(integer.name));
        box->setRange(integer.least, integer.most);
        box->setGroupSeparatorShown(true);
        connect(box, &QSpinBox::valueChanged, this, &ParametersForm::changed);
        addRow(rows, tr(integer.label), box, tr(integer.help));
        m_integers.push_back({integer.member, box});
        if (integer.member != &TrainParameters::seed && integer.member != &TrainParameters::threads)
            m_lockable.push_back(box);
    }
}

QWidget* ParametersForm::makeVectors()
{
    auto* block = new QWidget(this);
    m_vectors->setObjectName(QStringLiteral("pretrainedVectors"));
    m_vectors->setAccessibleName(tr("File of word vectors"));
    m_vectors->setPlaceholderText(tr("none"));
    auto* choose = new QPushButton(tr("Choose..."), block);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        if (const auto file
            = m_ask.openFile(this, tr("Word vectors"), tr("Word vectors (*.vec);;All files (*)")))
            m_vectors->setText(displayformat::fromPath(*file));
    });
    auto* row = new QHBoxLayout(block);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_vectors, 1);
    row->addWidget(choose);
    block->setFocusProxy(m_vectors);
    m_lockable.push_back(block);
    return block;
}

TrainParameters ParametersForm::defaults()
{
    TrainParameters parameters;
    parameters.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return parameters;
}

void ParametersForm::setParameters(const TrainParameters& parameters)
{
    m_set = parameters;
    m_rate->setValue(parameters.lr);
    m_sampling->setValue(parameters.t);
    m_shownRate = m_rate->value();
    m_shownSampling = m_sampling->value();
    m_loss->setCurrentIndex(m_loss->findData(static_cast<int>(parameters.loss)));
    for (const IntegerBox& entry : m_integers)
        entry.box->setValue(parameters.*entry.member);
    m_vectors->setText(displayformat::fromPath(parameters.pretrainedVectors));
    m_quantization->setQuantization(parameters.quantization);
}

TrainParameters ParametersForm::parameters() const
{
    TrainParameters parameters;
    // What nobody touched keeps all its digits: a twin must be equal to the last.
    parameters.lr = m_rate->value() == m_shownRate ? m_set.lr : m_rate->value();
    parameters.t = m_sampling->value() == m_shownSampling ? m_set.t : m_sampling->value();
    parameters.loss = static_cast<LossName>(m_loss->currentData().toInt());
    for (const IntegerBox& entry : m_integers)
        parameters.*entry.member = entry.box->value();
    parameters.pretrainedVectors = displayformat::toPath(m_vectors->text().trimmed());
    parameters.quantization = m_quantization->quantization();
    return parameters;
}

QString ParametersForm::problem() const
{
    const TrainParameters now = parameters();
    if (now.minn > now.maxn)
        return tr("The shortest character n-gram is longer than the longest.");
    if (now.bucket == 0 && (now.wordNgrams > 1 || now.maxn > 0))
        return tr("N-grams need buckets: more than 0.");
    const auto valid = now.validate();
    return valid ? QString() : QString::fromStdString(valid.error().message());
}

void ParametersForm::lockForTwin(bool locked)
{
    for (QWidget* widget : m_lockable)
        widget->setEnabled(!locked);
}

void ParametersForm::showAll(bool shown)
{
    m_more->setChecked(shown);
    m_more->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_rest->setVisible(shown);
}

} // namespace touchstone
