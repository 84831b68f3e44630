#pragma once

#include <QLabel>

namespace touchstone {

/// A label that shows its text as it is: what comes from a file or a dataset can never become mark-up or a link.
/// The only kind of label that pages may use.
class PlainLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainLabel)

public:
    enum class Role {
        Body,      ///< normal text
        Title,     ///< large, of a page
        Heading,   ///< bold, of a block
        Secondary, ///< explanation, in a calmer colour that follows the palette
        Command,   ///< something to type, monospaced and selectable
    };

    explicit PlainLabel(const QString& text = {}, Role role = Role::Body, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyRole();

    Role m_role;
    bool m_applying = false;
};

} // namespace touchstone
