#include "core/learning/wordinfluence.h"

#include "core/learning/labelscores.h"
#include "core/learning/modeldata.h"

#include <algorithm>
#include <unordered_map>

namespace touchstone {

namespace {

/// Texts that are scored at a time: the whole one, and such that lack a word.
constexpr std::int64_t batchRows = 64;

/// Sum of rows of the input matrix, in double precision: rows that are added and taken off again leave nothing behind.
class RowSum
{
public:
    explicit RowSum(const Model::Data& data)
        : m_data(data)
        , m_sum(static_cast<std::size_t>(data.summary.dim))
        , m_row(m_sum.size())
    {
    }

    void add(std::span<const std::int32_t> rows, int sign)
    {
        for (const std::int32_t row : rows) {
            const float* values = valuesOf(row);
            for (std::size_t i = 0; i < m_sum.size(); ++i)
                m_sum[i] += sign * static_cast<double>(values[i]);
        }
        m_rows += sign * static_cast<std::int64_t>(rows.size());
    }

    std::int64_t rows() const { return m_rows; }
    /// `out`: zero where there are no rows.
    void mean(float* out) const
    {
        for (std::size_t i = 0; i < m_sum.size(); ++i)
            out[i] = m_rows > 0 ? static_cast<float>(m_sum[i] / static_cast<double>(m_rows)) : 0.0F;
    }

private:
    const float* valuesOf(std::int32_t row)
    {
        if (!m_data.quantized)
            return m_data.input.row(row);
        m_data.quantized->inputMean({&row, 1}, m_row.data());
        return m_row.data();
    }

    const Model::Data& m_data;
    std::vector<double> m_sum;
    std::vector<float> m_row;
    std::int64_t m_rows = 0;
};

/// A line as the model takes it in.
class Text
{
public:
    Text(const Model::Data& data, std::string_view line)
        : m_features(data.features)
    {
        splitTokens(line, m_tokens);
        std::unordered_map<std::string_view, std::size_t> numbers;
        for (const Token& token : m_tokens) {
            const auto [found, isNew] = numbers.try_emplace(token.text, m_words.size());
            if (isNew)
                m_words.push_back(wordOf(data, token));
            Word& word = m_words[found->second];
            ++word.count;
            if (!word.takesPart)
                continue;
            word.places.push_back(m_hashes.size());
            m_hashes.push_back(token.hash);
        }
        m_hashes.push_back(m_features.appendEndOfLine(m_endOfLine));
    }

    std::size_t words() const { return m_words.size(); }
    WordInfluence describe(std::size_t word) const
    {
        return {.word = std::string(m_words[word].text),
            .occurrences = m_words[word].count,
            .known = m_words[word].known,
            .labels = {}};
    }

    void addAll(RowSum& sum) const
    {
        for (const Word& word : m_words) {
            for (int i = 0; i < word.count; ++i)
                sum.add(word.rows, 1);
        }
        std::vector<std::int32_t> rows = m_endOfLine;
        m_features.ngrams().appendWordNgrams(m_hashes, rows);
        sum.add(rows, 1);
    }

    /// Makes the sum that of the text without a word.
    void takeOut(std::size_t number, RowSum& sum)
    {
        const Word& word = m_words[number];
        for (int i = 0; i < word.count; ++i)
            sum.add(word.rows, -1);
        if (!m_features.ngrams().usesWordNgrams() || word.places.empty())
            return;
        m_shortened.clear();
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_hashes.size(); ++i) {
            if (next < word.places.size() && word.places[next] == i)
                ++next;
            else
                m_shortened.push_back(m_hashes[i]);
        }
        m_gone.clear();
        m_come.clear();
        const auto reach = static_cast<std::size_t>(m_features.ngrams().longest()) - 1;
        std::size_t begin = 0; // of the n-grams that were not looked at
        for (std::size_t k = 0; k < word.places.size(); ++k) {
            const std::size_t place = word.places[k];
            // Those that begin here or reach here from the left; k words are gone before them.
            for (std::size_t i = std::max(begin, place - std::min(place, reach)); i <= place; ++i) {
                m_features.ngrams().appendWordNgramsFrom(i, m_hashes, m_gone);
                if (i != place)
                    m_features.ngrams().appendWordNgramsFrom(i - k, m_shortened, m_come);
            }
            begin = place + 1;
        }
        sum.add(m_gone, -1);
        sum.add(m_come, 1);
    }

private:
    struct Word {
        std::string_view text;
        int count = 0;
        bool known = false;
        bool takesPart = true;
        std::vector<std::int32_t> rows;  ///< of one occurrence, without n-grams of words
        std::vector<std::size_t> places; ///< in m_hashes, ascending
    };

