using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Commits;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Dispatch;

/// <summary>The front door. All checks stand here, in the order in which they happen.</summary>
public sealed partial class Dispatcher(
    CommandTable table, KindTable kinds, ReadModel readModel, Committer committer, Callers callers, InputScreens screens, Offers offers,
    LastDocuments recent, IStore store, IdGenerator generator, BotMetrics metrics, TimeProvider time, ILogger<Dispatcher> log) : IFrontDoor
{
    private const int Tries = 3;

    /// <summary>What is shorter is a name, a date or a kind, and not yet what happened.</summary>
    private const int FewestWords = 4;
    private readonly NamedThings named = new(offers);
    private readonly MissingValues missing = new(offers);
    private readonly CommandGuess guess = new(table);
    private readonly OutcomeCommits commits = new(kinds, committer, store);

    /// <summary>Runs one request and answers it. Never throws for anything that a caller or the store can cause.</summary>
    public async Task<Answer> Run(Request request, CancellationToken token)
    {
        var started = time.GetTimestamp();
        using var span = metrics.Begin("command");
        var (answer, command) = await Answered(request, token).ConfigureAwait(false);
        var (path, outcome) = (command?.Path ?? "unknown", answer.Refusal?.Kind.ToString() ?? "done");
        span?.SetTag("command", path).SetTag("outcome", outcome);
        metrics.Command(path, outcome, time.GetElapsedTime(started));
        return answer;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Block> Look(Command? command, string words) =>
        words.Split(' ').Length < FewestWords ? [] : [.. screens.Look(command, words).SelectMany(f => f.First)];

    /// <inheritdoc/>
    public IReadOnlyList<Block> Last(Command command, IReadOnlyDictionary<string, string> values) =>
    [
        .. screens.Look(command, [.. values.Values.Where(w => w.Split(' ').Length >= FewestWords)])
            .Select(f => new Block.Paragraph(f.Last)),
    ];

    /// <inheritdoc/>
    public async Task<Refusal?> Wrong(Request request, Parameter parameter, string typed, CancellationToken token)
    {
        var command = request.Command ?? throw new ArgumentException("a form fills a command");
        try
        {
            var (caller, refusal) = await callers.Resolve(request, command, token).ConfigureAwait(false);
            if (refusal is not null || caller!.Role < command.Role)
                return null;
            var others = request.Values ?? ImmutableDictionary<string, string>.Empty;
            var given = others.ToImmutableDictionary().SetItem(parameter.Name, typed);
            var scope = new Scope(time.Now(), caller.Zone);
            return await named.Wrong(
                command, parameter, typed, scope, Reader(caller, command, given, token), letter => recent.Has(caller, letter))
                .ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is StoreUnavailableException or UnreadableDocumentException)
        {
            return null; // That is said when it is sent, and nothing typed is lost.
        }
    }

    /// <inheritdoc/>
    public async Task<Understanding> Understand(Request request, CancellationToken token)
    {
        var (command, values) = (request.Command!, request.Values!);
        try
        {
            var (caller, refusal) = await callers.Resolve(request, command, token).ConfigureAwait(false);
            if (refusal is not null || caller!.Role < command.Role)
                return Understanding.None;
            var reader = Reader(caller, command, values, token);
            var found = await named.Of(
                command, values, new Scope(time.Now(), caller.Zone), reader, letter => recent.Has(caller, letter)).ConfigureAwait(false);
            return found with { First = [.. screens.Look(command, [.. Words(request, command, "")]).SelectMany(f => f.First)] };
        }
        catch (Exception gone) when (gone is StoreUnavailableException or UnreadableDocumentException)
        {
            return Understanding.None;
        }
    }

    private CompletionReader Reader(
        Caller caller, Command command, IReadOnlyDictionary<string, string> given, CancellationToken token)
    {
        var view = caller.Team is { } team ? readModel.Team(team.Id) : null;
        return new CompletionReader(caller.Person, view, readModel.People, [])
        {
            Role = caller.Role,
            Given = recent.Resolved(command, given, caller.Person?.Id, view?.Id, new Scope(time.Now(), caller.Zone)),
            Documents = view is null ? null : new Loader(readModel, Slot.Of(view.Id), token),
        };
    }

    private async Task<(Answer, Command?)> Answered(Request request, CancellationToken token)
    {
        var (command, line) = request.Command is { } known ? (known, "") : table.Match(request.Line ?? "");
        IReadOnlyList<string> words = [.. Words(request, command, line)];
        var found = screens.Look(command, words);
        var answer = await Answered(request, command, line, found.Count > 0 ? words : [], token).ConfigureAwait(false);
        if (command is { Refused.Length: > 0 } && answer.Refusal is { } no)
            answer = answer with { Refusal = no with { What = no.What + Text.Of($" {Text.Ours(command.Refused)}") } };
        return (InputScreens.Around(answer, found, answer.Known), command);
    }

    /// <summary>
    /// What was typed freely: the text at a line's end, without dates and names before it, and other values that are as long as
    /// sentences; all of a line that cannot be read so far, or that has words where its command takes none.
    /// </summary>
    private IEnumerable<string> Words(Request request, Command? command, string line)
    {
        if (command is null)
            return [request.Line ?? ""];
        if (command.Parameters.FirstOrDefault(p => p.Rest) is not { } text)
            return line.Split(' ').Length < FewestWords ? [] : [line];
        var given = request.Values ?? GivenValues.Of(command, line, new Scope(time.Now(), DateTimeZone.Utc));
        var isUnread = command.Parameters.Any(p => !p.Optional && !p.Rest && !given.ContainsKey(p.Name))
            || (!given.ContainsKey(text.Name) && line.Length > text.Most);
        var rest = given.GetValueOrDefault(text.Name) ?? (request.Values is null && isUnread ? line : "");
        var others = command.Parameters.Where(p => p is { Rest: false, IsName: false } && p.Type == typeof(string));
        return others.Select(p => given.GetValueOrDefault(p.Name) ?? "").Where(w => w.Split(' ').Length >= FewestWords).Prepend(rest);
    }

    private async Task<Answer> Answered(
        Request request, Command? command, string line, IReadOnlyList<string> heard, CancellationToken token)
    {
        if (command is null)
            return No(Unknown(request, line));
        try
        {
            for (var attempt = 1; ; attempt++)
                if (await Attempt(request, command, line, heard, attempt == Tries, token).ConfigureAwait(false) is { } answer)
                    return answer;
        }
        catch (StoreUnavailableException away)
        {
            Log.StoreAway(log, command.Path, away.Message);
            return No(Refusals.StoreAway(metrics.AwaySince ?? time.Now(), Duration.FromSeconds(10)));
        }
        catch (UnreadableDocumentException bad)
        {
            Log.Unreadable(log, bad.Slot.Tag, bad.Document.Value, bad);
            return No(Refusals.Unreadable(bad.Document));
        }
        catch (Exception bug) when (bug is not OperationCanceledException || !token.IsCancellationRequested)
        {
            var reference = generator.Id(6);
            Log.Bug(log, command.Path, reference, bug);
            return No(Refusals.Bug(reference));
        }
    }

    /// <summary>What is no command: the way to what may have been meant. Several lines, or one very long one, are rather a text.</summary>
    private Refusal Unknown(Request request, string line)
    {
        if (LooseText.IsLines(line) && Loose() is { } text)
            return text;
        if (line.Trim().Length == 0)
            return Refusals.Nothing();
        if (guess.Group(line) is { Length: > 1 } group)
            return Refusals.GoesOn(line.Trim().TrimEnd('?', '!', '.').ToLowerInvariant(), group);
        var meant = guess.Lines(line, new Scope(time.Now(), DateTimeZone.Utc));
        if (meant.Length > 0)
            return Refusals.PerhapsMeant(line, meant);
        return (LooseText.IsLong(line) ? Loose() : null) ?? Refusals.UnknownCommand(line, table.Nearest(line));

        Refusal? Loose()
        {
            var caller = callers.Seen(request);
            return LooseText.Refused(table, line, caller.Role, letter => recent.Has(caller, letter));
        }
    }

    /// <summary>One try; null when somebody was faster and it should run again.</summary>
    private async Task<Answer?> Attempt(
        Request request, Command command, string line, IReadOnlyList<string> heard, bool last, CancellationToken token)
    {
        var now = time.Now();
        var found = await callers.Resolve(request, command, token).ConfigureAwait(false);
        if (found.Refusal is { } stranger)
            return No(stranger);
        var caller = found.Caller!;
        if (command.Operator && !IsOperator(caller))
            return No(Refusals.ForTheOperator(command));
        if (caller.Role < command.Role)
            return No(caller.Role == Role.Guest ? Refusals.Guest(caller.Account) : Refusals.Role(command, caller.Role));
        var scope = new Scope(now, caller.Zone);
        var bound = request.Values is { } values ? Binder.Values(command, values, scope) : Binder.Line(command, line, scope);
        if (bound.Refusal is { } unbound)
        {
            if (bound.Missing is { } left && !command.Form)
                unbound = await missing.Offered(unbound, command, left, Reader(caller, command, bound.Given, token)).ConfigureAwait(false);
            return No(unbound) with { Missing = command.Form ? bound.Missing : null, Command = command };
        }

        if (recent.Replace(command, bound.Values!, caller) is { } nothing)
        {
            var asker = Reader(caller, command, bound.Given, token);
            var which = await named.Which(command, nothing, bound.Given, asker).ConfigureAwait(false);
            return No(which) with { Missing = command.Form ? nothing : null, Command = command };
        }

        var call = new CommandContext(store, readModel, caller, request.Place, command, now, generator)
        {
            Bound = bound.Values!, Given = LastDocuments.Named(command, bound),
        };
        Outcome outcome;
        try
        {
            outcome = await command.Run(call, bound.Values!).ConfigureAwait(false);
        }
        catch (AccessLostException) when (!last)
        {
            return null;
        }

        if (outcome.Refusal is { } refusal)
            return No(refusal) with { Missing = bound.LeftOut(command, refusal), Command = command };
        if (heard.Count > 0)
            outcome = screens.Kept(call, heard, outcome);
        return await commits.Commit(request.Id, call, outcome, token).ConfigureAwait(false) switch
        {
            Committed.Done => Done(outcome, caller, command, commits.Short(call, outcome)),
            Committed.Duplicate => No(Refusals.Duplicate()),
            _ => last ? No(Refusals.TooBusy()) : null,
        };
    }

    private bool IsOperator(Caller caller) => caller.Person is { } person && readModel.People.Operator?.Id == person.Id;

    private Answer Done(Outcome outcome, Caller caller, Command command, FewerCopies? copies)
    {
        recent.Remember(caller, outcome);
        var reply = copies is null ? outcome.Reply! : outcome.Reply!.And(CopyWords.Of(copies));
        return new Answer(reply, null) { Command = command, Known = outcome.Known };
    }

    private static Answer No(Refusal refusal) => new(null, refusal);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Command} was refused: the store is away ({Why})")]
        public static partial void StoreAway(ILogger log, string command, string why);

        [LoggerMessage(2, LogLevel.Error, "{Slot} {Document} cannot be read")]
        public static partial void Unreadable(ILogger log, string slot, string document, Exception why);

        [LoggerMessage(3, LogLevel.Error, "{Command} failed, reference {Reference}")]
        public static partial void Bug(ILogger log, string command, string reference, Exception why);
    }
}
