using System.Globalization;
using System.IO.Compression;
using System.Text;
using Bot.Names;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Engine.Tests.Names;

/// <summary>
/// Unicode's own NormalizationTest.txt, version 15.0.0: source; C; D; KC; KD, where a column equal to the one before is left empty.
/// Hangul syllables, which are computed, are left out of the file and checked by their formula.
/// </summary>
public sealed class NormalTests
{
    private static readonly Lazy<List<(int Part, string[] Columns)>> rows = new(() => [.. Read()]);

    [Fact]
    public void Every_row_of_Unicodes_own_test_holds()
    {
        Assert.Equal(7902, rows.Value.Count);
        foreach (var (_, c) in rows.Value)
        {
            Assert.All(c[..3], text => Assert.Equal(c[1], Normal.C(text)));
            Assert.All(c[3..], text => Assert.Equal(c[3], Normal.C(text)));
            Assert.All(c[..3], text => Assert.Equal(c[2], Normal.D(text)));
            Assert.All(c[3..], text => Assert.Equal(c[4], Normal.D(text)));
            Assert.All(c, text => Assert.Equal(c[3], Normal.KC(text)));
            Assert.All(c, text => Assert.Equal(c[4], Normal.KD(text)));
        }
    }

    [Fact]
    public void What_the_test_does_not_list_stands_for_itself()
    {
        var listed = rows.Value.Where(r => r.Part == 1).Select(r => r.Columns[0]).ToHashSet(StringComparer.Ordinal);
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (code is (>= 0xD800 and < 0xE000) or (>= 0xAC00 and < 0xD7A4))
                continue;
            var text = char.ConvertFromUtf32(code);
            if (listed.Contains(text))
                continue;
            Assert.Equal(text, Normal.C(text));
            Assert.Equal(text, Normal.KD(text));
        }
    }

    [Fact]
    public void Hangul_syllables_are_their_letters()
    {
        for (var at = 0; at < 11172; at++)
        {
            var syllable = ((char)(0xAC00 + at)).ToString();
            var trail = at % 28 == 0 ? "" : ((char)(0x11A7 + (at % 28))).ToString();
            var letters = $"{(char)(0x1100 + (at / 588))}{(char)(0x1161 + (at % 588 / 28))}{trail}";
            Assert.Equal(letters, Normal.D(syllable));
            Assert.Equal(syllable, Normal.C(letters));
            Assert.Equal(syllable, Normal.KC(syllable));
        }
    }

    [Fact]
    public void A_form_of_a_form_is_that_form()
    {
        var texts = ArbMap.Default.GeneratorFor<char[]>().Select(c => new string(c)).ToArbitrary();
        Prop.ForAll(texts, text =>
            Normal.C(Normal.C(text)) == Normal.C(text)
            && Normal.C(Normal.D(text)) == Normal.C(text)
            && Normal.KC(Normal.KD(text)) == Normal.KC(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Lone_halves_of_pairs_and_unassigned_characters_stay()
    {
        foreach (var text in new[] { "a\ud800b", "\udc00", "e\u0301\ud83d", "\u0378", "" })
            Assert.Equal(Normal.C(text), text.Replace("e\u0301", "é", StringComparison.Ordinal));
    }

    private static IEnumerable<(int, string[])> Read()
    {
        using var zipped = typeof(NormalTests).Assembly.GetManifestResourceStream("names/NormalizationTest-15.0.0.gz")!;
        using var reader = new StreamReader(new GZipStream(zipped, CompressionMode.Decompress));
        var part = 0;
        while (reader.ReadLine() is { } line)
            if (line[0] == '@')
                part = line[5] - '0';
            else
                yield return (part, Columns(line.Split(';')));
    }

    private static string[] Columns(string[] written)
    {
        var columns = new string[5];
        for (var i = 0; i < 5; i++)
            columns[i] = i < written.Length && written[i].Length > 0 ? Text(written[i]) : columns[i - 1];
        return columns;
    }

    private static string Text(string codes) => string.Concat(
        codes.Split(' ').Select(c => char.ConvertFromUtf32(int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
}
