using Bot.Commands;

namespace Bot.Promises;

/// <summary>What is promised, as it is typed.</summary>
internal static class PromisedWords
{
    /// <summary>"update on the diffs" is an update; an outcome cannot be promised, so there is no kind for it.</summary>
    public static (PromiseOf? Of, string Note) Read(string what)
    {
        var (first, rest) = LineReader.Word(what);
        if (first.ToLowerInvariant() is "a" or "an" or "the" or "our" or "final")
        {
            var (kind, note) = Read(rest);
            return (kind, note == rest ? what : note);
        }

        return first.TrimEnd(':', ',', ';').ToLowerInvariant() switch
        {
            "update" or "updates" => (PromiseOf.Update, rest),
            "answer" or "reply" => (PromiseOf.Answer, rest),
            "outcome" or "decision" or "result" or "verdict" => (null, rest),
            _ => (PromiseOf.Update, what),
        };
    }
}
