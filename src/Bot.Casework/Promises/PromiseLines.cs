using Bot.Commands;
using Bot.Texts;


namespace Bot.Promises;

/// <summary>Promises, a line each.</summary>
internal static class PromiseLines
{
    /// <summary>A list of them.</summary>
    public static Block.Lines Listed(CommandContext call, IEnumerable<Promise> promises) =>
        new(Text.Ours("Promises"), [.. promises.Select(p => Of(call, p)).DefaultIfEmpty(Text.Ours("none"))]);

    /// <summary>One of them.</summary>
    public static Text Of(CommandContext call, Promise p)
    {
        var note = p.Note.Length > 0 ? Text.Of($": {p.Note}") : Text.Empty;
        return Text.Of($"{p.Id}: {call.Name(p.Owner)} → {p.To}, {p.Of} by {p.At}, {Ended(p)}{note}");
    }

    private static Text Ended(Promise p) => p.Ended is { } at
        ? Text.Of($"{p.State} {new At(at, MomentStyle.Short)}{Moves(p)}")
        : Text.Of($"{p.State}{Moves(p)}");

    private static Text Moves(Promise p)
    {
        if (p.Moves.Length == 0)
            return Text.Empty;
        var notice = p.Moves.All(m => m.WithNotice) ? " with notice"
            : p.Moves.Any(m => m.Told is null) ? ", not yet said whether they know"
            : ", at least once without notice";
        return Text.Of($", moved {Words.Count(p.Moves.Length, "time")}{Text.Ours(notice)}");
    }
}
