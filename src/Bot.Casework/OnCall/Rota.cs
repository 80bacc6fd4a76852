using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.OnCall;

/// <summary>How a rota turns.</summary>
public enum RotaTurn
{
    /// <summary>One person a week.</summary>
    Weekly,

    /// <summary>One person a day.</summary>
    Daily,

    /// <summary>The same hours every day, a person for each.</summary>
    Hours,
}

/// <summary>The same hours of each day.</summary>
public sealed record DutyHours(LocalTime From, LocalTime To, PersonId Person);

/// <summary>Somebody else, or nobody, for a while.</summary>
public sealed record DutyOverride(Instant From, Instant To, PersonId? Person);

/// <summary>Somebody's stretch of duty.</summary>
public sealed record Shift(PersonId? Person, Instant From, Instant To);

/// <summary>Who is on duty when. On the team's own clock: a hand-over at 09:00 stays at 09:00 when the clocks change.</summary>
public sealed record Rota : Document
{
    /// <summary>A team has one.</summary>
    public static readonly DocId Id = new("o:");

    /// <summary>How it turns.</summary>
    public RotaTurn Turn { get; init; }

    /// <summary>In whose order, for weekly and daily.</summary>
    public ImmutableArray<PersonId> Order { get; init; } = [];

    /// <summary>The first day of the first person.</summary>
    public LocalDate Start { get; init; }

    /// <summary>When duty is handed over, for weekly and daily.</summary>
    public LocalTime HandOver { get; init; } = new(9, 0);

    /// <summary>Who has which hours, for hours.</summary>
    public ImmutableArray<DutyHours> Hours { get; init; } = [];

    /// <summary>The zone of these times.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Exceptions; the last one that holds counts.</summary>
    public ImmutableArray<DutyOverride> Overrides { get; init; } = [];

    /// <summary>Who has left and whose turns nobody has until somebody takes them or the rota is set anew; null for none.</summary>
    public ImmutableArray<PersonId>? Away { get; init; }

    /// <summary>Up to when hand-overs were told.</summary>
    public Instant Told { get; init; }

    /// <inheritdoc/>
    public override DocId Doc => Id;

    /// <summary>A team's rota, without those who are no members any more; null where none is set.</summary>
    public static Rota? Of(Views.TeamView? view) => view?.Find<Rota>(Id)?.Among(view.Team);

    /// <summary>The rota of the people who are still members: what another's would be is nobody's.</summary>
    public Rota Among(Team? team)
    {
        if (team is null)
            return this;
        var named = Turns.Where(p => !IsAway(p)).Concat(Overrides.Select(o => o.Person).OfType<PersonId>());
        return named.Where(p => team.RoleOf(p) == Role.Guest).Distinct().Aggregate(this, (rota, gone) => rota.Without(gone));
    }

    /// <summary>The rota after somebody has left it: what would have been theirs is nobody's, whatever stood there before.</summary>
    public Rota Without(PersonId who) => this with
    {
        Away = IsAway(who) ? Away : [.. Away ?? [], who],
        Overrides = [.. Overrides.Select(o => o.Person == who ? o with { Person = null } : o)],
    };

    /// <summary>Who shares the duty, each once.</summary>
    public IEnumerable<PersonId> Sharing(Instant now) => Turns.Where(p => !IsAway(p))
        .Concat(Overrides.Where(o => o.To > now).Select(o => o.Person).OfType<PersonId>())
        .Distinct();

    /// <summary>Who has turns of their own.</summary>
    internal IEnumerable<PersonId> Turning => Turns.Distinct().Where(p => !IsAway(p));

    private IEnumerable<PersonId> Turns => Order.Concat(Hours.Select(h => h.Person));

    private bool IsAway(PersonId person) => Away is { } away && away.Contains(person);

    internal DateTimeZone Calendar => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;

    /// <summary>Who is on duty at an instant, and from when until when.</summary>
    public Shift At(Instant at)
    {
        var plain = Plain(at);
        var from = plain.From;
        var to = plain.To;
        var person = plain.Person is { } who && IsAway(who) ? null : plain.Person;
        foreach (var exception in Overrides)
        {
            if (exception.From <= at && at < exception.To)
                (person, from, to) = (exception.Person, Max(plain.From, exception.From), exception.To);
            else if (exception.From > at && exception.From < to)
                to = exception.From;
            else if (exception.To <= at && exception.To > from)
                from = exception.To;
        }

        return new Shift(person, from, to);
    }

    /// <summary>The shifts from an instant on, neighbours of one person joined.</summary>
    public IEnumerable<Shift> From(Instant at, int most)
    {
        var shift = At(at);
        for (var n = 0; n < most;)
        {
            var next = At(shift.To);
            if (next.Person == shift.Person && next.To > shift.To && next.To - shift.From < Duration.FromDays(31))
            {
                shift = shift with { To = next.To };
                continue;
            }

            yield return shift;
            n++;
            shift = next with { From = shift.To };
        }
    }

    /// <summary>When somebody else takes over next, after what was told already.</summary>
    public Instant? NextHandOver
    {
        get
        {
            if (Order.Length == 0 && Hours.Length == 0)
                return null;
            return From(Told, 1).Single().To;
        }
    }

    private Shift Plain(Instant at)
    {
        var local = at.InZone(Calendar).LocalDateTime;
        if (Turn == RotaTurn.Hours)
            return ByHours(at, local.Date);
        if (Order.Length == 0)
            return new Shift(null, at, at + Duration.FromDays(1));
        var day = local.TimeOfDay < HandOver ? local.Date.PlusDays(-1) : local.Date;
        var length = Turn == RotaTurn.Weekly ? 7 : 1;
        var turns = FloorDivide(Period.DaysBetween(Start, day), length);
        var begins = Start.PlusDays(turns * length);
        var person = Order[((turns % Order.Length) + Order.Length) % Order.Length];
        return new Shift(person, Instant(begins, HandOver), Instant(begins.PlusDays(length), HandOver));
    }

    private Shift ByHours(Instant at, LocalDate today)
    {
        Instant? next = null;
        Instant? before = null;
        foreach (var date in new[] { today.PlusDays(-1), today, today.PlusDays(1) })
            foreach (var hours in Hours)
            {
                var from = Instant(date, hours.From);
                var to = Instant(hours.To <= hours.From ? date.PlusDays(1) : date, hours.To);
                if (from <= at && at < to)
                    return new Shift(hours.Person, from, to);
                if (from > at && (next is null || from < next))
                    next = from;
                if (to <= at && (before is null || to > before))
                    before = to;
            }

        return new Shift(null, before ?? at, next ?? at + Duration.FromDays(1));
    }

    private Instant Instant(LocalDate date, LocalTime time) => Calendar.AtLeniently(date + time).ToInstant();

    private static int FloorDivide(int a, int b) => a >= 0 ? a / b : -((-a + b - 1) / b);

    private static Instant Max(Instant a, Instant b) => a > b ? a : b;
}
