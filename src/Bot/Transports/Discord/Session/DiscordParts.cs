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
/// <param name="Limiter">How fast one person may ask.</param>
/// <param name="Committer">Says what was committed.</param>
/// <param name="ReadModel">Teams, persons and what memory holds of documents.</param>
/// <param name="Kinds">The kinds of documents.</param>
/// <param name="Wanted">Which documents have rooms of their own.</param>
/// <param name="Teams">The teams of this installation.</param>
/// <param name="Networks">Where the transport stands while it speaks.</param>
/// <param name="Generator">Random draws.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logs">Loggers.</param>
public sealed record DiscordParts(
    SlashPlan Plan, IFrontDoor Door, ICompletion Completion, RequestLimiter Limiter, Committer Committer, ReadModel ReadModel,
    KindTable Kinds, WantedRooms Wanted, TeamNames Teams, Networks Networks, IdGenerator Generator, TimeProvider Time, ILoggerFactory Logs);
