#include "widgets/common/emptystate.h"

#include "widgets/common/plainlabel.h"

#include <QVBoxLayout>

namespace touchstone {

EmptyState::EmptyState(
    const QString& title, const QString& explanation, const QString& command, QWidget* parent)
    : QWidget(parent)
{
    auto* texts = new QVBoxLayout(this);
    texts->setSpacing(8);
    texts->addStretch(2);
    const auto add = [&](const QString& text, PlainLabel::Role role) {
        if (text.isEmpty())
            return;
        auto* label = new PlainLabel(text, role, this);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        texts->addWidget(label);
    };
    add(title, PlainLabel::Role::Title);
    add(explanation, PlainLabel::Role::Secondary);
    add(command, PlainLabel::Role::Command);
    texts->addStretch(3);
}

} // namespace touchstone
