using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Cases;

/// <summary>What an entry of the timeline is; a part of a case adds words of its own.</summary>
/// <param name="Word">The word on disk, for ever.</param>
[JsonConverter(typeof(EntryKindJson))]
public readonly record struct EntryKind(string Word)
{
    /// <summary>The case was opened.</summary>
    public static readonly EntryKind Opened = new("Opened");

    /// <summary>Somebody wrote a note.</summary>
    public static readonly EntryKind Note = new("Note");

    /// <summary>What it is about, where, or what it has to do with.</summary>
    public static readonly EntryKind Matter = new("Matter");

    /// <summary>Something was said to a party.</summary>
    public static readonly EntryKind Contact = new("Contact");

    /// <summary>The case's state changed.</summary>
    public static readonly EntryKind State = new("State");

    /// <summary>It is in other hands.</summary>
    public static readonly EntryKind Assigned = new("Assigned");

    /// <summary>Somebody plays a part in it.</summary>
    public static readonly EntryKind Party = new("Party");

    /// <summary>Evidence was noted.</summary>
    public static readonly EntryKind Link = new("Link");

    /// <summary>It waits, or goes on.</summary>
    public static readonly EntryKind Wait = new("Wait");

    /// <summary>Somebody keeps away from it, or does not any more.</summary>
    public static readonly EntryKind Recusal = new("Recusal");

    /// <summary>It was closed.</summary>
    public static readonly EntryKind Closed = new("Closed");

    /// <summary>It was opened again.</summary>
    public static readonly EntryKind Reopened = new("Reopened");

    /// <summary>Whoever handed it in has added to it.</summary>
    public static readonly EntryKind Development = new("Development");

    /// <summary>Whether it is something that somebody wrote.</summary>
    public bool IsWritten => this == Note || this == Contact || this == Development;

    /// <inheritdoc/>
    public override string ToString() => Word;
}

/// <summary>Something that happened in a case.</summary>
/// <param name="At">When it was typed.</param>
/// <param name="By">By whom.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In words; no time in it is seen from the moment of typing.</param>
/// <param name="Then">When it happened, where that was not when it was typed.</param>
/// <param name="Corrected">Who put it right since, and when; what was wrong is not kept.</param>
public sealed partial record CaseEntry(
    Instant At, PersonId By, EntryKind Kind, string Text, Instant? Then = null, Correction? Corrected = null)
{
    /// <summary>Its place in the order of events.</summary>
    [JsonIgnore]
    public Instant Happened => Then ?? At;

    /// <summary>
    /// Whether it is a note in somebody's own words. Earlier programs kept what a case is about, and that it is related, as notes too.
    /// </summary>
    [JsonIgnore]
    public bool IsOwnWords => Kind == EntryKind.Note && !OursOnce().IsMatch(Text);

    [GeneratedRegex(@"^(related to another case|wiki: \S+|(no longer )?about (on|off) wiki"
        + @"|(no longer )?about (personal information|image|threat|legal|impersonation|sockpuppetry|wikihounding|insult|other))$")]
    private static partial Regex OursOnce();
}

/// <summary>Something that was wrong in a case was put right. The wrong words are gone: they may be about somebody else.</summary>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Out">Whether it was taken out; its text says what sort of thing it was.</param>
public sealed record Correction(Instant At, PersonId By, bool Out = false);

/// <summary>The kind of an entry as its word.</summary>
internal sealed class EntryKindJson : JsonConverter<EntryKind>
{
    /// <inheritdoc/>
    public override EntryKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("the kind of an entry is missing"));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EntryKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Word);
}
