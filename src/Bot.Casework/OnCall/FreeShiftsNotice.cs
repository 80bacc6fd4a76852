using System.Globalization;
using Bot.Basics;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using NodaTime;
using NodaTime.Text;

namespace Bot.OnCall;

/// <summary>Somebody is off the rota, and their shifts are offered. Its subject is who.</summary>
public sealed class FreeShiftsNotice() : NoticeType("shifts-free")
{
    /// <summary>The one object of it.</summary>
    public static readonly FreeShiftsNotice Instance = new();

    private const int Searched = 40;
    private const int MostShown = 4;
    private const int MostOffered = 3;

    private static readonly LocalDateTimePattern typed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    private static readonly LocalDatePattern shown = LocalDatePattern.CreateWithInvariantCulture("d MMM");

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told) => Task.FromResult(Said(told));

    private static Reply? Said(Told told)
    {
        var (team, now) = (told.At.Team, told.At.Now);
        if (Rota.Of(told.At.View) is not { } rota)
            return null;
        var isLead = team.RoleOf(told.Reader) == Role.Lead;
        var sharing = rota.Sharing(now).ToList();
        if (!isLead && !sharing.Contains(told.Reader))
            return null;
        var free = rota.From(now, Searched).Where(s => s.Person is null).Take(MostShown).ToList();
        if (free.Count == 0)
            return null;

        var who = told.Name(new PersonId(told.Notice.Subject ?? ""));
        var lines = free.Select(s => Text.Of($"{new At(s.From, MomentStyle.Short)} to {new At(s.To, MomentStyle.Short)}"));
        var reply = new Reply([new Block.Lines(Text.Of($"{who} is off the rota. Nobody has these shifts now"), [.. lines])])
            .Then([.. free.Take(MostOffered).Select(s => Taking(s, told.Zone, now))]);
        return isLead && sharing.Count > 0 ? reply.Then(Anew(rota, sharing, told)) : reply;
    }

    private static Choice Taking(Shift shift, DateTimeZone zone, Instant now)
    {
        if (shift.From <= now)
            return new Choice("Take it from now", "oncall take");
        var local = shift.From.InZone(zone).LocalDateTime;
        return new Choice($"Take the one from {shown.Format(local.Date)}", $"oncall take {typed.Format(local)}");
    }

    private static Choice Anew(Rota rota, IEnumerable<PersonId> sharing, Told told)
    {
        if (rota.Turn == RotaTurn.Hours)
            return new Choice("Set the rota anew", "oncall set hours ");
        var names = string.Join(' ', sharing.Select(told.Name));
        var at = rota.HandOver.ToString("HH:mm", CultureInfo.InvariantCulture);
        return new Choice("Close the gap", $"oncall set {Texts.Words.Typed(rota.Turn)} {at} {names}");
    }
}
