using Bot.Configuration;
using Bot.Startup;
using Bot.Transports.Console;
using Learn;
using Learn.Evaluation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Hosting;

/// <summary>What the program is asked to be: the bot, its console, or a word of help.</summary>
internal static class CommandLine
{
    private const string Help = """
        casebot: a case bot for oversight teams

          bot run                              the bot, on the networks that are configured
          bot console --team TEAM --as NAME    a console on the same commands; input from a pipe is run line by line
          bot doctor                           looks at the installation: files, keys, Redis, networks; says what to do
          bot backup FILE                      copies the data into a sealed file, while the bot runs; the key is not in it
          bot backup --verify FILE             reads such a file to its end
          bot restore FILE                     puts it back into an empty store
          bot eval guide|where|draft FILE      answers questions from JSON lines, and how good the answers are
          bot learn SOURCES                    trains search, triage and draft check anew from a source tree
          bot store accept                     says that what the store has lost is to stay lost; it stands in the audit
          bot commands                         every command, as a page of Markdown

        Settings come from appsettings.json in this folder, the environment (Data__Folder) and the command line (--Data:Folder DIR).
        """;

    /// <summary>Runs it.</summary>
    /// <returns>
    /// 0 when all is well, 1 when it could not start, 2 when it was called wrongly; of the doctor 1 when something should be looked at
    /// and 2 when something is wrong.
    /// </returns>
    public static async Task<int> Run(string[] args)
    {
        CoreDumps.Forbid();
        var serves = args is [] or ["run", ..];
        using var stop = new StopSignal(serves ? 0 : ConsoleEntry.Stopped, TimeProvider.System);
        try
        {
            switch (args)
            {
                case [] or ["run", ..]:
                    return await Serve(args.Length == 0 ? args : args[1..], stop.Token).ConfigureAwait(false);
                case ["console", ..]:
                    return await Console(args[1..], stop.Token).ConfigureAwait(false);
                case ["doctor", .. var rest]:
                    return await Errands.Doctor(rest, Terminal.Output(), stop.Token).ConfigureAwait(false);
                case ["backup", "--verify", var file, .. var rest]:
                    return await Errands.Verify(file, rest, Terminal.Output(), Terminal.Error(), stop.Token).ConfigureAwait(false);
                case ["backup", [not '-', ..] file, .. var rest]:
                    return await Errands.Backup(file, rest, Terminal.Output(), Terminal.Error(), stop.Token).ConfigureAwait(false);
                case ["restore", [not '-', ..] file, .. var rest]:
                    return await Errands.Restore(file, rest, Terminal.Output(), Terminal.Error(), stop.Token).ConfigureAwait(false);
                case ["eval", var what, var file]:
                    return await Evaluation(what, file).ConfigureAwait(false);
                case ["learn", var root]:
                    await Learn(root).ConfigureAwait(false);
                    return 0;
                case ["store", "accept", .. var rest]:
                    var (code, said) = await StoreAccept.Run(SettingsOf(rest), TimeProvider.System).ConfigureAwait(false);
                    await Say(code == 0 ? Terminal.Output() : Terminal.Error(), said).ConfigureAwait(false);
                    return code;
                case ["commands"]:
                    await Say(Terminal.Output(), CommandPage.Write()).ConfigureAwait(false);
                    return 0;
                case ["help" or "--help" or "-h", ..]:
                    await Say(Terminal.Output(), Help).ConfigureAwait(false);
                    return 0;
                default:
                    await Say(Terminal.Error(), $"I do not know “{args[0]}”.\n{Help}").ConfigureAwait(false);
                    return 2;
            }
        }
        catch (StartupException bad)
        {
            await Say(Terminal.Error(), bad.Message).ConfigureAwait(false);
            return 1;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return stop.Exit; // Told to stop while it still began: that is no failure.
        }
    }

    private static Settings SettingsOf(string[] args) => Settings.Read(Builders.Begin(args, health: false).Configuration);

    /// <summary>The console: everything but the networks and health.</summary>
    private static async Task<int> Console(string[] args, CancellationToken token)
    {
        var (team, user, rest) = Seat(args);
        var host = await BotHost.Start(rest, Founding.Demo, health: false, quiet: true, token).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            await host.Ready(token).ConfigureAwait(false);
            var stop = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            return await host.Services.GetRequiredService<ConsoleEntry>().Run(team, user, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Trains the models that ship from the examples in the tree; the same examples give the same bytes.</summary>
    private static async Task Learn(string root)
    {
        if (!File.Exists(Path.Combine(root, "bot.sln")))
            throw new StartupException($"{root} is not the root of a source tree: there is no bot.sln in it.");
        var output = Terminal.Output();
        await using (output.ConfigureAwait(false))
            Train.Run(root, output);
    }

    /// <summary>Answers a file of questions with the code that answers people.</summary>
    private static async Task<int> Evaluation(string what, string file)
    {
        if (!File.Exists(file))
            throw new StartupException($"There is no file {file}.");
        using var questions = new StreamReader(file);
        var answers = Terminal.Output();
        await using (answers.ConfigureAwait(false))
            try
            {
                switch (what)
                {
                    case "guide":
                        Evaluate.Guide(questions, answers);
                        return 0;
                    case "where":
                        Evaluate.Where(questions, answers);
                        return 0;
                    case "draft":
                        Evaluate.Draft(questions, answers);
                        return 0;
                    default:
                        throw new StartupException($"I can evaluate guide, where and draft, not “{what}”.");
                }
            }
            catch (InvalidDataException bad)
            {
                throw new StartupException($"{file}: {bad.Message}");
            }
    }

    private static (string? Team, string? User, string[] Left) Seat(string[] args)
    {
        string? team = null, user = null;
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
            if (args[i] is "--team" or "--as")
            {
                if (i + 1 == args.Length)
                    throw new StartupException($"{args[i]} wants a name after it, as: bot console --team demo --as alice");
                (team, user) = args[i] == "--team" ? (args[++i], user) : (team, args[++i]);
            }
            else
                rest.Add(args[i]);
        return (team, user, [.. rest]);
    }

    private static async Task Say(TextWriter to, string words)
    {
        await to.WriteLineAsync(words).ConfigureAwait(false);
        await to.FlushAsync().ConfigureAwait(false);
    }

    private static async Task<int> Serve(string[] args, CancellationToken token)
    {
        var host = await BotHost.Start(args, demo: null, health: true, quiet: false, token).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
            var lighter = host.GiveBack(stop.Token);
            await host.WaitForShutdown(token).ConfigureAwait(false);
            await stop.CancelAsync().ConfigureAwait(false);
            // What it failed of is told by the start itself.
            await lighter.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FailedStart(host).ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>Throws what the start failed of, if it did.</summary>
    private static async Task FailedStart(BotHost host)
    {
        try
        {
            await host.Ready(CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It was told to stop before it was ready: that is no failure.
        }
    }
}
