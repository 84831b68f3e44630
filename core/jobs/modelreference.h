#pragma once

#include "core/base/executionnumber.h"
#include "core/base/result.h"
#include "core/data/textrecipe.h"
#include "core/storage/workspace.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What the MODEL of a command named.
struct ResolvedModel {
    std::filesystem::path file;
    std::string sha256;
    std::int64_t bytes = 0;
    TextRecipe recipe;
    ExecutionNumber execution; ///< that made or loaded it; none for a file that the workspace does not know
    std::string reference;     ///< as typed
    std::string resolved;      ///< "#3", or the absolute path of a file that the workspace does not know
    std::vector<Warning> warnings; ///< recipe-assumed
};

/// Digits or #N: an execution (of an evaluate or predict: its model); with '/' or ending in .bin or .ftz: a file, whose
/// recipe is that of NAME.touchstone.json beside it, else `recipe`, else standard with a warning, or, where the workspace holds a model with the same content,
/// that model; otherwise a version or an alias.
/// Errors: no such thing, a recipe given for a model that has one, not a sound model, cancelled.
Result<ResolvedModel> resolveModel(Workspace& workspace, std::string_view reference,
    const std::optional<TextRecipe>& recipe = {}, const std::stop_token& stop = {});

/// The model of the workspace with these bytes, of several one that was trained here; nothing: it holds none.
Result<std::optional<ModelRecord>> modelWithContent(Workspace& workspace, std::string_view sha256);

/// The train or autotune execution that a model came from: `maker`, or, where that only brought it in or is nothing, one that made
/// the same bytes. Nothing: it was not trained in this workspace.
Result<std::optional<Execution>> trainingOf(
    Workspace& workspace, std::optional<ExecutionNumber> maker, std::string_view sha256);

/// "model-not-here": predictions were made elsewhere, and the workspace lacks what made them.
Error modelNotHere(ExecutionNumber execution);

/// As resolveModel(), for a file alone, without a workspace.
Result<ResolvedModel> resolveModelFile(
    std::string_view reference, const std::optional<TextRecipe>& recipe, const std::stop_token& stop = {});

/// True when the text names a file rather than something in a workspace.
bool namesModelFile(std::string_view reference);

} // namespace touchstone
