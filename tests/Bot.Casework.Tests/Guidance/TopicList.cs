namespace Bot.Casework.Tests.Guidance;

/// <summary>The topics that the pack must cover, each with its phase, in the order of <c>topics.txt</c>.</summary>
internal static class TopicList
{
    public static IReadOnlyDictionary<string, string> PhaseOf { get; } = File.ReadLines(SourceTree.TopicList)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' '))
        .ToDictionary(parts => parts[0], parts => parts[1]);
}
