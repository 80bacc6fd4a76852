using System.Text.Json;
using Bot.Triage;
using Learn.Evaluation;

namespace Learn.Tests.Examination;

/// <summary>
/// Lines in twenty-five languages. Those of the first file were written before any phrase was; those of the second are oblique, and the
/// phrases were mended with them; those of the third, by other hands, were not looked at when the phrases were widened.
/// </summary>
public sealed class OtherLanguagesTests
{
    [Theory]
    [InlineData("languages.jsonl")]
    [InlineData("languages-oblique.jsonl")]
    [InlineData("languages-second.jsonl")]
    public void Danger_is_found_and_nothing_is_sent_elsewhere(string file)
    {
        var lines = Lines(file).ToArray();
        var urgent = lines.Where(line => Kind(line) is "threat" or "suicide" or "child").ToArray();
        Assert.True(urgent.Count(line => First(line).Contains(Answer(line).FirstOrDefault())) >= urgent.Length * 0.85);
        Assert.All(urgent.Concat(lines.Where(line => Kind(line) == "private")),
            line => Assert.True(Answer(line) is [] || First(line).Contains(Answer(line)[0]), line.ToString()));
        var harmless = lines.Where(line => Kind(line) == "not-harassment").ToArray();
        Assert.True(harmless.Count(line => Answer(line).Length == 0) >= harmless.Length * 0.9);
    }

    [Theory]
    [InlineData("where")]
    [InlineData("guide")]
    [InlineData("draft")]
    [InlineData("second-where")]
    [InlineData("second-guide")]
    [InlineData("second-draft")]
    public void Senseless_lines_are_left_open(string what)
    {
        using var lines = File.OpenText(PathOf($"senseless-{what}.jsonl"));
        using var output = new StringWriter();
        Action<TextReader, TextWriter> evaluate = what.Split('-')[^1] switch
        {
            "where" => Evaluate.Where,
            "guide" => Evaluate.Guide,
            _ => Evaluate.Draft,
        };
        evaluate(lines, output);
        var summary = JsonDocument.Parse(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;
        Assert.True(summary.GetProperty("summary").GetProperty("answers").GetProperty("senselessLeftOpen").GetDouble() >= 85);
    }

    private static string[] Answer(JsonElement line) =>
        [.. TriageEngine.Shipped.Triage(line.GetProperty("q").GetString()!).Routes.Select(answer => answer.Route.Id)];

    private static string Kind(JsonElement line) => line.GetProperty("kind").GetString()!;

    private static string?[] First(JsonElement line) => [.. line.GetProperty("first").EnumerateArray().Select(route => route.GetString())];

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(PathOf(file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static string PathOf(string file) => Path.Combine(SourceTree.Root, "tests", "Learn.Tests", "Examination", file);
}
