using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;


namespace Bot.Dispatch;

/// <summary>Who a request comes from, and which team it is about.</summary>
public sealed class Callers(ReadModel readModel, TeamNames teams, ParameterTypes types, Visitors visitors)
{
    /// <summary>
    /// Resolves the caller from what the network vouches for. A command that answers from memory uses what was last known if the store
    /// is away.
    /// </summary>
    internal async Task<(Caller? Caller, Refusal? Refusal)> Resolve(Request request, Command command, CancellationToken token)
    {
        var slots = request.Place.Team is { } chosen ? [chosen] : teams.All;
        // Whom no network vouches for is nobody, whatever the store holds.
        if (request.Account is not null)
            await Task.WhenAll(slots.Select(Slot.Of).Append(Slot.People).Select(s => Fresh(s, command, token))).ConfigureAwait(false);
        var person = request.Account is { } account ? readModel.People.Of(account) : null;
        var (team, refusal) = Team(request, command.Role, person);
        if (refusal is not null)
            return (null, refusal);
        if (request.Place.Room is not null && team is not null && person is not null && team.RoleOf(person.Id) == Role.Guest)
            person = null;
        return (new Caller(request.Account, person, team, RoleOf(person, team, command)), null);
    }

    /// <summary>
    /// Who a request without a command comes from, as far as it is known without asking: what is offered to them needs no more.
    /// </summary>
    internal Caller Seen(Request request)
    {
        var person = request.Account is { } account ? readModel.People.Of(account) : null;
        var (team, _) = Team(request, Role.Guest, person);
        return new Caller(request.Account, person, team, person is null ? Role.Guest : team?.RoleOf(person.Id) ?? Role.Guest);
    }

    private Role RoleOf(Person? person, Team? team, Command command)
    {
        if (person is null || team is null)
            return Role.Guest;
        var role = team.RoleOf(person.Id);
        return role == Role.Guest ? visitors.RoleFor(readModel.Team(team.Id), person.Id, command) : role;
    }

    private (Team?, Refusal?) Team(Request request, Role needed, Person? person)
    {
        if (request.Place.Team is { } chosen)
            return (readModel.Team(chosen).Team, null);
        if (request.Place.Room is { } room)
        {
            foreach (var id in teams.All)
                if (readModel.Team(id).Team is { } at && at.Rooms.Contains(new Room(request.Place.Network, room)))
                    return (at, null);
            return (null, null);
        }

        if (person is null)
            return (null, null);
        var mine = new List<Team>();
        foreach (var id in teams.All)
            if (readModel.Team(id).Team is { } team && team.RoleOf(person.Id) > Role.Guest)
                mine.Add(team);
        if (Named(request) is { } named && (mine.Find(t => t.Id == named) ?? Visited(person, [named])) is { } meant)
            return (meant, null);
        if (mine.Count == 0 && Visited(person, teams.All) is { } visited)
            return (visited, null);
        if (mine.Find(t => t.Id == person.CurrentTeam) is { } current)
            return (current, null);
        if (mine.Count == 1)
            return (mine[0], null);
        return needed == Role.Guest ? (null, null) : (null, Refusals.WhichTeam([.. mine.Select(t => t.Id)]));
    }

    /// <summary>The first of some teams in which somebody who is no member has something to do.</summary>
    private Team? Visited(Person person, IEnumerable<TeamId> among) => among.Where(teams.All.Contains).Select(readModel.Team)
        .FirstOrDefault(v => visitors.IsVisitor(v, person.Id))?.Team;

    /// <summary>The team that a value in the line names, as a full case number does.</summary>
    private TeamId? Named(Request request)
    {
        var words = request.Values?.Values ?? (IEnumerable<string>?)request.Line?.Split(' ', 5) ?? [];
        foreach (var word in words)
            foreach (var type in types.All)
                if (type.TeamOf(word) is { } team)
                    return team;
        return null;
    }

    private async Task Fresh(Slot slot, Command command, CancellationToken token)
    {
        try
        {
            await readModel.Refresh(slot, token).ConfigureAwait(false);
        }
        catch (StoreUnavailableException) when (command.FromMemory)
        {
            // Such a command shows nothing of a case; who was a member a moment ago may still ask where things go.
        }
    }
}
