using Bot.Basics;
using Bot.Commits;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Engine.Tests.Commits;

/// <summary>When the clock looks at which slot next.</summary>
public sealed class DueSignalTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 9, 0);

    [Fact]
    public void Whatever_comes_in_each_slot_is_taken_once_when_its_earliest_instant_has_come() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<(byte Slot, byte At, bool Take)[]>(steps =>
        {
            var (signal, model) = (new DueSignal(), new Dictionary<Slot, Instant>());
            foreach (var (number, second, take) in steps)
            {
                var (slot, at) = (Of(number % 7), Start + Duration.FromSeconds(second));
                if (!take)
                {
                    signal.At(slot, at);
                    model[slot] = model.TryGetValue(slot, out var known) ? Instant.Min(known, at) : at;
                }
                else if (second % 3 == 0)
                {
                    signal.Take(slot);
                    model.Remove(slot);
                }
                else
                {
                    var due = model.Where(m => m.Value <= at).Select(m => m.Key).ToHashSet();
                    if (!due.SetEquals(signal.Take(at)))
                        return false;
                    foreach (var taken in due)
                        model.Remove(taken);
                }

                if (signal.Earliest != (model.Count > 0 ? model.Values.Min() : null))
                    return false;
            }

            return Enumerable.Range(0, 7).All(n => signal.Of(Of(n)) == (model.TryGetValue(Of(n), out var at) ? at : null));
        }));

    [Fact]
    public void Whoever_waits_until_an_instant_is_woken_by_what_comes_due_before_it_alone()
    {
        var signal = new DueSignal();
        var woken = signal.Before(Start);
        signal.At(Of(1), Start);
        signal.At(Of(2), Start + Duration.FromHours(1));
        Assert.False(woken.IsCompleted);
        signal.At(Of(3), Start - Duration.FromMilliseconds(1));
        Assert.True(woken.IsCompleted);
        Assert.True(signal.Before(Start).IsCompleted);
        Assert.Equal([Of(3)], signal.Take(Start - Duration.FromMilliseconds(1)));
        Assert.False(signal.Before(Start).IsCompleted);
    }

    [Fact]
    public void What_moved_forward_or_was_taken_again_and_again_leaves_no_more_entries_than_twice_the_slots_and_a_few()
    {
        var signal = new DueSignal();
        var end = Start + Duration.FromDays(100);
        signal.At(Of(0), Start); // At the head all along: nothing behind it is passed over by the way.
        for (var turn = 1; turn <= 1_000; turn++)
            for (var slot = 1; slot <= 50; slot++)
            {
                if (slot % 2 == 0)
                    signal.Take(Of(slot));
                signal.At(Of(slot), end - Duration.FromMinutes(turn));
                Assert.InRange(signal.Held, 1, (2 * 51) + 16);
            }

        var last = end - Duration.FromMinutes(1_000);
        Assert.Equal([Of(0)], signal.Take(Start));
        Assert.Equal(last, signal.Earliest);
        Assert.Equal(50, signal.Take(last).Count);
        Assert.Null(signal.Earliest);
    }

    private static Slot Of(int number) => new($"t{number}");
}
