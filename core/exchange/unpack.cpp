#include "core/exchange/unpack.h"

#include "core/base/memory.h"

#include <zlib.h>
// The header of a frame says how much memory it needs; the function that reads it is in every shared library.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

constexpr std::size_t inputBlock = 256U << 10;

std::string mebibytes(std::uint64_t bytes)
{
    return std::to_string(bytes >> 20);
}

/// What both formats share: packed input in blocks, the limit, and errors that wait until the output
/// before them was handed out.
class UnpackingSource : public ByteSource
{
public:
    Result<std::size_t> read(std::span<char> out) final
    {
        if (m_error)
            return fail(*m_error);
        std::size_t produced = 0;
        while (produced == 0 && !m_error) {
            if (m_next == m_filled && !m_ended) {
                if (auto filled = fill(); !filled)
                    return failure(filled);
            }
            if (finished())
                return 0;
            if (inputUsed() && !m_ended)
                continue; // only padding was left in the block
            produced = unpack(out);
        }
        m_produced += produced;
        if (m_produced > m_limit) {
            m_error = inputError("unpacks-too-large",
                "the file unpacks to more than " + mebibytes(m_limit) + " MiB",
                "unpack it yourself and import it in parts if you trust it");
            return fail(*m_error);
        }
        if (produced == 0)
            return fail(*m_error);
        checkRatio();
        return produced;
    }
    std::uint64_t bytesRead() const final { return m_file->bytesRead(); }
    std::uint64_t bytesTotal() const final { return m_file->bytesTotal(); }
    std::string sha256() final { return m_file->sha256(); }
    std::span<const Warning> warnings() const final { return m_warnings; }

protected:
    UnpackingSource(std::unique_ptr<RawFile> file, std::uint64_t limit)
        : m_file(std::move(file))
        , m_limit(limit)
        , m_input(inputBlock)
    {
    }

    /// One step; returns the bytes written to `out`, and may leave an error.
    virtual std::size_t unpack(std::span<char> out) = 0;
    /// All input was used and it ended where it may end.
    virtual bool finished() = 0;

    bool inputUsed() const { return m_next == m_filled; }
    bool inputEnded() const { return m_ended && inputUsed(); }
    std::span<char> input() { return std::span(m_input).subspan(m_next, m_filled - m_next); }
    void use(std::size_t bytes)
    {
        m_next += bytes;
        m_used += bytes;
    }
    /// Reads until so many bytes of input are there or it ended; may leave an error.
    void require(std::size_t bytes)
    {
        while (m_filled - m_next < bytes && !m_ended && !m_error) {
            if (auto filled = fill(); !filled)
                m_error = filled.error();
        }
    }
    bool failed() const { return m_error.has_value(); }
    void warn(Warning warning) { m_warnings.push_back(std::move(warning)); }
    void setError(Error error) { m_error = std::move(error); }
    void setCutOff(std::string_view format)
    {
        m_error = inputError("compression-cut-off", "the " + std::string(format) + " data ends in the middle",
            "the file was not copied or downloaded completely: fetch it again");
    }
    void setDamaged(std::string_view format, std::string_view detail)
    {
        m_error = inputError("compression-damaged",
            "the " + std::string(format) + " data is damaged (" + std::string(detail) + ")",
            "fetch the file again");
    }

private:
    /// Reads on behind the input that is left.
    Result<> fill()
    {
        std::copy(m_input.begin() + static_cast<std::ptrdiff_t>(m_next),
            m_input.begin() + static_cast<std::ptrdiff_t>(m_filled), m_input.begin());
        m_filled -= m_next;
        m_next = 0;
        auto count = m_file->read(std::span(m_input).subspan(m_filled));
        if (!count)
            return failure(count);
        m_filled += *count;
        m_ended = *count == 0;
        return {};
    }

