using Bot.Drafts;
using Bot.Guidance;
using Bot.Routes;
using Bot.Triage;


namespace Learn.Evaluation;

/// <summary>
/// Runs the engines over questions with known answers: one JSON object a question, then one summary object. Lines without the
/// known answers are answered all the same and left out of the measures. Search and triage are measured twice: on all questions, and on
/// those unlike any example that they learnt from.
/// </summary>
public static class Evaluate
{
    private const int MostTopics = 5;

    /// <summary>A question whose nearest example is less like it than this is measured a second time, among its own.</summary>
    private const double Unlike = 0.5;

    /// <summary>Search: <c>{"q","best","ok"}</c> in; <c>{"q","ids"}</c> out, best first, at most five.</summary>
    /// <param name="questions">JSON Lines.</param>
    /// <param name="output">Where the answers go.</param>
    /// <exception cref="InvalidDataException">A line is no object of that form; the message tells its number.</exception>
    public static void Guide(TextReader questions, TextWriter output)
    {
        var (measures, unlike) = (new GuideMeasures(), new GuideMeasures());
        foreach (var question in JsonLines.Read(questions))
        {
            var ids = GuidanceShelf.Shipped.Search.Find(question.Text("q"), MostTopics).Select(found => found.TopicId).ToArray();
            JsonLines.Write(output, new { q = question.Text("q"), ids });
            measures.Add(ids, question.TextOrNull("best"), question.Texts("ok"));
            if (GuidanceShelf.Shipped.Search.Likeness(question.Text("q")) < Unlike)
                unlike.Add(ids, question.TextOrNull("best"), question.Texts("ok"));
        }
        JsonLines.Write(output, new { summary = measures.Summary(unlike.Summary()) });
    }

    /// <summary>Triage: <c>{"q","first","must","never","kind"}</c> in; <c>{"q","routes"}</c> out, most urgent first.</summary>
    /// <param name="questions">JSON Lines.</param>
    /// <param name="output">Where the answers go.</param>
    /// <exception cref="InvalidDataException">A line is no object of that form; the message tells its number.</exception>
    public static void Where(TextReader questions, TextWriter output)
    {
        var (measures, unlike) = (new WhereMeasures(), new WhereMeasures());
        foreach (var question in JsonLines.Read(questions))
        {
            var routes = TriageEngine.Shipped.Triage(question.Text("q")).Routes.Select(answer => answer.Route.Id).ToArray();
            JsonLines.Write(output, new { q = question.Text("q"), routes });
            measures.Add(routes, question);
            if (TriageEngine.Shipped.Likeness(question.Text("q")) < Unlike)
                unlike.Add(routes, question);
        }
        JsonLines.Write(output, new { summary = measures.Summary(unlike.Summary()) });
    }

    /// <summary>Drafts: <c>{"kind","text","flags"}</c> in; <c>{"text","flags"}</c> out.</summary>
    /// <param name="drafts">JSON Lines.</param>
    /// <param name="output">Where the answers go.</param>
    /// <exception cref="InvalidDataException">A line is no object of that form; the message tells its number.</exception>
    public static void Draft(TextReader drafts, TextWriter output)
    {
        var measures = new DraftMeasures();
        foreach (var draft in JsonLines.Read(drafts))
        {
            var flags = DraftCheck.Check(draft.Kind(), draft.Text("text")).Select(finding => finding.Flag).ToArray();
            JsonLines.Write(output, new { text = draft.Text("text"), flags });
            if (draft.Has("flags"))
                measures.Add(flags, draft.Texts("flags"));
        }
        JsonLines.Write(output, new { summary = measures.Summary() });
    }
}
