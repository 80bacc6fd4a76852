using Bot.Basics;
using Bot.Commands;
using Bot.Notices;
using Bot.Texts;
using NodaTime;

namespace Bot.Administration;

/// <summary>The daily message of a person: what waits for them, in one piece. Not told when there is nothing to say.</summary>
public sealed class DigestNotice(DailyLines all) : NoticeType(Type)
{
    /// <summary>Its name.</summary>
    public const string Type = "digest";

    /// <inheritdoc/>
    public override Role Least => Role.Investigator;

    private const int Most = 20;

    /// <inheritdoc/>
    public override async Task<Reply?> Words(Told told)
    {
        var monday = told.Notice.Due.InZone(told.Zone).DayOfWeek == IsoDayOfWeek.Monday;
        var reply = new Reply([]);
        var choices = all.All.Select(f => f.Next).ToList();
        foreach (var feature in all.All.OrderBy(f => f.Place))
            if (await feature.Of(told, monday).ConfigureAwait(false) is { Lines.Length: > 0 } list)
            {
                reply = reply.And(Listed(list));
                choices.Add(list.Next);
            }

        return reply.Blocks.Length == 0 ? null : reply.Then([.. choices.OfType<Choice>()]);
    }

    private static Block.Lines Listed(DailyList list) => new(Text.Ours(list.Heading), list.Lines.Length <= Most
        ? list.Lines
        : [.. list.Lines.Take(Most), Text.Of($"and {list.Lines.Length - Most} more")]);
}

/// <summary>The lines of all features, in the order of registration.</summary>
public sealed record DailyLines(IReadOnlyList<IDailyLines> All);
