using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using NodaTime;
using NodaTime.Text;

namespace Bot.OnCall;

/// <summary>Who is on duty.</summary>
public sealed class OnCallCommands
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Now.</summary>
    [Command("oncall who", "Who is on duty now", Role = Role.Admin, FromMemory = true, Aliases = "oncall")]
    public Outcome Who(CommandContext call)
    {
        if (Rota.Of(call.View) is not { } rota)
            return Nobody(call);
        var shift = rota.At(call.Now);
        return shift.Person is { } person ? Reply.Say($"{call.Name(person)} on duty until {shift.To}.") : Nobody(call);
    }

    /// <summary>The next shifts.</summary>
    [Command("oncall next", "Who is on duty next", Role = Role.Admin, FromMemory = true)]
    public Outcome Next(CommandContext call) => Rota.Of(call.View) is not { } rota ? Nobody(call)
        : new Reply([new Block.Lines(Text.Ours("On duty"), [.. rota.From(call.Now, 6).Select(s => Text.Of($"{Name(call, s.Person)}: {new At(s.From, MomentStyle.Short)} to {new At(s.To, MomentStyle.Short)}"))])]);

    /// <summary>Sets the rota.</summary>
    [Command("oncall set", "Set the rota: weekly, daily, or by hours", Role = Role.Lead, Example = "oncall set weekly 09:00 alice bob carol")]
    public Outcome Set(CommandContext call, [About("how it turns")] RotaTurn turn, [About("hand-over time and names in order; or hours as 08:00-16:00=alice 16:00-24:00=bob", Most = 500)] string plan)
    {
        var today = call.Now.InZone(call.Team.TimeZone).Date;
        var rota = new Rota
        {
            Version = Rota.Of(call.View)?.Version ?? 0, Turn = turn, Zone = call.Team.TimeZone.Id, Told = call.Now,
            Start = turn == RotaTurn.Weekly ? today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)) : today,
        };
        var words = plan.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (turn == RotaTurn.Hours)
        {
            var hours = ImmutableArray.CreateBuilder<DutyHours>();
            foreach (var word in words)
            {
                if (word.Split('=') is not [var times, var name] || times.Split('-') is not [var from, var to] || Clock.Parse(from) is not { Success: true } begins
                    || Clock.Parse(to == "24:00" ? "00:00" : to) is not { Success: true } ends)
                    return new Refusal(RefusalKind.Argument, Text.Of($"“{word}” are no hours of somebody; type them like 08:00-16:00=alice."));
                if (!call.Member(name, out var member))
                    return NoMember(call, name);
                hours.Add(new DutyHours(begins.Value, ends.Value, member.Id));
            }

            rota = rota with { Hours = hours.ToImmutable() };
        }
        else
        {
            if (words.Length > 0 && Clock.Parse(words[0]) is { Success: true } at)
                (rota, words) = (rota with { HandOver = at.Value }, words[1..]);
            var order = ImmutableArray.CreateBuilder<PersonId>();
            foreach (var name in words)
            {
                if (!call.Member(name, out var member))
                    return NoMember(call, name);
                order.Add(member.Id);
            }

            rota = rota with { Order = order.ToImmutable() };
        }

        if (rota.Order.Length + rota.Hours.Length == 0)
            return new Refusal(RefusalKind.Argument, Text.Of($"Who shares the duty? Type the names in order, like {new Typed("oncall set weekly 09:00 alice bob")}."));
        return Outcome.Of(new Reply([new Block.Lines(Text.Ours("The rota is set. On duty"), [.. rota.From(call.Now, 4).Select(s => Text.Of($"{Name(call, s.Person)}: until {s.To}"))])]), new Save(rota));
    }

    /// <summary>Somebody else for a while.</summary>
    [Command("oncall override", "Put somebody on duty for a while, whatever the rota says", Role = Role.Investigator, Example = "oncall override bob until=\"tomorrow 9am\"")]
    public Outcome Override(CommandContext call, [About("who")] MemberName who, [About("from when; now if left out", Named = true)] DateText? from, [About("until when", Named = true)] DateText? until)
    {
        if (Rota.Of(call.View) is not { } rota)
            return NoRota();
        if (!call.Member(who.Value, out var person))
            return NoMember(call, who.Value);
        if (until is null)
            return new Refusal(RefusalKind.Argument, Text.Of($"Until when? Like {new Typed($"oncall override {person.Name} until=\"tomorrow 9am\"")}."));
        var (to, no) = call.Ahead(until, $"oncall override {person.Name} until={{date}}");
        var start = call.Now;
        if (no is null && from is not null)
        {
            (var at, no) = call.Ahead(from, $"oncall override {person.Name} from={{date}} until=\"{until}\"");
            start = at.ToInstant();
        }

        if (no is not null)
            return no;
        return to.ToInstant() <= start ? new Refusal(RefusalKind.Argument, Text.Of($"It would end before it begins."))
            : Outcome.Of(Reply.Say($"{person.Name} is on duty from {start} until {to.ToInstant()}."), new Save(With(rota, call.Now, new DutyOverride(start, to.ToInstant(), person.Id))));
    }

    /// <summary>Two people exchange their next shifts.</summary>
    [Command("oncall swap", "Let two people exchange their next shifts", Role = Role.Investigator, Example = "oncall swap alice bob")]
    public Outcome Swap(CommandContext call, [About("one")] MemberName one, [About("the other")] MemberName other)
    {
        if (Rota.Of(call.View) is not { } rota)
            return NoRota();
        if (!call.Member(one.Value, out var a))
            return NoMember(call, one.Value);
        if (!call.Member(other.Value, out var b))
            return NoMember(call, other.Value);
        var shifts = rota.From(call.Now, 60).ToList();
        if (a.Id == b.Id || shifts.Find(s => s.Person == a.Id) is not { } first || shifts.Find(s => s.Person == b.Id) is not { } second)
            return new Refusal(RefusalKind.State, Text.Of($"{a.Name} and {b.Name} have no shifts coming that they could exchange."));
        var swapped = With(With(rota, call.Now, new DutyOverride(first.From, first.To, b.Id)), call.Now, new DutyOverride(second.From, second.To, a.Id));
        return Outcome.Of(Reply.Say($"{b.Name} has {a.Name}'s shift from {first.From} to {first.To}, and {a.Name} the one from {second.From} to {second.To}."), new Save(swapped));
    }

    internal static Text Ask(CommandContext call) => Text.Of($"Ask {Words.List([.. call.Team.AtLeast(Role.Lead).Select(call.People.Name)], "or")} instead; in danger to life do not wait: emergency@wikimedia.org.");

    private static Outcome Nobody(CommandContext call) => Reply.Say($"Nobody is on duty now. {(call.Caller.Team is null ? Text.Empty : Ask(call))}");

    private static Rota With(Rota rota, Instant now, DutyOverride add) => rota with { Overrides = [.. rota.Overrides.Where(o => o.To > now), add], Told = now };

    private static string Name(CommandContext call, PersonId? person) => person is { } known ? call.Name(known) : "nobody";

    private static Refusal NoRota() => new(RefusalKind.State, Text.Of($"There is no rota yet; a lead sets one with {new Typed("oncall set weekly 09:00 alice bob")}."));

    private static Refusal NoMember(CommandContext call, string name) =>
        new(RefusalKind.Argument, Text.Of($"Nobody called “{name}” is in this team. There are {Words.List([.. call.Team.Members.Select(m => call.People.Name(m.Person))])}."));
}
