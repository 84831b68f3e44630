#include "core/learning/pretrainedvectors.h"

#include <charconv>
#include <cmath>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

Error lineError(const std::filesystem::path& path, std::int64_t line, const std::string& problem)
{
    return inputError("bad-vectors", problem, "a .vec file has a word and its numbers on each line")
        .at("line " + std::to_string(line) + " of " + path.string());
}

/// The next run without blanks; `text` loses it.
std::string_view takeField(std::string_view& text)
{
    static constexpr std::string_view blanks = " \t\r";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return text = {};
    const auto end = std::min(text.find_first_of(blanks, begin), text.size());
    const std::string_view field = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return field;
}

template <typename T>
bool parse(std::string_view field, T& value)
{
    if (field.starts_with('+'))
        field.remove_prefix(1);
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    return error == std::errc() && end == field.data() + field.size() && !field.empty();
}

/// Lines of a file, each at most as long as a word and the most values that a model has take.
class VectorLines
{
public:
    explicit VectorLines(const std::filesystem::path& path)
        : m_stream(path, std::ios::binary)
        , m_buffer(std::size_t {1} << 20)
    {
    }

    enum class Next { Line, TooLong, Over };

    /// The next line in `line`, valid until the next call.
    Next next(std::string_view& line)
    {
        m_stream.getline(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
        const auto count = static_cast<std::size_t>(m_stream.gcount());
        // The end of the line is counted, but is not in the buffer; at the end of the file there is none.
        line = {m_buffer.data(), m_stream.eof() || count == 0 ? count : count - 1};
        if (m_stream)
            return Next::Line;
        return count + 1 == m_buffer.size() && !m_stream.eof() ? Next::TooLong : Next::Over;
    }

private:
    std::ifstream m_stream;
    std::vector<char> m_buffer;
};

} // namespace

PretrainedVectors::PretrainedVectors(std::filesystem::path path, int dim)
    : m_path(std::move(path))
    , m_dim(dim)
{
}

template <typename Visit>
Result<> PretrainedVectors::forEachLine(Visit visit, Progress& progress, const std::stop_token& stop) const
{
    std::error_code error;
    if (!std::filesystem::exists(m_path, error))
        return fail(
            inputError("no-such-file", "no such file of vectors", "check the path").at(m_path.string()));
    if (!std::filesystem::is_regular_file(m_path, error))
        return fail(inputError("not-a-file", "the vectors must be in a regular file").at(m_path.string()));
    VectorLines lines(m_path);
    std::string_view line;
    if (lines.next(line) != VectorLines::Next::Line)
        return fail(
            inputError("bad-vectors", "the file of vectors is empty or cannot be read").at(m_path.string()));
    std::string_view header = line;
    std::int64_t words = 0;
    std::int64_t dim = 0;
    if (!parse(takeField(header), words) || !parse(takeField(header), dim) || !takeField(header).empty()
        || words < 0)
        return fail(lineError(m_path, 1, "the first line must be: number of words, number of values"));
    if (dim != m_dim)
        return fail(inputError("wrong-dimension",
            "the vectors have " + std::to_string(dim) + " values, the model's have " + std::to_string(m_dim),
            "train with dim " + std::to_string(dim) + " or take other vectors")
                        .at(m_path.string()));
    for (std::int64_t i = 0; i < words; ++i) {
        if (i % 1024 == 0) {
            if (stop.stop_requested())
                return fail(cancelledError());
            progress.report({.phase = "vectors",
                .done = static_cast<double>(i),
                .total = static_cast<double>(words),
                .unit = "words",
                .rateUnit = "words"});
        }
        const auto next = lines.next(line);
        if (next == VectorLines::Next::TooLong)
            return fail(lineError(m_path, i + 2, "the line is longer than 1 MiB"));
        if (next == VectorLines::Next::Over)
            return fail(lineError(m_path, i + 2,
                "the file ends after " + std::to_string(i) + " of " + std::to_string(words) + " words"));
        std::string_view rest = line;
        const std::string_view word = takeField(rest);
        if (word.empty())
            return fail(lineError(m_path, i + 2, "the line is empty"));
        if (auto visited = visit(i + 2, word, rest); !visited)
            return visited;
    }
    return {};
}

Result<> PretrainedVectors::addWords(
    TrainingCorpus& corpus, Progress& progress, const std::stop_token& stop) const
{
    return forEachLine(
        [&](std::int64_t, std::string_view word, std::string_view) -> Result<> {
            corpus.require(std::string(word));
            return {};
        },
        progress, stop);
}

Result<> PretrainedVectors::fill(
    const TrainingCorpus& corpus, FloatMatrix& input, Progress& progress, const std::stop_token& stop) const
{
    return forEachLine(
        [&](std::int64_t line, std::string_view word, std::string_view rest) -> Result<> {
            const std::int32_t rank = corpus.rankOf(word);
            const bool known = rank >= 0 && rank < corpus.keptWords();
            for (int d = 0; d < m_dim; ++d) {
                float value = 0;
                if (!parse(takeField(rest), value) || !std::isfinite(value))
                    return fail(lineError(m_path, line,
                        "value " + std::to_string(d + 1) + " of '" + std::string(word.substr(0, 40))
                            + "' is missing or not a number"));
                if (known)
                    input.row(rank)[d] = value;
            }
            if (!takeField(rest).empty())
                return fail(lineError(m_path, line, "more than " + std::to_string(m_dim) + " values"));
            return {};
        },
        progress, stop);
}

} // namespace touchstone
