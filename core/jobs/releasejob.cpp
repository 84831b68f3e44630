#include "core/jobs/releasejob.h"

#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/jobs/loadjob.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/person.h"
#include "core/storage/releasestore.h"

#include <utility>

namespace touchstone {

namespace {

constexpr std::size_t longestReason = 10000; // bytes

ReleaseRecord signedRecord(ReleaseKind kind, const std::string& who, const std::string& why)
{
    return {.kind = kind, .when = currentTime(), .who = who.empty() ? currentPerson() : who, .why = why};
}

Result<> checkReason(const std::string& why, bool needed)
{
    if (needed && why.empty())
        return fail(inputError("no-reason", "a reason is missing", "give it: --reason TEXT"));
    if (why.size() > longestReason)
        return fail(inputError("reason-too-long", "the reason is longer than 10,000 bytes", "shorten it"));
    return {};
}

/// The model, which is brought in where it is a file that the workspace does not know.
Result<ResolvedModel> modelOf(
    const JobContext& context, const AddVersionParameters& parameters, std::vector<Warning>& warnings)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    auto model = resolveModel(*workspace, parameters.model, parameters.recipe, context.stop);
    if (!model)
        return model;
    const bool known = model->execution.isValid() && model->resolved.starts_with('#');
    if (known)
        return model;
    const auto loaded = loadModel(context, {.file = model->file, .recipe = parameters.recipe, .name = ""});
    if (!loaded)
        return failure(loaded);
    warnings = loaded->warnings;
    auto current = Workspace::open(context.workspace, context.command);
    if (!current)
        return failure(current);
    return resolveModel(*current, "#" + loaded->execution.number.toString(), {}, context.stop);
}

Result<> checkModelBytes(const ResolvedModel& model, const std::stop_token& stop)
{
    const auto hash = sha256OfFile(model.file, stop);
    if (!hash)
        return failure(hash);
    if (*hash == model.sha256)
        return {};
    return fail(machineError("damaged-model", "the model file is not what was stored",
        "bring back a backup of it, or train it again")
                    .at(model.file.string()));
}

} // namespace

Result<ReleaseRecord> appendRelease(
    const JobContext& context, const std::function<Result<ReleaseRecord>(const ReleaseState&)>& make)
{
    // Says what is wrong with a folder that is no workspace before a lock file is made in it.
    if (const auto workspace = Workspace::open(context.workspace, context.command); !workspace)
        return failure(workspace);
    auto session = WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
    if (!session)
        return failure(session);
    const auto records = readReleases(session->database());
    if (!records)
        return failure(records);
    auto record = make(releaseState(*records));
    if (!record)
        return record;
    auto added = appendReleases(*session, {std::move(*record)});
    if (!added)
        return failure(added);
    return std::move(added->front());
}

Result<AddedVersion> addVersion(const JobContext& context, const AddVersionParameters& parameters)
{
    if (auto checked = checkReason(parameters.why, false); !checked)
        return failure(checked);
    AddedVersion added;
    const auto model = modelOf(context, parameters, added.warnings);
    if (!model)
        return failure(model);
    if (auto sound = checkModelBytes(*model, context.stop); !sound)
        return failure(sound);
    auto record = appendRelease(context, [&](const ReleaseState& state) -> Result<ReleaseRecord> {
        for (const ReleasedVersion& version : state.versions) {
            if (version.model == model->sha256)
                added.warnings.push_back(
                    {"released-before", "the model is version " + version.name + " already", {version.name}});
        }
        ReleaseRecord next = signedRecord(ReleaseKind::Add, parameters.who, parameters.why);
        next.version = nextVersionName(state, next.when);
        next.execution = model->execution;
        next.model = model->sha256;
        next.recipe = model->recipe.toJson();
        return next;
    });
    if (!record)
        return failure(record);
    added.record = std::move(*record);
    return added;
}

Result<ReleaseRecord> moveAlias(const JobContext& context, const AliasParameters& parameters)
{
    if (auto checked = checkReason(parameters.why, false); !checked)
        return failure(checked);
    return appendRelease(context, [&](const ReleaseState& state) -> Result<ReleaseRecord> {
        if (auto allowed = mayMove(state, parameters.alias, parameters.version); !allowed)
            return failure(allowed);
        const auto version = findVersion(state, parameters.version);
        if (!version)
            return failure(version);
        ReleaseRecord record = signedRecord(ReleaseKind::Move, parameters.who, parameters.why);
        record.alias = parameters.alias;
        record.version = (*version)->name;
        record.decision = approvalOf(state, record.version);
        if (const auto current = state.aliases.find(parameters.alias); current != state.aliases.end())
            record.from = current->second.version;
        return record;
    });
}

Result<ReleaseRecord> rollBack(const JobContext& context, const AliasParameters& parameters)
{
    if (auto checked = checkReason(parameters.why, true); !checked)
        return failure(checked);
    return appendRelease(context, [&](const ReleaseState& state) -> Result<ReleaseRecord> {
        auto target = rollbackTarget(state, parameters.alias, parameters.version);
        if (!target)
            return failure(target);
        ReleaseRecord record = signedRecord(ReleaseKind::Rollback, parameters.who, parameters.why);
        record.alias = parameters.alias;
        record.version = std::move(*target);
        record.from = state.aliases.find(parameters.alias)->second.version;
        record.decision = approvalOf(state, record.version);
        return record;
    });
}

Result<ReleaseRecord> protectAlias(
    const JobContext& context, const AliasParameters& parameters, std::int64_t approvals)
{
    if (auto checked = checkReason(parameters.why, true); !checked)
        return failure(checked);
    if (!isAliasName(parameters.alias))
        return fail(inputError("bad-alias", "'" + parameters.alias + "' cannot be the name of an alias",
            "an alias begins with a small letter and goes on with small letters, digits, - and _"));
    if (approvals < 0 || approvals > 9)
        return fail(inputError("bad-approvals", "an alias asks for 0 to 9 approvals", "1 is usual"));
    return appendRelease(context, [&](const ReleaseState&) -> Result<ReleaseRecord> {
        ReleaseRecord record = signedRecord(ReleaseKind::Protect, parameters.who, parameters.why);
        record.alias = parameters.alias;
        record.approvals = approvals;
        return record;
    });
}

Result<ReleaseHistory> releaseHistory(Workspace& workspace, std::optional<std::int64_t> until)
{
    auto records = readReleases(workspace.database());
    if (!records)
        return failure(records);
    ReleaseHistory history {.records = std::move(*records), .state = {}};
    if (until)
        std::erase_if(history.records, [&](const ReleaseRecord& record) { return record.when > *until; });
    history.state = releaseState(history.records);
    return history;
}

} // namespace touchstone
