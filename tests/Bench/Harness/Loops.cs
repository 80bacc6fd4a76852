using Bot.Delivery;
using Bot.Ringing;

namespace Bench.Harness;

/// <summary>The clock and the courier of a desk, running until disposed.</summary>
internal sealed class Loops : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public Loops(BenchDesk desk)
    {
        var (clock, courier) = (desk.Get<Clock>(), desk.Get<Courier>());
        running = Task.WhenAll(Task.Run(() => clock.Run(stop.Token)), Task.Run(() => courier.Run(stop.Token)));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }
}
