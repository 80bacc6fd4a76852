using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Transports.Console.Sessions;

/// <summary>Who sits at the console, and for which team.</summary>
/// <param name="Account">Their account.</param>
/// <param name="Team">The team that their lines are about.</param>
/// <param name="Zone">The zone in which they read times now; they may change it on the way.</param>
public sealed record ConsoleSeat(Account Account, TeamId Team, Func<DateTimeZone> Zone);
