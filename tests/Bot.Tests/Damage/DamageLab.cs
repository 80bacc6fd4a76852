using System.Globalization;
using Bot.Basics;
using Bot.Dispatch;
using Bot.Hosting;
using Bot.People;
using Bot.Transports.Console;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Testing.Stores;

namespace Bot.Tests.Damage;

/// <summary>A small team on a real server, as it was some time ago and as it is; the bot is started on it again and again.</summary>
internal sealed class DamageLab : IAsyncDisposable
{
    private static readonly string[] Begun =
    [
        "team add bob console/bob investigator", "team add erin console/erin lead", "me zone Europe/Berlin",
        "contact set desk address=one@example.org stewards", "oncall set weekly 09:00 bob erin",
        "case open reporter=User:Kestrel accused=User:Jackdaw Phone number on a talk page",
        "case open reporter=User:Plover accused=User:Dunlin Insults in edit summaries",
        "case open reporter=User:Knot accused=User:Ruff A threat by mail",
        "case restrict {1} yes", "promise make {1} \"in 3 days\" answer", "remind me in 30 days look again",
    ];

    private static readonly string[] Later =
    [
        "case note {1} it was removed", "case note {2} seen", "case note {3} passed on", "case assign {2} bob", "case restrict {1} no",
        "contact set desk address=two@example.org stewards", "me zone Asia/Tokyo", "team set digest-at 07:30",
        "oncall set weekly 10:00 bob erin",
        "me link", "remind me in 2 seconds tea",
    ];

    private readonly RedisServer server;
    private readonly ConnectionMultiplexer client;
    private readonly string folder = Directory.CreateTempSubdirectory("damage-").FullName;

    private DamageLab(RedisServer server, ConnectionMultiplexer client) => (this.server, this.client) = (server, client);

    public IDatabase Redis => client.GetDatabase();

    /// <summary>The numbers of its cases.</summary>
    public List<string> Numbers { get; } = [];

    public Snapshot Before { get; private set; } = null!;

    public Snapshot After { get; private set; } = null!;

    private string Data => Path.Combine(folder, "data");

    private string Kept => Path.Combine(folder, "kept");

    /// <summary>Makes it: two days at work, a copy after each.</summary>
    public static async Task<DamageLab> Open()
    {
        var server = await RedisServer.Start("no");
        var lab = new DamageLab(server, await ConnectionMultiplexer.ConnectAsync(server.Configuration));
        var key = Path.Combine(lab.folder, "master.key");
        await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]) + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var (lines, isLast) in (IReadOnlyList<(string[], bool)>)[(Begun, false), (Later, true)])
        {
            await using (var bot = await lab.Start())
                foreach (var line in lines)
                {
                    var said = await bot.Done(lab.Numbers.Index().Aggregate(
                        line, (l, n) => l.Replace($"{{{n.Index + 1}}}", n.Item, StringComparison.Ordinal)));
                    if (line.StartsWith("case open", StringComparison.Ordinal))
                        lab.Numbers.Add(said.Split(' ', ',', '.').First(w => w.StartsWith("arb-", StringComparison.Ordinal)));
                }

            var copy = await Snapshot.Of(lab.Redis, lab.client.GetServers()[0]);
            (lab.Before, lab.After) = isLast ? (lab.Before, copy) : (copy, copy);
        }

        Copy(lab.Data, lab.Kept);
        return lab;
    }

    /// <summary>Starts the bot on what stands there.</summary>
    public async Task<LabBot> Start()
    {
        string[] args =
        [
            "--Redis:Configuration", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}"),
            "--Redis:AcceptUnsafe", "true",
            "--Data:Folder", Data, "--Vault:KeyFile", Path.Combine(folder, "master.key"), "--Health:Urls", "",
            "--Teams:arb:Lead", "alice", "--Teams:arb:Account", "console/alice",
        ];
        var host = await BotHost.Start(args, null, health: false, quiet: true, TestContext.Current.CancellationToken);
        try
        {
            await host.Ready(TestContext.Current.CancellationToken);
            return new LabBot(host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>All as it is, in Redis and beside it.</summary>
    public async Task PutBack()
    {
        await After.PutBack(Redis);
        Directory.Delete(Data, recursive: true);
        Copy(Kept, Data);
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }
}

/// <summary>The bot at work on the lab's store; alice sits at its console.</summary>
internal sealed class LabBot : IAsyncDisposable
{
    private readonly BotHost host;
    private readonly IDisposable console;
    private readonly List<string> told = [];
    private int requests;

    public LabBot(BotHost host)
    {
        this.host = host;
        console = Get<ConsoleTransport>().Open(new Account("console", "alice"), (reply, _) =>
        {
            lock (told)
                told.Add(reply.ToString());
        });
    }

    /// <summary>All that alice was told unasked.</summary>
    public string Told
    {
        get
        {
            lock (told)
                return string.Join('\n', told);
        }
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Alice types a line.</summary>
    public async Task<Answer> Run(string line) => await Get<Dispatcher>().Run(
        new Request
        {
            Id = $"{Guid.NewGuid()}-{requests++}",
            Account = new Account("console", "alice"),
            Place = new Commands.Place("console"),
            Line = line,
        },
        TestContext.Current.CancellationToken);

    /// <summary>Alice types a line, which works.</summary>
    public async Task<string> Done(string line)
    {
        var answer = await Run(line);
        Assert.True(answer.Refusal is null, $"{line}: {answer}");
        return answer.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        console.Dispose();
        await host.DisposeAsync();
    }
}
