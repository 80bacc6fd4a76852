using System.Text;

namespace Bot.Tests.Architecture;

public sealed class LineLengthTests
{
    const int Most = 140;

    static readonly string[] Kinds = ["*.cs", "*.csproj", "*.props", "*.sh", "*.mjs", "*.lua"];

    [Fact]
    public void No_line_of_the_sources_or_tests_is_longer_than_140_columns()
    {
        var tooLong = from folder in new[] { "src", "tests" }
                      from kind in Kinds
                      from file in Repository.Files(folder, kind)
                      where !file.Contains("/node_modules/", StringComparison.Ordinal)
                      from line in File.ReadLines(Repository.At(file)).Index()
                      where Columns(line.Item) > Most
                      select $"{file}({line.Index + 1}) has {Columns(line.Item)} columns: give each thought a line, at most {Most}.";

        Assert.Empty(tooLong);
    }

    /// <summary>In bytes, as plain tools count: never fewer than there are columns.</summary>
    static int Columns(string line) => Encoding.UTF8.GetByteCount(line);
}
