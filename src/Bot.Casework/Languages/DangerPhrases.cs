using System.Collections.Concurrent;
using System.Reflection;
using Language.Phrases;

namespace Bot.Languages;

/// <summary>
/// Finds threats, suicide, child abuse and exposed private matters in words of a language that the bot does not read, by phrases
/// written for it. It errs towards finding; what films, books and articles tell is let pass where nobody in the room is spoken of.
/// </summary>
internal static class DangerPhrases
{
    private static readonly ConcurrentDictionary<string, PhraseBook> Books = new(StringComparer.Ordinal);

    /// <summary>Phrases that mean the same danger in whatever they stand: a line of three words is seldom known for its language.</summary>
    public const string AnyLanguage = "any";

    /// <summary>The phrases of a language, read when first asked for.</summary>
    /// <param name="code">A language with a file of its own.</param>
    public static PhraseBook Book(string code) => Books.GetOrAdd(code, Read);

    /// <summary>What stands in a text, if it is in that language.</summary>
    public static Danger Find(string code, PhraseText text)
    {
        var book = Book(code);
        var harmless = book.Find("harmless", text).Count > 0;
        var told = book.Find("said", text).Count > 0;
        var people = book.Find("me", text);
        var found = Danger.None;
        if (IsThreat(book, text, people, harmless, told) || IsSuicide(book, text, harmless, told))
            found |= Danger.Life;
        if (IsChildAbuse(book, text, harmless))
            found |= Danger.Child;
        if (IsExposed(book, text, harmless))
            found |= book.Find("child", text).Count > 0 ? Danger.Privacy | Danger.OfAChild : Danger.Privacy;
        return found;
    }

    private static bool IsThreat(PhraseBook book, PhraseText text, IReadOnlyList<PhraseHit> people, bool harmless, bool told)
    {
        var isIdiom = book.Find("idiom", text).Count > 0;
        var phrases = book.Find("threat", text);
        var isTale = harmless || isIdiom;
        if (phrases.Any(hit => !isTale || hit.IsPlain && told && !isIdiom))
            return true;
        var acts = book.Find("kill", text).Concat(book.Find("hurt", text)).ToArray();
        var isMeant = !isIdiom && (!harmless || told);
        return isMeant && AreNear(acts, people, book.Reach) || !isTale && AreNear(acts, book.Find("them", text), book.Reach);
    }

    private static bool IsSuicide(PhraseBook book, PhraseText text, bool harmless, bool told) =>
        book.Find("suicide", text).Any(hit => !harmless && book.Find("idiom", text).Count == 0 || hit.IsPlain && told)
        || !harmless && book.Find("suicide-word", text).Count > 0;

    private static bool IsChildAbuse(PhraseBook book, PhraseText text, bool harmless)
    {
        if ((harmless || book.Find("article", text).Count > 0) && book.Find("picture", text).Count == 0)
            return false;
        var children = book.Find("child", text);
        return book.Find("abusive", text).Count > 0 || AreNear(children, book.Find("abuse", text), book.Reach)
            || IsAsked(book, text, children);
    }

    /// <summary>Somebody asks a child for pictures, or to meet in secret.</summary>
    private static bool IsAsked(PhraseBook book, PhraseText text, IReadOnlyList<PhraseHit> children) =>
        children.Count > 0 && book.Find("asks", text).Count > 0 && AreNear(children, book.Find("wanted", text), 2 * book.Reach);

    private static bool IsExposed(PhraseBook book, PhraseText text, bool harmless)
    {
        if (harmless && book.Find("mine", text).Count == 0 && book.Find("me", text).Count == 0)
            return false;
        return AreNear(book.Find("private", text), book.Find("posted", text), 2 * book.Reach);
    }

    private static bool AreNear(IReadOnlyList<PhraseHit> these, IReadOnlyList<PhraseHit> those, int reach) =>
        these.Any(one => those.Any(other => one != other && one.From(other) <= reach));

    private static PhraseBook Read(string code)
    {
        var name = $"danger/{code}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its resource {name}.");
        using var reader = new StreamReader(stream);
        return PhraseBook.Read(reader);
    }
}
