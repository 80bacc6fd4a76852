namespace Irc;

/// <summary>Notices that the other side is gone although the socket says nothing: a PING after silence, the end after more of it.</summary>
sealed class Liveness(SessionContext context)
{
    public const string Token = "alive";

    DateTimeOffset heard;
    DateTimeOffset? asked;

    public DateTimeOffset Due => asked is { } at ? at + context.Options.Limits.Dead : heard + context.Options.Limits.Silence;

    public void Heard() => (heard, asked) = (context.Now, null);

    public void Tick()
    {
        if (context.Now < Due) return;
        if (asked is not null) context.End(EndKind.PingTimeout, $"silent since {(context.Now - heard).TotalSeconds:0} s");
        else if (context.State.Ready)
        {
            asked = context.Now;
            context.Protocol("PING", Token);
        }
        else heard = context.Now;
    }
}
