using Bot.Basics;
using Bot.Cases;
using Bot.Names;
using Bot.People;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Casework.Tests.Cases;

/// <summary>What a head tells of its parties never hides a case from the look for members' names.</summary>
public sealed class PartyKeysProperties
{
    private static readonly Instant now = Instant.FromUtc(2026, 11, 28, 12, 0);

    private static readonly Gen<string> names = Gen.Elements(
        "User:Heron", "heron", "Heron Green", "heron_green", "User:Heron/sub", "Heron@dewiki", "192.0.2.1", "192.0.2.0/24",
        "2001:db8::1", "~2026-1234-5", "Benutzerin:Rook", "rook", "https://en.wikipedia.org/wiki/User:Rook", "Rook (talk)", "", "?!",
        "User:Jackdaw, User:Rook", "Ｈeron", "Héron", "the user Heron", "User:Heron's sock", "Heron Green talk", "Rook-bot",
        "鳥の友", "鳥");

    [Fact]
    public void Whoever_is_kept_away_by_a_name_is_found_by_the_head_alone()
    {
        var kept = 0;
        Prop.ForAll(Gen.ArrayOf(names).ToArbitrary(), names.ToArbitrary(), names.ToArbitrary(), (parties, wiki, name) =>
        {
            var person = new Person { Id = new PersonId("m1"), Name = name, WikiNames = [wiki] };
            var team = new Team { Id = new TeamId("t"), Title = "T", Members = [new Member(person.Id, Role.Investigator)] };
            var of = With(parties);
            var head = of.Head with { PartyKeys = PartyKeys.Of(of) };
            if (of.WithNamesakesKeptAway(team, _ => person, now) == of)
                return true;
            kept++;
            return PartyKeys.MayHold(head, PartyKeys.Of(OwnName.Of(person).Select(o => o.Name)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Assert.True(kept > 300, $"only {kept} of these were about a member");
    }

    [Fact]
    public void A_head_that_was_written_by_other_rules_is_not_trusted()
    {
        var of = With(["User:Heron"]);
        var nobody = new HashSet<long>();
        Assert.True(PartyKeys.MayHold(of.Head, nobody));
        Assert.True(PartyKeys.MayHold(of.Head with { PartyKeys = [1 | (77L << 4)] }, nobody));
        Assert.False(PartyKeys.MayHold(of.Head with { PartyKeys = PartyKeys.Of(of) }, nobody));
        Assert.False(PartyKeys.MayHold(of.Head with { PartyKeys = PartyKeys.Of(With([])) }, nobody));
    }

    [Fact]
    public void Cases_have_as_many_names_in_common_as_they_share()
    {
        var one = PartyKeys.Of(With(["User:Heron", "Rook", "192.0.2.1"]));
        Assert.Equal(2, PartyKeys.Common(one, PartyKeys.Of(With(["heron", "192.0.2.1", "User:Wren"]))));
        Assert.Equal(0, PartyKeys.Common(PartyKeys.Of(With([])), PartyKeys.Of(With([]))));
    }

    private static Case With(string[] parties) => new()
    {
        Head = new CaseHead { Team = new TeamId("t"), Value = 1, Received = now },
        Summary = "",
        Parties = [.. parties.Select((p, i) => new Party { Id = $"n{i + 1}", Name = p, Roles = [PartyRole.Accused] })],
    };
}
