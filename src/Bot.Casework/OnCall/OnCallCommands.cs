using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.OnCall;

/// <summary>Who is on duty.</summary>
public sealed class OnCallCommands
{
    private const int MostShown = 6;
    private const int MostShownOnceSet = 4;

    /// <summary>So many shifts are looked through for two that can be exchanged.</summary>
    private const int MostSearched = 60;

    /// <summary>Now.</summary>
    [Command("oncall who", "Who is on duty now", Role = Role.Admin, FromMemory = true, Aliases = "oncall")]
    public Outcome Who(CommandContext call)
    {
        if (Rota.Of(call.View) is not { } rota)
            return Nobody(call);
        var shift = rota.At(call.Now);
        return shift.Person is { } person ? Reply.Say($"{Clause.Begun(call.Name(person), "is")} on duty until {shift.To}.") : Nobody(call);
    }

    /// <summary>The next shifts.</summary>
    [Command("oncall next", "Who is on duty next", Role = Role.Admin, FromMemory = true)]
    public Outcome Next(CommandContext call)
    {
        if (Rota.Of(call.View) is not { } rota)
            return NoRota(call);
        var shifts = Joined(rota.From(call.Now, MostSearched));
        if (shifts is [var only])
            return only.Person is null ? Nobody(call) : Reply.Say($"{Is(call, only)} on duty now. Nobody else is on the rota.");
        var reply = Reply.Say($"{Is(call, shifts[1])} next, from {shifts[1].From}. {Is(call, shifts[0])} on duty until then.");
        var lines = shifts.Take(MostShown).Select(Line);
        return reply.And(new Block.Lines(Text.Ours("On duty"), [.. lines]));

        // The last one goes on: so far was looked, and no further.
        Text Line(Shift shift) => ReferenceEquals(shift, shifts[^1])
            ? Text.Of($"{Name(call, shift.Person)}: from {new At(shift.From, MomentStyle.Short)} on")
            : Text.Of($"{Name(call, shift.Person)}: {new At(shift.From, MomentStyle.Short)} to {new At(shift.To, MomentStyle.Short)}");
    }

    private static string Is(CommandContext call, Shift shift) =>
        shift.Person is { } person ? Clause.Begun(call.Name(person), "is") : "Nobody is";

    /// <summary>Shifts of one person, or of nobody, that follow each other are one.</summary>
    private static List<Shift> Joined(IEnumerable<Shift> shifts)
    {
        var joined = new List<Shift>();
        foreach (var shift in shifts)
            if (joined is [.., var last] && last.Person == shift.Person && last.To == shift.From)
                joined[^1] = last with { To = shift.To };
            else
                joined.Add(shift);
        return joined;
    }

    /// <summary>Sets the rota.</summary>
    [Command("oncall set", "Set the rota: weekly, daily, or by hours", Role = Role.Lead,
        Example = "oncall set weekly 09:00 alice bob carol")]
    public Outcome Set(CommandContext call,
        [About("how it turns")] RotaTurn turn,
        [About("hand-over time and names in order; or hours as 08:00-16:00=alice 16:00-24:00=bob", Most = 500)] string plan)
    {
        var blank = new Rota
        {
            Version = Rota.Of(call.View)?.Version ?? 0, Turn = turn, Zone = call.Team.TimeZone.Id, Told = call.Now,
        };
        var words = plan.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var (rota, no) = turn == RotaTurn.Hours ? RotaPlan.ByHours(call, blank, words) : RotaPlan.InTurn(call, blank, words);
        if (no is not null)
            return no;
        if (rota.Order.Length + rota.Hours.Length == 0)
            return OnCallRefusals.NobodyShares();
        var shifts = rota.From(call.Now, MostShownOnceSet).ToList();
        var lines = shifts.Select(s => Text.Of($"{Name(call, s.Person)}: until {s.To}"));
        var now = Clause.Begun(Name(call, shifts[0].Person), "is");
        var reply = Reply.Say($"The rota is set. {now} on duty now.").And(new Block.Lines(Text.Ours("On duty"), [.. lines]));
        return Outcome.Of(reply, new Save(rota));
    }

