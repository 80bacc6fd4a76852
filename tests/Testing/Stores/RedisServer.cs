using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Testing.Stores;

/// <summary>
/// A real redis-server on a free port of the loopback, with a folder of its own.
/// Can be killed, frozen and started again.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);
    private readonly string fsync;
    private Process? process;

    private readonly string[] more;

    private RedisServer(string fsync, string[] more) => (this.fsync, this.more) = (fsync, more);

    /// <summary>The port, the same over restarts.</summary>
    public int Port { get; } = FreePorts.Take();

    /// <summary>For the client.</summary>
    public string Configuration =>
        $"127.0.0.1:{Port},abortConnect=false,allowAdmin=true,connectRetry=1,connectTimeout=1000,syncTimeout=5000";

    /// <summary>Where its files are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("redis-").FullName;

    /// <summary>Starts one that answers.</summary>
    /// <param name="fsync">always, everysec, or no for no append-only file at all.</param>
    /// <param name="more">Further arguments of redis-server.</param>
    public static async Task<RedisServer> Start(string fsync = "always", params string[] more)
    {
        var server = new RedisServer(fsync, more);
        await server.Restart();
        return server;
    }

    /// <summary>Starts it again on the same files, and waits until it answers.</summary>
    public async Task Restart()
    {
        // An empty file at first, into which a Sentinel has it write what it is now.
        var file = Path.Combine(Folder, "redis.conf");
        if (!File.Exists(file))
            await File.WriteAllTextAsync(file, "");
        process = Process.Start(new ProcessStartInfo("redis-server", [
            file, "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", Folder, "--save", "",
            "--appendonly", fsync == "no" ? "no" : "yes", "--appendfsync", fsync, "--logfile", Path.Combine(Folder, "log"),
            "--maxmemory-policy", "noeviction", .. more,
        ])) ?? throw new InvalidOperationException("redis-server did not start");
        var until = TimeProvider.System.GetTimestamp();
        while (!await Answers())
            if (process.HasExited || TimeProvider.System.GetElapsedTime(until) > StartLimit)
                throw new InvalidOperationException("redis-server does not answer: " + File.ReadAllText(Path.Combine(Folder, "log")));
            else
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
    }

    /// <summary>Ends it at once, without a chance to save.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Lets nobody in without this password from now on; connections that are open stay.</summary>
    public async Task Require(string password) => await Ask("CONFIG SET requirepass " + password);

    /// <summary>Asks in one line, before a password is required.</summary>
    /// <returns>The answer's first line without its sign, or what a bulk holds.</returns>
    public async Task<string> Ask(string line)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
        var first = await reader.ReadLineAsync() ?? "";
        if (!first.StartsWith('$'))
            return first[1..];
        var bulk = new char[int.Parse(first[1..], CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(bulk);
        return new string(bulk);
    }

    /// <summary>Asks until the answer holds this.</summary>
    public async Task Until(string line, string holds)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!(await Ask(line)).Contains(holds, StringComparison.Ordinal))
            if (TimeProvider.System.GetElapsedTime(began) > StartLimit)
                throw new InvalidOperationException($"{line} does not answer {holds}");
            else
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
    }

    /// <summary>Stops it where it stands: connections stay, nothing answers.</summary>
    public Task Freeze() => Signal("STOP");

    /// <summary>Lets it go on.</summary>
    public Task Thaw() => Signal("CONT");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            await Kill();
        process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            var stream = client.GetStream();
            await stream.WriteAsync("PING\r\n"u8.ToArray());
            var answer = new byte[7];
            var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false);
            return Encoding.ASCII.GetString(answer, 0, length) is "+PONG\r\n" or "-NOAUTH"; // One that wants a password answers, too.
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}
