using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Views;


namespace Bot.Dispatch;

/// <summary>
/// Completion from the command table and what is held in memory, brought up to date first so that nobody sees what they may no longer see.
/// </summary>
public sealed class Completion(
    CommandTable table, ReadModel readModel, TeamNames teams, Offers offers, LastDocuments last, TimeProvider time)
    : ICompletion
{
    /// <summary>How many are offered at most; Discord takes no more.</summary>
    public const int Most = 25;

    private readonly ParameterValues values = new(offers);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Suggestion>> Complete(string line, int cursor, Account account, TeamId team, CancellationToken token)
    {
        var head = line[..Math.Clamp(cursor, 0, line.Length)];
        var reader = await Reader(account, team, token).ConfigureAwait(false);
        var words = CommandWords.After(table, head, reader.Role);
        if (table.Match(head) is not ({ } command, _) || command.Role > reader.Role || WordAtCursor.Of(head, command) is not { } part)
            return [.. words.Take(Most)];
        var scope = new Scope(time.Now(), reader.Zone);
        reader = Knowing(reader, command, GivenValues.Of(command, part.Before, scope), token);
        var found = new List<Suggestion>();
        foreach (var parameter in part.Parameter is { } named ? [named] : GivenValues.Next(command, part.Before, scope))
            found.AddRange(await values.Of(parameter, part.Typed, command, reader).ConfigureAwait(false));
        if (part.Parameter is null)
            found.AddRange(Names(command, part, scope));
        return [.. words.Concat(found.Select(s => s with { Start = s.Start + part.Start })).DistinctBy(s => s.Value).Take(Most)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Suggestion>> Complete(
        Command command, Parameter parameter, string typed, IReadOnlyDictionary<string, string> given, Account account, TeamId? team,
        CancellationToken token)
    {
        var reader = Knowing(await Reader(account, team, token).ConfigureAwait(false), command, given, token);
        if (command.Role > reader.Role)
            return [];
        return [.. (await values.Of(parameter, typed.Trim(), command, reader).ConfigureAwait(false)).Take(Most)];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> Complete(
        Command command, Parameter parameter, string typed, Account account, TeamId? team, CancellationToken token) =>
        Complete(command, parameter, typed, new Dictionary<string, string>(), account, team, token);

    /// <summary>The reader with what else the line gives, and with the right to look for what is offered.</summary>
    private CompletionReader Knowing(
        CompletionReader reader, Command command, IReadOnlyDictionary<string, string> given, CancellationToken token) => reader with
    {
        Given = last.Resolved(command, given, reader.Person?.Id, reader.View?.Id, new Scope(time.Now(), reader.Zone)),
        Documents = reader.View is { } view ? new Loader(readModel, Slot.Of(view.Id), token) : null,
    };

    private static IEnumerable<Suggestion> Names(Command command, WordAtCursor part, Scope scope)
    {
        var given = GivenValues.Of(command, part.Before, scope);
        return command.Parameters
            .Where(p => !p.Rest && !given.ContainsKey(p.Name))
            .Where(p => p.NamedOnly || part.Typed.Length > 0)
            .Where(p => p.Name.StartsWith(part.Typed, StringComparison.OrdinalIgnoreCase))
            .Select(p => new Suggestion(p.Name + "=", p.About) { IsWhole = false });
    }

    private async Task<CompletionReader> Reader(Account account, TeamId? chosen, CancellationToken token)
    {
        try
        {
            await readModel.Refresh(Slot.People, token).ConfigureAwait(false);
            var person = readModel.People.Of(account);
            if (person is null)
                return CompletionReader.Stranger(readModel.People);
            if (chosen is { } named)
                await readModel.Refresh(Slot.Of(named), token).ConfigureAwait(false);
            if (!teams.AreFew)
                await readModel.RefreshRoster(token).ConfigureAwait(false);
            var near = teams.AreFew ? teams.All : [.. readModel.Roster.TeamsOf(person.Id).Where(teams.Has)];
            if (chosen is null)
                await Task.WhenAll(near.Select(t => readModel.Refresh(Slot.Of(t), token))).ConfigureAwait(false);
            var mine = near.Select(readModel.Team).Where(v => v.Team?.RoleOf(person.Id) > Role.Guest).ToList();
            var theirs = mine.Find(v => v.Id == person.CurrentTeam) ?? (mine.Count == 1 ? mine[0] : null);
            var view = chosen is { } one ? readModel.Team(one) : theirs;
            return new CompletionReader(person, view, readModel.People, [.. mine.Select(v => v.Id)]);
        }
        catch (StoreUnavailableException)
        {
            // Who is kept away from what may have changed meanwhile: command words are all that is safe to offer.
            return CompletionReader.Stranger(readModel.People) with { Role = Role.Lead };
        }
    }
}
