#pragma once

#include "tests/core/jobs/jobfixture.h"

#include <memory>
#include <string>
#include <vector>

namespace testing {

/// Texts that break what is careless with them: in a list, a text field, a tool tip.
inline std::vector<std::string> hostileTexts()
{
    return {"<b>bold</b> <img src=\"file:///etc/passwd\"> &amp; <a href='x'>word0x1</a>",
        "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 right to left (word1x2)",
        "\u202eoverride\u202c and zero\u200bwidth\u200djoined\ufeff",
        "\U0001F469\u200D\U0001F469\u200D\U0001F467 family \U0001F1E9\U0001F1EA flag e\u0301",
        "two\r\nlines\rand\n\nmore\ttabs", "%1 %2 %n {0} &mnemonic",
        std::string(20'000, 'x') + " word2x3 end"};
}

/// What an importer keeps of a text is what a reader shows, but for line breaks, of which one sign is made.
inline QString asShown(const std::string& text)
{
    QString shown = QString::fromStdString(text);
    shown.replace(QLatin1String("\r\n"), QLatin1String(" \n"));
    shown.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return shown;
}

/// Dataset old@1 (#1) with hostile texts in it, another one new@1 (#2), a poor and a good model (#3, #4), what they made
/// of old@1 (#5, #6), and what the good one made of new@1 (#7).
inline std::unique_ptr<Jobs> postsWorkspace()
{
    auto jobs = std::make_unique<Jobs>();
    std::string lines = posts({.posts = 1200});
    int number = 0;
    for (const std::string& text : hostileTexts())
        lines += post("hostile" + std::to_string(number++), "cats", nullptr, text);
    const auto imported = jobs->import("old", lines);
    const auto other = jobs->import("new", posts({.posts = 300, .idPrefix = "n", .seed = 9}));
    auto poor = Jobs::training({"old"});
    poor.training.epoch = 1;
    poor.training.lr = 0.05;
    const auto trained = touchstone::trainOn(jobs->context(), poor);
    const auto good = jobs->train({"old"});
    if (!imported || !other || !trained || !good)
        return nullptr;
    for (const auto& [model, rows] : {std::pair("3", "old"), std::pair("4", "old"), std::pair("4", "new")}) {
        if (!jobs->evaluate(model, rows))
            return nullptr;
    }
    return jobs;
}

inline const touchstone::ExecutionNumber poorOnOld(5);
inline const touchstone::ExecutionNumber goodOnOld(6);
inline const touchstone::ExecutionNumber goodOnNew(7);

} // namespace testing
