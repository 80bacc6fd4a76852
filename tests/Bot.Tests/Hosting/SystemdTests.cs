using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Bot.Storage.Embedded;
using Bot.Tests.Storage.Embedded;

namespace Bot.Tests.Hosting;

/// <summary>The program as systemd starts it: as its child, with a socket to report to.</summary>
public sealed class SystemdTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("bot-").FullName;
    private readonly Socket told = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private Process parent = null!;
    private int bot;

    public async ValueTask InitializeAsync()
    {
        var notify = Path.Combine(folder, "notify");
        told.Bind(new UnixDomainSocketEndPoint(notify));
        // A shell of the name by which the bot knows its parent; it says the bot's process id and ends as the bot does.
        var standIn = File.CreateSymbolicLink(Path.Combine(folder, "systemd"), "/bin/sh").FullName;
        var program = Path.Combine(AppContext.BaseDirectory, "bot.dll");
        var start = new ProcessStartInfo(standIn, ["-c", $"dotnet '{program}' run & echo $!; wait $!"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NOTIFY_SOCKET"] = notify;
        start.Environment["WATCHDOG_USEC"] = "900000";
        start.Environment["Data__Folder"] = Path.Combine(folder, "data");
        start.Environment["Teams__arb__Lead"] = "alice";
        start.Environment["Teams__arb__Account"] = "console/alice";
        parent = Process.Start(start)!;
        bot = int.Parse((await parent.StandardOutput.ReadLineAsync(Scratch.Token))!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task It_tells_systemd_that_it_has_started_and_ends_well_even_if_told_to_at_once()
    {
        Assert.Equal("READY=1", await Next());
        Assert.True(Libc.Terminate(bot));
        Assert.Equal("STOPPING=1", await Next());
        await parent.WaitForExitAsync(Scratch.Token).WaitAsync(Limit, Scratch.Token);
        Assert.True(parent.ExitCode == 0, await parent.StandardError.ReadToEndAsync(Scratch.Token));
    }

    [Fact]
    public async Task It_says_that_it_is_alive_as_often_as_systemd_wants_to_hear_it()
    {
        await Next();
        for (var beats = 0; beats < 3; beats++)
            Assert.Equal("WATCHDOG=1", await Told().WaitAsync(TimeSpan.FromSeconds(10), Scratch.Token));
    }

    [Fact]
    public async Task Its_lines_begin_with_their_level_for_the_journal()
    {
        string? line;
        do
            line = await parent.StandardError.ReadLineAsync(Scratch.Token).AsTask().WaitAsync(Limit, Scratch.Token);
        while (line?.StartsWith("<6>Bot.", StringComparison.Ordinal) == false);
        Assert.NotNull(line);
    }

    public async ValueTask DisposeAsync()
    {
        Libc.Terminate(bot);
        await parent.WaitForExitAsync(CancellationToken.None).WaitAsync(Limit, TimeProvider.System);
        parent.Dispose();
        told.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> Next()
    {
        string said;
        do
            said = await Told();
        while (said == "WATCHDOG=1");
        return said;
    }

    private async Task<string> Told()
    {
        var buffer = new byte[256];
        var length = await told.ReceiveAsync(buffer, Scratch.Token).AsTask().WaitAsync(Limit, Scratch.Token);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
