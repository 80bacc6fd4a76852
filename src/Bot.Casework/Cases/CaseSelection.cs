using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Which cases are looked for.</summary>
internal sealed record CaseSelection
{
    private const int Near = 2;

    /// <summary>What is neither a filter nor the name of one, and says nothing.</summary>
    private static readonly string[] fillers = ["and", "of", "about", "in", "on", "with", "the", "for", "case", "cases", "are", "that"];

    private static readonly string[] names = ["kind", "wiki", "of", "state", "whose", "is"];

    private static readonly Filter[] filters =
    [
        new("mine", "yours", (h, s) => h.Investigators.Contains(s.me), "me", "my", "own"),
        new("unassigned", "nobody has", (h, _) => h.Investigators.Length == 0, "nobody", "unowned", "untaken", "free"),
        new("unacknowledged", "not acknowledged yet", (h, _) => h.IsOpen && h.Acknowledged is null,
            "unacked", "not-acknowledged", "unconfirmed"),
        new("late", "late", (h, s) => s.dues.IsLate(h), "overdue", "due"),
        new("waiting", "waiting for somebody outside", (h, s) => h.WaitsUntil > s.now, "waits", "wait"),
    ];

    private readonly CaseDues dues;
    private readonly PersonId me;
    private readonly NodaTime.Instant now;

    private CaseSelection(CaseParts parts, CommandContext call) =>
        (dues, me, now) = (new CaseDues(parts, call.Team, call.Now), call.Me, call.Now);

    /// <summary>What can be typed to narrow a list down, but for colleagues and wikis.</summary>
    public static IEnumerable<(string Word, string About)> Offered =>
    [
        .. filters.Select(f => (f.Word, f.Said)), ("closed", "closed ones"), ("all", "open and closed ones"),
        .. Enum.GetValues<CaseState>().Where(s => s != CaseState.Closed).Select(s => (Words.Typed(s), "a state")),
        .. Enum.GetValues<CaseKind>().Select(k => (Words.Typed(k), "what it is about")),
    ];

    /// <summary>Whether closed ones are looked for, and whether open ones are.</summary>
    public bool Closed { get; private init; }

    /// <inheritdoc cref="Closed"/>
    public bool Open { get; private init; } = true;

    /// <summary>Whether closed ones are never among them: nothing of those is late, and none waits.</summary>
    public bool IsOfOpenOnes => Typed.Any(t => t is "late" or "waiting");

    /// <summary>Wikis that must all be concerned; they stand in cases, not in heads.</summary>
    public ImmutableArray<string> Wikis { get; private init; } = [];

    /// <summary>What is looked for, in our words.</summary>
    public ImmutableArray<string> Said { get; private init; } = [];

    /// <summary>As one would type it.</summary>
    public ImmutableArray<string> Typed { get; private init; } = [];

    private ImmutableArray<Func<CaseHead, bool>> Tests { get; init; } = [];

    /// <summary>Whether a case is one of them, as far as its head tells.</summary>
    public bool Fits(CaseHead head) => (head.IsOpen ? Open : Closed) && Tests.All(t => t(head));

    /// <summary>What words mean in a team.</summary>
    public static (CaseSelection Of, Refusal? No) Read(CaseParts parts, CommandContext call, IEnumerable<string> words)
    {
        var selection = new CaseSelection(parts, call);
        foreach (var word in words.SelectMany(Split))
            if (selection.With(call, word) is { } next)
                selection = next;
            else
                return (selection, Unknown(call, selection, word));
        return (selection, null);
    }

    /// <summary>"kind=threat" and "kind: threat" are "threat"; "personal information" is one word.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var plain = Enum.GetValues<CaseKind>().Aggregate(text.ToLowerInvariant(), (t, kind) =>
            t.Replace(Words.Of(kind), Words.Typed(kind), StringComparison.Ordinal));
        foreach (var given in plain.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = given.TrimEnd(':', '.', '?', '!').TrimStart('@');
            var at = word.IndexOfAny(['=', ':']);
            if (at > 0 && names.Contains(word[..at]))
                word = word[(at + 1)..].TrimStart('@');
            if (word.Length > 0 && !fillers.Contains(word) && !names.Contains(word))
                yield return word;
        }
    }

    private CaseSelection? With(CommandContext call, string word)
    {
        if (Array.Find(filters, f => f.IsCalled(word)) is { } filter)
            return Also(filter.Word, filter.Said, h => filter.Test(h, this));
        if (word is "closed" or "all" or "any" or "open")
            return this with
            {
                Closed = word != "open", Open = word != "closed", Typed = Typed.Add(word),
                Said = word == "open" ? Said : Said.Add(word == "closed" ? "closed" : "open or closed"),
            };
        if (Enum.GetValues<CaseState>().FirstOrDefault(s => Words.Typed(s) == word) is var state && Words.Typed(state) == word)
            return Also(word, Words.Of(state), h => h.State == state);
        if (call.Member(word, out var person))
            return Also(person.Name, person.Name + "’s", h => h.Investigators.Contains(person.Id));
        if (CaseChoices.Kinds.Read(word) is { } kind)
            return Also(Words.Typed(kind), "about " + Words.Of(kind), h => h.Kinds.Contains(kind));
        return WikiHost.Is(word) ? this with { Wikis = Wikis.Add(word), Said = Said.Add("on " + word), Typed = Typed.Add(word) } : null;
    }

    private CaseSelection Also(string typed, string said, Func<CaseHead, bool> test) =>
        this with { Tests = Tests.Add(test), Said = Said.Add(said), Typed = Typed.Add(typed) };

    private static Refusal Unknown(CommandContext call, CaseSelection before, string word)
    {
        var members = call.Team.AtLeast(Role.Investigator).Select(call.People.Name).ToList();
        var known = Offered.Select(o => o.Word).Concat(filters.SelectMany(f => f.Others)).Concat(members);
        // "unclosed" is none of "closed".
        var far = known.Where(k => word != "un" + k && word != "not" + k && word != "non" + k && word != "in" + k)
            .Select(k => (Word: k, Far: Distance.Between(k.ToLowerInvariant(), word)))
            .Where(k => k.Far <= Math.Min(Near, word.Length / 2)).ToList();
        var near = far.Where(k => k.Far == far.Min(o => o.Far)).Select(k => k.Word).Take(3).ToList();
        return CaseRefusals.NoFilter(call.Command.Path, word, near, before.Typed, members);
    }

    /// <summary>A filter by the words that people have for it.</summary>
    private sealed record Filter(string Word, string Said, Func<CaseHead, CaseSelection, bool> Test, params string[] Others)
    {
        public bool IsCalled(string word) => word == Word || Others.Contains(word);
    }
}
