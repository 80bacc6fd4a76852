using Bot.Documents;
using Microsoft.Extensions.Logging;

namespace Bot.Startup;

/// <summary>Says what is damaged in the store, as it is noticed: ids, versions and times.</summary>
public sealed partial class DamageLog
{
    /// <summary>Where everything is damaged, one line for each says no more than these.</summary>
    private const int MostLines = 100;

    private readonly ILogger log;
    private int lines;

    private DamageLog(ILogger log) => this.log = log;

    /// <summary>Says it from now on.</summary>
    public static void Listen(Damages damages, ILogger<DamageLog> log)
    {
        var to = new DamageLog(log);
        damages.Noted += to.Say;
        damages.Healed += damage => Log.Healed(log, damage.Slot.Tag, damage.On.Value, damage.Why);
        damages.Mended += damage => Log.Mended(log, damage.Slot.Tag, damage.On.Value);
    }

    private void Say(Damage damage)
    {
        var line = Interlocked.Increment(ref lines);
        if (line < MostLines)
            Log.Damaged(log, damage.Slot.Tag, damage.On.Value, damage.Why);
        else if (line == MostLines)
            Log.Many(log);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "{Slot} {Document} is damaged and set aside: {Why}. The rest goes on; compare with a backup")]
        public static partial void Damaged(ILogger log, string slot, string document, string why);

        [LoggerMessage(2, LogLevel.Warning, "{Slot} {Document} is no longer found damaged")]
        public static partial void Mended(ILogger log, string slot, string document);

        [LoggerMessage(4, LogLevel.Error, "{Slot} {Document} was damaged and is put right: {Why}")]
        public static partial void Healed(ILogger log, string slot, string document, string why);

        [LoggerMessage(3, LogLevel.Critical, "More is damaged; it is counted in casebot_damaged and not named any more")]
        public static partial void Many(ILogger log);
    }
}
