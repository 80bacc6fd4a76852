using Bot.Configuration;
using Bot.Transports.Discord.Session;
using Bot.Transports.Discord.Slash;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Hosting;

/// <summary>Discord, where a token is set.</summary>
internal static class DiscordServices
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, Settings settings) => settings.Discord.Token.Length == 0
        ? services
        : services.AddSingleton<SlashPlan>().AddSingleton<DiscordParts>().AddLease().AddHostedService<DiscordService>();
}
