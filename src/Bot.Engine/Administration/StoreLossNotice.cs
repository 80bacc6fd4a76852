using System.Collections.Immutable;
using System.Globalization;
using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Administration;

/// <summary>The store has lost what was confirmed. Its subject holds how, how much and of when, in the clear: no more is known.</summary>
public sealed class StoreLossNotice() : NoticeType("store-loss")
{
    private const string Unknown = "-";

    /// <summary>The one object of it.</summary>
    public static readonly StoreLossNotice Instance = new();

    /// <inheritdoc/>
    public override Role Least => Role.Lead;

    /// <summary>A commit that tells the leads of a team.</summary>
    /// <param name="team">Whose leads.</param>
    /// <param name="loss">What was lost, by the team or by the people who stand above the teams.</param>
    /// <param name="now">When it is told.</param>
    /// <param name="generator">For the notices' ids.</param>
    public static Commit ToLeads(Team team, StoreLoss loss, Instant now, IdGenerator generator) => new(
        Slot.Of(team.Id), null, new AuditEntry(now, PersonId.Clock, "clock store-loss", [DocId.Team], Subject(loss)),
        [.. team.AtLeast(Role.Lead).Select(l => Instance.To(l, now, generator, subject: Subject(loss))).Select(Urgently)]);

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told) => Task.FromResult<Reply?>(Reply
        .Say($"{new Strong("The storage has lost what was confirmed")}. {LossWords.Of(Read(told.Notice.Subject!))}.")
        .And($"What I show now is what it still holds. Look at what you did last, and tell whoever runs me: {new Typed("audit verify")} "
            + $"says it again until they have accepted it."));

    private static Change Urgently(Notice notice) => new Notify(notice with { Urgent = true });

    private static string Subject(StoreLoss loss) => string.Join(' ',
        loss.Slot.Tag, loss.Kind, loss.Last, loss.Missing?.ToString(CultureInfo.InvariantCulture) ?? Unknown,
        loss.From?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? Unknown,
        loss.Until.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    private static StoreLoss Read(string subject)
    {
        var parts = subject.Split(' ');
        return new StoreLoss(
            new Slot(parts[0]), Enum.Parse<LossKind>(parts[1]), parts[2], Number(parts[3]),
            Number(parts[4]) is { } from ? Instant.FromUnixTimeMilliseconds(from) : null,
            Instant.FromUnixTimeMilliseconds(Number(parts[5])!.Value), default);
    }

    private static long? Number(string part) => part == Unknown ? null : long.Parse(part, CultureInfo.InvariantCulture);
}