    Word wordOf(const Model::Data& data, const Token& token) const
    {
        Word word {.text = token.text};
        const std::int32_t number = m_features.entries().find(token.text, token.hash);
        word.known = number >= 0 && number < data.summary.words;
        word.takesPart = m_features.appendWord(token.text, token.hash, word.rows);
        return word;
    }

    const FeatureExtractor& m_features;
    std::vector<Token> m_tokens;
    std::vector<Word> m_words;
    std::vector<std::uint32_t> m_hashes; ///< of the tokens that take part, and of the end of line
    std::vector<std::int32_t> m_endOfLine;
    std::vector<std::uint32_t> m_shortened;
    std::vector<std::int32_t> m_gone;
    std::vector<std::int32_t> m_come;
};

/// What the model says of the labels that were asked for.
struct Answer {
    std::vector<float> probability;
    std::vector<double> logOdds; ///< empty: no answer
};

class Answers
{
public:
    Answers(const Model::Data& data, std::span<const std::int32_t> labels)
        : m_labels(labels)
        , m_hidden(batchRows, data.summary.dim)
        , m_scores(data, batchRows)
    {
    }

    void add(const RowSum& sum)
    {
        sum.mean(m_hidden.row(m_waiting++));
        m_answered.push_back(sum.rows() > 0);
        if (m_waiting == batchRows)
            score();
    }

    const std::vector<Answer>& finish()
    {
        if (m_waiting > 0)
            score();
        return m_answers;
    }

private:
    void score()
    {
        m_scores.compute(m_hidden, m_waiting);
        for (std::int64_t row = 0; row < m_waiting; ++row) {
            Answer answer {.probability = std::vector<float>(m_labels.size()), .logOdds = {}};
            if (m_answered[m_answers.size()]) {
                for (const std::int32_t label : m_labels)
                    answer.logOdds.push_back(m_scores.logOdds(row, label));
                const float* probabilities = m_scores.probabilities(row);
                for (std::size_t i = 0; i < m_labels.size(); ++i)
                    answer.probability[i] = probabilities[m_labels[i]];
            }
            m_answers.push_back(std::move(answer));
        }
        m_waiting = 0;
    }

    std::span<const std::int32_t> m_labels;
    FloatMatrix m_hidden;
    LabelScores m_scores;
    std::int64_t m_waiting = 0;
    std::vector<bool> m_answered;
    std::vector<Answer> m_answers;
};

} // namespace

TextInfluence wordInfluence(const Model& model, std::string_view line, std::span<const std::int32_t> labels,
    const std::stop_token& stop)
{
    const Model::Data& data = model.data();
    Text text(data, line);
    RowSum whole(data);
    text.addAll(whole);
    Answers answers(data, labels);
    answers.add(whole);
    for (std::size_t word = 0; word < text.words() && !stop.stop_requested(); ++word) {
        RowSum without = whole;
        text.takeOut(word, without);
        answers.add(without);
    }
    const std::vector<Answer>& all = answers.finish();
    TextInfluence result {.probability = all.front().probability, .words = {}};
    for (std::size_t word = 0; word + 1 < all.size(); ++word) {
        WordInfluence influence = text.describe(word);
        const Answer& without = all[word + 1];
        for (std::size_t i = 0; i < labels.size(); ++i) {
            LabelPull pull {.without = without.probability[i],
                .change
                = static_cast<double>(result.probability[i]) - static_cast<double>(without.probability[i])};
            if (!all.front().logOdds.empty() && !without.logOdds.empty())
                pull.logOddsChange = all.front().logOdds[i] - without.logOdds[i];
            influence.labels.push_back(pull);
        }
        result.words.push_back(std::move(influence));
    }
    return result;
}

} // namespace touchstone
