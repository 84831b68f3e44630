#include "core/learning/modelvalidator.h"

#include "core/base/memory.h"
#include "core/data/textrecipe.h"
#include "core/learning/checkedinput.h"
#include "core/learning/tokenhash.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <string>
#include <system_error>
#include <thread>

namespace touchstone {

namespace {

/// fastText marks the nodes of its tree that are not made yet with 1e15: counts must stay below.
constexpr std::int64_t countLimit = 1'000'000'000'000'000;

/// Labels go into JSON and onto screens, which accept only valid UTF-8.
std::string readableLabel(std::string_view stored)
{
    if (stored.starts_with(labelPrefix))
        stored.remove_prefix(labelPrefix.size());
    return QString::fromUtf8(stored.data(), static_cast<qsizetype>(stored.size())).toStdString();
}

/// A large matrix meets the reader half way, from its end.
std::jthread clearFromTheEnd(FloatMatrix& matrix)
{
    constexpr std::int64_t stepFloats = std::int64_t {8} << 20;
    const std::int64_t step = stepFloats / matrix.stride();
    if (matrix.rows() < 2 * step)
        return {};
    try {
        return std::jthread([&matrix, step](const std::stop_token& stop) {
            for (std::int64_t last = matrix.rows(); last > 0 && !stop.stop_requested(); last -= step)
                matrix.populate(std::max<std::int64_t>(0, last - step), last);
        });
    } catch (const std::system_error&) { // no more threads: the reader clears it all
        return {};
    }
}

/// What becomes of what is read.
struct Reading {
    ModelContent* content = nullptr; ///< keeps the model
    bool mustFit = false;            ///< refuses what memory cannot hold
    bool onlyHead = false;           ///< goes past the numbers
    const WordSeen* seen = nullptr;

    bool keepsWords() const { return mustFit || seen != nullptr; }
};

/// One pass over a model file, field by field, in the order in which fastText wrote them.
class ModelFileReader
{
public:
    ModelFileReader(CheckedInput& file, const Reading& reading, std::stop_token stop)
        : m_file(file)
        , m_reading(reading)
        , m_content(reading.content)
        , m_stop(std::move(stop))
    {
    }

    bool read()
    {
        return readHeader() && readArguments() && readDictionary() && readPruning() && readMatrices()
            && readEnd();
    }
    ModelHead takeHead() { return std::move(m_head); }

private:
    bool readNumber(int& value, std::string_view field, std::int64_t least, std::int64_t most)
    {
        std::int32_t number = 0;
        if (!m_file.read(number, field))
            return false;
        value = number;
        return inRange(number, field, least, most);
    }
    bool inRange(std::int64_t value, std::string_view field, std::int64_t least, std::int64_t most)
    {
        if (value >= least && value <= most)
            return true;
        return m_file.reject(field,
            std::to_string(value) + " is not between " + std::to_string(least) + " and "
                + std::to_string(most));
    }

    bool stopped() { return m_stop.stop_requested() && !m_file.refuse(cancelledError()); }
    bool readHeader();
    bool readArguments();
    bool readDictionary();
    bool checkDictionaryMemory();
    bool readEntry(std::int32_t number);
    bool readPruning();
    bool checkDenseSize(std::int64_t inputRows);
    bool checkMatrixMemory(std::int64_t inputRows);
    bool checkMemory(std::uint64_t needed);
    bool readMatrices();
    bool readDense(std::string_view name, std::int64_t rows, std::int64_t padding, FloatMatrix* target);
    bool readQuantized(std::string_view name, std::int64_t rows, MatrixLayout& layout);
    bool readQuantizer(std::string_view name, std::int32_t dim, std::int32_t& parts, int& width);
    bool readFloats(float* target, std::int64_t count, std::string_view field);
    bool readEnd();

