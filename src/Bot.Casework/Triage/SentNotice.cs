using Bot.Basics;
using Bot.Notices;
using Bot.People;
using Bot.Routes;
using Bot.Texts;


namespace Bot.Triage;

/// <summary>A colleague has sent something somewhere, so that nobody does it twice. Its subject is the route's id and who.</summary>
public sealed class SentNotice() : NoticeType("sent")
{
    /// <summary>The one object of it.</summary>
    public static readonly SentNotice Instance = new();

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told) => Task.FromResult(Said(told));

    private static Reply? Said(Told told)
    {
        var isOnDuty = OnCall.Rota.Of(told.At.View)?.At(told.At.Now).Person == told.Reader;
        if (!isOnDuty && told.At.Team.RoleOf(told.Reader) < Role.Investigator)
            return null;
        if (told.Notice.Subject?.Split(' ') is not [var route, var who] || RouteTable.Find(route) is not { } to)
            return null;
        var name = told.Name(new PersonId(who));
        var made = new At(told.Notice.Made, MomentStyle.Short);
        return Reply.Say($"{name} has sent something to {Text.Ours(to.Destination)} ({to.Id}), {made}. You need not do it again.");
    }
}
