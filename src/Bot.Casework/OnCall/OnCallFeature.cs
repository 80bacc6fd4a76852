using Bot.Basics;
using Bot.Commands;


namespace Bot.OnCall;

/// <summary>Who is on duty.</summary>
public sealed class OnCallFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        new ChoiceWords<RotaTurn>(
            (RotaTurn.Weekly, "week, weeks, per week, by week, every week"), (RotaTurn.Daily, "day, days, per day, by day, every day"),
            (RotaTurn.Hours, "hour, hourly, by hour, by hours, shifts")),
        new RotaKind(), DutyNotice.Instance, FreeShiftsNotice.Instance, typeof(OnCallCommands), typeof(RotaPersonRule),
        new CommandGroup("oncall", "On duty", 90),
        Sharing("one"), Sharing("other"));

    /// <summary>Only those who share the duty can exchange it.</summary>
    private static Offer Sharing(string parameter) => new("oncall swap", parameter, (typed, reader) =>
        reader.Role < Role.Investigator || Rota.Of(reader.View) is not { } rota ? [] : Suggestion.Starting(typed.TrimStart('@'), rota
            .Turning.Select(p => new Suggestion(reader.People.Name(p), "shares the duty"))
            .Where(s => !reader.Given.Values.Contains(s.Value))));
}
