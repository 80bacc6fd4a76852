using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Texts;
using NodaTime;
using NodaTime.Text;

namespace Bot.OnCall;

/// <summary>The rota as it is typed. The first word that cannot be read is what is refused.</summary>
internal static class RotaPlan
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Hours of somebody: 08:00-16:00=alice 16:00-24:00=bob.</summary>
    public static (Rota Rota, Refusal? No) ByHours(CommandContext call, Rota rota, string[] words)
    {
        var all = ImmutableArray.CreateBuilder<DutyHours>();
        foreach (var word in words)
        {
            if (Hours(word) is not { } hours)
                return (rota, OnCallRefusals.NoHours(word));
            if (!call.Member(hours.Name, out var member))
                return (rota, OnCallRefusals.NoMember(call, hours.Name));
            all.Add(new DutyHours(hours.From, hours.To, member.Id));
        }

        return (rota with { Hours = all.ToImmutable() }, null);
    }

    /// <summary>Names in order, with the time of the hand-over before them if it is another one: 09:00 alice bob.</summary>
    public static (Rota Rota, Refusal? No) InTurn(CommandContext call, Rota rota, string[] words)
    {
        if (words.Length > 0 && Time(words[0]) is { } at)
            (rota, words) = (rota with { HandOver = at }, words[1..]);
        var order = ImmutableArray.CreateBuilder<PersonId>();
        foreach (var name in words)
        {
            if (!call.Member(name, out var member))
                return (rota, OnCallRefusals.NoMember(call, name));
            order.Add(member.Id);
        }

        return (rota with { Order = order.ToImmutable(), Start = FirstDay(rota, call.Now) }, null);
    }

    /// <summary>Who is named first has the duty now: their day, or week, is the one that has begun, though it began yesterday.</summary>
    private static LocalDate FirstDay(Rota rota, Instant now)
    {
        var local = now.InZone(rota.Calendar).LocalDateTime;
        var day = local.TimeOfDay < rota.HandOver ? local.Date.PlusDays(-1) : local.Date;
        return rota.Turn == RotaTurn.Weekly ? day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)) : day;
    }

    private static (LocalTime From, LocalTime To, string Name)? Hours(string word)
    {
        if (word.Split('=') is not [var times, var name] || times.Split('-') is not [var from, var to])
            return null;
        var end = to == "24:00" ? "00:00" : to;
        return Time(from) is { } begins && Time(end) is { } ends ? (begins, ends, name) : null;
    }

    private static LocalTime? Time(string word) => Clock.Parse(word) is { Success: true } read ? read.Value : null;
}
