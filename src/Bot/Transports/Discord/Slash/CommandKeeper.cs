using System.Text.Json;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Session;
using global::Discord;
using global::Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Slash;

/// <summary>Registers the commands, only when they changed since the last time: Discord allows 200 new names a day.</summary>
internal sealed partial class CommandKeeper(SlashPlan plan, DiscordRest rest, DiscordOptions options, DiscordFolder folder, ILogger log)
{
    private const string File = "commands.json";

    /// <summary>Registers them if need be.</summary>
    /// <returns>False when it should be tried again later.</returns>
    public async Task<bool> Keep(Snowflake application, CancellationToken token)
    {
        var scopes = options.Guilds.Count == 0 ? [""] : options.Guilds.Select(g => g.ToString()).ToArray();
        var known = Known();
        var done = true;
        foreach (var scope in scopes)
        {
            var key = $"{application}/{scope}";
            if (known.GetValueOrDefault(key) == plan.Hash)
                continue;
            var answer = scope.Length == 0
                ? await rest.Commands.Overwrite(application, plan.Drafts, token).ConfigureAwait(false)
                : await rest.Commands.OverwriteInGuild(application, Snowflake.Parse(scope), plan.Drafts, token).ConfigureAwait(false);
            if (answer.Succeeded)
            {
                known[key] = plan.Hash;
                folder.Write(File, JsonSerializer.SerializeToUtf8Bytes(known));
                Log.Registered(log, plan.Drafts.Length, scope.Length == 0 ? "everywhere" : scope);
            }
            else
            {
                Log.NotRegistered(log, answer.Failure.ToString());
                done &= answer.Failure.Kind is FailureKind.Refused or FailureKind.Invalid;
            }
        }

        return done;
    }

    private Dictionary<string, string> Known()
    {
        try
        {
            return folder.Read(File) is { } bytes ? JsonSerializer.Deserialize<Dictionary<string, string>>(bytes) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord: {Count} commands registered {Where}")]
        public static partial void Registered(ILogger log, int count, string where);

        [LoggerMessage(2, LogLevel.Error, "Discord: the commands were not registered: {Why}")]
        public static partial void NotRegistered(ILogger log, string why);
    }
}
