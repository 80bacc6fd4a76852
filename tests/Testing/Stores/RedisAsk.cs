using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Testing.Stores;

/// <summary>Asks one server one thing on a connection of its own, which follows nobody elsewhere.</summary>
internal static class RedisAsk
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <returns>What it answers, the parts of an array one after the other; null where it does not answer, or with an error.</returns>
    public static async Task<string[]?> Ask(int port, string password, params string[] words)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            var parts = new List<string>();
            foreach (string[] line in (string[][])[["AUTH", password], words])
            {
                parts.Clear();
                await client.GetStream().WriteAsync(Line(line), limit.Token);
                await Read(reader, parts, limit.Token);
            }

            return [.. parts];
        }
        catch (Exception away) when (away is SocketException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static byte[] Line(string[] words) => Encoding.Latin1.GetBytes(string.Concat(
        [$"*{words.Length}\r\n", .. words.Select(w => string.Create(CultureInfo.InvariantCulture, $"${w.Length}\r\n{w}\r\n"))]));

    private static async Task Read(StreamReader reader, List<string> parts, CancellationToken token)
    {
        var line = await reader.ReadLineAsync(token) ?? throw new IOException("It hung up.");
        switch (line[0])
        {
            case '-':
                throw new IOException(line);
            case '*':
                for (var left = Number(line); left > 0; left--)
                    await Read(reader, parts, token);
                break;
            case '$' when Number(line) >= 0:
                var text = new char[Number(line) + 2];
                if (await reader.ReadBlockAsync(text, token) < text.Length)
                    throw new IOException("It hung up.");
                parts.Add(new string(text, 0, text.Length - 2));
                break;
            default:
                parts.Add(line[1..]);
                break;
        }
    }

    private static int Number(string line) => int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture);
}
