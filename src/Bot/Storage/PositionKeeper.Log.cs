using Bot.Documents;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Storage;

/// <summary>What the operator is told: ids, counts and times only.</summary>
public sealed partial class PositionKeeper
{
    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical,
            "{Slot}: the store lacks what was confirmed ({Kind}): {Missing} entries, after {From}, the last of {Until}. "
            + "Work goes on with what it has. Compare with a backup; `bot store accept` says that it is to stay so")]
        public static partial void Lost(ILogger log, string slot, LossKind kind, long? missing, Instant? from, Instant until);

        [LoggerMessage(2, LogLevel.Critical,
            "{Slot}: the store still lacks what was confirmed ({Kind}): {Missing} entries, after {From}, the last of {Until}. "
            + "`bot store accept` says that it is to stay so")]
        public static partial void StillLost(ILogger log, string slot, LossKind kind, long? missing, Instant? from, Instant until);

        [LoggerMessage(3, LogLevel.Warning,
            "How far the store has come is not known from before ({File} is not there): whether it went back cannot be told. "
            + "It is kept now")]
        public static partial void NoFile(ILogger log, string file);

        [LoggerMessage(4, LogLevel.Warning,
            "How far the store has come cannot be read from {File}: {Why}. Whether it went back cannot be told. It is kept anew")]
        public static partial void Unreadable(ILogger log, string file, string why);

        [LoggerMessage(5, LogLevel.Warning, "How far the store has come could not be kept in {File}: {Why}")]
        public static partial void NotKept(ILogger log, string file, string why);

        [LoggerMessage(6, LogLevel.Warning, "{Slot}: the operator has accepted what is missing")]
        public static partial void Accepted(ILogger log, string slot);

        [LoggerMessage(8, LogLevel.Error, "Whether the store has what it had could not be looked at: {Why}")]
        public static partial void NotLooked(ILogger log, string why);

        [LoggerMessage(7, LogLevel.Warning, "{Slot}: the store has again what was missing")]
        public static partial void Back(ILogger log, string slot);
    }
}
