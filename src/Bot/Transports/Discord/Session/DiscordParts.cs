using Bot.People;
using Bot.Basics;
using Bot.Commits;
using Bot.Dispatch;
using Bot.Notices;
using Bot.Transports.Discord.Slash;
using Bot.Views;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Session;

/// <summary>What the transport needs of the rest of the bot.</summary>
/// <param name="Plan">The commands as slash commands.</param>
/// <param name="Door">The front door.</param>
/// <param name="Completion">What can be typed next.</param>
/// <param name="Committer">Says what was committed.</param>
/// <param name="ReadModel">Teams, persons and heads of cases.</param>
/// <param name="Teams">The teams of this installation.</param>
/// <param name="Networks">Where the transport stands while it speaks.</param>
/// <param name="Generator">Random draws.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logs">Loggers.</param>
public sealed record DiscordParts(
    SlashPlan Plan, IFrontDoor Door, ICompletion Completion, Committer Committer, ReadModel ReadModel, TeamNames Teams, Networks Networks,
    IdGenerator Generator, TimeProvider Time, ILoggerFactory Logs);
