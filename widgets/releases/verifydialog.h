#pragma once

#include "core/jobs/releaseverify.h"
#include "widgets/releases/releasedialog.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace touchstone {

class Banner;
class RecordsModel;
class PlainLabel;
class TableView;

/// Reads every record and everything that one names, and says what is not as it was.
class VerifyDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerifyDialog)

public:
    /// What `parts` refers to must outlive the dialog. Begins at once.
    explicit VerifyDialog(const ReleasesParts& parts, QWidget* parent = nullptr);

    bool isBusy() const { return m_running; }

private:
    void verify();
    void showReport(const VerifyReport& report);
    QString asText() const;

    ReleasesParts m_parts;
    VerifyReport m_report;
    bool m_running = false;
    Banner* m_banner;
    QLineEdit* m_wanted;
    QPushButton* m_again;
    QProgressBar* m_busy;
    PlainLabel* m_result;
    PlainLabel* m_head;
    RecordsModel* m_model;
    TableView* m_table;
};

} // namespace touchstone
