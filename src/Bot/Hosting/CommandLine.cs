namespace Bot.Hosting;

/// <summary>What the program is asked to be: the bot, its console, or a word of help.</summary>
internal static class CommandLine
{
    private const string Help = """
        casebot: a case bot for oversight teams

          bot run                              the bot, on the networks that are configured
          bot console --team TEAM --as NAME    a console on the same commands; input from a pipe is run line by line

        Settings come from appsettings.json in this folder, the environment (Data__Folder) and the command line (--Data:Folder DIR).
        """;

    /// <summary>Runs it.</summary>
    /// <returns>0 when all is well, 1 when it could not start, 2 when it was called wrongly.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            switch (args)
            {
                case [] or ["run", ..]:
                    return await Serve(args.Length == 0 ? args : args[1..]).ConfigureAwait(false);
                case ["help" or "--help" or "-h", ..]:
                    Terminal.Out.WriteLine(Help);
                    return 0;
                default:
                    Terminal.Error.WriteLine($"I do not know “{args[0]}”.\n{Help}");
                    return 2;
            }
        }
        catch (StartupException bad)
        {
            Terminal.Error.WriteLine(bad.Message);
            return 1;
        }
    }

    private static async Task<int> Serve(string[] args)
    {
        var host = await BotHost.Start(args, demo: null, health: true, quiet: false, CancellationToken.None).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            await host.WaitForShutdown(CancellationToken.None).ConfigureAwait(false);
            await host.Ready(CancellationToken.None).ConfigureAwait(false);
        }

        return 0;
    }
}
