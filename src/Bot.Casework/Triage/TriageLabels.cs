using Bot.Routes;

namespace Bot.Triage;

/// <summary>What triage tells apart: the routes, and "none".</summary>
internal static class TriageLabels
{
    /// <summary>Nobody's harassment: a question about an article, a tool, a turn of phrase.</summary>
    public const string None = "none";

    /// <summary>All of them, most urgent first; "none" is the last.</summary>
    public static string[] All { get; } = [.. RouteIds.All, None];
}
