using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Storage.Embedded;

internal enum PingAnswer
{
    /// <summary>Nobody listens, nothing came in time, or something else answers there.</summary>
    None,

    /// <summary>It is ours and reads its append-only file.</summary>
    Loading,

    Pong,
}

/// <summary>
/// The few words of the Redis protocol that are needed before and after the client library's time
/// (RESP, "Redis serialization protocol specification"). One connection a question.
/// </summary>
internal sealed record RedisWire(IPEndPoint Endpoint, string Password, TimeProvider Clock)
{
    /// <summary>Asks PING. A refused or silent connection is an answer, not an exception.</summary>
    public async Task<PingAnswer> PingAsync(TimeSpan limit, CancellationToken cancel)
    {
        var answer = await AskAsync(limit, ["PING"], cancel);
        return answer switch
        {
            "+PONG" => PingAnswer.Pong,
            not null when answer.StartsWith("-LOADING", StringComparison.Ordinal) => PingAnswer.Loading,
            _ => PingAnswer.None,
        };
    }

    /// <summary>Asks SHUTDOWN; the append-only file is written out first. False when the server refused or was not reached.</summary>
    public async Task<bool> ShutdownAsync(TimeSpan limit, CancellationToken cancel) =>
        await AskAsync(limit, ["SHUTDOWN", "NOSAVE"], cancel) is "";

    /// <summary>The answer's first line, "" when the server closed instead of answering, null when it was not reached in time.</summary>
    internal async Task<string?> AskAsync(TimeSpan limit, string[] command, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(limit, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            using var socket = new Socket(Endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(Endpoint, either.Token);
            using var reader = new StreamReader(new NetworkStream(socket), Encoding.ASCII);
            await socket.SendAsync(Words(["AUTH", Password]), either.Token);
            // The command follows only when the password was taken: whoever else got the port hears nothing more.
            if (await reader.ReadLineAsync(either.Token) is not "+OK")
                return null;
            await socket.SendAsync(Words(command), either.Token);
            return await reader.ReadLineAsync(either.Token) ?? "";
        }
        catch (Exception why) when (why is SocketException or IOException
            || (why is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => Endpoint.ToString();

    private static byte[] Words(string[] words)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"*{words.Length}\r\n");
        foreach (var word in words)
            text.Append(CultureInfo.InvariantCulture, $"${word.Length}\r\n{word}\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