    /// <summary>Somebody else for a while.</summary>
    [Command("oncall override", "Put somebody on duty for a while, whatever the rota says", Role = Role.Investigator,
        Example = "oncall override bob until=\"tomorrow 9am\"")]
    public Outcome Override(CommandContext call,
        [About("who")] MemberName who,
        [About("from when; now if left out", Named = true)] DateText? from,
        [About("until when", Named = true)] DateText? until)
    {
        if (Rota.Of(call.View) is not { } rota)
            return OnCallRefusals.NoRota();
        if (!call.Member(who.Value, out var person))
            return OnCallRefusals.NoMember(call, who.Value);
        if (until is null)
            return OnCallRefusals.UntilWhen(person.Name);
        var (ends, no) = call.Ahead(until, $"oncall override {person.Name} until={{date}}");
        if (no is not null)
            return no;
        var start = call.Now;
        if (from is not null)
        {
            var (begins, notThen) = call.Ahead(from, $"oncall override {person.Name} from={{date}} until=\"{until}\"");
            if (notThen is not null)
                return notThen;
            start = begins.ToInstant();
        }

        var end = ends.ToInstant();
        if (end <= start)
            return OnCallRefusals.EndsBeforeItBegins();
        var overridden = With(rota, call.Now, new DutyOverride(start, end, person.Id));
        var begun = Clause.Begun(call.Name(person.Id), "is");
        var reply = from is null
            ? Reply.Say($"{begun} on duty from now on, until {end}.")
            : Reply.Say($"{begun} on duty from {start} until {end}.");
        return Outcome.Of(reply, new Save(overridden));
    }

    /// <summary>A shift that nobody has.</summary>
    [Command("oncall take", "Take a shift that nobody has", Role = Role.Admin, Example = "oncall take")]
    public Outcome Take(CommandContext call, [About("the one at that time; the next if left out")] DateText? when)
    {
        if (Rota.Of(call.View) is not { } rota)
            return OnCallRefusals.NoRota();
        var free = rota.From(call.Now, MostSearched).FirstOrDefault(s => s.Person is null);
        if (when is not null)
        {
            var (at, no) = call.Ahead(when, "oncall take {date}");
            if (no is not null)
                return no;
            var meant = rota.At(at.ToInstant());
            if (meant.Person is { } has)
                return OnCallRefusals.HasIt(call.Name(has), meant);
            free = meant;
        }

        if (free is null)
            return OnCallRefusals.NothingFree();
        var from = Instant.Max(free.From, call.Now);
        var taken = With(rota, call.Now, new DutyOverride(from, free.To, call.Me));
        return Outcome.Of(Reply.Say($"You are on duty from {from} until {free.To}. Thank you."), new Save(taken));
    }

    /// <summary>Two people exchange their next shifts.</summary>
    [Command("oncall swap", "Let two people exchange their next shifts", Role = Role.Investigator, Example = "oncall swap alice bob")]
    public Outcome Swap(CommandContext call, [About("one")] MemberName one, [About("the other")] MemberName other)
    {
        if (Rota.Of(call.View) is not { } rota)
            return OnCallRefusals.NoRota();
        if (!call.Member(one.Value, out var a))
            return OnCallRefusals.NoMember(call, one.Value);
        if (!call.Member(other.Value, out var b))
            return OnCallRefusals.NoMember(call, other.Value);
        var shifts = rota.From(call.Now, MostSearched).ToList();
        var (first, second) = (shifts.Find(s => s.Person == a.Id), shifts.Find(s => s.Person == b.Id));
        if (a.Id == b.Id || first is null || second is null)
            return OnCallRefusals.NothingToSwap(a.Name, b.Name);
        var given = With(rota, call.Now, new DutyOverride(first.From, first.To, b.Id));
        var swapped = With(given, call.Now, new DutyOverride(second.From, second.To, a.Id));
        var reply = Reply.Say(
            $"{b.Name} has {a.Name}'s shift from {first.From} to {first.To}, "
            + $"and {a.Name} the one from {second.From} to {second.To}.");
        return Outcome.Of(reply, new Save(swapped));
    }

    internal static Text Ask(CommandContext call)
    {
        var leads = Words.List([.. call.Team.AtLeast(Role.Lead).Select(call.People.Name)], "or");
        return Text.Of($"Ask {leads} instead; in danger to life do not wait: emergency@wikimedia.org.");
    }

    private static Outcome NoRota(CommandContext call) =>
        Reply.Say($"Nobody is next: no rota is set. {(call.Caller.Team is null ? Text.Empty : Ask(call))}");

    private static Outcome Nobody(CommandContext call) =>
        Reply.Say($"Nobody is on duty now. {(call.Caller.Team is null ? Text.Empty : Ask(call))}");

    private static Rota With(Rota rota, Instant now, DutyOverride add) => rota with
    {
        Overrides = [.. rota.Overrides.Where(o => o.To > now), add], Told = now,
    };

    private static string Name(CommandContext call, PersonId? person) => person is { } known ? call.Name(known) : "nobody";
}
