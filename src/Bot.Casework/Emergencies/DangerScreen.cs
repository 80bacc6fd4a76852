using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using NodaTime;

namespace Bot.Emergencies;

/// <summary>
/// Says where danger of a kind goes, before anything else, whoever typed the words and whatever they were typed to; and keeps it in the
/// case that the words go into, whatever the command.
/// </summary>
/// <param name="kind">The kind it listens for.</param>
public sealed class DangerScreen(DangerKind kind) : IInputScreen
{
    private const int FewestWordsToNoCommand = 3;

    /// <summary>To a command that takes no case content fewer words are a name, a setting, an id.</summary>
    private const int FewestWordsBeside = 4;

    /// <summary>
    /// Commands whose words come from outside, or say what is new: danger in them is another one though one stands open. What else is
    /// typed into a case is the team's own, and tells again of what it does something about.
    /// </summary>
    private static readonly FrozenSet<string> news = FrozenSet.ToFrozenSet(
        ["case add", "case answered", "case link", "case note", "case party", "case reopen"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public Screening? Look(Command? command, string words)
    {
        var fewest = command is null ? FewestWordsToNoCommand : command.Content ? 1 : FewestWordsBeside;
        if (words.Split(' ').Length < fewest)
            return null;
        return Kinds(words).Contains(kind)
            ? new Screening(DangerPart.Name(kind), [.. DangerWords.First(kind)], DangerWords.Last(kind), DangerWords.Again(kind))
            : null;
    }

    /// <inheritdoc/>
    public Outcome Kept(CommandContext call, IReadOnlyList<string> words, Outcome outcome)
    {
        if (!call.Command.Content || words.Where(w => Kinds(w).Contains(kind)).ToList() is not { Count: > 0 } heard)
            return outcome;
        var at = outcome.Changes.IndexOf(outcome.Changes.FirstOrDefault(c => c is Save { Document: Case })!);
        if (at < 0 || outcome.Changes[at] is not Save { Document: Case of } save)
            return outcome;
        var before = of.Danger.Where(d => d.Kind == kind).ToList();
        var isOpen = before.Exists(d => d.IsOpen) && (!IsNews(call.Command) || heard.TrueForAll(w => IsToldAgain(of, w)));
        var isKnown = isOpen || before.Exists(d => d.Ended == call.Now);
        if (isKnown || (before.Count > 0 && SumsUp(of, heard, kind)))
            return outcome with { Known = outcome.Known.Add(DangerPart.Name(kind)) };
        var noticed = New(of.Danger, kind, call.Now);
        var kept = of.WithDanger(of.Danger.Add(noticed))
            .With(call.Now, PersonId.Clock, DangerPart.Entry, $"danger was noticed: {DangerWords.What(kind)} ({noticed.Id})");
        return outcome with { Changes = outcome.Changes.SetItem(at, save with { Document = kept }) };
    }

    /// <summary>The kinds of danger that words tell of.</summary>
    internal static IEnumerable<DangerKind> Kinds(string words) => DangerFinder.All(words).Kinds();

    /// <summary>One that is noticed now.</summary>
    internal static NoticedDanger New(ImmutableArray<NoticedDanger> items, DangerKind kind, Instant now) =>
        new() { Id = CaseEdits.NextId('d', items.Select(d => d.Id)), Kind = kind, At = now };

    private static bool IsNews(Command command) => news.Contains(command.Path);

    /// <summary>Whether the very same words stood in the case before, or they do with others that tell of no danger.</summary>
    private bool IsToldAgain(Case of, string words)
    {
        var said = Bare(words);
        return of.Entries.SkipLast(1).Select(e => e.Text).Append(of.Summary).Where(text => text.Length > 0)
            .Any(text => Bare(text).Contains(said, StringComparison.Ordinal) || (Without(text) is { } rest && !Kinds(rest).Contains(kind)));

        string? Without(string text) => words.Contains(text, StringComparison.OrdinalIgnoreCase)
            ? words.Replace(text, " ", StringComparison.OrdinalIgnoreCase)
            : null;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>
    /// Whether the words only say what became of danger that is settled: the reason of a closed case, or that somebody was told.
    /// </summary>
    private static bool SumsUp(Case of, List<string> words, DangerKind kind) =>
        (of.Entries is [.., { Kind: var last }] && last == EntryKind.Closed) || words.All(DangerActs.IsAboutDanger)
            || (kind == DangerKind.Exposed && words.All(DangerActs.IsHidden));
}
