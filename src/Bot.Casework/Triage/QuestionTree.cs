using Bot.Routes;

namespace Bot.Triage;

/// <summary>
/// "where" without words: one question at a time, answered by number or button. Safety is asked first. Every leaf is a list of routes,
/// every route is at some leaf.
/// </summary>
public static class QuestionTree
{
    /// <summary>The first question.</summary>
    public static TreeQuestion Root { get; } = TreeContent.Safety;

    /// <summary>Every question, the root first, each once.</summary>
    public static IEnumerable<TreeQuestion> Questions => Under(Root);

    /// <summary>The question of that id, or null.</summary>
    public static TreeQuestion? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);

    private static IEnumerable<TreeQuestion> Under(TreeQuestion question) =>
        question.Answers.Select(answer => answer.Next).OfType<TreeQuestion>().SelectMany(Under).Prepend(question);
}

/// <summary>One question of the tree.</summary>
/// <param name="Id">Stable, for buttons.</param>
/// <param name="Text">The question.</param>
/// <param name="Answers">Answered by number, from 1.</param>
public sealed record TreeQuestion(string Id, string Text, IReadOnlyList<TreeAnswer> Answers);

/// <summary>One answer: it leads to another question, or it is a leaf.</summary>
/// <param name="Text">A few words, short enough for a button (80 characters).</param>
/// <param name="Next">The next question; null at a leaf.</param>
/// <param name="RouteIds">At a leaf the routes, most urgent first; empty elsewhere.</param>
public sealed record TreeAnswer(string Text, TreeQuestion? Next, IReadOnlyList<string> RouteIds)
{
    /// <summary>The routes of a leaf.</summary>
    public IReadOnlyList<Route> Routes => [.. RouteIds.Select(RouteTable.Of)];
}
