using System.Globalization;
using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>
/// Something that is stored is damaged. Its subject holds how many and the ids of the first of them, in the clear; whoever must not know of
/// a document is not told of it.
/// </summary>
public sealed class DamageNotice() : NoticeType("damage")
{
    /// <summary>The one object of it.</summary>
    public static readonly DamageNotice Instance = new();

    private const int Most = 8;

    /// <inheritdoc/>
    public override Role Least => Role.Lead;

    /// <summary>The subject for some damage.</summary>
    public static string SubjectOf(IReadOnlyList<Damage> all) =>
        all.Count.ToString(CultureInfo.InvariantCulture)
        + string.Concat(all.Take(Most).Select(d => ' ' + d.On.Value.Replace(' ', '_')));

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told)
    {
        var (at, words) = (told.At, told.Notice.Subject!.Split(' '));
        var count = int.Parse(words[0], CultureInfo.InvariantCulture);
        var seen = words.Skip(1).Select(w => new DocId(w)).Where(id => !IsDocument(id) || at.View.MaySee(id, told.Reader)).ToList();
        if (seen.Count == 0)
            return Task.FromResult<Reply?>(null);
        var named = seen.Select(id => IsDocument(id) ? at.View.Label(id, at.People) : Part(id)).Distinct().ToList();
        var more = count > words.Length - 1 ? Text.Of($" and {count - words.Length + 1} more") : Text.Empty;
        return Task.FromResult<Reply?>(Reply
            .Say($"{new Strong("Something that is stored is damaged")}: {Texts.Words.List([.. named])}{more}. "
                + $"It is set aside, and the rest goes on.")
            .And($"Tell whoever runs me: their log says what is wrong with it, and {new Typed("audit verify")} looks again."));
    }

    private static bool IsDocument(DocId id) => id.Value is [_, ':', ..];

    private static string Part(DocId id) => id.Value.Split(':')[0] switch
    {
        "audit" => "the audit",
        "outbox" when id.Value == "outbox:gone" => "what waited to be told, some of which is gone",
        "outbox" => "what waits to be told",
        var other => other,
    };
}