    /// Posts do not repeat themselves a thousand times over hundreds of megabytes.
    void checkRatio()
    {
        const std::uint64_t out = m_produced - m_checkedOut;
        const std::uint64_t in = m_used - m_checkedIn;
        if (out < ratioBytes)
            return;
        if (in * maximumRatio < out) {
            const std::string ratio = std::to_string(out / std::max<std::uint64_t>(in, 1));
            m_error = inputError("suspicious-compression",
                "the file unpacks to " + ratio + " times its size over " + mebibytes(out) + " MiB",
                "it may be made to fill disks; if you trust it, unpack it yourself and import the result");
            m_error->arguments = {ratio, mebibytes(out)};
        }
        m_checkedOut = m_produced;
        m_checkedIn = m_used;
    }

    std::unique_ptr<RawFile> m_file;
    std::uint64_t m_limit;
    std::uint64_t m_produced = 0;
    std::uint64_t m_used = 0;
    std::uint64_t m_checkedOut = 0;
    std::uint64_t m_checkedIn = 0;
    std::vector<Warning> m_warnings;
    std::vector<char> m_input;
    std::size_t m_next = 0;
    std::size_t m_filled = 0;
    bool m_ended = false;
    std::optional<Error> m_error;
};

class ZstdSource final : public UnpackingSource
{
public:
    ZstdSource(std::unique_ptr<RawFile> file, const UnpackOptions& options)
        : UnpackingSource(std::move(file), options.mostBytes)
        , m_context(ZSTD_createDCtx(), &ZSTD_freeDCtx)
        , m_available(options.availableMemory)
    {
        // Dumps made with --long=31 need windows of 2 GiB; the library refuses more than 128 MiB by default.
        if (m_context)
            ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, 31);
    }

    bool isValid() const { return m_context != nullptr; }
    std::string_view compression() const override { return "zstd"; }

private:
    std::size_t unpack(std::span<char> out) override
    {
        if (m_frameBegins)
            checkFrame();
        if (failed())
            return 0;
        const auto packed = input();
        ZSTD_inBuffer from {packed.data(), packed.size(), 0};
        ZSTD_outBuffer to {out.data(), out.size(), 0};
        const std::size_t state = ZSTD_decompressStream(m_context.get(), &to, &from);
        use(from.pos);
        if (ZSTD_isError(state) != 0) {
            if (ZSTD_getErrorCode(state) == ZSTD_error_memory_allocation)
                setError(machineError("out-of-memory", "not enough memory to unpack the file",
                    "it was compressed with a long window and needs up to 2 GiB of memory"));
            else
                setDamaged("zstd", ZSTD_getErrorName(state));
        } else {
            m_inFrame = state != 0;
            m_frameBegins = !m_inFrame;
            if (to.pos == 0 && m_inFrame && inputEnded())
                setCutOff("zstd");
        }
        return to.pos;
    }
    bool finished() override { return inputEnded() && !m_inFrame; }

    /// Says how much memory the frame at the front of the input takes, when that is more than usual.
    void checkFrame()
    {
        require(ZSTD_FRAMEHEADERSIZE_MAX);
        m_frameBegins = false;
        const auto packed = input();
        ZSTD_frameHeader header {};
        const std::size_t state = ZSTD_getFrameHeader(&header, packed.data(), packed.size());
        if (ZSTD_getErrorCode(state) == ZSTD_error_frameParameter_windowTooLarge
            || header.windowSize > maximumWindowBytes) {
            setError(inputError("window-too-large",
                "the zstd data asks for more than " + mebibytes(maximumWindowBytes) + " MiB of memory",
                "unpack it yourself if you trust it: zstd -d --memory=4GB FILE"));
            return;
        }
        // What is no header is left to the decoder, which says why.
        if (state != 0 || header.frameType != ZSTD_frame || header.windowSize <= ordinaryWindowBytes)
            return;
        // What the library needs beside the window.
        const std::uint64_t ordinaryNeed = ordinaryWindowBytes + 2 * std::uint64_t(header.blockSizeMax);
        const std::uint64_t needed = ZSTD_decodingBufferSize_min(header.windowSize, header.frameContentSize);
        if (needed <= std::max(m_granted, ordinaryNeed))
            return;
        const auto available = m_available ? m_available : availableMemory();
        if (available && needed > *available + m_granted) {
            Error error = machineError("not-enough-memory",
                "unpacking the file takes " + mebibytes(needed) + " MiB of memory, and "
                    + mebibytes(*available) + " MiB are available",
                "close other programs, or unpack it on a larger machine: zstd -d --long=31 FILE");
            error.arguments = {mebibytes(needed), mebibytes(*available)};
            setError(std::move(error));
            return;
        }
        m_granted = needed;
        warn({"large-window",
            "the file was compressed with a long window: unpacking it takes " + mebibytes(needed)
                + " MiB of memory",
            {mebibytes(needed)}});
    }

    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> m_context;
    std::optional<std::uint64_t> m_available;
    std::uint64_t m_granted = 0; ///< bytes of window that were said
    bool m_frameBegins = true;
    bool m_inFrame = true; // a file has at least one frame
};

