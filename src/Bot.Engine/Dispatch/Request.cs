using Bot.Commands;
using Bot.People;


namespace Bot.Dispatch;

/// <summary>Something that somebody wants, however it came.</summary>
public sealed record Request
{
    /// <summary>The dedupe key: interaction id, IRC msgid, or drawn by the transport. Unique in the installation.</summary>
    public required string Id { get; init; }

    /// <summary>What the network vouches for; null where it vouches for nothing.</summary>
    public required Account? Account { get; init; }

    /// <summary>Where it was said.</summary>
    public required Place Place { get; init; }

    /// <summary>The whole line as typed, without the prefix that called the bot; null when <see cref="Values"/> speak.</summary>
    public string? Line { get; init; }

    /// <summary>The command, where the transport knows it.</summary>
    public Command? Command { get; init; }

    /// <summary>The command's values by parameter name, where the transport knows them.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>Meant for the transport.</summary>
    public object? ReplyTo { get; init; }
}
