#include "widgets/models/posttext.h"

#include "widgets/models/displayformat.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

/// The context of the texts below.
class PostText
{
    Q_DECLARE_TR_FUNCTIONS(PostText)
};

QString range(const P1Range& range)
{
    return QStringLiteral("[%1, %2%3")
        .arg(QLocale().toString(range.lower, 'g', 4), QLocale().toString(range.upper, 'g', 4),
            range.upper >= 1 ? QStringLiteral("]") : QStringLiteral(")"));
}

QString timeText(const TimeRange& time)
{
    const auto date = [](std::int64_t seconds) {
        const QString text = displayformat::dateTimeUtc(seconds);
        return text.endsWith(QLatin1String(" 00:00:00 UTC")) ? text.left(10) : text;
    };
    if (time.from && time.to)
        return PostText::tr("time from %1 to before %2").arg(date(*time.from), date(*time.to));
    if (time.from)
        return PostText::tr("time from %1").arg(date(*time.from));
    if (time.to)
        return PostText::tr("time before %1").arg(date(*time.to));
    return PostText::tr("with a time");
}

QString markText(const MarkFilter& mark)
{
    if (!mark.marked)
        return PostText::tr("without a mark");
    return mark.verdict ? PostText::tr("marked: %1").arg(posttext::verdict(*mark.verdict))
                        : PostText::tr("with a mark");
}

} // namespace

std::vector<PostsChip> postsChips(const PostsFilter& filter)
{
    std::vector<PostsChip> chips;
    const auto add = [&chips](PostsFilterPart part, QString text) {
        chips.push_back({part, std::move(text)});
    };
    if (filter.search)
        add(PostsFilterPart::Search, PostText::tr("text: %1").arg(posttext::line(*filter.search, 60)));
    if (filter.gold)
        add(PostsFilterPart::Gold, PostText::tr("label: %1").arg(posttext::label(*filter.gold)));
    if (filter.goldAmong && filter.goldAmong->size() == 1)
        add(PostsFilterPart::GoldAmong,
            PostText::tr("label: %1").arg(posttext::label(filter.goldAmong->front())));
    else if (filter.goldAmong)
        add(PostsFilterPart::GoldAmong,
            PostText::tr("one of %n label(s)", nullptr, static_cast<int>(filter.goldAmong->size())));
    if (filter.first.baseline)
        add(PostsFilterPart::BaselineFirst,
            PostText::tr("baseline says: %1").arg(posttext::label(*filter.first.baseline)));
    if (filter.first.candidate)
        add(PostsFilterPart::CandidateFirst,
            PostText::tr("candidate says: %1").arg(posttext::label(*filter.first.candidate)));
    // All there is: that names the side alone.
    const auto isAll = [](const P1Range& range) { return range.lower <= 0 && range.upper >= 1; };
    if (filter.p1.baseline && isAll(*filter.p1.baseline))
        add(PostsFilterPart::BaselineP1, PostText::tr("rows of the baseline"));
    else if (filter.p1.baseline)
        add(PostsFilterPart::BaselineP1, PostText::tr("baseline p@1 in %1").arg(range(*filter.p1.baseline)));
    if (filter.p1.candidate && isAll(*filter.p1.candidate))
        add(PostsFilterPart::CandidateP1, PostText::tr("rows of the candidate"));
    else if (filter.p1.candidate)
        add(PostsFilterPart::CandidateP1,
            PostText::tr("candidate p@1 in %1").arg(range(*filter.p1.candidate)));
    if (filter.cell)
        add(PostsFilterPart::Cell, posttext::cell(*filter.cell));
    if (filter.agree)
        add(PostsFilterPart::Agree,
            *filter.agree ? PostText::tr("same first label") : PostText::tr("different first labels"));
    if (filter.time)
        add(PostsFilterPart::Time, timeText(*filter.time));
    if (filter.mark)
        add(PostsFilterPart::Mark, markText(*filter.mark));
    return chips;
}

