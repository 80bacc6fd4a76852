using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Texts;

namespace Bot.Emergencies;

/// <summary>What is said of danger.</summary>
internal static class DangerWords
{
    /// <summary>Where it goes.</summary>
    public static string Address(DangerKind kind) => kind switch
    {
        DangerKind.Life => "emergency@wikimedia.org",
        DangerKind.Child => "legal-reports@wikimedia.org",
        _ => "the oversighters, in private",
    };

    /// <summary>What is to be done first, as an order without a full stop.</summary>
    public static string Order(DangerKind kind) => kind == DangerKind.Exposed
        ? "ask the oversighters in private to hide it (the stewards, where the wiki has none)"
        : $"mail {Address(kind)}";

    /// <summary>What stands before everything else. [When to contact the Foundation]</summary>
    public static Block[] First(DangerKind kind) => kind switch
    {
        DangerKind.Life =>
        [
            Paragraph($"{new Strong("Somebody may be in danger.")} Mail emergency@wikimedia.org now, with the links and the words as they "
                + $"stand. Do not weigh whether it is meant, and do not wait for a second opinion."),
            Paragraph($"Nothing that you type here reaches them. They answer around the clock."),
        ],
        DangerKind.Exposed =>
        [
            Paragraph($"{new Strong("A child may be found by what stands open.")} Ask the oversighters now, in private, to hide it (the "
                + $"stewards, where the wiki has none), whoever put it there. Never link to it in public."),
            Paragraph($"Where the child may be at risk, as when somebody seeks them out: ca@wikimedia.org as well; where it may be "
                + $"now, emergency@wikimedia.org. Nothing that you type here reaches them."),
        ],
        _ =>
        [
            Paragraph($"{new Strong("This may be about the abuse of a child.")} Mail legal-reports@wikimedia.org now: the address of the "
                + $"page or file, and what you know of where it is. Do not open, copy, download or forward it."),
            Paragraph($"If a child is in danger now, emergency@wikimedia.org as well. Nothing that you type here reaches them."),
        ],
    };

    /// <summary>The same in a line.</summary>
    public static Text Last(DangerKind kind) => kind switch
    {
        DangerKind.Life => Text.Of($"{new Strong("First of all")}: emergency@wikimedia.org, now."),
        DangerKind.Child => Text.Of($"{new Strong("First of all")}: legal-reports@wikimedia.org, now, with the address, never a copy."),
        _ => Text.Of($"{new Strong("First of all")}: the oversighters, or the stewards, in private, now; never a link in public."),
    };

    /// <summary>Where it was said before.</summary>
    public static Text Again(DangerKind kind) =>
        Text.Of($"The danger in it is noted already; if nobody has written yet: {Text.Ours(Address(kind))}, now.");

    /// <summary>While nobody has said what was done.</summary>
    public static Text Unsaid(NoticedDanger danger) =>
        Text.Of($"noticed {new At(danger.At, MomentStyle.Short)}; nobody has said yet what was done. {Text.Ours(Address(danger.Kind))}");

    /// <summary>What became of it.</summary>
    public static Text Line(NoticedDanger danger, Func<PersonId, string> name)
    {
        if (danger is not { End: { } end, EndedBy: { } by, Ended: { } at })
            return Text.Of($"{danger.Id}: {Unsaid(danger)}");
        var done = end switch
        {
            DangerEnd.Sent => "it was sent",
            DangerEnd.Acted => "something was done at once",
            _ => "looked at, no danger",
        };
        var note = danger.Note is { } words ? Text.Of($" ({words})") : Text.Empty;
        var noticed = new At(danger.At, MomentStyle.Short);
        return Text.Of($"{danger.Id}: noticed {noticed}; {Text.Ours(done)}, {name(by)}, {new At(at, MomentStyle.Short)}{note}");
    }

    /// <summary>What it may be, in a clause.</summary>
    public static string What(DangerKind kind) => kind switch
    {
        DangerKind.Life => "somebody may be in danger",
        DangerKind.Child => "a child may be abused",
        _ => "a child may be found by what stands open",
    };

    /// <summary>Each of several that stand open, with what it may be and where it goes.</summary>
    public static Text Each(ImmutableArray<NoticedDanger> open)
    {
        return Text.Join("; ", open.Select(d => Text.Of($"{d.Id} ({Text.Ours(What(d.Kind))}{Since(d)}: {Text.Ours(Address(d.Kind))})")));

        // Of two of a kind only the hour tells which is which.
        Text Since(NoticedDanger danger) => open.Count(d => d.Kind == danger.Kind) == 1
            ? Text.Empty
            : Text.Of($", noticed {new At(danger.At, MomentStyle.Short)}");
    }

    /// <summary>What is left when something was said of the rest.</summary>
    public static Text Left(ImmutableArray<NoticedDanger> open) =>
        Text.Of($"Still open: {Each(open)}. What was done about that? Until somebody says so, I keep ringing.");

    /// <summary>What one can say of it, where all that is open is named by the case alone.</summary>
    public static IEnumerable<Choice> Choices(CaseNumber number) =>
    [
        new("It is sent", $"case danger {number} sent"), new("Something was done", $"case act {number} "),
        new("Looked at, no danger", $"case danger {number} none"),
    ];

    /// <summary>What one can say of those that stand open, each by itself.</summary>
    public static IEnumerable<Choice> Choices(CaseNumber number, ImmutableArray<NoticedDanger> open) =>
        open.Length == 1 ? Choices(number) : Answers(number, open);

    /// <summary>The two answers to each.</summary>
    public static IEnumerable<Choice> Answers(CaseNumber number, ImmutableArray<NoticedDanger> open) => open.Length == 1
        ? Choices(number).Where(c => c.Line[^1] != ' ')
        : open.SelectMany(d => AnswersTo(number, d));

    /// <summary>The two answers to one of several.</summary>
    public static IEnumerable<Choice> AnswersTo(CaseNumber number, NoticedDanger danger) =>
    [
        new($"{danger.Id} is sent", $"case danger {number} sent {danger.Id}"),
        new($"{danger.Id}: looked at, no danger", $"case danger {number} none {danger.Id}"),
    ];

    private static Block.Paragraph Paragraph(TextBuilder text) => new(Text.Of(text));
}
