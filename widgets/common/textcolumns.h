#pragma once

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QListWidget;
class QPushButton;

namespace touchstone {

/// Chooses the columns of a file that make up the text of a post, in order. What is left alone is guessed, and the
/// guess is shown.
class TextColumns final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextColumns)

public:
    explicit TextColumns(QWidget* parent = nullptr);

    /// Shows which columns there are and which are used; what was chosen keeps its place.
    void setFound(const std::vector<std::string>& used, const QStringList& available);
    /// In order; empty: they are guessed.
    std::vector<std::string> choice() const;
    /// Back to the guess, without a signal.
    void reset();

signals:
    void changed();

private:
    QStringList ticked() const;
    void take();
    void move(int by);

    QListWidget* m_list;
    QPushButton* m_guess;
    bool m_chosen = false; ///< by the user; otherwise guessed
};

} // namespace touchstone
