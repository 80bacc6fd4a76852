using System.Collections.Immutable;
using System.Globalization;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Transports.Conversing;

/// <summary>
/// A form as questions and answers, for every transport that has no forms of its own: what is needed is asked first, each answer is looked
/// at when it is given, and before anything is done it shows what it understood.
/// </summary>
/// <param name="Command">The command it fills.</param>
/// <param name="All">What the line gave already, then what is asked, in this order.</param>
/// <param name="First">The place of the first question.</param>
/// <param name="Given">What is known so far.</param>
/// <param name="At">The place of the present question; behind the last one all is looked over once more.</param>
public sealed record FormTalk(
    Command Command, ImmutableArray<Parameter> All, int First, ImmutableDictionary<string, string> Given, int At)
{
    /// <summary>Answers of which one is meant, offered with numbers.</summary>
    public ImmutableArray<string> Offered { get; init; } = [];

    /// <summary>Whether one answer is given anew, after which all is looked over again.</summary>
    public bool IsMending { get; init; }

    /// <summary>What is missing, and what a form offers.</summary>
    /// <param name="command">The command it fills.</param>
    /// <param name="given">What the line gave already.</param>
    /// <param name="wrong">Why some of those given would be refused, by name: they are asked for first.</param>
    public static FormTalk Begin(
        Command command, IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, Refusal>? wrong = null)
    {
        bool IsWrong(Parameter p) => wrong?.ContainsKey(p.Name) == true;
        bool IsGiven(Parameter p) => given.GetValueOrDefault(p.Name) is { Length: > 0 } && !IsWrong(p);
        var known = command.Parameters.Where(IsGiven).ToImmutableArray();
        var asked = command.Parameters.Where(p => (!p.Optional || p.Offered || IsWrong(p)) && !IsGiven(p))
            .OrderBy(p => !IsWrong(p)).ThenBy(p => p.Optional).ThenBy(p => p.Optional && !p.Rest).ToImmutableArray();
        given = given.Where(g => wrong?.ContainsKey(g.Key) != true).ToDictionary();
        return new FormTalk(command, [.. known, .. asked], known.Length, given.ToImmutableDictionary(), known.Length)
        {
            Offered = asked is [var first, ..] && wrong?.GetValueOrDefault(first.Name) is { } why ? Meant(why, first) : [],
        };
    }

    /// <summary>How many questions there are.</summary>
    public int Count => All.Length - First;

    /// <summary>The present question's parameter; null while all is looked over.</summary>
    public Parameter? Asked => At < All.Length ? All[At] : null;

    /// <summary>What is said first.</summary>
    public string Opening => $"{Command.Path}: {Words.Count(Count, "question")}. "
        + "Type - to skip one that may be left out, back for the one before, help for more; cancel ends without doing anything.";

    /// <summary>The present question, or all that was understood.</summary>
    public ImmutableArray<string> Question(Scope scope)
    {
        if (Asked is not { } asked)
            return Review(scope);
        var choices = asked.Choices.Length > 0 ? $" ({Words.List([.. asked.Choices], "or")})" : "";
        var place = IsMending ? $"{At + 1}" : $"{At - First + 1}/{Count}";
        var question = asked.Question.Replace("empty:", "-:", StringComparison.Ordinal);
        return [$"{place} {Asks(question)}{choices}", .. Numbered()];
    }

    /// <summary>Whether a line is one of the words that go through a form, or picks an answer, rather than being one.</summary>
    public bool IsWord(string typed) =>
        Picked(typed) is not null || typed.ToLowerInvariant() is "cancel" or "stop" or "back" or "help" or "?" or "-" or "skip";

    /// <summary>The answer that a line gives to the present question; null where it is none.</summary>
    public string? AnswerOf(string typed)
    {
        typed = typed.Trim();
        return Asked is null || (IsWord(typed) && Picked(typed) is null) ? null : Picked(typed) is { } picked ? Offered[picked] : typed;
    }

    /// <summary>Takes what was typed.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="scope">Now and the zone.</param>
    /// <param name="wrong">Why the answer would be refused for what it names; null where nothing speaks against it.</param>
    public FormTurn Take(string typed, Scope scope, Refusal? wrong = null)
    {
        typed = typed.Trim();
        return typed.ToLowerInvariant() switch
        {
            "cancel" or "stop" => new FormTurn(null, FormStep.Cancelled, []),
            "back" => Back(),
            "help" or "?" => Goes(this, Help()),
            _ when Asked is null => Reviewed(typed),
            _ => wrong is null
                ? Answered(Asked, typed, scope)
                : Goes(this with { Offered = Meant(wrong, Asked) }, [$"✗ {wrong}"]),
        };
    }

    /// <summary>More of the answer before: a line that a network cut.</summary>
    public FormTalk AndMore(string typed)
    {
        var before = All[At - 1].Name;
        return this with { Given = Given.SetItem(before, $"{Given.GetValueOrDefault(before)} {typed}".Trim()) };
    }

    /// <summary>The form once more after a refusal, at the answer that it is about.</summary>
    public FormTalk Again(Refusal refusal)
    {
        var at = All.Select((p, i) => (p.Name, i)).Where(p => p.Name == refusal.About).Select(p => p.i).DefaultIfEmpty(All.Length).First();
        if (at == All.Length && Count == 1)
            at = First;
        return this with { At = at, IsMending = true, Offered = at < All.Length ? Meant(refusal, All[at]) : [] };
    }

    /// <summary>The answers that a refusal holds ready for its argument: the values, since a value is what is picked.</summary>
    private static ImmutableArray<string> Meant(Refusal refusal, Parameter about) =>
        [.. refusal.Instead.Select(c => c.Values?.GetValueOrDefault(about.Name)).OfType<string>().Distinct()];

    private FormTurn Answered(Parameter asked, string typed, Scope scope)
    {
        if (Picked(typed) is { } picked)
            typed = Offered[picked];
        if (typed is "-" or "" || typed.Equals("skip", StringComparison.OrdinalIgnoreCase))
            return asked.Optional
                ? On(this with { Given = Given.Remove(asked.Name) })
                : Goes(this, ["✗ This one is needed; back goes to the one before, cancel ends without doing anything."]);
        var check = AnswerCheck.Of(asked, typed, scope);
        return check.Why is { } why
            ? Goes(this with { Offered = check.Choices }, [$"✗ {why}"])
            : On(this with { Given = check.IsLeftOut ? Given.Remove(asked.Name) : Given.SetItem(asked.Name, typed) });
    }

    private FormTurn On(FormTalk form)
    {
        var next = form with { At = IsMending ? All.Length : At + 1, Offered = [], IsMending = false };
        return next.Asked is null && Count == 1 ? new FormTurn(next, FormStep.Sent, []) : Goes(next, []);
    }

    private FormTurn Reviewed(string typed)
    {
        if (typed.ToLowerInvariant() is "yes" or "y" or "ok" or "send")
            return new FormTurn(this, FormStep.Sent, []);
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= All.Length
            ? Goes(this with { At = number - 1, IsMending = true }, [])
            : Goes(this, ["✗ Nothing is done yet."]);
    }

    private FormTurn Back() => At > First
        ? Goes(this with { At = At - 1, Offered = [], IsMending = false }, [])
        : Goes(this with { IsMending = false }, ["This is the first question."]);

    private ImmutableArray<string> Review(Scope scope) =>
    [
        "This is what I understood:",
        .. All.Select((p, i) => $"  {(i + 1).ToString(CultureInfo.InvariantCulture)} {p.Name}: {Understood(p, scope)}"),
        $"Type yes to do it, 1 to {All.Length.ToString(CultureInfo.InvariantCulture)} to change that one, "
            + "cancel to end without doing anything.",
    ];

    private string Understood(Parameter parameter, Scope scope)
    {
        if (Given.GetValueOrDefault(parameter.Name) is not { Length: > 0 } typed)
            return "–";
        var check = AnswerCheck.Of(parameter, typed, scope);
        return (check.Why is null ? check.Understood : typed).Replace("\n", "\n    ", StringComparison.Ordinal);
    }

    private ImmutableArray<string> Help()
    {
        string[] always =
        [
            "- leaves out what may be left out, back goes to the question before, cancel or stop ends without doing anything.",
        ];
        if (Asked is not { } asked)
            return [.. always];
        var most = asked.Choices.Length > 0 ? "" : $" At most {Words.Count(asked.Most, "character")}.";
        return [$"{asked.Name}: {asked.About}.{(asked.Optional ? " It may be left out." : " It is needed.")}{most}", .. always];
    }

    private IEnumerable<string> Numbered() =>
        Offered.Select((o, i) => $"  {(i + 1).ToString(CultureInfo.InvariantCulture)} {o}");

    private int? Picked(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Offered.Length
            ? number - 1
            : null;

    private static FormTurn Goes(FormTalk next, ImmutableArray<string> said) => new(next, FormStep.GoesOn, said);

    /// <summary>Where the command has only a description, it is made a question: "the case" asks "The case?".</summary>
    private static string Asks(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}?" : text;
}

/// <summary>What became of an answer.</summary>
public enum FormStep
{
    /// <summary>The form goes on.</summary>
    GoesOn,

    /// <summary>All is known: it can be run.</summary>
    Sent,

    /// <summary>It was given up.</summary>
    Cancelled,
}

/// <summary>A form after an answer.</summary>
/// <param name="Next">The form; null where it was given up.</param>
/// <param name="Step">What became of it.</param>
/// <param name="Said">What is said before the next question.</param>
public sealed record FormTurn(FormTalk? Next, FormStep Step, ImmutableArray<string> Said);
