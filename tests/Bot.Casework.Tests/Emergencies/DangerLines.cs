using Bot.Casework.Tests.Guidance;
using Found = Bot.Emergencies.DangerKind;

namespace Bot.Casework.Tests.Emergencies;

/// <summary>
/// Notes to measure the finder by, in files beside this one: a blank line between two, a dangerous one begins with its kind. The
/// unseen ones were written when the patterns stood.
/// </summary>
internal static class DangerLines
{
    public static string[] Ordinary(string half) => Read($"ordinary-{half}.txt");

    public static (Found Kind, string Words)[] Dangerous(string half) =>
        [.. Read($"danger-{half}.txt").Select(line => line.Split(": ", 2)).Select(parts => (Enum.Parse<Found>(parts[0], true), parts[1]))];

    private static string[] Read(string name) =>
    [
        .. File.ReadAllText(Path.Combine(SourceTree.Root.FullName, "tests", "Bot.Casework.Tests", "Emergencies", name))
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(note => note.Replace('\n', ' ').Trim()),
    ];
}
