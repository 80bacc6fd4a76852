using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Storage.Connection;
using Bot.Storage.Embedded;
using Bot.Tests.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;

namespace Bot.Tests.Storage.Connection;

/// <summary>A redis-server as somebody else might have set it up, on a free loopback port.</summary>
internal sealed class PlainRedis : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly string[] _settings;
    private Process? _process;

    /// <param name="settings">Lines of redis.conf beyond address and folder.</param>
    public PlainRedis(params string[] settings) => _settings = settings;

    public int Port { get; } = FreePorts.Take();

    public int ProcessId => _process!.Id;

    public RedisSettings Settings => Quick(RedisSettings.Parse($"127.0.0.1:{Port}"));

    /// <summary>Notices sooner than in production, so that tests need not wait.</summary>
    public static RedisSettings Quick(RedisSettings settings) => settings with
    {
        HeartbeatEvery = TimeSpan.FromMilliseconds(100),
        HeartbeatLimit = TimeSpan.FromMilliseconds(400),
        RenewAfter = TimeSpan.FromSeconds(1),
    };

    public static Task<RedisConnection> Open(RedisSettings settings, TimeProvider? clock = null) =>
        RedisConnection.OpenAsync(settings, clock ?? TimeProvider.System, NullLogger<RedisConnection>.Instance, Scratch.Token);

    public async Task<PlainRedis> StartAsync()
    {
        var conf = Path.Combine(_scratch.Path, "redis.conf");
        string[] settings = [$"port {Port}", "bind 127.0.0.1", "save \"\"", $"dir {_scratch.Path}", .. _settings];
        await File.WriteAllLinesAsync(conf, settings, Scratch.Token);
        _process = Process.Start(new ProcessStartInfo("redis-server", [conf]) { RedirectStandardOutput = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        await Scratch.Until(Listens, "a redis-server that listens");
        return this;
    }

    public void Signal(int signal) => Libc.Signal(ProcessId, signal);

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }
        _scratch.Dispose();
    }

    private bool Listens()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
