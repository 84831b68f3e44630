#include "tests/core/tracking/mlflowfixture.h"

#include <cstdio>

namespace testing {

MlflowFixture::MlflowFixture()
{
    experiment("0", "Default");
}

std::filesystem::path MlflowFixture::write(std::string_view name, std::string_view content) const
{
    std::filesystem::create_directories((m_folder / name).parent_path());
    return m_folder.write(name, content);
}

void MlflowFixture::experiment(const std::string& id, const std::string& name, const std::string& stage) const
{
    write("mlruns/" + id + "/meta.yaml",
        "artifact_location: file:///somewhere/mlruns/" + id
            + "\ncreation_time: 1584000000000\nexperiment_id: '" + id
            + "'\nlast_update_time: 1584000000000\nlifecycle_stage: " + stage + "\nname: " + name + "\n");
}

std::string MlflowFixture::run(
    const std::string& experiment, const std::string& id, const MlflowRunFixture& run) const
{
    const std::string folder = "mlruns/" + experiment + "/" + id;
    const std::string uri
        = run.artifactUri.empty() ? "file:///somewhere/" + folder + "/artifacts" : run.artifactUri;
    write(folder + "/meta.yaml",
        "artifact_uri: " + uri + "\nend_time: " + run.endTime + "\nentry_point_name: ''\nexperiment_id: '"
            + experiment + "'\nlifecycle_stage: " + run.stage + "\nrun_id: " + id + "\nrun_name: " + run.name
            + "\nrun_uuid: " + id + "\nsource_name: ''\nsource_type: 4\nsource_version: ''\nstart_time: "
            + run.startTime + "\nstatus: " + run.status + "\ntags: []\nuser_id: alice\n");
    for (const char* part : {"metrics", "params", "tags", "artifacts"})
        std::filesystem::create_directories(m_folder / (folder + "/" + part));
    return folder;
}

void MlflowFixture::model(const std::string& name, const std::map<std::string, std::string>& aliases) const
{
    write("mlruns/models/" + name + "/meta.yaml",
        "creation_timestamp: 1585000000000\ndescription: ''\nlast_updated_timestamp: 1585000000000\nname: "
            + name + "\n");
    for (const auto& [alias, number] : aliases)
        write("mlruns/models/" + name + "/aliases/" + alias, number);
}

void MlflowFixture::version(
    const std::string& model, int number, const std::string& run, const std::string& stage) const
{
    write("mlruns/models/" + model + "/version-" + std::to_string(number) + "/meta.yaml",
        "creation_timestamp: 1585000000000\ncurrent_stage: " + stage
            + "\ndescription: trained again\nlast_updated_timestamp: 1585000000000\nname: " + model
            + "\nrun_id: " + run + "\nrun_link: ''\nsource: file:///somewhere/model\nstatus: READY\n"
            + "status_message: null\nuser_id: alice\nversion: " + std::to_string(number) + "\n");
}

std::string MlflowFixture::id(int number)
{
    std::string text(33, '\0');
    std::snprintf(text.data(), text.size(), "%032x", static_cast<unsigned>(number));
    text.pop_back();
    return text;
}

} // namespace testing
