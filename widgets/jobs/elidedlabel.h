#pragma once

#include <QWidget>

namespace touchstone {

/// One line of plain text that takes the room it is given and ends in an ellipsis where that is too little. The whole
/// text is its tool tip and what a screen reader says.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)

public:
    enum class Role {
        Body,
        Secondary, ///< in a calmer colour
    };

    explicit ElidedLabel(Role role, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Role m_role;
    QString m_text;
};

} // namespace touchstone
