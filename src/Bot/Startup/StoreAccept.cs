using System.Globalization;
using Bot.Configuration;
using Bot.Documents;
using Bot.Storage.Positions;
using Bot.Storage.Sealing;

namespace Bot.Startup;

/// <summary>`bot store accept`: the operator says that what the store has lost is to stay lost.</summary>
public static class StoreAccept
{
    private const int Done = 0, NotRunning = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Accepts all that is known to be missing, and waits until the bot that runs there has noted it.</summary>
    /// <returns>An exit code, and what is said.</returns>
    public static async Task<(int Code, string Said)> Run(Settings settings, TimeProvider time)
    {
        var folders = Folders.Of(settings);
        using var keys = folders.Keys(mayMake: false);
        var files = PositionFile.All(folders.Data, new Sealer(keys));
        var lost = files.Select(f => (File: f, Losses: LossesOf(f))).Where(f => f.Losses.Count > 0).ToList();
        if (lost.Count == 0)
            return (Done, $"Nothing is missing that is known in {folders.Data}.");
        foreach (var (file, losses) in lost)
            AcceptedLosses.Write(file.Path, losses);
        var said = string.Join('\n', lost.SelectMany(l => l.Losses).Select(Line));
        var began = time.GetTimestamp();
        while (lost.Any(l => LossesOf(l.File).Any(l.Losses.Contains)))
            if (time.GetElapsedTime(began) > Limit)
                return (NotRunning, $"{said}\nNo bot has noted this yet; the next that starts on {folders.Data} does.");
            else
                await Task.Delay(Pause, time).ConfigureAwait(false);
        return (Done, $"{said}\nAccepted. It stands in the audit.");
    }

    private static List<StoreLoss> LossesOf(PositionFile file) => [.. file.Read(out _).SelectMany(k => k.Losses)];

    private static string Line(StoreLoss loss)
    {
        var entries = loss.Missing is { } count ? $"{count} entries" : "entries";
        return string.Create(CultureInfo.InvariantCulture,
            $"{loss.Slot.Tag}: {loss.Kind}, {entries} missing after {loss.From}, the last of {loss.Until}");
    }
}
