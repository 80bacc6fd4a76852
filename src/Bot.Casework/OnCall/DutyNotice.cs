using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Notices;
using Bot.People;
using Bot.Promises;
using Bot.Texts;
using NodaTime;

namespace Bot.OnCall;

/// <summary>Duty is handed over: to whom it goes hears the open cases that they may see; who had it hears to whom it went.</summary>
public sealed class DutyNotice() : NoticeType("duty")
{
    /// <summary>The one object of it.</summary>
    public static readonly DutyNotice Instance = new();

    /// <summary>A subject: whose duty ends.</summary>
    public const string Off = "off";

    private const int Most = 25;

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told) => Task.FromResult(Said(told));

    private static Reply? Said(Told told)
    {
        if (Rota.Of(told.At.View) is not { } rota || !rota.Sharing(told.Notice.Due).Contains(told.Reader))
            return null;
        var shift = rota.At(told.Notice.Due);
        if (told.Notice.Subject == Off)
            return Reply.Say($"Your duty is over; {(shift.Person is { } next ? told.Name(next) : "nobody")} has it now. Thank you.");
        var open = told.At.View.Get<CaseIndex>().VisibleTo(told.Reader).OrderBy(h => h.NextPromise ?? Instant.MaxValue).ToList();
        if (shift.Person != told.Reader)
            return null;
        var reply = Reply.Say($"You are on duty until {shift.To}.");
        if (open.Count == 0)
            return reply.And($"No case that you can see is open.");
        var lines = open.Take(Most).Select(h => Line(h, told)).ToImmutableArray();
        if (open.Count > Most)
            lines = lines.Add(Text.Of($"and {open.Count - Most} more"));
        return reply.And(new Block.Lines(Text.Of($"{Texts.Words.Count(open.Count, "open case")}"), lines));
    }

    private static Text Line(CaseHead head, Told told)
    {
        var promised = head.NextPromise is { } at ? Text.Of($", promised by {new At(at, MomentStyle.Short)}") : Text.Empty;
        return Text.Of($"{head.Number}: {head.State}, {Whose(head.Investigators, told)}{promised}");
    }

    private static string Whose(ImmutableArray<PersonId> investigators, Told told) =>
        investigators.Length == 0 ? "nobody has it" : Texts.Words.List([.. investigators.Select(told.Name)]);
}
