using Bot.Cases;
using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Corrections;

/// <summary>Something of a case that can be put right, or taken out.</summary>
/// <param name="Id">How it is named: a short id, or a word for what there is but once.</param>
/// <param name="Sort">What sort of thing it is, as people call it.</param>
/// <param name="Shown">How it stands.</param>
internal sealed record Correctable(string Id, string Sort, Text Shown)
{
    /// <summary>Puts it right; null for what can only be taken out.</summary>
    public Func<Asked, Righted>? Correct { get; init; }

    /// <summary>Takes it out; null for what there must be.</summary>
    public Func<Asked, Righted>? Remove { get; init; }

    /// <summary>Whether it is a note, or what was said to somebody: of these there can be many.</summary>
    public bool IsOfWords { get; init; }

    /// <summary>What people wrote in it.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether there is none yet: it is known by name, and not listed.</summary>
    public bool IsNotYet { get; init; }

    /// <summary>What it is called among others, with what it says: "e3: the first note".</summary>
    public string Label(CommandContext call)
    {
        var said = string.Concat(Shown.Pieces.Select(p => p is Piece.Moment moment
            ? MomentText.Show(moment.At, MomentStyle.Short, call.Zone, call.Now)
            : new Text([p]).ToString()));
        return $"{Id}: {TypedText.Short(IsOfWords ? Words : said)}";
    }

    /// <summary>Its name where it has one of its own: a party's, an address.</summary>
    public string Name { get; init; } = "";
}

/// <summary>What somebody wants to have put right.</summary>
/// <param name="Call">The request.</param>
/// <param name="Of">The case.</param>
/// <param name="Right">How it should be; empty where only a time was given, or it is taken out.</param>
/// <param name="When">When it was, if that was wrong.</param>
internal sealed record Asked(CommandContext Call, Case Of, string Right, DateText? When)
{
    /// <summary>A time that must lie behind; null where none was given.</summary>
    public (Instant? At, Refusal? No) Time(string id)
    {
        if (When is null)
            return (null, null);
        var words = Right.Length == 0 ? "" : " " + Right;
        var (then, no) = Call.Behind(When, $"{Call.Command.Path} {Of.Head.Number} {id} when={{date}}{words}");
        return no is null ? (then.ToInstant(), null) : (null, no);
    }

    /// <summary>That it was put right, for the entry which it stands in.</summary>
    public Correction Mark(bool isOut = false) => new(Call.Now, Call.Me, isOut);
}

/// <summary>What came of it.</summary>
internal sealed record Righted
{
    /// <summary>The case as it is now; null where it may not be.</summary>
    public Case? To { get; init; }

    /// <summary>Why not.</summary>
    public Refusal? No { get; init; }

    /// <summary>How the timeline says what was put right; never what was wrong, unless that was but a time or a part.</summary>
    public string Entry { get; init; } = "";

    /// <summary>How it is understood.</summary>
    public Text Said { get; init; } = Text.Empty;

    /// <summary>What else is to be said.</summary>
    public IReadOnlyList<Text> More { get; init; } = [];

    /// <summary>It may not be so.</summary>
    public static implicit operator Righted(Refusal refusal) => new() { No = refusal };
}
