using Bot.Basics;
using Bot.Documents;
using Bot.Notices;
using Bot.Texts;


namespace Bot.Cases;

/// <summary>A type of notice about a case: told only to who may see the case at that moment.</summary>
/// <param name="name">Its name; on disk for ever.</param>
public abstract class CaseNotice(string name) : NoticeType(name)
{
    /// <summary>Whoever may see the case may be told of it, and nobody else.</summary>
    public sealed override Role Least => Role.Guest;

    /// <inheritdoc/>
    public sealed override async Task<Reply?> Words(Told told)
    {
        if (Head(told) is not { } head || CaseAccess.For(head, told.At.Team, told.Reader) is not { } grant)
            return null;
        if (told.Saved is Case saved && saved.Version == head.Version && saved.Head.Value == head.Value)
            return Words(saved, told);
        var loaded = (await CaseAccess.Load(told.Load, [grant]).ConfigureAwait(false))[0];
        return loaded is not null && CaseAccess.For(loaded.Head, told.At.Team, told.Reader) is not null ? Words(loaded, told) : null;
    }

    /// <inheritdoc/>
    public sealed override RoomText? ForRoom(Told told) => Head(told) is { IsOpen: true } head ? ForRoom(head, told) : null;

    /// <summary>The words for a reader who may see the case; null when they are no longer true.</summary>
    protected abstract Reply? Words(Case of, Told told);

    /// <summary>The words for a room, about an open case; null for none.</summary>
    protected virtual RoomText? ForRoom(CaseHead head, Told told) => null;

    /// <summary>What a room hears of something late: number and lateness. Null when nothing is late any more.</summary>
    protected static RoomText? Late(CaseHead head, NodaTime.Instant? due, Told told)
    {
        if (due is not { } at || at > told.At.Now)
            return null;
        var show = new Typed($"case show {head.Number}");
        return RoomText.Of($"{head.Number}: something promised is {told.At.Now - at} late. Who can see the case finds it with {show}.");
    }

    private static CaseHead? Head(Told told) => told.Notice.About is { } about ? told.At.View.Get<CaseIndex>().Head(about) : null;
}
