namespace Discord;

/// <summary>The bot's token. It can be sent, but not printed: <see cref="ToString"/>, and so every log and exception, shows dots.</summary>
public sealed class BotToken
{
    private readonly string _value;

    /// <param name="value">As the developer portal shows it, without "Bot " before it.</param>
    /// <exception cref="ArgumentException">It is empty or holds blanks or line ends; the message does not repeat it.</exception>
    public BotToken(string value)
    {
        if (string.IsNullOrEmpty(value) || value.AsSpan().ContainsAny(" \t\r\n") || !System.Text.Ascii.IsValid(value))
            throw new ArgumentException("A bot token is one word of ASCII characters, as the developer portal shows it.", nameof(value));
        _value = value;
        Header = "Bot " + value;
    }

    internal string Header { get; }

    internal string Reveal() => _value;

    public override string ToString() => "(bot token)";
}
