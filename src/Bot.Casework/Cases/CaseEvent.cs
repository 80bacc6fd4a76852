using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;


namespace Bot.Cases;

/// <summary>Something that happens to a case and that its parts may have to follow.</summary>
public abstract record CaseEvent
{
    private CaseEvent() { }

    /// <summary>It is new.</summary>
    public sealed record Opened : CaseEvent;

    /// <summary>Something was done at once.</summary>
    public sealed record Acted(string What) : CaseEvent;

    /// <summary>The reporter has heard that it arrived.</summary>
    public sealed record Acknowledged : CaseEvent;

    /// <summary>Somebody works on it from now on.</summary>
    public sealed record Joined(PersonId Who) : CaseEvent;

    /// <summary>Somebody does not any more.</summary>
    /// <param name="Who">Who.</param>
    /// <param name="Heir">Whose hands their open work goes into; null where there is nobody.</param>
    public sealed record Left(PersonId Who, PersonId? Heir) : CaseEvent;

    /// <summary>Something was said to a party.</summary>
    public sealed record Contacted(Party Party) : CaseEvent;

    /// <summary>A party's name was wrong; the wrong one is to stand nowhere.</summary>
    /// <param name="Wrong">The name that was wrong.</param>
    /// <param name="Right">What stands in its place.</param>
    public sealed record Renamed(string Wrong, string Right) : CaseEvent;

    /// <summary>It waits for somebody outside.</summary>
    public sealed record Waiting : CaseEvent;

    /// <summary>It is closed.</summary>
    public sealed record Closing(CaseOutcome As) : CaseEvent;

    /// <summary>It is open again.</summary>
    public sealed record Reopened : CaseEvent;
}

/// <summary>What the parts have to say to something that happened; folded in their order.</summary>
/// <param name="call">The request.</param>
/// <param name="of">The case as it was before.</param>
public sealed class CaseTurn(CommandContext call, Case of)
{
    /// <summary>The request.</summary>
    public CommandContext Call { get; } = call;

    /// <summary>The case as it was before.</summary>
    public Case Of { get; } = of;

    /// <summary>
    /// Whether nobody on the case looks after what is in somebody's name: they may not see it, or they are a lead who keeps it
    /// to hand it on with the case, and it comes to somebody now.
    /// </summary>
    public bool IsOrphan(PersonId owner, PersonId joining) => !CaseAccess.MaySee(Of.Head, owner, Call.Team.RoleOf(owner))
        || (Of.Head.Investigators.Length == 0 && owner != joining && Call.Team.RoleOf(owner) == Role.Lead);

    /// <summary>What is said beside the answer.</summary>
    public List<Text> Lines { get; } = [];

    /// <summary>What one can do next.</summary>
    public List<Choice> Choices { get; } = [];

    /// <summary>What speaks against it, as long as nobody says that it is to happen all the same.</summary>
    public List<Doubt> Doubts { get; } = [];

    /// <summary>What is done besides.</summary>
    public List<Change> Also { get; } = [];

    /// <summary>Why it may not happen; the first one counts.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>An answer with what the parts say.</summary>
    public Reply On(Reply reply)
    {
        foreach (var line in Lines)
            reply = reply.And(new Block.Paragraph(line));
        return Choices.Count == 0 ? reply : reply.Then([.. Choices]);
    }
}
