namespace Bot.Tests.Architecture;

/// <summary>The lines of a data file that say something: without remarks, which begin with #.</summary>
internal static class TextLines
{
    public static IEnumerable<string> Of(string text) =>
        text.Split('\n').Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0);
}
