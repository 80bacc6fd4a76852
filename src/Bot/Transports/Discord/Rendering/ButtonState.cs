using System.Collections.Immutable;
using Bot.Basics;
using global::Discord;

namespace Bot.Transports.Discord.Rendering;

/// <summary>Something that does not fit into a component and is kept in memory until it is pressed.</summary>
internal abstract record ButtonPayload
{
    private ButtonPayload() { }

    /// <summary>A line.</summary>
    public sealed record Line(string Text) : ButtonPayload;

    /// <summary>A choice with the values that it carries; its line says which command it calls.</summary>
    public sealed record Call(string Text, ImmutableDictionary<string, string> Values) : ButtonPayload;

    /// <summary>What was filled into a form.</summary>
    public sealed record Form(string Path, ImmutableDictionary<string, string> Values, ImmutableArray<string> Fields) : ButtonPayload;

    /// <summary>The pages of an answer.</summary>
    public sealed record Pages(IReadOnlyList<MessageDraft> All) : ButtonPayload;
}

/// <summary>
/// A bounded memory of such things, each for one person: the oldest goes when it is full, and pages of answers go early, since
/// who may read them may change.
/// </summary>
internal sealed class ButtonState(IdGenerator generator, TimeProvider time, int most = 5000)
{
    private static readonly TimeSpan pagesLast = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan linesLast = TimeSpan.FromHours(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (ButtonPayload Thing, Snowflake For, long Since)> all = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Keeps something and gives its key.</summary>
    public string Put(ButtonPayload thing, Snowflake user)
    {
        var key = generator.Id(10);
        lock (gate)
        {
            all[key] = (thing, user, time.GetTimestamp());
            order.Enqueue(key);
            while (order.Count > most)
                all.Remove(order.Dequeue());
        }

        return key;
    }

    /// <summary>What was kept for this person; null when it is gone.</summary>
    public T? Get<T>(string key, Snowflake user) where T : ButtonPayload
    {
        lock (gate)
            return all.TryGetValue(key, out var found) && found.For == user && found.Thing is T thing
                && time.GetElapsedTime(found.Since) < (thing is ButtonPayload.Pages ? pagesLast : linesLast) ? thing : null;
    }

    /// <summary>Forgets all pages of one person, or of everybody: who may read has changed.</summary>
    public void ForgetPages(Func<Snowflake, bool> of)
    {
        lock (gate)
            foreach (var key in all.Where(k => k.Value.Thing is ButtonPayload.Pages && of(k.Value.For)).Select(k => k.Key).ToList())
                all.Remove(key);
    }
}
