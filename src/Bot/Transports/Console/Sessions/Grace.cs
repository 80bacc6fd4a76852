using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Transports.Console.Sessions;

/// <summary>
/// The end of a script: what its lines made come due within the next five seconds is still told before the session ends.
/// </summary>
/// <param name="due">What comes due next for a person in a team.</param>
/// <param name="settle">Completes when nothing that can be told now is left to tell.</param>
/// <param name="time">The clock.</param>
public sealed class Grace(Func<Account, TeamId, Instant?> due, Func<CancellationToken, Task> settle, TimeProvider time)
{
    /// <summary>What comes due within this is waited for.</summary>
    public static readonly Duration Ahead = Duration.FromSeconds(5);

    /// <summary>How long the ring itself may take, after its instant.</summary>
    private static readonly Duration Ringing = Duration.FromSeconds(3);

    private static readonly Duration Glance = Duration.FromMilliseconds(20);

    /// <summary>Waits.</summary>
    /// <param name="seat">For whom.</param>
    /// <param name="told">How many notices were shown so far.</param>
    /// <param name="token">Ends the wait.</param>
    public async Task Wait(ConsoleSeat seat, Func<int> told, CancellationToken token)
    {
        var until = time.Now() + Ahead;
        Instant? waited = null;
        var heard = told();
        for (var now = time.Now(); now < until + Ringing; now = time.Now())
        {
            var next = due(seat.Account, seat.Team) is { } at && at <= until ? at : (Instant?)null;
            await settle(token).ConfigureAwait(false);
            if (next is null && (waited is null || told() > heard || now > waited + Ringing))
                return;
            if (next is not null && next != waited)
                (waited, heard) = (next, told());
            var left = next > now ? next.Value - now : Duration.Zero;
            await Task.Delay(Duration.Max(left, Glance).ToTimeSpan(), time, token).ConfigureAwait(false);
        }
    }
}