    CheckedInput& m_file;
    Reading m_reading;
    ModelContent* m_content;
    std::stop_token m_stop;
    ModelHead m_head;
    ModelSummary& m_summary = m_head.summary;
    std::int32_t m_version = 0;
    std::int32_t m_size = 0;
    std::int64_t m_pruned = -1;
    std::int64_t m_labelTotal = 0;
    std::string m_word;
    std::vector<float> m_block;
    std::vector<char> m_codes;
};

bool ModelFileReader::readHeader()
{
    std::int32_t magic = 0;
    if (m_file.size() < 8 || !m_file.read(magic, "magic number") || magic != modelMagic)
        return m_file.refuse(inputError("not-a-model", "this is not a fastText model",
            "a model is a .bin or .ftz file that fastText or Touchstone wrote"));
    if (!m_file.read(m_version, "version"))
        return false;
    if (m_version != 11 && m_version != modelVersion)
        return m_file.refuse(inputError("unknown-model-version",
            "the model has format version " + std::to_string(m_version) + "; known are 11 and 12"));
    m_head.version = m_version;
    m_head.bytes = m_file.size();
    return true;
}

bool ModelFileReader::readArguments()
{
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    int loss = 0;
    int kind = 0;
    if (!(readNumber(m_summary.dim, "dim", 1, 4096) && readNumber(m_head.window, "ws", 0, most)
            && readNumber(m_summary.epoch, "epoch", 0, most)
            && readNumber(m_summary.minCount, "minCount", -1, most)
            && readNumber(m_summary.neg, "neg", 0, most)
            && readNumber(m_summary.wordNgrams, "wordNgrams", 0, 16) && readNumber(loss, "loss", 1, 4)
            && readNumber(kind, "model", 1, 3)))
        return false;
    if (kind != 3)
        return m_file.refuse(inputError("not-a-classifier",
            "this fastText model holds word vectors, not a classifier", "train it with 'supervised'"));
    m_summary.loss = static_cast<LossName>(loss);
    if (!(readNumber(m_summary.bucket, "bucket", 0, most) && readNumber(m_summary.minn, "minn", 0, 1000)
            && readNumber(m_summary.maxn, "maxn", 0, 32)
            && readNumber(m_head.updateRate, "lrUpdateRate", std::numeric_limits<std::int32_t>::min(), most)
            && m_file.read(m_head.threshold, "t")))
        return false;
    if (m_version == 11)
        m_summary.maxn = 0; // as fastText does: those models had no character n-grams
    if (m_summary.bucket == 0 && (m_summary.wordNgrams > 1 || m_summary.maxn > 0))
        return m_file.reject("bucket", "0, but the model uses n-grams");
    return true;
}

bool ModelFileReader::readDictionary()
{
    std::int32_t words = 0;
    std::int32_t labels = 0;
    if (!m_file.read(m_size, "number of entries") || !inRange(m_size, "number of entries", 1, 1'000'000'000)
        || !m_file.read(words, "number of words") || !inRange(words, "number of words", 0, m_size)
        || !m_file.read(labels, "number of labels") || !inRange(labels, "number of labels", 1, m_size))
        return false;
    if (std::int64_t {words} + labels != m_size)
        return m_file.reject("number of entries",
            std::to_string(m_size) + " is not " + std::to_string(words) + " words and "
                + std::to_string(labels) + " labels");
    m_summary.words = words;
    if (!m_file.read(m_summary.tokens, "number of tokens")
        || !inRange(m_summary.tokens, "number of tokens", 0, std::numeric_limits<std::int64_t>::max())
        || !m_file.read(m_pruned, "size of the prune table")
        || !inRange(m_pruned, "size of the prune table", -1, m_summary.bucket))
        return false;
    constexpr std::uint64_t smallestEntry = 1 + 8 + 1;
    if (static_cast<std::uint64_t>(m_size) * smallestEntry > m_file.left())
        return m_file.reject("number of entries", "more than the file can hold");
    if (!checkDictionaryMemory())
        return false;
    for (std::int32_t i = 0; i < m_size; ++i) {
        if ((i % 65536 == 0 && stopped()) || !readEntry(i))
            return false;
    }
    return true;
}

/// A file with holes may announce a thousand million empty words in no room on the disk.
bool ModelFileReader::checkDictionaryMemory()
{
    constexpr std::uint64_t bytesPerWord = 64;   // a WordTable while it grows
    constexpr std::uint64_t bytesPerLabel = 128; // name, count and two nodes of the tree
    const auto labels = static_cast<std::uint64_t>(m_size - m_summary.words);
    return checkMemory((m_reading.keepsWords() ? static_cast<std::uint64_t>(m_size) * bytesPerWord : 0)
        + labels * bytesPerLabel);
}

bool ModelFileReader::readEntry(std::int32_t number)
{
    std::int64_t count = 0;
    std::int8_t kind = 0;
    if (!m_file.readString(m_word, "word") || !m_file.read(count, "count of a word")
        || !inRange(count, "count of a word", 0, countLimit) || !m_file.read(kind, "kind of a word")
        || !inRange(kind, "kind of a word", 0, 1))
        return false;
    const bool isLabel = number >= m_summary.words;
    if ((kind == 1) != isLabel)
        return m_file.reject("kind of a word", "words and labels are not in order");
    if (isLabel) {
        m_labelTotal += count;
        if (m_labelTotal >= countLimit)
            return m_file.reject("count of a label", "too large");
        // The tree of hierarchical softmax is built from these counts: in another order it could be a chain
        // as long as the number of labels, which fastText walks by recursion.
        const auto& counts = m_summary.labelCounts;
        if (m_summary.loss == LossName::HierarchicalSoftmax
            && (count < 1 || (!counts.empty() && count > counts.back())))
            return m_file.reject("count of a label", "not in descending order");
        m_summary.labels.push_back(decodeLabel(readableLabel(m_word)));
        m_summary.labelCounts.push_back(count);
    }
    if (!isLabel && m_reading.seen != nullptr)
        (*m_reading.seen)(m_word, count);
    if (m_content != nullptr && m_content->entries.append(m_word, tokenHash(m_word)) < 0)
        return m_file.reject("word", "too many words have the same hash, as in no text");
    return true;
}

bool ModelFileReader::readPruning()
{
    constexpr std::uint64_t bytesPerEntry = 64; // of a hash table
    if (m_pruned > 0 && m_reading.mustFit
        && !checkMemory(static_cast<std::uint64_t>(m_pruned) * bytesPerEntry))
        return false;
    for (std::int64_t i = 0; i < m_pruned; ++i) {
        std::int32_t bucket = 0;
        std::int32_t row = 0;
        if (!m_file.read(bucket, "pruned bucket")
            || !inRange(bucket, "pruned bucket", 0, m_summary.bucket - 1)
            || !m_file.read(row, "row of a pruned bucket")
            || !inRange(row, "row of a pruned bucket", 0, m_pruned - 1))
            return false;
        if (m_content != nullptr)
            m_content->pruned[bucket] = row;
    }
    if (m_content != nullptr)
        m_content->prunedBuckets = m_pruned;
    return true;
}

/// Both matrices and the flag between them: known before they are read.
bool ModelFileReader::checkDenseSize(std::int64_t inputRows)
{
    constexpr std::uint64_t shapes = 8 + 8 + 1 + 8 + 8;
    const auto rows = static_cast<std::uint64_t>(inputRows) + m_summary.labels.size();
    const std::uint64_t expected = shapes + rows * static_cast<std::uint64_t>(m_summary.dim) * sizeof(float);
    if (m_file.left() < expected)
        return m_file.reject("input matrix rows", "more than the file can hold");
    return m_file.left() == expected
        || m_file.reject(
            "end of the file", std::to_string(m_file.left() - expected) + " bytes are left over");
}

bool ModelFileReader::checkMatrixMemory(std::int64_t inputRows)
{
    if (!m_reading.mustFit)
        return true;
    if (m_summary.quantized)
        return checkMemory(m_file.left());
    constexpr std::uint64_t floatsPerLine = 16; // rows are padded to cache lines
    const auto dim = static_cast<std::uint64_t>(m_summary.dim);
    const std::uint64_t rowBytes = (dim + floatsPerLine - 1) / floatsPerLine * floatsPerLine * sizeof(float);
    const auto rows = static_cast<std::uint64_t>(inputRows) + 2 * m_summary.labels.size(); // kept twice
    return checkMemory(rows * rowBytes);
}

bool ModelFileReader::checkMemory(std::uint64_t needed)
{
    const auto available = availableMemory();
    if (!available || needed <= *available)
        return true;
    return m_file.refuse(machineError("not-enough-memory",
        "the model needs about " + std::to_string(needed >> 20) + " MiB of memory, "
            + std::to_string(*available >> 20) + " MiB are free"));
}

bool ModelFileReader::readFloats(float* target, std::int64_t count, std::string_view field)
{
    if (!m_file.read(target, static_cast<std::size_t>(count) * sizeof(float), field))
        return false;
    bool finite = true;
    for (std::int64_t i = 0; i < count; ++i)
        finite &= std::isfinite(target[i]);
    return finite || m_file.reject(field, "a number is infinite or not a number");
}

bool ModelFileReader::readDense(
    std::string_view name, std::int64_t rows, std::int64_t padding, FloatMatrix* target)
{
    const std::string field(name);
    std::int64_t m = 0;
    std::int64_t n = 0;
    if (!m_file.read(m, field + " rows") || !inRange(m, field + " rows", rows, rows)
        || !m_file.read(n, field + " columns")
        || !inRange(n, field + " columns", m_summary.dim, m_summary.dim))
        return false;
    if (static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(n) > m_file.left() / sizeof(float))
        return m_file.reject(field + " rows", "more than the file can hold");
    if (m_reading.onlyHead)
        return m_file.skip(static_cast<std::uint64_t>(rows * n) * sizeof(float), field);
    std::jthread clearing;
    if (target != nullptr) {
        *target = FloatMatrix(rows, n, padding);
        clearing = clearFromTheEnd(*target);
    }
    m_block.resize(static_cast<std::size_t>(n));
    for (std::int64_t i = 0; i < rows; ++i) {
        if (i % 65536 == 0 && stopped())
            return false;
        if (!readFloats(target != nullptr ? target->row(i) : m_block.data(), n, field))
            return false;
    }
    return true;
}

bool ModelFileReader::readQuantizer(std::string_view name, std::int32_t dim, std::int32_t& parts, int& width)
{
    const std::string field(name);
    int stored = 0;
    int partsRead = 0;
    int lastWidth = 0;
    if (!readNumber(stored, field + " dim", dim, dim) || !readNumber(partsRead, field + " parts", 1, dim)
        || !readNumber(width, field + " part width", 1, dim))
        return false;
    parts = (dim + width - 1) / width;
    if (!inRange(partsRead, field + " parts", parts, parts))
        return false;
    const std::int32_t last = dim % width == 0 ? width : dim % width;
    if (!readNumber(lastWidth, field + " last part width", last, last))
        return false;
    constexpr std::int64_t centroids = 256;
    m_block.resize(static_cast<std::size_t>(dim * centroids));
    return readFloats(m_block.data(), dim * centroids, field + " centroids");
}

bool ModelFileReader::readQuantized(std::string_view name, std::int64_t rows, MatrixLayout& layout)
{
    const std::string field(name);
    const auto skip = [&](std::int64_t bytes) {
        if (m_reading.onlyHead)
            return m_file.skip(static_cast<std::uint64_t>(bytes), field + " codes");
        m_codes.resize(std::size_t {1} << 16);
        for (; bytes > 0; bytes -= static_cast<std::int64_t>(m_codes.size())) {
            const auto count = std::min(static_cast<std::size_t>(bytes), m_codes.size());
            if (!m_file.read(m_codes.data(), count, field + " codes"))
                return false;
        }
        return true;
    };
    std::uint8_t hasNorms = 0;
    std::int64_t m = 0;
    std::int64_t n = 0;
    std::int32_t codes = 0;
    if (!m_file.read(hasNorms, field + " norms") || !inRange(hasNorms, field + " norms", 0, 1)
        || !m_file.read(m, field + " rows") || !inRange(m, field + " rows", rows, rows)
        || !m_file.read(n, field + " columns")
        || !inRange(n, field + " columns", m_summary.dim, m_summary.dim)
        || !m_file.read(codes, field + " size of the codes")
        || !inRange(codes, field + " size of the codes", rows, rows * m_summary.dim) || !skip(codes))
        return false;
    std::int32_t parts = 0;
    if (!readQuantizer(field + " quantizer", m_summary.dim, parts, layout.dsub))
        return false;
    layout.quantized = true;
    layout.norms = hasNorms == 1;
    if (rows * parts != codes)
        return m_file.reject(field + " quantizer parts", "do not match the size of the codes");
    if (hasNorms == 0)
        return true;
    int width = 0;
    return skip(rows) && readQuantizer(field + " norm quantizer", 1, parts, width);
}

bool ModelFileReader::readMatrices()
{
    std::uint8_t quantized = 0;
    if (!m_file.read(quantized, "quantized") || !inRange(quantized, "quantized", 0, 1))
        return false;
    m_summary.quantized = quantized == 1;
    const std::int64_t extraRows = m_pruned >= 0 ? m_pruned : m_summary.bucket;
    const std::int64_t inputRows = m_summary.words + extraRows;
    if (inputRows < 1 || inputRows > std::numeric_limits<std::int32_t>::max())
        return m_file.reject("input matrix rows", std::to_string(inputRows) + " rows are needed");
    if (!m_summary.quantized && !checkDenseSize(inputRows))
        return false;
    if (!checkMatrixMemory(inputRows))
        return false;
    m_head.keptRows = m_pruned;
    m_head.input = {.rows = inputRows, .columns = m_summary.dim};
    if (m_summary.quantized ? !readQuantized("input matrix", inputRows, m_head.input)
                            : !readDense("input matrix", inputRows, FloatMatrix::halfLines,
                                m_content != nullptr ? &m_content->input : nullptr))
        return false;
    if (!m_summary.quantized && m_pruned >= 0)
        return m_file.reject("size of the prune table", "only a quantized model can be pruned");

    std::uint8_t quantizedOutput = 0;
    if (!m_file.read(quantizedOutput, "quantized output")
        || !inRange(quantizedOutput, "quantized output", 0, 1))
        return false;
    const auto labels = static_cast<std::int64_t>(m_summary.labels.size());
    // fastText looks at this flag only in a quantized model.
    const bool outputIsCodes = m_summary.quantized && quantizedOutput == 1;
    if (m_content != nullptr)
        m_content->quantizedOutput = outputIsCodes;
    m_head.output = {.rows = labels, .columns = m_summary.dim};
    return outputIsCodes ? readQuantized("output matrix", labels, m_head.output)
                         : readDense("output matrix", labels, FloatMatrix::wholeLines,
                             m_content != nullptr ? &m_content->output : nullptr);
}

bool ModelFileReader::readEnd()
{
    if (m_file.left() == 0)
        return true;
    std::uint8_t next = 0;
    m_file.read(next, "end of the file");
    return m_file.reject("end of the file", std::to_string(m_file.left() + 1) + " bytes are left over");
}

Result<ModelHead> read(const std::filesystem::path& path, const Reading& reading, const std::stop_token& stop)
{
    try {
        auto file = CheckedInput::open(path);
        if (!file)
            return failure(file);
        ModelFileReader reader(**file, reading, stop);
        if (!reader.read())
            return fail((*file)->error());
        return reader.takeHead();
    } catch (const std::bad_alloc&) {
        return fail(
            machineError("not-enough-memory", "not enough memory to read the model").at(path.string()));
    }
}

Result<ModelSummary> summaryOf(Result<ModelHead> head)
{
    if (!head)
        return failure(head);
    return std::move(head->summary);
}

} // namespace

Result<ModelSummary> readModelFile(
    const std::filesystem::path& path, ModelContent* content, const std::stop_token& stop)
{
    return summaryOf(read(path, {.content = content, .mustFit = content != nullptr}, stop));
}

Result<ModelHead> readModelHead(
    const std::filesystem::path& path, const WordSeen& seen, const std::stop_token& stop)
{
    return read(path, {.onlyHead = true, .seen = seen ? &seen : nullptr}, stop);
}

Result<ModelSummary> checkModelFile(const std::filesystem::path& path, const std::stop_token& stop)
{
    return summaryOf(read(path, {.mustFit = true}, stop));
}

} // namespace touchstone
