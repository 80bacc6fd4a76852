using Bot.Drafts;
using Bot.Guidance;
using Bot.Routes;
using Bot.Triage;


namespace Learn.Evaluation;

/// <summary>
/// Runs the engines over questions with known answers: one JSON object a question, then one summary object. Lines without the
/// known answers are answered all the same and left out of the measures. Search and triage are measured twice: on all questions, and on
/// those unlike any example that they learnt from. Lines marked <c>"senseless": true</c> are right when they are left unanswered; they
/// are counted apart. Beside the measures stands how many were answered, left open, and answered wrongly.
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
            measures.Add(ids, question);
            if (GuidanceShelf.Shipped.Search.Likeness(question.Text("q")) < Unlike)
                unlike.Add(ids, question);
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
            var result = TriageEngine.Shipped.Triage(question.Text("q"));
            var routes = result.Routes.Select(answer => answer.Route.Id).ToArray();
            JsonLines.Write(output, new { q = question.Text("q"), routes, open = result.IsOpen ? true : (bool?)null });
            measures.Add(routes, result.IsOpen, question);
            if (TriageEngine.Shipped.Likeness(question.Text("q")) < Unlike)
                unlike.Add(routes, result.IsOpen, question);
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
            var doubt = DraftDoubt.Of(draft.Text("text"));
            var judged = doubt.Length > 0 ? [] : DraftCheck.Check(draft.Kind(), draft.Text("text"));
            var flags = judged.Select(finding => finding.Flag).ToArray();
            JsonLines.Write(output, new { text = draft.Text("text"), flags, doubt = doubt.Length > 0 ? doubt : null });
            measures.Add(flags, doubt.Length > 0, draft);
        }
        JsonLines.Write(output, new { summary = measures.Summary() });
    }
}
