using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;

namespace Bot.Storage.Formats;

/// <summary>A notice as it waits in the outbox, in the clear: nothing but ids and times. Fields with tabs between.</summary>
/// <remarks>
/// Format 1 named a number for the occasion and a case; <see cref="OldNotices"/> says which types those were. Format 2 names type and
/// document. A sum at the end (CRC-32 over id and text) tells a row that was damaged; rows of older programs have none.
/// </remarks>
internal static class NoticeText
{
    private const int Fields = 10;
    private const string Format = "2";
    private const string OldFormat = "1";

    public static string Write(Notice notice)
    {
        var text = Fielded(notice);
        return text + '\t' + Sum(notice.Id, text);
    }

    private static string Fielded(Notice notice) => string.Join('\t',
        Format, Plain(notice.Person?.Value), Plain(notice.Room), notice.Type, notice.About?.Value, Plain(notice.Subject),
        notice.Step.ToString(CultureInfo.InvariantCulture), Ticks(notice.Due), Ticks(notice.Made),
        (notice.Urgent ? "u" : "") + (notice.Tried ? "t" : ""));

    /// <exception cref="FormatException">It is none, was damaged, or is of a newer format.</exception>
    public static Notice Read(string id, string text)
    {
        var field = text.Split('\t');
        if (field[0] is not (Format or OldFormat) || field.Length is not (Fields or Fields + 1))
            throw new FormatException("it has a form that this program does not know");
        if (field.Length > Fields && Sum(id, text[..text.LastIndexOf('\t')]) != field[Fields])
            throw new FormatException("it was changed: its sum is another one");
        try
        {
            return Read(id, field);
        }
        catch (OverflowException e)
        {
            throw new FormatException("one of its numbers is none", e);
        }
    }

    private static Notice Read(string id, string[] field)
    {
        if (field[9] is not ("" or "u" or "t" or "ut"))
            throw new FormatException("its marks are none");
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

    private static string Sum(string id, string text) =>
        Crc32.HashToUInt32(Encoding.UTF8.GetBytes(id + '\t' + text)).ToString("x8", CultureInfo.InvariantCulture);

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
