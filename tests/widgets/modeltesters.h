#pragma once

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QPointer>
#include <QSet>
#include <QWidget>

namespace testing {

/// Watches over every model of ours that a view shows, and over those below it, from the first time it is seen. Qt's
/// own models of a QTreeWidget reset themselves while their view is going, which no watcher survives.
class ModelTesters : public QObject
{
public:
    /// Takes in what was made since; returns how many models are watched.
    int watch(const QWidget& window)
    {
        for (const QAbstractItemView* view : window.findChildren<QAbstractItemView*>()) {
            QAbstractItemModel* model = view->model();
            while (model != nullptr && !m_known.contains(model)) {
                m_known.insert(model);
                connect(model, &QObject::destroyed, this, [this, model] { m_known.remove(model); });
                if (!QByteArray(model->metaObject()->className()).startsWith("touchstone::"))
                    break;
                new QAbstractItemModelTester(
                    model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
                ++m_count;
                const auto* proxy = qobject_cast<QAbstractProxyModel*>(model);
                model = proxy != nullptr ? proxy->sourceModel() : nullptr;
            }
        }
        return m_count;
    }

private:
    QSet<QObject*> m_known;
    int m_count = 0;
};

} // namespace testing