class GzipSource final : public UnpackingSource
{
public:
    GzipSource(std::unique_ptr<RawFile> file, const UnpackOptions& options)
        : UnpackingSource(std::move(file), options.mostBytes)
    {
        constexpr int gzipOnly = 16;
        m_valid = inflateInit2(&m_stream, MAX_WBITS + gzipOnly) == Z_OK;
    }
    ~GzipSource() override
    {
        if (m_valid)
            inflateEnd(&m_stream);
    }
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;

    bool isValid() const { return m_valid; }
    std::string_view compression() const override { return "gzip"; }

private:
    std::size_t unpack(std::span<char> out) override
    {
        if (m_betweenMembers) {
            inflateReset(&m_stream);
            m_betweenMembers = false;
        }
        const auto packed = input();
        const std::size_t room = std::min(out.size(), std::size_t(1) << 30);
        m_stream.next_in = reinterpret_cast<Bytef*>(packed.data());
        m_stream.avail_in = static_cast<uInt>(packed.size());
        m_stream.next_out = reinterpret_cast<Bytef*>(out.data());
        m_stream.avail_out = static_cast<uInt>(room);
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        use(packed.size() - m_stream.avail_in);
        const std::size_t produced = room - m_stream.avail_out;
        switch (state) {
        case Z_STREAM_END:
            m_betweenMembers = true;
            break;
        case Z_OK:
        case Z_BUF_ERROR: // no progress was possible: more input, or the end
            if (produced == 0 && inputEnded())
                setCutOff("gzip");
            break;
        case Z_MEM_ERROR:
            setError(machineError("out-of-memory", "not enough memory to unpack the file"));
            break;
        default:
            setDamaged("gzip", m_stream.msg != nullptr ? m_stream.msg : "unknown error");
        }
        return produced;
    }
    bool finished() override
    {
        if (!m_betweenMembers)
            return false;
        // Tapes and some tools pad the file with zeros behind the last member.
        const auto rest = input();
        use(static_cast<std::size_t>(
            std::ranges::find_if(rest, [](char c) { return c != 0; }) - rest.begin()));
        return inputEnded();
    }

    z_stream m_stream {};
    bool m_valid = false;
    bool m_betweenMembers = false;
};

template <typename Source>
Result<std::unique_ptr<ByteSource>> make(std::unique_ptr<RawFile> file, const UnpackOptions& options)
{
    auto source = std::make_unique<Source>(std::move(file), options);
    if (!source->isValid())
        return fail(machineError("out-of-memory", "not enough memory to unpack the file"));
    return source;
}

} // namespace

Result<std::unique_ptr<ByteSource>> unpackZstd(std::unique_ptr<RawFile> file, const UnpackOptions& options)
{
    return make<ZstdSource>(std::move(file), options);
}

Result<std::unique_ptr<ByteSource>> unpackGzip(std::unique_ptr<RawFile> file, const UnpackOptions& options)
{
    return make<GzipSource>(std::move(file), options);
}

} // namespace touchstone
