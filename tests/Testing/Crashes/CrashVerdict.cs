using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Promises;
using Bot.Reminders;
using Testing.Desk;

namespace Testing.Crashes;

/// <summary>What a request asked for.</summary>
public enum Doing { Open, Note, Promise, Reminder }

/// <summary>A request that was answered, or said to have been done already.</summary>
public sealed record Done(Doing What, string Mark);

/// <summary>A notice as it was told.</summary>
public sealed record Told(string Nonce, string Words);

/// <summary>What a run of the <see cref="CrashLab"/> came to.</summary>
/// <param name="Kills">Of each kind.</param>
/// <param name="Answered">Requests that were answered.</param>
/// <param name="Rung">Promises and reminders that rang.</param>
/// <param name="MarkedRepeats">Tellings that said they may be a repeat.</param>
/// <param name="AuditEntries">Entries of the audit, all verified.</param>
/// <param name="LongestOutage">From a kill to the next answer.</param>
/// <param name="Wrongs">Whatever should not be; empty when all is well.</param>
public sealed partial record CrashVerdict(
    int Kills, int Answered, int Rung, int MarkedRepeats, int AuditEntries, TimeSpan LongestOutage, ImmutableArray<string> Wrongs)
{
    /// <summary>Judges by what is stored and what was told.</summary>
    internal static async Task<CrashVerdict> Of(string redis, string keyFile, Done[] done, Told[] told, int kills, TimeSpan longest)
    {
        var wrongs = ImmutableArray.CreateBuilder<string>();
        await using var desk = await RedisDesk.Open(
            redis, keyFile, TimeSpan.FromSeconds(10), new RecordingTransport("nowhere"), Victim.Team);
        var slot = Slot.Of(Victim.Team.Id);
        var changed = (await desk.Store.Tail(slot, null, CancellationToken.None)).Changed;
        var ids = changed.Select(c => c.Id).Where(id => id.Kind is 'c' or 'r').ToList();
        var stored = (await desk.Store.Load(slot, ids, CancellationToken.None)).SelectMany(Marks).ToLookup(m => m);
        foreach (var one in done)
            if (stored[(one.What, one.Mark)].Count() is var times && times != 1)
                wrongs.Add($"{one.What} {one.Mark} was answered and is stored {times} times");
        wrongs.AddRange(Untold(done, told).Select(d => $"{d.What} {d.Mark} never rang"));
        foreach (var ring in told.Where(t => Mark(t).Length > 0).GroupBy(t => (Mark(t), IsHeadsUp(t))))
            wrongs.AddRange(ring.Skip(1).Where(t => !IsMarked(t)).Select(t => $"told again without a word: {t.Words}"));
        var entries = 0;
        foreach (var audit in (Slot[])[slot, Slot.People])
            await foreach (var entry in desk.Store.Audit(audit, CancellationToken.None))
            {
                entries++;
                if (!entry.Holds)
                    wrongs.Add($"the audit of {audit} does not hold at {entry.Position}");
            }

        var rung = told.Where(t => Mark(t).Length > 0 && !IsHeadsUp(t)).Select(Mark).Distinct().Count();
        return new CrashVerdict(kills, done.Length, rung, told.Count(IsMarked), entries, longest, wrongs.ToImmutable());
    }

    /// <summary>What was answered and should have rung, but did not.</summary>
    internal static List<Done> Untold(IEnumerable<Done> done, IEnumerable<Told> told)
    {
        var rung = told.Where(t => !IsHeadsUp(t)).Select(Mark).ToHashSet();
        return [.. done.Where(d => d.What is Doing.Promise or Doing.Reminder && !rung.Contains(d.Mark))];
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Kills} kills of the bot and {Kills} of redis-server: {Answered} requests answered, {Rung} rings, "
        + $"{MarkedRepeats} told as a possible repeat, {AuditEntries} audit entries verified, "
        + $"longest time without an answer {LongestOutage.TotalMilliseconds:0} ms, {Wrongs.Length} wrong";

    private static IEnumerable<(Doing, string)> Marks(Document? document) => document switch
    {
        Case of => [(Doing.Open, First(of.Summary)), .. of.Promises.Select((Promise p) => (Doing.Promise, First(p.Note))),
            .. of.Entries.Where(e => e.Kind == EntryKind.Note).Select(e => (Doing.Note, First(e.Text)))],
        Reminder reminder => [(Doing.Reminder, First(reminder.Text))],
        _ => [],
    };

    private static bool IsMarked(Told told) => told.Words.Contains("may be a repeat", StringComparison.Ordinal);

    private static bool IsHeadsUp(Told told) => told.Words.Contains("If it will slip", StringComparison.Ordinal);

    private static string Mark(Told told) => First(told.Words);

    private static string First(string words) => Form().Match(words).Value;

    [GeneratedRegex("zq[0-9]+q")]
    private static partial Regex Form();
}
