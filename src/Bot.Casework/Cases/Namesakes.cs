using System.Collections.Immutable;
using Bot.Basics;
using Bot.Names;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Cases;

/// <summary>A name in a case that may be a member's, of a party or in its words, and which of theirs it is.</summary>
public sealed record Namesake(WikiName PartyName, OwnName Own)
{
    /// <summary>As it is shown.</summary>
    public string Name => PartyName.Clean;
}

/// <summary>
/// Who is kept away because a party may be they, or its words name them as a user. Looked at again whenever a party, a name, a membership
/// or a state changes. Pure: looking only ever adds a recusal; a lead who is not named lifts one, for one name.
/// </summary>
public static class Namesakes
{
    /// <summary>Said where words have kept a member away.</summary>
    public static readonly Block.Paragraph IsNamedInWords = new(Text.Of(
        $"It names a member as a user, so the case is hidden from that member until a lead who is not named has looked at it."));

    /// <summary>
    /// The names of parties and in the words that may be this person's, but for those of which a lead has said that they are not.
    /// </summary>
    public static IReadOnlyList<Namesake> Of(Case of, PersonId person, IReadOnlyList<OwnName> names) =>
        [.. Of(of, Read(of), person, names), .. InWords(of, NamedInWords.Of(of), person, names)];

    /// <summary>Whether a party's name keeps a person away; if not, it is the words of the case.</summary>
    public static bool IsParty(Case of, Person person) => Of(of, Read(of), person.Id, OwnName.Of(person)).Count > 0;

    /// <summary>
    /// The case with every member, and whoever was let in, kept away whom a party's name may mean; the same where there is nobody new.
    /// </summary>
    /// <param name="of">The case.</param>
    /// <param name="team">Its team, as it is now or is about to be.</param>
    /// <param name="person">The members.</param>
    /// <param name="now">Now.</param>
    public static Case WithNamesakesKeptAway(this Case of, Team team, Func<PersonId, Person?> person, Instant now)
    {
        var parties = Read(of);
        var words = NamedInWords.Of(of);
        var recusals = of.Head.Recusals;
        foreach (var member in team.Members)
            recusals = Look(of, parties, words, recusals, member.Person, person, now);
        foreach (var letIn in of.Head.LetIn)
            recusals = Look(of, parties, words, recusals, letIn.Person, person, now);
        return recusals == of.Head.Recusals ? of : of.KeptAway(recusals);
    }

    /// <summary>
    /// The case with every member kept away whose name stands in what was typed for somebody's, though it is none of the name that was
    /// understood: what a link shows, a remark behind the name.
    /// </summary>
    public static Case WithNamedKeptAway(
        this Case of, Team team, Func<PersonId, Person?> person, Instant now, params IEnumerable<string?> typed)
    {
        var recusals = of.Head.Recusals;
        var words = typed.OfType<string>().ToList();
        foreach (var member in words.Count == 0 ? [] : team.Members)
            if (!of.Head.IsRecused(member.Person) && person(member.Person) is { } known && words.Exists(w => IsNamedIn(w, known)))
                recusals = recusals.RemoveAll(r => r.Person == known.Id).Add(new Recusal(known.Id, now, Automatic: true));
        return recusals == of.Head.Recusals ? of : of.KeptAway(recusals);
    }

    /// <summary>Whether words name somebody and none of the names that were read from them does: those are looked at as parties.</summary>
    private static bool IsNamedIn(string typed, Person person) => OwnName.Of(person).Any(own =>
        own.IsMeantBy(typed) && !NameList.Of(typed).Names.Any(n => own.IsMeantBy(WikiName.Read(n))));

    private static Case KeptAway(this Case of, ImmutableArray<Recusal> recusals) => of.WithHead(h => h with
    {
        Recusals = recusals,
        Investigators = h.Investigators.RemoveAll(i => recusals.Any(r => r.Person == i && !r.Lifted)),
    });

    /// <summary>The recusals, with that of a reader whom a party's name may mean.</summary>
    private static ImmutableArray<Recusal> Look(
        Case of, ImmutableArray<WikiName> parties, IReadOnlyList<NamedInWords> words, ImmutableArray<Recusal> recusals,
        PersonId reader, Func<PersonId, Person?> person, Instant now)
    {
        if (of.Head.IsRecused(reader) || person(reader) is not { } known)
            return recusals;
        if (!IsMeant(of, parties, known) && (words.Count == 0 || !InWords(of, words, reader, OwnName.Of(known)).Any()))
            return recusals;
        return recusals.RemoveAll(r => r.Person == reader).Add(new Recusal(reader, now, Automatic: true));
    }

    /// <summary>Whether somebody is kept away by a name who was not before.</summary>
    public static bool HidesMore(this CaseHead now, CaseHead before) => now.Namesakes.Any(r => !before.IsRecused(r.Person));

    private static IReadOnlyList<Namesake> Of(
        Case of, ImmutableArray<WikiName> parties, PersonId person, IReadOnlyList<OwnName> names) =>
        [.. from party in parties
            from own in names
            where own.IsMeantBy(party) && !IsCoincidence(of, person, party, own)
            select new Namesake(party, own)];

    /// <summary>
    /// The names in the words of a report that may be a person's. What they wrote themselves they know anyway, and whoever works on the
    /// case is not taken away from it by a word.
    /// </summary>
    private static IEnumerable<Namesake> InWords(
        Case of, IReadOnlyList<NamedInWords> words, PersonId person, IReadOnlyList<OwnName> names) =>
        (from said in words
         where said.By != person && !of.Head.Investigators.Contains(person)
         from own in names
         from name in own.IsMeantIn(said.Named)
         where !IsCoincidence(of, person, name, own) && !IsPartOfACoincidence(of, person, said.Named, name, own)
         select new Namesake(name, own)).DistinctBy(n => (n.PartyName.Key, n.Own.Key));

    /// <summary>Whether the name stands only where a longer one begins of which a lead has said that it is not this member's.</summary>
    private static bool IsPartOfACoincidence(Case of, PersonId person, NamedUsers named, WikiName name, OwnName own) =>
        of.Coincidences is { } known && ReferenceEquals(name, own.Name) && known.Any(c =>
            c.Person == person && c.Own == own.Key && c.Party.Length > 0 && named.BeginsOnlyWithin(name, c.Party));

    /// <summary>Whether a party may be this person: asked of every member at each commit.</summary>
    private static bool IsMeant(Case of, ImmutableArray<WikiName> parties, Person person)
    {
        foreach (var party in parties)
        {
            foreach (var wikiName in person.WikiNames)
                if (IsMeant(of, party, person.Id, WikiName.Read(wikiName), isWiki: true))
                    return true;
            if (IsMeant(of, party, person.Id, WikiName.Read(person.Name), isWiki: false))
                return true;
        }

        return false;
    }

    private static bool IsMeant(Case of, WikiName party, PersonId person, WikiName own, bool isWiki) =>
        new OwnName(own, isWiki) is var name && name.IsMeantBy(party) && !IsCoincidence(of, person, party, name);

    private static bool IsCoincidence(Case of, PersonId person, WikiName party, OwnName own) =>
        of.Coincidences is { } known && known.Any(c => c.Person == person && c.Party == party.Key && c.Own == own.Key);

    private static ImmutableArray<WikiName> Read(Case of) =>
        of.Parties.IsEmpty ? [] : ImmutableArray.CreateRange(of.Parties, static p => WikiName.Read(p.Name));
}
