using FsCheck;
using FsCheck.Fluent;

namespace Irc.Tests;

/// <summary>Generators of what stands on the wire.</summary>
static class Make
{
    const string Odd = "ab1#@:!~{}[]|\\^;,=+-_.\u00e4\u4e2d\u0301\u200d";

    public static Gen<string> Text { get; } = Strings(Odd + " \t\u0002\u0003\u000f", 0, 60);

    public static Gen<string> Word { get; } = Strings(Odd, 1, 12).Where(w => w[0] is not ':' and not '@');

    public static Gen<string> Name { get; } = Strings("abcXYZ[]\\^{}|~@`_-09", 0, 12);

    /// <summary>Text of people: words, flags, families, accents, formatting, and broken halves of characters.</summary>
    public static Gen<string> Speech { get; } =
        Gen.Elements("word ", "a", " ", "ß", "中文", "👩‍👩‍👧", "🇩🇪", "e\u0301\u0302",
            "\u0002", "\u000304,12", "\u0003", "\u000f", "\ud800",
            "\n", "longerword", ", ")
            .ArrayOf().Select(parts => string.Concat(parts));

    public static Gen<IrcLine> Line { get; } =
        from tags in Strings("abc/.+-", 1, 8).Zip(Strings(Odd + " \r\n", 0, 20), (k, v) => KeyValuePair.Create(k, v)).ArrayOf()
        from source in Gen.OneOf(Gen.Constant<string?>(null), Word.Select(w => (string?)w))
        from command in Gen.OneOf(Gen.Elements("PRIVMSG", "JOIN", "X"),
            Gen.Choose(1, 999).Select(n => n.ToString("000", System.Globalization.CultureInfo.InvariantCulture)))
        from middle in Word.ArrayOf().Select(all => all.Take(14).ToArray())
        from last in Gen.OneOf(Gen.Constant(Array.Empty<string>()), Text.Select(t => new[] { t }))
        select new IrcLine(Tags.Of(tags), source, command, [.. middle, .. last]);

    static Gen<string> Strings(string alphabet, int least, int most) =>
        Gen.Choose(least, most).SelectMany(n => Gen.Elements(alphabet.ToCharArray()).ArrayOf(n)).Select(chars => new string(chars));
}
