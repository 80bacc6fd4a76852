using System.Collections.Concurrent;
using Bot.Commands;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>All open conversations: by account where there is one, so that no nick inherits another's.</summary>
internal sealed class Conversations(CommandTable table)
{
    private readonly ConcurrentDictionary<string, Conversation> open = new(StringComparer.Ordinal);

    /// <summary>The one that is open with a partner; null for none.</summary>
    public Conversation? Open(Correspondent who) => open.GetValueOrDefault(who.Key);

    /// <summary>The one with a partner.</summary>
    /// <returns>It, and whether a form was forgotten since they last spoke.</returns>
    public (Conversation Conversation, bool Forgot) With(Correspondent who, Instant now)
    {
        var conversation = open.GetOrAdd(who.Key, _ => new Conversation(table) { At = now });
        var forgot = false;
        if (now - conversation.At > Conversation.Life)
        {
            forgot = conversation.Form is not null;
            conversation.Forget();
        }

        conversation.At = now;
        return (conversation, forgot);
    }

    /// <summary>Drops what was left alone: what somebody typed is not kept longer than a conversation lives.</summary>
    public void Sweep(Instant now)
    {
        foreach (var (key, conversation) in open)
        {
            var silence = now - conversation.At;
            if (silence <= Conversation.Life)
                continue;
            if (conversation.Form is not { } form || silence > Duration.FromDays(1))
                open.TryRemove(key, out _);
            else
                (conversation.Form, conversation.Rest) = (form with { Given = form.Given.Clear() }, []);
        }
    }

    /// <summary>A nick without account is nobody's any more.</summary>
    public void Drop(string nick) => open.TryRemove(new Correspondent(nick, null, default, false).Key, out _);
}
