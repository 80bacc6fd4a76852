using System.Text.Json;
using Learn.Evaluation;

namespace Learn.Tests.Evaluation;

public sealed class EvaluateTests
{
    [Fact]
    public void Guide_prints_a_line_a_question_and_the_summary()
    {
        var lines = Run(Evaluate.Guide,
            """{"q": "good reply", "best": "good-reply", "ok": ["good-reply"]}""", "", """{"q": "\"quoted\" & <odd>"}""");
        Assert.Equal(3, lines.Count);
        Assert.Equal("good-reply", lines[0].GetProperty("ids")[0].GetString());
        Assert.InRange(lines[0].GetProperty("ids").GetArrayLength(), 1, 5);
        Assert.Equal("\"quoted\" & <odd>", lines[1].GetProperty("q").GetString());
        Assert.Equal((1, 100.0, 100.0), (Number(lines[2], "questions"), Number(lines[2], "bestFirst"), Number(lines[2], "okInThree")));
    }

    [Fact]
    public void Where_measures_emergencies_and_false_alarms()
    {
        var lines = Run(Evaluate.Where,
            """{"kind": "emergency", "first": ["emergency"], "must": ["emergency"], "never": ["noticeboard"],"""
            + """ "q": "he wrote that he will kill her tonight"}""",
            """{"kind": "not-harassment", "first": ["administrator"], "must": [], "never": ["emergency"],"""
            + """ "q": "How do I kill a stuck process on the server?"}""");
        Assert.Equal("emergency", lines[0].GetProperty("routes")[0].GetString());
        var measured = (Number(lines[2], "emergenciesFound"), Number(lines[2], "falseEmergencies"), Number(lines[2], "never"));
        Assert.Equal((100.0, 0.0, 0.0), measured);
    }

    [Fact]
    public void Draft_measures_precision_and_recall()
    {
        var lines = Run(Evaluate.Draft,
            """{"kind": "announcement", "text": "User:K is banned.", "flags": ["missing-basis", "missing-username"]}""");
        Assert.Equal("missing-basis", Assert.Single(lines[0].GetProperty("flags").EnumerateArray()).GetString());
        Assert.Equal((100.0, 50.0), (Number(lines[1], "precision"), Number(lines[1], "recall")));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{\"x\": 1}")]
    public void A_line_of_another_form_is_named(string line) =>
        Assert.Contains("Line 1", Assert.Throws<InvalidDataException>(() => Run(Evaluate.Guide, line)).Message, StringComparison.Ordinal);

    private static double Number(JsonElement line, string name) => line.GetProperty("summary").GetProperty(name).GetDouble();

    private static List<JsonElement> Run(Action<TextReader, TextWriter> evaluate, params string[] lines)
    {
        using var output = new StringWriter();
        using var input = new StringReader(string.Join('\n', lines));
        evaluate(input, output);
        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. answers.Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
