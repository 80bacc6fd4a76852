using Bot.Hosting;


return await CommandLine.Run(args).ConfigureAwait(false);
