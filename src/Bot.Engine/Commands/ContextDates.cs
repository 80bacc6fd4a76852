using Bot.Basics;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Commands;

/// <summary>Dates in commands: understood in the caller's zone, refused or asked back where they are not clear.</summary>
public static class ContextDates
{
    /// <summary>A date that must lie ahead; the rules of a promise where none are given.</summary>
    public static (ZonedDateTime At, Refusal? No) Ahead(
        this CommandContext call, DateText date, string commandToRepeat, WhenRules? rules = null) =>
        Read(call, date, rules ?? WhenRules.Deadline, commandToRepeat);

    /// <summary>A date that must lie behind.</summary>
    public static (ZonedDateTime At, Refusal? No) Behind(this CommandContext call, DateText date, string commandToRepeat) =>
        Read(call, date, WhenRules.Event, commandToRepeat);

    /// <summary>Our echo of a date: absolute, with its zone and, where that is another, the caller's, and how far away.</summary>
    public static string Echo(this CommandContext call, ZonedDateTime at) => When.Echo(at, call.Now, call.Zone);

    /// <summary>A date as it may be stored: nothing in it is seen from now.</summary>
    public static string Absolute(this CommandContext call, ZonedDateTime at) => When.Absolute(at, call.Now, at.Zone);

    private static (ZonedDateTime, Refusal?) Read(CommandContext call, DateText date, WhenRules rules, string line)
    {
        var name = Parameter(call, date)?.Name;
        return When.Parse(date.Said, call.Now, call.Zone, rules) switch
        {
            WhenResult.Understood understood => (understood.At, null),
            WhenResult.Ambiguous asked => (default, new Refusal(RefusalKind.Question, Text.Of($"{asked.Question} Nothing was done yet."))
            { About = name }
                .Or([.. asked.Choices.Select(c => Meaning(call, name, c, line))])),
            WhenResult.Refused refused => (default, new Refusal(RefusalKind.Argument, Text.Of($"{refused.Why}")) { About = name }),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>
    /// One meaning of a date, with all that was given beside it. The line is as one would type it, if that is read as the same.
    /// </summary>
    private static Choice Meaning(CommandContext call, string? name, string meaning, string line)
    {
        var typed = line.Replace("{date}", $"\"{meaning}\"", StringComparison.Ordinal);
        if (name is null)
            return new Choice(meaning, typed);
        var values = call.Given.SetItem(name, meaning);
        var read = typed.StartsWith(call.Command.Path, StringComparison.Ordinal)
            ? GivenValues.Of(call.Command, typed[call.Command.Path.Length..], new Scope(call.Now, call.Zone))
            : [];
        var isSame = read.Count == values.Count && values.All(v => read.GetValueOrDefault(v.Key) == v.Value);
        return new Choice(meaning, isSame ? typed : GivenValues.Line(call.Command, values)) { Values = values };
    }

    private static Parameter? Parameter(CommandContext call, DateText date) =>
        call.Command.Parameters.Where((_, i) => i < call.Bound.Length && ReferenceEquals(call.Bound[i], date)).FirstOrDefault();
}
