using Bot.Basics;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Meaning;

/// <summary>Chooses between understanding, asking and refusing.</summary>
internal static class Verdict
{
    private const int MostChoices = 6;

    /// <summary>
    /// One reading on the right side of now is understood, several are asked about. What lies on the wrong side is impossible and
    /// so leaves the others; what is merely too far is still a reading, only not one to offer.
    /// </summary>
    public static WhenResult Of(IEnumerable<Draft> drafts, string typed, Frame frame)
    {
        var all = new List<Reading>();
        var misfit = "";
        foreach (var (readings, why) in drafts.Select(d => Readings.Of(d, frame)))
        {
            all.AddRange(readings);
            misfit = misfit == "" ? why : misfit;
        }
        if (all.Count == 0)
        {
            var why = misfit == "" ? "." : $": {misfit}";
            return new WhenResult.Refused($"\"{Shown.Text(typed)}\" is not a date that I can read{why} {Examples(frame.Rules)}");
        }
        // Readings of one instant are one: in which of several zones it was said makes no difference then.
        var distinct = all.OrderByDescending(r => r.At.Zone.Id == frame.Zone.Id).ThenByDescending(r => r.Given)
            .DistinctBy(r => r.At.ToInstant()).OrderBy(r => r.At.ToInstant()).ToList();
        var possible = distinct.Where(r => IsOnSide(r, frame)).ToList();
        var near = possible.Where(r => IsNear(r, frame)).ToList();
        if (possible.Count == 0)
            return WrongSide(distinct, frame);
        if (near.Count == 0)
            return TooFar(possible[0], frame);
        return possible.Count == 1
            ? new WhenResult.Understood(possible[0].At, possible[0].Given)
            : Question(near, typed, frame);
    }

    public static bool IsOnSide(Reading reading, Frame frame) =>
        frame.Ahead ? reading.At.ToInstant() > frame.Now : reading.At.ToInstant() <= frame.Now;

    /// <summary>What would be right, for the end of a refusal.</summary>
    public static string Examples(WhenRules rules) => rules.Direction == Direction.Future
        ? "Type a date like: tomorrow 9am, fri 18:00, in 3 days, 2026-12-01 14:30."
        : "Type a date like: yesterday 14:00, 2 days ago, last friday, 2026-12-01 14:30, now.";

    private static bool IsNear(Reading reading, Frame frame)
    {
        var off = reading.At.ToInstant() - frame.Now;
        return (off < Duration.Zero ? -off : off) <= frame.Rules.MaxSpan;
    }

    private static WhenResult.Ambiguous Question(List<Reading> readings, string typed, Frame frame)
    {
        var offered = readings.Take(MostChoices).ToList();
        var note = offered.Select(r => r.Note).FirstOrDefault(n => n is not null);
        var shown = offered.Select(r => r.Note is null ? Shown.Moment(r.At, frame.Now) : r.Typeable).ToList();
        var list = shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown.SkipLast(1))} or {shown[^1]}";
        return new WhenResult.Ambiguous(
            note is null ? $"\"{Shown.Text(typed)}\" can mean {list}. Which one?" : $"{note} Did you mean {list}?",
            [.. offered.Select(r => r.Typeable)]);
    }

    private static WhenResult.Refused WrongSide(List<Reading> readings, Frame frame)
    {
        var shown = string.Join(" or ", readings.Take(2).Select(r => Shown.Echo(r.At, frame.Now)));
        return new WhenResult.Refused(frame.Ahead
            ? $"That is {shown}: it must be ahead of now. {Examples(frame.Rules)}"
            : $"That is {shown}: it must not be ahead of now. {Examples(frame.Rules)}");
    }

    private static WhenResult.Refused TooFar(Reading reading, Frame frame) => new(
        $"That is {Shown.Echo(reading.At, frame.Now)}: at most {Shown.Length(frame.Rules.MaxSpan)} "
        + $"{(frame.Ahead ? "ahead" : "back")} can be taken.");
}
