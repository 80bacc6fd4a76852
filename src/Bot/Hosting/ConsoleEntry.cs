using Bot.Documents;
using Bot.Transports.Console;
using Bot.Transports.Console.Sessions;


namespace Bot.Hosting;

/// <summary>`bot console`: finds who sits there, then talks at a terminal or runs what is piped in.</summary>
public sealed class ConsoleEntry(Seats seats, PipedSession piped, InteractiveSession interactive)
{
    /// <summary>All was run, whatever was refused.</summary>
    public const int Done = 0;

    /// <summary>There is no such team, or no such person in it; or the store could not be asked.</summary>
    public const int NoSeat = 2;

    /// <summary>The program was told to stop before the input ended.</summary>
    public const int Stopped = 130;

    /// <summary>Runs the session of the process's own terminal.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(string? team, string? user, CancellationToken token)
    {
        if (Terminal.IsInteractive)
            return await Run(team, user, seat => interactive.Run(seat, Terminal.Keys(), Terminal.Screen(), token),
                token).ConfigureAwait(false);
        await using var output = Terminal.Output();
        using var input = Terminal.Input();
        return await Run(team, user, seat => piped.Run(seat, input, output, token), token).ConfigureAwait(false);
    }

    /// <summary>Runs a piped session over any text.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> Run(string? team, string? user, TextReader input, TextWriter output, TextWriter error, CancellationToken token) =>
        Run(team, user, seat => piped.Run(seat, input, output, token), token, error);

    private async Task<int> Run(string? team, string? user, Func<ConsoleSeat, Task> session, CancellationToken token,
        TextWriter? error = null)
    {
        try
        {
            var (seat, why) = await seats.Find(team, user, token).ConfigureAwait(false);
            if (seat is null)
                return await Say(why, error).ConfigureAwait(false);
            await session(seat).ConfigureAwait(false);
            return Done;
        }
        catch (StoreUnavailableException)
        {
            return await Say("The storage does not answer, so I cannot tell who you are. Nothing was done.", error).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return Stopped;
        }
    }

    private static async Task<int> Say(string why, TextWriter? error)
    {
        await (error ?? Terminal.Error()).WriteLineAsync(why).ConfigureAwait(false);
        return NoSeat;
    }
}
