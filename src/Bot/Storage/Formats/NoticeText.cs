using System.Globalization;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.Storage.Formats;

/// <summary>A notice as it waits in the outbox, in the clear: nothing but ids and times. Fields with tabs between.</summary>
/// <remarks>
/// Format 1 named a number for the occasion and a case; <see cref="OldNotices"/> says which types those were. Format 2 names type and
/// document.
/// </remarks>
internal static class NoticeText
{
    private const int Fields = 10;
    private const string Format = "2";
    private const string OldFormat = "1";

    public static string Write(Notice notice) => string.Join('\t',
        Format, Plain(notice.Person?.Value), Plain(notice.Room), notice.Type, notice.About?.Value, Plain(notice.Subject),
        notice.Step.ToString(CultureInfo.InvariantCulture), Ticks(notice.Due), Ticks(notice.Made),
        (notice.Urgent ? "u" : "") + (notice.Tried ? "t" : ""));

    /// <exception cref="FormatException">It is none, or of a newer format.</exception>
    public static Notice Read(string id, string text)
    {
        var field = text.Split('\t');
        if (field[0] is not (Format or OldFormat) || field.Length < Fields)
            throw new FormatException($"the notice {id} has format '{field[0]}', which this program does not know");
        var subject = Whole(field[5]);
        var isOld = field[0] == OldFormat;
        return new Notice
        {
            Id = id,
            Person = Whole(field[1]) is { } person ? new PersonId(person) : null,
            Room = Whole(field[2]),
            Type = isOld ? OldNotices.TypeOf(id, field[3], subject) : field[3],
            About = field[4].Length == 0 ? null : new DocId(isOld ? "c:" + field[4] : field[4]),
            Subject = subject,
            Step = int.Parse(field[6], CultureInfo.InvariantCulture),
            Due = Instant(field[7]),
            Made = Instant(field[8]),
            Urgent = field[9].Contains('u', StringComparison.Ordinal),
            Tried = field[9].Contains('t', StringComparison.Ordinal),
        };
    }

    // Names of channels may hold anything; an empty field stands for null, so a text begins with '=' .
    private static string Plain(string? text) => text is null
        ? ""
        : "=" + text.Replace("%", "%25", StringComparison.Ordinal).Replace("\t", "%09", StringComparison.Ordinal);

    private static string? Whole(string field) => field.Length == 0
        ? null
        : field[1..].Replace("%09", "\t", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private static string Ticks(Instant instant) => instant.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);

    private static Instant Instant(string field) =>
        NodaConstants.UnixEpoch.PlusTicks(long.Parse(field, CultureInfo.InvariantCulture));
}