PostsFilter withoutPart(PostsFilter filter, PostsFilterPart part)
{
    switch (part) {
    case PostsFilterPart::Gold:
        filter.gold.reset();
        break;
    case PostsFilterPart::GoldAmong:
        filter.goldAmong.reset();
        break;
    case PostsFilterPart::BaselineFirst:
        filter.first.baseline.reset();
        break;
    case PostsFilterPart::CandidateFirst:
        filter.first.candidate.reset();
        break;
    case PostsFilterPart::BaselineP1:
        filter.p1.baseline.reset();
        break;
    case PostsFilterPart::CandidateP1:
        filter.p1.candidate.reset();
        break;
    case PostsFilterPart::Cell:
        filter.cell.reset();
        break;
    case PostsFilterPart::Agree:
        filter.agree.reset();
        break;
    case PostsFilterPart::Time:
        filter.time.reset();
        break;
    case PostsFilterPart::Search:
        filter.search.reset();
        break;
    case PostsFilterPart::Mark:
        filter.mark.reset();
        break;
    }
    return filter;
}

PostsScope scopeOf(const PostsFilter& filter, bool paired)
{
    const bool asksBaseline = filter.first.baseline || filter.p1.baseline;
    const bool asksCandidate = filter.first.candidate || filter.p1.candidate;
    if (paired || filter.cell || filter.agree || filter.mark || (asksBaseline && asksCandidate))
        return PostsScope::Both;
    // Of a label, what is read is how it is now.
    return asksBaseline ? PostsScope::Baseline : PostsScope::Candidate;
}

PostsFilter limitedTo(PostsFilter filter, PostsScope scope)
{
    if (scope == PostsScope::Both)
        return filter;
    filter.cell.reset();
    filter.agree.reset();
    filter.mark.reset();
    if (scope == PostsScope::Baseline) {
        filter.first.candidate.reset();
        filter.p1.candidate.reset();
    } else {
        filter.first.baseline.reset();
        filter.p1.baseline.reset();
    }
    return filter;
}

PostsFilter forSource(PostsFilter filter, PostsScope scope)
{
    filter = limitedTo(std::move(filter), scope);
    if (scope == PostsScope::Candidate) {
        filter.first = {std::move(filter.first.candidate), std::nullopt};
        filter.p1 = {filter.p1.candidate, std::nullopt};
    }
    return filter;
}

namespace posttext {

QString cell(FlipCell cell)
{
    switch (cell) {
    case FlipCell::BothRight:
        return PostText::tr("both right");
    case FlipCell::OnlyBaseline:
        return PostText::tr("negative flip");
    case FlipCell::OnlyCandidate:
        return PostText::tr("positive flip");
    case FlipCell::BothWrong:
        break;
    }
    return PostText::tr("both wrong");
}

QString cellWithSign(FlipCell flip)
{
    const auto sign = [flip]() -> QChar {
        switch (flip) {
        case FlipCell::BothRight:
            return QChar(0x2713);
        case FlipCell::OnlyBaseline:
            return QChar(0x25BC);
        case FlipCell::OnlyCandidate:
            return QChar(0x25B2);
        case FlipCell::BothWrong:
            break;
        }
        return QChar(0x00D7);
    };
    return QStringLiteral("%1 %2").arg(sign(), cell(flip));
}

QString verdict(ReviewVerdict verdict)
{
    switch (verdict) {
    case ReviewVerdict::CandidateBetter:
        return PostText::tr("candidate is better");
    case ReviewVerdict::BaselineBetter:
        return PostText::tr("baseline is better");
    case ReviewVerdict::LabelWrong:
        return PostText::tr("label is wrong");
    case ReviewVerdict::Unclear:
        break;
    }
    return PostText::tr("unclear");
}

QString verdictSign(ReviewVerdict verdict)
{
    switch (verdict) {
    case ReviewVerdict::CandidateBetter:
        return QString(QChar(0x25B2)); // as a positive flip
    case ReviewVerdict::BaselineBetter:
        return QString(QChar(0x25BC));
    case ReviewVerdict::LabelWrong:
        return QStringLiteral("\u2260");
    case ReviewVerdict::Unclear:
        break;
    }
    return QStringLiteral("?");
}

QString label(const std::string& name)
{
    return name.empty() ? PostText::tr("(none)") : QString::fromStdString(name);
}

QString line(const std::string& text, qsizetype letters)
{
    // A letter has at most four bytes; half of one at the end becomes a replacement character, which is cut off below.
    const auto most = static_cast<std::size_t>(letters + 1) * 4;
    QString cut = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), most)));
    bool isCut = false;
    if (cut.size() > letters) {
        cut = cut.left(letters > 0 && cut.at(letters - 1).isHighSurrogate() ? letters - 1 : letters);
        isCut = true;
    }
    cut = std::move(cut).simplified();
    if (isCut)
        cut += QChar(0x2026);
    return cut;
}

} // namespace posttext

} // namespace touchstone
