using System.Globalization;
using System.Text;
using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;
using NodaTime;
using Testing.Desk;

namespace Testing.Crashes;

/// <summary>
/// A desk in a process of its own, to be killed. Reads requests from its input, one a line: id, account, line, with tabs between.
/// Writes what happened, each as soon as it did: "ready"; "answered" id words; "refused" id words; "told" nonce words.
/// </summary>
public static class Victim
{
    /// <summary>
    /// The environment variable that makes a program one: Redis, the key file, and how many teams it serves, with tabs between.
    /// </summary>
    public const string Variable = "CRASH_LAB_VICTIM";

    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(1);

    /// <summary>The team it serves.</summary>
    public static readonly FoundingTeam Team = new(new TeamId("arb"), "Arbitrators", "UTC",
    [
        Member("alice", Role.Lead),
        Member("bob", Role.Investigator),
        Member("carol", Role.Investigator),
        Member("dora", Role.Investigator),
    ]);

    /// <summary>That team for one; else so many others with the same members.</summary>
    public static IReadOnlyList<FoundingTeam> Teams(int count) => count == 1 ? [Team] :
        [.. Enumerable.Range(0, count).Select(n => Team with { Id = new TeamId($"t{n}"), Title = $"Team {n}" })];

    /// <summary>Runs where the variable asks for it, until its input ends or it is killed.</summary>
    /// <returns>Whether it was asked.</returns>
    public static async Task<bool> RunWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('\t') is not [var redis, var keyFile, var count])
            return false;
        var pipe = new Pipe();
        var teams = Teams(int.Parse(count, CultureInfo.InvariantCulture));
        await using var desk = await RedisDesk.Open(redis, keyFile, CallLimit, pipe, teams, LogLevel.Critical);
        desk.Start();
        pipe.Write("ready");
        using var input = new StreamReader(new FileStream(new SafeFileHandle(0, false), FileAccess.Read));
        var dispatcher = desk.Get<Dispatcher>();
        while (await input.ReadLineAsync() is { } line && line.Split('\t') is [var id, var who, var typed])
            _ = Task.Run(async () =>
            {
                var answer = await dispatcher.Run(Asked(id, who, typed), CancellationToken.None);
                pipe.Write(answer.Refusal is { } refusal ? $"refused\t{id}\t{Flat(refusal)}" : $"answered\t{id}\t{Flat(answer.Reply!)}");
            });
        return true;
    }

    private static (string Name, Account Account, Role Role) Member(string name, Role role) =>
        (name, new Account(Account.ConsoleNetwork, name), role);

    private static Request Asked(string id, string who, string line) => new()
    {
        Id = id, Account = new Account(Account.ConsoleNetwork, who), Place = new Place(Account.ConsoleNetwork), Line = line,
    };

    private static string Flat(object text) => text.ToString()!.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>
    /// The network: whoever holds the other end of the pipe.
    /// What is written stands there, whatever becomes of this process.
    /// </summary>
    private sealed class Pipe : ITransport
    {
        private readonly Lock gate = new();
        private readonly FileStream output = new(new SafeFileHandle(1, false), FileAccess.Write, bufferSize: 0);

        public string Network => Account.ConsoleNetwork;

        public bool IsUp => true;

        public bool CanReach(Account account) => true;

        public Task<Delivered> Tell(Account account, Reply reply, DateTimeZone zone, string nonce, CancellationToken token)
        {
            Write($"told\t{nonce}\t{Flat(reply)}");
            return Task.FromResult(Delivered.Told);
        }

        public Task<Delivered> Say(Room room, RoomText text, DateTimeZone zone, string nonce, CancellationToken token) =>
            Task.FromResult(Delivered.Refused);

        public void Write(string line)
        {
            lock (gate)
                output.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
