using Bot.Notices;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Transports.Console;

/// <summary>
/// Tells the person at the console what comes due while their session is open. There is one session at most, and it is reached
/// by its own account only.
/// </summary>
public sealed class ConsoleTransport : ITransport
{
    private volatile OpenConsole? open;

    /// <inheritdoc/>
    public string Network => Account.ConsoleNetwork;

    /// <inheritdoc/>
    public bool IsUp => open is not null;

    /// <inheritdoc/>
    public bool CanReach(Account account) => open?.Account == account;

    /// <summary>Opens the session; it is reachable until what is returned is disposed.</summary>
    /// <param name="account">Who sits there.</param>
    /// <param name="show">Shows something told unasked; called from any thread, one at a time.</param>
    /// <exception cref="InvalidOperationException">A session is open already.</exception>
    public IDisposable Open(Account account, Action<Reply, DateTimeZone> show)
    {
        var session = new OpenConsole(this, account, show);
        return Interlocked.CompareExchange(ref open, session, null) is null
            ? session
            : throw new InvalidOperationException("the console is taken already");
    }

    /// <inheritdoc/>
    public Task<Delivered> Tell(Account account, Reply reply, DateTimeZone zone, string nonce, CancellationToken token) =>
        Task.FromResult(open is { } session && session.Account == account ? session.Show(reply, zone, nonce) : Delivered.Later);

    /// <summary>The console has no rooms.</summary>
    public Task<Delivered> Say(Room room, RoomText text, DateTimeZone zone, string nonce, CancellationToken token) =>
        Task.FromResult(Delivered.Refused);

    private sealed class OpenConsole(ConsoleTransport home, Account account, Action<Reply, DateTimeZone> show) : IDisposable
    {
        private readonly Lock gate = new();
        private readonly HashSet<string> told = new(StringComparer.Ordinal);
        private bool closed;

        public Account Account => account;

        /// <summary>A notice that this session has shown before is not shown again: what is on the screen stays there.</summary>
        public Delivered Show(Reply reply, DateTimeZone zone, string nonce)
        {
            lock (gate)
            {
                if (closed)
                    return Delivered.Later;
                if (!told.Contains(nonce))
                    show(reply, zone);
                told.Add(nonce);
                return Delivered.Told;
            }
        }

        public void Dispose()
        {
            lock (gate)
                closed = true;
            Interlocked.CompareExchange(ref home.open, null, this);
        }
    }
}
