using Bot.Languages;
using Bot.Models;

namespace Bot.Drafts;

/// <summary>Drafts that are not judged: those in another language, and those that are no message to anybody.</summary>
public static class DraftDoubt
{
    /// <summary>Why a draft is not judged; empty where it is.</summary>
    /// <param name="text">The draft.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spoken = SpokenLanguages.Of(text);
        if (spoken.Kind == SpokenKind.Other)
            return spoken.Said;
        var sentences = DraftSentences.Of(text.Length > DraftCheck.Longest ? text[..DraftCheck.Longest] : text);
        return sentences.Append(text).Any(sentence => FieldWords.Speak(English.Lexicon.Read(sentence)))
            ? ""
            : "I could not tell: this does not read like a message about a case.";
    }
}
