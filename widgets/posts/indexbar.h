#pragma once

#include "widgets/models/jobinfo.h"

#include <QWidget>

#include <filesystem>
#include <string>

class QProgressBar;

namespace touchstone {

class JobRunner;
class PlainLabel;

/// Builds the search index of a dataset as a job of its own, and shows how far it is. Hidden while there is nothing to
/// build.
class IndexBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IndexBar)

public:
    explicit IndexBar(JobRunner& jobs, QWidget* parent = nullptr);

    /// Nothing happens while the index of the same dataset is being built.
    void build(
        const std::filesystem::path& workspace, const std::string& datasetSha256, const QString& dataset);
    bool isBuilding() const { return m_job.isValid(); }

signals:
    void built();
    /// Also when it was cancelled.
    void failed(const touchstone::Error& error);

private:
    void take(const JobInfo& job);
    void finish(const JobInfo& job);

    JobRunner& m_jobs;
    JobId m_job;
    std::string m_dataset;
    PlainLabel* m_text;
    QProgressBar* m_progress;
};

} // namespace touchstone
