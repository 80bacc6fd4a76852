using Microsoft.Extensions.Logging;

namespace Bot.Scheduling;

/// <content>What it logs.</content>
public sealed partial class Scheduler
{
    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The clock of {Slot} waits for the store: {Why}")]
        public static partial void Away(ILogger log, string slot, string why);

        [LoggerMessage(2, LogLevel.Error, "{Slot} {Document} could not ring ({Times} times); put back")]
        public static partial void PutBack(ILogger log, string slot, string document, int times, Exception why);

        [LoggerMessage(3, LogLevel.Error, "{Slot} could not ring; it is tried again")]
        public static partial void Failed(ILogger log, string slot, Exception why);
    }
}
