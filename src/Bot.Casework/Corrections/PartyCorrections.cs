using System.Collections.Immutable;
using Bot.Cases;
using Bot.Names;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>Who is in a case, and as what. Whom a name keeps away stays away, whatever becomes of the name.</summary>
internal static class PartyCorrections
{
    private const int MostInName = 100;
    private static readonly char[] between = [' ', ',', '+', '&', '/'];

    public static IEnumerable<Correctable> Of(Case of) => of.Parties.Select(party =>
        new Correctable(party.Id, "party", Text.Of($"{party.Name} ({Roles(party.Roles)})"))
        {
            Name = party.Name, Correct = asked => Corrected(asked, party), Remove = asked => Removed(asked, party),
        });

    private static Righted Corrected(Asked asked, Party party)
    {
        var number = asked.Of.Head.Number;
        if (asked.When is not null)
            return CorrectionRefusals.NotOfWords(number, new Correctable(party.Id, "party", Text.Empty));
        asked = asked with { Right = SaidOfParty.Right(party, asked.Right) };
        return RolesIn(asked.Right) is { IsEmpty: false } roles ? Part(asked, party, roles) : Name(asked, party);
    }

    private static Righted Name(Asked asked, Party party)
    {
        var (of, number, right) = (asked.Of, asked.Of.Head.Number, WikiName.Read(SentenceEnd.Without(asked.Right)));
        if (asked.Right.Length > MostInName)
            return CaseRefusals.TooLong("The name", asked.Right.Length, MostInName);
        if (right.Clean == party.Name)
            return new Righted { To = of, Said = Text.Of($"{party.Id} of {number} is {right.Clean} already.") };
        if (of.Parties.FirstOrDefault(p => p.Id != party.Id && WikiName.Read(p.Name).Is(right)) is { } there)
            return CorrectionRefusals.AlreadyThere(number, party, there);
        var to = (of with { Parties = of.Parties.Replace(party, party with { Name = right.Clean }) })
            .Without(party.Name, right.Clean, asked.Mark());
        return new Righted
        {
            To = to, Entry = $"the name of {party.Id} was corrected",
            Said = Text.Of($"{party.Id} of {number} is now {right.Clean} ({Roles(party.Roles)}). Nobody is told of it."),
            More = StillSaid(asked, to, party.Name),
        };
    }

    /// <summary>Whether words are a name, and no parts to play.</summary>
    public static bool IsName(string right) => right.Length > 0 && RolesIn(right).IsEmpty && WikiName.Read(right).Key.Length > 0;

    /// <summary>Somebody else plays one of the parts; the other parts stay with whom they are.</summary>
    public static Righted Parted(Asked asked, Party party, PartyRole role)
    {
        var (of, number, right) = (asked.Of, asked.Of.Head.Number, WikiName.Read(SentenceEnd.Without(asked.Right)));
        if (asked.Right.Length > MostInName)
            return CaseRefusals.TooLong("The name", asked.Right.Length, MostInName);
        if (right.Is(WikiName.Read(party.Name)))
            return new Righted { To = of, Said = Text.Of($"{party.Name} is {role} in {number} already.") };
        var left = party with { Roles = party.Roles.Remove(role) };
        var to = (of with { Parties = of.Parties.Replace(party, left) }).WithParty(right.Clean, role);
        return new Righted
        {
            To = to, Entry = $"{party.Id} is not {Words.Of(role)}: that is {right.Clean}",
            Said = Text.Of($"{right.Clean} is {role} in {number}; {party.Name} is {Roles(left.Roles)} alone. Nobody is told of it."),
        };
    }

    private static Righted Part(Asked asked, Party party, ImmutableArray<PartyRole> roles)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (party.Roles.Order().SequenceEqual(roles.Order()))
            return new Righted { To = of, Said = Text.Of($"{party.Name} is {Roles(roles)} in {number} already.") };
        return new Righted
        {
            To = of with { Parties = of.Parties.Replace(party, party with { Roles = roles }) },
            Entry = $"{party.Id} is {Roles(roles)}, not {Roles(party.Roles)}",
            Said = Text.Of($"{party.Name} is {Roles(roles)} in {number}, and nothing else. Nobody is told of it."),
        };
    }

    private static Righted Removed(Asked asked, Party party)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (asked.Right.Length > 0)
        {
            var off = RolesIn(asked.Right);
            if (off.IsEmpty || off.Except(party.Roles).Any())
                return CorrectionRefusals.NotSoMuch(number, new Correctable(party.Id, "party", Text.Empty), asked.Right);
            var left = party.Roles.RemoveRange(off);
            if (!left.IsEmpty)
                return Part(asked, party, left);
        }

        var to = (of with { Parties = of.Parties.Remove(party) }).Without(party.Name, WrongNames.Gone(party), asked.Mark());
        return new Righted
        {
            To = to, Entry = $"{party.Id} was taken out",
            Said = Text.Of($"{party.Name} is taken out of {number}. Nobody is told of it."),
            More = StillSaid(asked, to, party.Name),
        };
    }

    private static IReadOnlyList<Text> StillSaid(Asked asked, Case to, string wrong)
    {
        var places = WrongNames.StillIn(Correctables.Of(asked.Call, to), wrong);
        return places.Count == 0 ? []
            : [Text.Of($"The old name still stands in what people wrote: {Words.List([.. places])}. Correct that too if it should not.")];
    }

    private static string Roles(IEnumerable<PartyRole> roles) => Words.List([.. roles.Select(r => Words.Of(r))]);

    /// <summary>The parts, where the words are nothing but parts.</summary>
    private static ImmutableArray<PartyRole> RolesIn(string text)
    {
        var words = text.Split(between, StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("and" or "a" or "an" or "the"));
        var roles = words.Select(RoleOf).ToList();
        return roles.Count > 0 && roles.TrueForAll(r => r is not null) ? [.. roles.OfType<PartyRole>().Distinct()] : [];
    }

    /// <summary>The part that a word names.</summary>
    public static PartyRole? RoleOf(string word) =>
        word.Length > 0 ? CaseChoices.Roles.Read(word) : null;
}
