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
    /// <summary>How many teams are brought up to date side by side where all of many must be.</summary>
    private const int AtOnce = 32;

    /// <summary>
    /// Resolves the caller from what the network vouches for. A command that answers from memory uses what was last known if the store
    /// is away.
    /// </summary>
    internal async Task<(Caller? Caller, Refusal? Refusal)> Resolve(Request request, Command command, CancellationToken token)
    {
        var near = await Near(request, command, token).ConfigureAwait(false);
        var person = PersonOf(request);
        var (team, refusal) = Team(request, command.Role, person, near);
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
        var person = PersonOf(request);
        var near = teams.AreFew ? teams.All : person is null ? [] : TeamsOf(person);
        var (team, _) = Team(request, Role.Guest, person, near);
        return new Caller(request.Account, person, team, person is null ? Role.Guest : team?.RoleOf(person.Id) ?? Role.Guest);
    }

    private Person? PersonOf(Request request) => request.Account is { } account ? readModel.People.Of(account) : null;

    /// <summary>
    /// The teams that a request may be about, brought up to date with the people. Where there are many, those alone of which its caller is
    /// a member, or which it names; all of them only for somebody who is let in from outside and does not say where.
    /// </summary>
    private async Task<IReadOnlyList<TeamId>> Near(Request request, Command command, CancellationToken token)
    {
        // Whom no network vouches for is nobody, whatever the store holds.
        if (request.Account is null)
            return request.Place.Team is { } told ? [told] : teams.AreFew ? teams.All : [];
        if (request.Place.Team is null && !teams.AreFew)
            return await NearOfMany(request, command, token).ConfigureAwait(false);
        var near = request.Place.Team is { } chosen ? [chosen] : teams.All;
        await Task.WhenAll(near.Select(Slot.Of).Append(Slot.People).Select(s => Fresh(s, command, token))).ConfigureAwait(false);
        return near;
    }

    private async Task<IReadOnlyList<TeamId>> NearOfMany(Request request, Command command, CancellationToken token)
    {
        // What is known of them already is as a rule what it will be: then one way to the store and back is enough.
        var fresh = Meant(request).ToHashSet();
        var slots = fresh.Select(Slot.Of).Append(Slot.People).Select(s => Fresh(s, command, token));
        await Task.WhenAll(slots.Append(FreshRoster(command, token))).ConfigureAwait(false);
        var meant = Meant(request);
        await All(meant).ConfigureAwait(false);
        if (request.Place.Room is not null || PersonOf(request) is not { } person || TeamsOf(person).Count > 0)
            return meant;
        if (meant.Count > 0 && Visited(person, meant) is not null)
            return meant;
        await All(teams.All).ConfigureAwait(false);
        return teams.All;

        async Task All(IEnumerable<TeamId> of)
        {
            foreach (var page in of.Where(fresh.Add).Chunk(AtOnce))
                await Task.WhenAll(page.Select(t => Fresh(Slot.Of(t), command, token))).ConfigureAwait(false);
        }
    }

    /// <summary>As far as is known without asking: whose room it is; or the teams of its caller, and one that the line names.</summary>
    private IReadOnlyList<TeamId> Meant(Request request)
    {
        if (request.Place.Room is { } room)
            return readModel.Roster.At(new Room(request.Place.Network, room)) is { } at ? [at] : [];
        if (PersonOf(request) is not { } person)
            return [];
        var mine = TeamsOf(person);
        return Named(request) is { } named && teams.Has(named) && !mine.Contains(named) ? [.. mine, named] : mine;
    }

    private IReadOnlyList<TeamId> TeamsOf(Person person) =>
        [.. readModel.Roster.TeamsOf(person.Id).Where(teams.Has).OrderBy(t => t.Value, StringComparer.Ordinal)];

    private Role RoleOf(Person? person, Team? team, Command command)
    {
        if (person is null || team is null)
            return Role.Guest;
        var role = team.RoleOf(person.Id);
        return role == Role.Guest ? visitors.RoleFor(readModel.Team(team.Id), person.Id, command) : role;
    }

    private (Team?, Refusal?) Team(Request request, Role needed, Person? person, IReadOnlyList<TeamId> near)
    {
        if (request.Place.Team is { } chosen)
            return (readModel.Team(chosen).Team, null);
        if (request.Place.Room is { } room)
        {
            var whose = readModel.Roster.At(new Room(request.Place.Network, room));
            return (whose is { } its && teams.Has(its) ? readModel.Team(its).Team : null, null);
        }

        if (person is null)
            return (null, null);
        var mine = new List<Team>();
        foreach (var id in near)
            if (readModel.Team(id).Team is { } team && team.RoleOf(person.Id) > Role.Guest)
                mine.Add(team);
        if (Named(request) is { } named && (mine.Find(t => t.Id == named) ?? Visited(person, [named])) is { } meant)
            return (meant, null);
        if (mine.Count == 0 && Visited(person, near) is { } visited)
            return (visited, null);
        if (mine.Find(t => t.Id == person.CurrentTeam) is { } current)
            return (current, null);
        if (mine.Count == 1)
            return (mine[0], null);
        return needed == Role.Guest ? (null, null) : (null, Refusals.WhichTeam([.. mine.Select(t => t.Id)]));
    }

    /// <summary>The first of some teams in which somebody who is no member has something to do.</summary>
    private Team? Visited(Person person, IEnumerable<TeamId> among) => among.Where(teams.Has).Select(readModel.Team)
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

    private Task Fresh(Slot slot, Command command, CancellationToken token) => Fresh(readModel.Refresh(slot, token), command);

    private Task FreshRoster(Command command, CancellationToken token) => Fresh(readModel.RefreshRoster(token), command);

    private static async Task Fresh(Task reading, Command command)
    {
        try
        {
            await reading.ConfigureAwait(false);
        }
        catch (StoreUnavailableException) when (command.FromMemory)
        {
            // Such a command shows nothing of a case; who was a member a moment ago may still ask where things go.
        }
    }
}
