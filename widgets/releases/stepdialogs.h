#pragma once

#include "widgets/common/filedialogs.h"
#include "widgets/releases/releasedialog.h"

class QComboBox;
class QSpinBox;

namespace touchstone {

/// Makes a model of the workspace, or a file, a version.
class AddVersionDialog final : public ReleaseDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddVersionDialog)

public:
    /// `model`: chosen first, where it is valid.
    AddVersionDialog(const ReleasesParts& parts, ReleasesData now, FileDialogs ask, ExecutionNumber model,
        QWidget* parent = nullptr);

protected:
    QString problem() const override;
    QString consequence() const override;
    QString jobTitle() const override;
    Work work() const override;

private:
    void chooseFile();

    FileDialogs m_ask;
    QComboBox* m_model;
};

/// Points an alias to a version.
class MoveAliasDialog final : public ReleaseDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveAliasDialog)

public:
    /// `alias` and `version` are chosen first, where they are not empty.
    MoveAliasDialog(const ReleasesParts& parts, ReleasesData now, const QString& alias,
        const QString& version, QWidget* parent = nullptr);

protected:
    QString problem() const override;
    QString consequence() const override;
    QString jobTitle() const override;
    Work work() const override;

private:
    QComboBox* m_alias;
    QComboBox* m_version;
};

/// Points an alias back to what it pointed to before, and says what that means first.
class RollBackDialog final : public ReleaseDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RollBackDialog)

public:
    RollBackDialog(
        const ReleasesParts& parts, ReleasesData now, const QString& alias, QWidget* parent = nullptr);

protected:
    QString problem() const override;
    QString consequence() const override;
    QString jobTitle() const override;
    Work work() const override;

private:
    void fillTargets();
    std::string alias() const;
    std::string target() const;

    QComboBox* m_alias;
    QComboBox* m_target;
};

/// Says how many people must approve what an alias is moved to.
class ProtectDialog final : public ReleaseDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProtectDialog)

public:
    ProtectDialog(
        const ReleasesParts& parts, ReleasesData now, const QString& alias, QWidget* parent = nullptr);

protected:
    QString problem() const override;
    QString consequence() const override;
    QString jobTitle() const override;
    Work work() const override;

private:
    void showPresent();
    std::string alias() const;

    QComboBox* m_alias;
    QSpinBox* m_approvals;
};

} // namespace touchstone
