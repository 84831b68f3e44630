#pragma once

#include "core/data/textrecipe.h"
#include "core/learning/trainer.h"
#include "core/storage/datasetreader.h"
#include "core/storage/reference.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// The labelled rows of several dataset parts, one after the other, as the lines that fastText is given.
class DatasetLines final : public LineSource
{
public:
    DatasetLines(
        const Workspace& workspace, const std::vector<ResolvedRows>& parts, const TextRecipe& recipe);

    Result<bool> next(std::string& line, std::string& label) override;
    std::int64_t unlabelled() const { return m_unlabelled; }

private:
    Result<bool> fill();

    const Workspace& m_workspace;
    const std::vector<ResolvedRows>& m_parts;
    TextRecipe m_recipe;
    std::optional<DatasetReader> m_reader;
    std::size_t m_part = 0;
    std::size_t m_row = 0; ///< next of the part
    struct Line {
        std::string text;
        std::string label;
    };
    std::vector<Line> m_lines; ///< read ahead
    std::size_t m_filled = 0;
    std::size_t m_used = 0;
    std::int64_t m_unlabelled = 0;
};

} // namespace touchstone
