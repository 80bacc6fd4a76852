using System.Text;
using Bot.Names;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Engine.Tests.Names;

/// <summary>What holds for any name, and for any text that is none.</summary>
public sealed class WikiNameProperties
{
    private static readonly string[] parts =
        ("[[ ]] {{ }} | : / @ # % %20 %C3%A9 & &amp; &#39; _ ~ - . ( ) < > \" ' “ ” User Benutzerin "
        + "Участник Special Spezial talk w en de "
        + "ping http:// https://en.wikipedia.org/wiki/ index.php?title= &target= 192.0.2.1 /24 2001:db8:: "
        + "~2026-1-2 \u200e \u202e \u00a0 \u3000 "
        + "\u0301 e\u0301 é ß İ ı Σς Ａ ﬁ 👩‍👩‍👧 \u0000 \ud83d Heron Green heron [U+202E]").Split(' ');

    private static readonly Gen<string> anything =
        from count in Gen.Choose(0, 9)
        from some in Gen.ArrayOf(Gen.Elements(parts), count)
        from glue in Gen.Elements("", "", " ")
        select string.Join(glue, some);

    private static readonly Gen<string> names =
        from count in Gen.Choose(1, 4)
        from words in Gen.ArrayOf(
            Gen.Elements("Heron", "Green", "Renée", "Đặng", "Ω", "한국인", "Иволга", "鳥",
                "o'Brien", "42", "Jr.", "x", "علي", "नीलकंठ"), count)
        select string.Join(' ', words);

    private static readonly Gen<string> simple =
        from prefix in Gen.Elements("", "", "User:", "user:", "USER:", "User: ", "Talk:", "u/")
        from words in Gen.ArrayOf(
            Gen.Elements("Heron", "green", "and", "user", "talk", "Special", "u", "x7", "2026", "abc", "ip", "IIII", "Benutzer", "a9B"))
        from glue in Gen.Elements(" ", " ", "_", "", "  ", "-")
        select prefix + string.Join(glue, words);

    private static readonly Func<string, string>[] spellings =
    [
        n => $"User:{n}", n => $"[[User:{n}|{n}]]", n => $"[[:fr:Discussion utilisatrice:{n}/Archives]]", n => $"@{n}", n => $"{n}@dewiki",
        n => n.Replace(' ', '_'), n => $"  {n.Replace(" ", "  ", StringComparison.Ordinal)} ", n => $"\u2067{n}\u2069", n => Normal.D(n),
        n => n.Replace(' ', '\u00a0'), n => Uri.EscapeDataString(n), n => $"https://de.wikipedia.org/wiki/Benutzer:{Escaped(n)}",
        n => $"https://m.mediawiki.org/w/index.php?title=Special:Contributions&target={Plus(n)}",
        n => $"Spezial:Beiträge/{n}", n => $"{n}/Entwurf", n => $"“{n}”", n => $"{{{{u|{n}}}}}", n => n.ToUpperInvariant(),
        n => $"{Lower(n)}", n => $"{n} (talk | contribs)", n => $"User talk:{Escaped(n)}#top",
    ];

    [Fact]
    public void Reading_what_was_read_changes_nothing() =>
        Prop.ForAll(anything.ToArbitrary(), text =>
        {
            var once = WikiName.Read(text);
            var twice = WikiName.Read(once.Clean);
            return twice.Clean == once.Clean && (once.Key.Length == 0 || twice.MightBe(once));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20261130, 1));

    [Fact]
    public void A_name_is_the_same_in_any_two_spellings() =>
        Prop.ForAll(names.ToArbitrary(), Gen.Elements(spellings).ToArbitrary(), Gen.Elements(spellings).ToArbitrary(), (name, one, other) =>
        {
            var (a, b, plain) = (WikiName.Read(one(name)), WikiName.Read(other(name)), WikiName.Read(name));
            return a.MightBe(b) && b.MightBe(a) && a.MightBe(plain) && a.Is(plain);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void A_plain_name_reads_as_it_does_with_all_care()
    {
        var plain = 0;
        Prop.ForAll(simple.ToArbitrary(), text =>
        {
            if (PlainName.Of(text, out _) is null)
                return true;
            plain++;
            var (read, careful) = (WikiName.Read(text), WikiName.ReadThoroughly(text));
            return (read.Clean, read.IsPage) == (careful.Clean, careful.IsPage) && read.Keys.SequenceEqual(careful.Keys)
                && read.Addresses.IsEmpty && careful.Addresses.IsEmpty;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
        Assert.True(plain > 5_000, $"only {plain} of these names were plain");
    }

    [Fact]
    public void Likeness_has_no_direction_and_a_name_is_like_itself() =>
        Prop.ForAll(anything.ToArbitrary(), anything.ToArbitrary(), (one, other) =>
        {
            var (a, b) = (WikiName.Read(one), WikiName.Read(other));
            return a.MightBe(b) == b.MightBe(a) && (a.Key.Length == 0 || a.MightBe(a));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void What_is_kept_shows_all_that_it_is() =>
        Prop.ForAll(anything.ToArbitrary(), text =>
            !WikiName.Read(text).Clean.EnumerateRunes().Any(r => r.Value is 0x200e or 0x202e or 0 or 0xa0 || Rune.IsControl(r)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_very_long_text_is_read_in_time()
    {
        foreach (var piece in "[[ User: / %25 (( \u0301\u0323 a@ {{u| &amp; '' (a|b) https://x/ 1: ,a:".Split(' '))
        {
            var text = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));
            var started = TimeProvider.System.GetTimestamp();
            WikiName.Read(text);
            var took = TimeProvider.System.GetElapsedTime(started);
            Assert.True(took < TimeSpan.FromSeconds(1), $"{piece}: {took}");
        }
    }

    private static string Escaped(string name) => Uri.EscapeDataString(name.Replace(' ', '_'));

    private static string Plus(string name) => Uri.EscapeDataString(name).Replace("%20", "+", StringComparison.Ordinal);

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
