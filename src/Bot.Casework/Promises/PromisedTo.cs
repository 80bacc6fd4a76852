using Bot.Cases;
using Bot.Commands;

namespace Bot.Promises;

/// <summary>To whom something is promised, as people say it: what they are in the case, or their name.</summary>
internal static class PromisedTo
{
    /// <summary>The words that stand for somebody in any case.</summary>
    public static readonly ChoiceWords<PromiseTo> Known = new(
        (PromiseTo.Reporter, "complainant, complainer, filer, sender, submitter"),
        (PromiseTo.Target, "victim, targeted, harassed, affected"),
        (PromiseTo.Accused, "offender, harasser, perpetrator, suspect, culprit, abuser, reported"),
        (PromiseTo.Team, "us, colleagues, committee, the team, the committee, everybody"));

    private static readonly (PartyRole Part, PromiseTo To)[] parts =
    [
        (PartyRole.Reporter, PromiseTo.Reporter), (PartyRole.Target, PromiseTo.Target), (PartyRole.Accused, PromiseTo.Accused),
    ];

    /// <summary>Who is meant; the reporter where nothing was said; null where nobody is to whom one can promise something.</summary>
    public static PromiseTo? Read(Case of, string? said)
    {
        if (said is null)
            return PromiseTo.Reporter;
        if (Known.Read(said) is { } known)
            return known;
        if (of.Find(said) is not { } party)
            return null;
        var playing = parts.Where(p => party.Roles.Contains(p.Part)).ToList();
        return playing.Count > 0 ? playing[0].To : null;
    }

    /// <summary>What fits while it is typed: those words, and the parties that are one of them.</summary>
    public static readonly Offer Offered = PartOffers.Parties("promise make", "to", Enum.GetValues<PromiseTo>()
        .Select(t => new Suggestion(Texts.Words.Typed(t), "")));
}
