#include "core/base/error.h"
#include "core/base/result.h"
#include "core/base/sides.h"
#include "core/base/strongid.h"
#include "tests/support/testing.h"

#include <cerrno>
#include <type_traits>

using namespace touchstone;

class TestError : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void messageSaysWhereWhatAndWhatToDo()
    {
        const Error error = inputError("no-such-column", "no column 'subreddit'", "the file has: id, title")
                                .at("line 17 of posts.csv");
        QCOMPARE(error.message(),
            std::string("line 17 of posts.csv: no column 'subreddit'; the file has: id, title"));
        QCOMPARE(inputError("x", "what").message(), std::string("what"));
    }

    void aPlaceIsKeptOnceItIsKnown()
    {
        QCOMPARE(inputError("x", "what").at("inner").at("outer").where, std::string("inner"));
    }

    void systemErrorsTellWhoMustAct()
    {
        QCOMPARE(systemError("cannot write", "/x", ENOSPC).code, std::string("disk-full"));
        QVERIFY(systemError("cannot write", "/x", ENOSPC).kind == ErrorKind::Machine);
        QVERIFY(systemError("cannot read", "/x", ENOENT).kind == ErrorKind::Input);
        QVERIFY(!systemError("cannot write", "/x", EROFS).hint.empty());
    }

    void aFullStandardOutputPromisesNothing()
    {
        const Error error = standardOutputError(ENOSPC);
        QVERIFY(error.kind == ErrorKind::Machine);
        QCOMPARE(error.message(),
            std::string("standard output: the output could not be written: No space left on device; "
                        "what the command did stays done"));
    }

    void kindsOfNumbersDoNotMix()
    {
        static_assert(!std::is_convertible_v<std::int64_t, ExecutionNumber>);
        static_assert(!std::is_convertible_v<ExecutionNumber, DatasetId>);
        static_assert(!std::is_convertible_v<Baseline<int>, Candidate<int>>);
        QVERIFY(ExecutionNumber(2) < ExecutionNumber(10));
        QVERIFY(!ExecutionNumber().isValid());
        QCOMPARE(*Candidate(7), 7);
    }
};

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
