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

    /// <summary>The operator need not be of the team; of its members it is for leads.</summary>
    public override Role Least => Role.Guest;

    /// <summary>A commit that tells the leads of a team.</summary>
    /// <param name="team">Whose leads.</param>
    /// <param name="runs">Who runs the installation, to be told too; null for nobody.</param>
    /// <param name="loss">What was lost, by the team or by the people who stand above the teams.</param>
    /// <param name="now">When it is told.</param>
    /// <param name="generator">For the notices' ids.</param>
    public static Commit ToLeads(Team team, PersonId? runs, StoreLoss loss, Instant now, IdGenerator generator) => new(
        Slot.Of(team.Id), null, new AuditEntry(now, PersonId.Clock, "clock store-loss", [DocId.Team], Subject(loss)),
        [.. Whom(team, runs).Select(l => Instance.To(l, now, generator, subject: Subject(loss))).Select(Urgently)]);

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told)
    {
        var isLead = told.At.Team.RoleOf(told.Reader) >= Role.Lead;
        if (!isLead && told.At.People.Operator?.Id != told.Reader)
            return Task.FromResult<Reply?>(null);
        var said = Reply.Say(
            $"{new Strong("The storage has lost what was confirmed")}. {LossWords.Of(Read(told.Notice.Subject!))}.");
        return Task.FromResult<Reply?>(isLead
            ? said.And($"What I show now is what it still holds. Look at what you did last, and tell whoever runs me: "
                + $"{new Typed("audit verify")} says it again until they have accepted it.")
            : said.And($"I work on with what it still holds, and have told the leads. My log names all teams that it concerns. Put the "
                + $"right store back, or a backup; if it is to stay so, say “bot store accept” where I run."));
    }

    private static PersonId[] Whom(Team team, PersonId? runs)
    {
        PersonId[] leads = [.. team.AtLeast(Role.Lead)];
        return runs is { } who && !leads.Contains(who) ? [.. leads, who] : leads;
    }

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
