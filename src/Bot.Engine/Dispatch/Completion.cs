using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Views;


namespace Bot.Dispatch;

/// <summary>
/// Completion from the command table and what is held in memory, brought up to date first so that nobody sees what they may no longer see.
/// </summary>
public sealed class Completion(CommandTable table, ReadModel readModel, TeamNames teams, Offers offers, TimeProvider time) : ICompletion
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
        reader = reader with { Given = GivenValues.Of(command, part.Before, scope) };
        var found = part.Parameter is { } named ? Values(named) : GivenValues.Next(command, part.Before, scope).SelectMany(Values)
            .Concat(Names(command, part, scope));
        return [.. words.Concat(found.Select(s => s with { Start = s.Start + part.Start })).DistinctBy(s => s.Value).Take(Most)];

        IEnumerable<Suggestion> Values(Parameter of) => values.Of(of, part.Typed, command, reader);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Suggestion>> Complete(
        Command command, Parameter parameter, string typed, IReadOnlyDictionary<string, string> given, Account account, TeamId? team,
        CancellationToken token)
    {
        var reader = (await Reader(account, team, token).ConfigureAwait(false)) with { Given = given };
        return command.Role > reader.Role ? [] : [.. values.Of(parameter, typed.Trim(), command, reader).Take(Most)];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> Complete(
        Command command, Parameter parameter, string typed, Account account, TeamId? team, CancellationToken token) =>
        Complete(command, parameter, typed, new Dictionary<string, string>(), account, team, token);

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
            else
                await Task.WhenAll(teams.All.Select(t => readModel.Refresh(Slot.Of(t), token))).ConfigureAwait(false);
            var mine = teams.All.Select(readModel.Team).Where(v => v.Team?.RoleOf(person.Id) > Role.Guest).ToList();
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
