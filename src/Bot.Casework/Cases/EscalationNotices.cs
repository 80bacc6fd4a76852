using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Cases;

/// <summary>The three types of notices of something that is escalated: soon due, due, overdue.</summary>
public sealed class EscalationNotices
{
    private readonly string what;

    /// <summary>For something; each type is made with its occasion.</summary>
    public EscalationNotices(string what, Func<string, NoticeType> make) =>
        (this.what, Types) = (what, [make("heads-up"), make("due"), make("overdue")]);

    /// <summary>The types.</summary>
    public NoticeType[] Types { get; }

    /// <summary>The notices of a step, to all who are told of it.</summary>
    public IEnumerable<Notice> Of(
        EscalationStep step, CaseHead head, string subject, IEnumerable<Recipient> to, Instant due, bool urgent, Moment at)
    {
        var type = Occasion(step) + "/" + what;
        return to.Select(recipient => recipient.Notice(type, head, subject, due, at) with { Step = (int)step, Urgent = urgent });
    }

    private static string Occasion(EscalationStep step) => step switch
    {
        EscalationStep.HeadsUp => "heads-up",
        EscalationStep.Due => "due",
        _ => "overdue",
    };
}
