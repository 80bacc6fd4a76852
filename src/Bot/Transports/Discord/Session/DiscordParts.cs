using Bot.Delivery;
using Bot.Desk;
using Bot.Transports.Discord.Slash;
using Bot.Views;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Session;

/// <summary>What the transport needs of the rest of the bot.</summary>
/// <param name="Plan">The commands as slash commands.</param>
/// <param name="Door">The front door.</param>
/// <param name="Completion">What can be typed next.</param>
/// <param name="Committer">Says what was committed.</param>
/// <param name="Replica">Teams, persons and heads of cases.</param>
/// <param name="Teams">The teams of this installation.</param>
/// <param name="Networks">Where the transport stands while it speaks.</param>
/// <param name="Draw">Random draws.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logs">Loggers.</param>
public sealed record DiscordParts(
    SlashPlan Plan, IFrontDoor Door, ICompletion Completion, Committer Committer, Replica Replica, TeamNames Teams, Networks Networks,
    Draw Draw, TimeProvider Time, ILoggerFactory Logs);
