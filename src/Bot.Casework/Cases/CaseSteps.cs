using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Names;
using Bot.Notices;
using Bot.People;
using Bot.Texts;


namespace Bot.Cases;

/// <summary>What most case commands share: find the case, read it, refuse what is closed, save what was decided.</summary>
internal static class CaseSteps
{
    /// <summary>Runs on a case that the caller may see.</summary>
    public static async Task<Outcome> OnCase(this CommandContext call, CaseNumber number, Func<Case, Outcome> decide)
    {
        if (call.Grant(number) is not { } grant)
            return CaseRefusals.NoSuchCase(number);
        return decide(await call.Read(grant).ConfigureAwait(false));
    }

    /// <summary>Runs on an open case that the caller may see.</summary>
    public static Task<Outcome> OnOpenCase(this CommandContext call, CaseNumber number, Func<Case, Outcome> decide) =>
        call.OnCase(number, of => of.Head.IsOpen ? decide(of) : CaseRefusals.Closed(of.Head.Number));

    /// <summary>Saves a case with a line in its story, and answers.</summary>
    public static Outcome Saved(this CommandContext call, Case of, EntryKind kind, string entry, Reply reply, string detail = "",
        params ReadOnlySpan<Change> more)
    {
        var saved = of.With(call.Now, call.Me, kind, entry);
        var (kept, asked) = call.KeptFromNamesakes(saved);
        if (kept.Head.HidesMore(saved.Head))
            reply = reply.And(Namesakes.IsNamedInWords);
        return new Outcome
        {
            Reply = call.Heard(kept.Head, reply),
            Changes = [new Save(kept), .. more, .. asked],
            Detail = detail,
        };
    }

    /// <summary>As <see cref="Saved"/>, of something that happened at another time than it was typed.</summary>
    public static Outcome SavedAs(this CommandContext call, NodaTime.Instant then, Case of, EntryKind kind, string entry, Reply reply,
        string detail = "") => new()
    {
        Reply = call.Heard(of.Head, reply),
        Changes = [new Save(of.With(call.Now, call.Me, kind, entry, then))],
        Detail = detail,
    };

    /// <summary>Asks the leads who may see a case to look at whose hands it is in.</summary>
    public static Change[] AskLeads(this CommandContext call, Case of, string? subject = null)
    {
        var asksMeToo = subject is not null;
        var leads = call.Team.AtLeast(Role.Lead).Where(l => asksMeToo || l != call.Me);
        var who = leads.Where(l => CaseAccess.MaySee(of.Head, l, Role.Lead));
        return [.. who.Select(l => call.Tells(of, l, HandOnNotice.Instance, subject))];
    }

    /// <summary>
    /// The case with everybody kept away whom a party's name may mean, and the question to the leads where that is somebody new.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="of">The case as it is to be.</param>
    /// <param name="typed">What was typed for names: whoever is named in it is kept away too.</param>
    public static (Case Kept, Change[] Asked) KeptFromNamesakes(this CommandContext call, Case of, params IEnumerable<string?> typed)
    {
        var kept = of.WithNamesakesKeptAway(call.Team, call.People.Of, call.Now)
            .WithNamedKeptAway(call.Team, call.People.Of, call.Now, typed);
        return (kept, kept.Head.HidesMore(of.Head) ? call.AskLeads(kept, HandOnNotice.Namesake) : []);
    }

    /// <summary>A notice about a case, due now.</summary>
    public static Notify Tells(this CommandContext call, Case of, PersonId person, NoticeType type, string? subject = null) =>
        new(type.To(person, call.Now, call.Generator, of.Head.Doc, subject));

    /// <summary>The answer without what a room would hear of it, where the room can be read by somebody who may not see the case.</summary>
    public static Reply Heard(this CommandContext call, CaseHead head, Reply reply) =>
        head.IsKeptFromRooms(call.Team) ? reply with { ToRoom = null } : reply;

    /// <summary>The parties by what one types to name them: role, id or name.</summary>
    public static Party? Find(this Case of, string who)
    {
        if (Enum.TryParse<PartyRole>(who, true, out var role) && Only(role) is { } only)
            return only;
        var name = WikiName.Read(who);
        return of.Parties.FirstOrDefault(p => p.Id == who || WikiName.Read(p.Name).Is(name))
            ?? (CaseChoices.Roles.Read(who) is { } meant ? Only(meant) : null)
            ?? of.Parties.FirstOrDefault(p => WikiName.Read(p.Name).MightBe(name));

        Party? Only(PartyRole playing) => of.Parties.Where(p => p.Roles.Contains(playing)).ToList() is [var one] ? one : null;
    }

    /// <summary>What one could have typed.</summary>
    public static IEnumerable<string> PartyNames(this Case of) =>
        of.Parties.Select(p => $"{p.Name} ({Words.List([.. p.Roles.Select(r => Words.Of(r))])})");
}
