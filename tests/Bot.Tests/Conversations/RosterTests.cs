using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Conversations;

/// <summary>Who is in which team, where two reads of one team cross, and where the store went back.</summary>
public sealed class RosterTests
{
    private static readonly PersonId Alice = new("alice"), Bob = new("bob");
    private static readonly Team First = new() { Id = new TeamId("arb"), Title = "Arb", Members = [new Member(Alice, Role.Lead)] };
    private static readonly Team Second = First with { Version = 1, Members = [.. First.Members, new Member(Bob, Role.Investigator)] };
    private static readonly Slot Arb = Slot.Of(First.Id);
    private readonly HeldStore store = new(new MemoryStore(TimeProvider.System));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_reads_of_a_team_that_cross_the_one_of_the_newer_counts(bool isWholeTeamFirst)
    {
        var readModel = new ReadModel(store, Shipped.Kinds);
        await store.Save(First);
        var slow = store.Hold(); // It reads the team as it stands now, and has it only later.
        var first = isWholeTeamFirst ? readModel.Refresh(Arb, Token) : readModel.KnowTeams([First.Id], Token);
        await slow.Reading;
        await store.Save(Second);
        await (isWholeTeamFirst ? readModel.KnowTeams([First.Id], Token) : readModel.Refresh(Arb, Token));
        Assert.Equal([First.Id], readModel.Roster.TeamsOf(Bob));
        slow.Release();
        await first;
        Assert.Equal([First.Id], readModel.Roster.TeamsOf(Bob));
    }

    [Fact]
    public async Task A_store_that_went_back_is_followed_back()
    {
        var readModel = new ReadModel(store, Shipped.Kinds);
        await store.Save(First);
        var older = store.Copied();
        await store.Save(Second);
        await readModel.KnowTeams([First.Id], Token);
        Assert.Equal([First.Id], readModel.Roster.TeamsOf(Bob));
        await older();
        readModel.ReadAnew(Arb);
        await readModel.Refresh(Arb, Token);
        Assert.Empty(readModel.Roster.TeamsOf(Bob));
        Assert.Equal([First.Id], readModel.Roster.TeamsOf(Alice));
    }

    /// <summary>Hands out what one read found when it is told to.</summary>
    private sealed class HeldStore(MemoryStore inner) : StoreOver(inner)
    {
        private Held? next;

        public Held Hold() => next = new Held();

        public async Task Save(Team team) => Assert.Equal(Committed.Done, await Commit(new Commit(
            Arb, null, new AuditEntry(NodaTime.NodaConstants.UnixEpoch, PersonId.Operator, "team set", [team.Doc]), [new Save(team)]),
            Token));

        public Func<Task> Copied() => inner.Copied(Arb, DocId.Team);

        public override async Task<ImmutableArray<Document?>> Load(Slot slot, IReadOnlyList<DocId> ids, CancellationToken token)
        {
            var found = await base.Load(slot, ids, token);
            if (Interlocked.Exchange(ref next, null) is { } held)
                await held.Wait();
            return found;
        }
    }

    private sealed class Held
    {
        private readonly TaskCompletionSource reading = new(), release = new();

        public Task Reading => reading.Task;

        public void Release() => release.SetResult();

        public Task Wait()
        {
            reading.SetResult();
            return release.Task;
        }
    }
}
