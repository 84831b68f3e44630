#pragma once

#include "core/jobs/postsource.h"
#include "widgets/models/posttext.h"
#include "widgets/posts/postwords.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <set>
#include <string>

class QTabWidget;

namespace touchstone {

class PostAnswers;
class PlainLabel;
class PullLegend;
class TableView;
class WordPullsModel;
class WordsText;

/// One post to be read: when, which label, what both models answered, and its text with the words that decided it.
class ReadingPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadingPane)

public:
    /// How the sides stand.
    enum class Naming {
        Sides,        ///< baseline left and blue, candidate right and orange
        Blind,        ///< left and right, in one colour
        BlindSwapped, ///< the same with the candidate on the left
    };

    explicit ReadingPane(QWidget* parent = nullptr);

    /// Which labels the models know at all. Null: nothing is open.
    void setSource(std::shared_ptr<const PostSource> source, PostsScope scope);
    void setPost(const ListedPost& post, Naming naming = Naming::Sides);
    /// Of the post that is shown. Not where it is judged blind: the words would say which side it is.
    void setWords(const PostWords& words);
    /// Whether there is a table of the words.
    void setWordsVisible(bool visible);
    /// Above the text; empty: nothing.
    void setMarkText(const QString& text);
    void clear();
    const std::optional<ListedPost>& post() const { return m_post; }
    WordsText* text() const { return m_text; }

private:
    void showAnswers(Naming naming);
    QString unknownLabels(const std::set<std::string>& known, const QString& who) const;

    std::shared_ptr<const PostSource> m_source;
    PostsScope m_scope = PostsScope::Both;
    Both<std::set<std::string>> m_known; ///< labels of the models
    std::optional<ListedPost> m_post;
    PlainLabel* m_facts;
    PlainLabel* m_marks;
    PostAnswers* m_left;
    PostAnswers* m_right;
    WordsText* m_text;
    PullLegend* m_legend;
    PlainLabel* m_whyNot;
    WordPullsModel* m_words;
    TableView* m_wordTable;
    QTabWidget* m_tabs;
};

} // namespace touchstone
