using Bot.Basics;
using Bot.People;
using Bot.Texts;
using Bot.Views;


namespace Bot.Notices;

/// <summary>Something is overdue and undelivered, or cannot be read. Its subject holds ids; the names are put in when it is told.</summary>
public sealed class AlarmNotice() : NoticeType("alarm")
{
    /// <summary>The one object of it.</summary>
    public static readonly AlarmNotice Instance = new();

    /// <inheritdoc/>
    public override Role Least => Role.Lead;

    /// <summary>A subject: something came due and did not ring.</summary>
    public const string Unrung = "overdue and not rung";

    /// <summary>A subject, before the ids of the people who could not be told; a room where there are none.</summary>
    public const string Undelivered = "undelivered";

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told)
    {
        var what = Alarming(told.Notice.Subject!, told.At.People);
        return Task.FromResult<Reply?>(Reply.Say(
            $"{new Strong("Something needs whoever runs me")}: {what}. Nothing is lost, but until it is mended it is not told."));
    }

    private static string Alarming(string subject, PeopleView people) => subject.Split(' ') switch
    {
        [Undelivered] => "undelivered to a room",
        [Undelivered, .. var ids] => "undelivered to " + Texts.Words.List([.. ids.Select(id => people.Name(new PersonId(id)))]),
        _ => subject,
    };
}
