using System.Collections.Immutable;
using Bot.Commands;
using Bot.Transports.Conversing;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>
/// What is open between somebody and us: a form, the rest of a long answer, what was offered last. Used by one message at a time.
/// </summary>
internal sealed class Conversation(CommandTable table)
{
    /// <summary>What their next line means after the last answer.</summary>
    public Talk Talk { get; private set; } = new(table);

    /// <summary>The form that asks them.</summary>
    public Questions? Form { get; set; }

    /// <summary>Lines of an answer that were not shown yet.</summary>
    public ImmutableArray<string> Rest { get; set; } = [];

    /// <summary>What the last answer was about: a query about the team in whose room it was asked for.</summary>
    public Place? About { get; set; }

    /// <summary>When they last said something.</summary>
    public Instant At { get; set; }

    /// <summary>Forgets what was open.</summary>
    public void Forget() => (Talk, Form, Rest, About) = (new Talk(table), null, [], null);
}
