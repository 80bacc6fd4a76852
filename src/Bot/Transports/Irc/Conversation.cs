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
    /// <summary>A form, and all else that is open, is forgotten after so much silence.</summary>
    public static readonly Duration Life = Duration.FromMinutes(10);

    /// <summary>What their next line means after the last answer.</summary>
    public Talk Talk { get; private set; } = new(table);

    /// <summary>The form that asks them.</summary>
    public FormTalk? Form { get; set; }

    /// <summary>Lines of an answer that were not shown yet.</summary>
    public ImmutableArray<string> Rest { get; set; } = [];

    /// <summary>What the last answer was about: a query about the team in whose room it was asked for.</summary>
    public Place? About { get; set; }

    /// <summary>Where the form's answer belongs: a query about the team in whose room it began.</summary>
    public Place? FormAbout { get; set; }

    /// <summary>What they said last, as far as another line may be more of it.</summary>
    public LongLine? Long { get; set; }

    /// <summary>When they last said something.</summary>
    public Instant At { get; set; }

    /// <summary>Forgets what was open.</summary>
    public void Forget() => (Talk, Form, Rest, About, FormAbout, Long) = (new Talk(table), null, [], null, null, null);
}
