using Bot.Basics;
using Bot.Dispatch;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;


namespace Bot.Transports.Console.Sessions;

/// <summary>
/// Finds the seat that the command line names. Whoever may start the program may be anybody in it: the key lies in its data folder.
/// </summary>
public sealed class Seats(ReadModel readModel, TeamNames teams, Visitors visitors)
{
    /// <summary>The seat, or why there is none, with the names that there are.</summary>
    /// <param name="team">The team's short name; null for the only one.</param>
    /// <param name="user">The person's console user; null for the only one of the team.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be asked who there is.</exception>
    public async Task<(ConsoleSeat? Seat, string Why)> Find(string? team, string? user, CancellationToken token)
    {
        if (teams.All.Count == 0)
            return (null, "No team is configured: name one with its first lead under Teams.");
        var names = Words.List([.. teams.All.Select(t => t.Value)], "or");
        if (team is null && teams.All.Count > 1)
            return (null, $"Which team? --team {names}.");
        var id = team is null
            ? teams.All[0]
            : teams.All.FirstOrDefault(t => string.Equals(t.Value, team, StringComparison.OrdinalIgnoreCase));
        if (id == default)
            return (null, $"There is no team “{Texts.TypedText.Short(team!)}” here; there is {names}.");
        await Task.WhenAll(readModel.Refresh(Slot.People, token), readModel.Refresh(Slot.Of(id), token)).ConfigureAwait(false);
        return Sit(id, user);
    }

    private (ConsoleSeat?, string) Sit(TeamId team, string? user)
    {
        var users = Users(team);
        if (user is not null && IsSeatedFromOutside(team, new Account(Account.ConsoleNetwork, user)))
            users.Add(user);
        if (users.Count == 0)
            return (null, $"Nobody in {team} has a console account; a lead adds one with: team add <name> console/<user>");
        var names = Words.List(users, "or");
        if (user is null && users.Count > 1)
            return (null, $"As whom? --as {names}.");
        var account = new Account(
            Account.ConsoleNetwork, users.FirstOrDefault(u => string.Equals(u, user ?? users[0], StringComparison.Ordinal)) ?? "");
        if (account.Name.Length == 0)
            return (null, $"“{Texts.TypedText.Short(user!)}” is nobody's console account in {team}; there is {names}.");
        return (new ConsoleSeat(account, team, Zone), "");

        NodaTime.DateTimeZone Zone() =>
            readModel.People.Of(account)?.TimeZone ?? readModel.Team(team).Team?.TimeZone ?? NodaTime.DateTimeZone.Utc;
    }

    /// <summary>Whoever runs the installation, and who is let in from outside: no member, and not named to anybody.</summary>
    private bool IsSeatedFromOutside(TeamId team, Account account) => readModel.People.Of(account) is { } person
        && (readModel.People.Operator?.Id == person.Id || visitors.IsVisitor(readModel.Team(team), person.Id));

    private List<string> Users(TeamId team) =>
    [
        .. from member in readModel.Team(team).Team?.Members ?? []
           from account in readModel.People.Of(member.Person)?.Accounts ?? []
           where account.Network == Account.ConsoleNetwork
           orderby account.Name
           select account.Name,
    ];
}
