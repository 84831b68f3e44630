#pragma once

#include "core/data/textrecipe.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace touchstone {

/// How the fields of a post become the line that fastText sees: a name, and its three parts.
class RecipeForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecipeForm)

public:
    explicit RecipeForm(QWidget* parent = nullptr);

    void setRecipe(const TextRecipe& recipe);
    TextRecipe recipe() const;

private:
    void nameChosen();
    void showName();

    QComboBox* m_name;
    QCheckBox* m_whitespace;
    QCheckBox* m_punctuation;
    QCheckBox* m_case;
};

} // namespace touchstone
