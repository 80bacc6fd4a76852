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

    private static (ZonedDateTime, Refusal?) Read(CommandContext call, DateText date, WhenRules rules, string line) =>
        When.Parse(date.Said, call.Now, call.Zone, rules) switch
        {
            WhenResult.Understood understood => (understood.At, null),
            WhenResult.Ambiguous asked => (default, new Refusal(RefusalKind.Question, Text.Of($"{asked.Question} Nothing was done yet."))
                .Or([.. asked.Choices.Select(c => new Choice(c, line.Replace("{date}", $"\"{c}\"", StringComparison.Ordinal)))])),
            WhenResult.Refused refused => (default, new Refusal(RefusalKind.Argument, Text.Of($"{refused.Why}"))),
            _ => throw new InvalidOperationException(),
        };
}
