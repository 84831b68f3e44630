#include "widgets/training/recipeform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace touchstone {

namespace {

const TextRecipe plainRecipe {.lowercase = false, .deletePunctuation = false, .collapseWhitespace = false};

enum Entry { Standard, Plain, Custom };

} // namespace

RecipeForm::RecipeForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QComboBox(this))
    , m_whitespace(new QCheckBox(tr("White space becomes one space"), this))
    , m_punctuation(new QCheckBox(tr("Delete ASCII punctuation"), this))
    , m_case(new QCheckBox(tr("Lower case"), this))
{
    m_name->addItems({tr("Standard"), tr("Plain: the text as it is"), tr("Custom")});
    m_name->setObjectName(QStringLiteral("recipeName"));
    m_name->setAccessibleName(tr("Text recipe"));
    m_name->setWhatsThis(
        tr("Text recipe: how the texts of a post become the line that fastText sees. It is stored with the "
           "model, so training, evaluation and serving cannot differ."));
    m_whitespace->setWhatsThis(
        tr("Line breaks, tabs and runs of spaces become one space, as a reader sees them."));
    m_punctuation->setWhatsThis(
        tr("Deletes the 32 ASCII punctuation characters, so that 'cat,' and 'cat' are one word."));
    m_case->setWhatsThis(tr("'Cat' and 'cat' become one word: fewer words, each seen more often."));
    for (QCheckBox* box : {m_whitespace, m_punctuation, m_case})
        connect(box, &QCheckBox::toggled, this, &RecipeForm::showName);
    connect(m_name, &QComboBox::activated, this, &RecipeForm::nameChosen);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_name);
    for (QCheckBox* box : {m_whitespace, m_punctuation, m_case})
        rows->addWidget(box);
    setRecipe({});
}

void RecipeForm::setRecipe(const TextRecipe& recipe)
{
    m_whitespace->setChecked(recipe.collapseWhitespace);
    m_punctuation->setChecked(recipe.deletePunctuation);
    m_case->setChecked(recipe.lowercase);
    showName();
}

TextRecipe RecipeForm::recipe() const
{
    return {.lowercase = m_case->isChecked(),
        .deletePunctuation = m_punctuation->isChecked(),
        .collapseWhitespace = m_whitespace->isChecked()};
}

void RecipeForm::nameChosen()
{
    if (m_name->currentIndex() == Standard)
        setRecipe({});
    else if (m_name->currentIndex() == Plain)
        setRecipe(plainRecipe);
}

void RecipeForm::showName()
{
    const TextRecipe now = recipe();
    m_name->setCurrentIndex(now == TextRecipe {} ? Standard : now == plainRecipe ? Plain : Custom);
}

} // namespace touchstone
