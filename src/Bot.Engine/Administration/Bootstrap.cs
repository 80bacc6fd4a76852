using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.People;
using Bot.Views;


namespace Bot.Administration;

/// <summary>A team as the operator's configuration names it.</summary>
public sealed record FoundingTeam(TeamId Id, string Title, string Zone, IReadOnlyList<(string Name, Account Account, Role Role)> Members);

/// <summary>Makes the teams that the configuration names, once; what was changed in chat since stays as it is.</summary>
public sealed class Bootstrap(ReadModel readModel, Committer committer, IdGenerator generator, TimeProvider time)
{
    private const string Operator = "operator";
    private const string Founded = Operator + " found";

    /// <summary>How often somebody is looked for again who was claimed by another process meanwhile.</summary>
    private const int Tries = 5;

    /// <summary>How many teams are founded side by side.</summary>
    private const int AtOnce = 64;

    /// <summary>Reads what stands of them.</summary>
    public Task Read(IReadOnlyList<FoundingTeam> teams, CancellationToken token) => Task.WhenAll(
        readModel.Refresh(Slot.People, token), Known(new TeamNames([.. teams.Select(t => t.Id)]), token));

    /// <summary>Founds what is not there yet.</summary>
    /// <exception cref="FoundingException">A name or account of the configuration belongs to somebody else already.</exception>
    public async Task Found(IReadOnlyList<FoundingTeam> teams, CancellationToken token)
    {
        await Read(teams, token).ConfigureAwait(false);
        var missing = teams.Where(t => readModel.Team(t.Id).Team is null).ToList();
        // One after the other: whoever is named by several teams is one person, and of two of one name it is the second who cannot be.
        foreach (var (name, account, zone) in missing.SelectMany(t => t.Members.Select(m => (m.Name, m.Account, t.Zone))).Distinct())
            await Person(name, account, zone, token).ConfigureAwait(false);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = token };
        await Parallel.ForEachAsync(missing, atOnce, async (founding, stop) =>
        {
            // What seems not to be there may be what cannot be read.
            if (readModel.IsDamaged(Slot.Of(founding.Id), DocId.Team.Kind))
                return;
            if (await readModel.HasHappened(Slot.Of(founding.Id), Founded, stop).ConfigureAwait(false))
            {
                // Another process may have founded it a moment ago.
                await readModel.Refresh(Slot.Of(founding.Id), stop).ConfigureAwait(false);
                if (readModel.Team(founding.Id).Team is null)
                    readModel.NoteMissing(Slot.Of(founding.Id), DocId.Team);
                return;
            }

            var members = founding.Members.Select(m => new Member(readModel.People.Of(m.Account)!.Id, m.Role));
            var team = new Team { Id = founding.Id, Title = founding.Title, Zone = founding.Zone, Members = [.. members] };
            await Commit(Slot.Of(founding.Id), new Save(team), stop).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Of a few teams all is read, so that the first command finds it; of many, who is in them.</summary>
    private Task Known(TeamNames teams, CancellationToken token) => teams.AreFew
        ? Task.WhenAll(teams.All.Select(t => readModel.Refresh(Slot.Of(t), token)))
        : readModel.KnowTeams(teams.All, token);

    /// <summary>
    /// Takes in who runs the installation, so that they can be told that something needs hands; one whom nobody knows yet becomes a person
    /// who belongs to no team.
    /// </summary>
    /// <param name="account">The account that the configuration names; null for none.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="FoundingException">The account was claimed by somebody else at this moment.</exception>
    public async Task FoundOperator(Account? account, CancellationToken token)
    {
        await readModel.Refresh(Slot.People, token).ConfigureAwait(false);
        readModel.People.OperatorAccount = account;
        if (account is null || readModel.People.Of(account) is not null || readModel.IsDamaged(Slot.People, Bot.People.Person.Letter))
            return;
        var name = Operator;
        for (var number = 2; readModel.People.Named(name, out _); number++)
            name = $"{Operator}-{number}";
        await Person(name, account, "UTC", token).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes somebody in. Several processes may start at once on an empty store: then one of them does, and the others find them.
    /// </summary>
    private async Task<PersonId> Person(string name, Account account, string zone, CancellationToken token)
    {
        for (var tries = 1; ; tries++)
        {
            if (readModel.People.Of(account) is { } known)
                return known.Id;
            if (readModel.People.Named(name, out var other))
                throw new FoundingException(
                    $"the name “{name}” belongs to somebody with other accounts ({string.Join(", ", other.Accounts)})");

            var person = new Person { Id = new PersonId("p" + generator.Id()), Name = name, Accounts = [account], Zone = zone };
            var commit = new Commit(Slot.People, null, Entry(person.Doc),
            [
                new Claim(ClaimKeys.OfName(name), person.Id),
                new Claim(ClaimKeys.Of(account), person.Id),
                new Save(person),
            ]);
            if (await committer.Commit(commit, token).ConfigureAwait(false) == Committed.Done)
                return person.Id;
            if (tries == Tries)
                throw new FoundingException($"“{name}” or {account} was claimed by somebody else at this moment");
            await readModel.Refresh(Slot.People, token).ConfigureAwait(false);
        }
    }

    private Task<Committed> Commit(Slot slot, Save save, CancellationToken token) =>
        committer.Commit(new Commit(slot, null, Entry(save.Document.Doc), [save]), token);

    private AuditEntry Entry(DocId doc) => new(time.Now(), PersonId.Operator, Founded, [doc]);
}

/// <summary>The configuration names somebody who cannot be.</summary>
public sealed class FoundingException(string message) : Exception(message);
