using System.Diagnostics.Metrics;
using Bot.People;
using Bot.Basics;
using Bot.Commits;

namespace Bot.Health;

/// <summary>The states of this process that are looked up when somebody asks: Redis, networks, teams.</summary>
internal static class ProcessGauges
{
    /// <summary>Makes them, once for a meter.</summary>
    public static void Add(Meter meter, Func<bool> redisUp, NetworkBoard board, DueSignal dueSignal, TimeProvider time)
    {
        meter.CreateObservableGauge("casebot.redis_up", () => redisUp() ? 1L : 0L, null, "Whether Redis answers.");
        meter.CreateObservableGauge("casebot.network_up", () => Networks(board, NetworkState.Up), null,
            "Whether this process is connected to a chat network.");
        meter.CreateObservableGauge("casebot.network_standby", () => Networks(board, NetworkState.Standby), null,
            "Whether another process speaks on a chat network, or none yet.");
        meter.CreateObservableGauge("casebot.next_due", () => NextDue(dueSignal, time), "s",
            "How far away the next known due instant of any team is.");
    }

    private static IEnumerable<Measurement<long>> Networks(NetworkBoard board, NetworkState state) =>
        board.All().Select(n => new Measurement<long>(n.State == state ? 1 : 0, new KeyValuePair<string, object?>("network", n.Network)));

    private static IEnumerable<Measurement<double>> NextDue(DueSignal dueSignal, TimeProvider time)
    {
        if (dueSignal.Earliest is { } at)
            yield return new Measurement<double>(Math.Round((at - time.Now()).TotalSeconds, 3));
    }
}
