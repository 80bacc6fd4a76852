namespace Bot.People;

/// <summary>An account as typed: network/name.</summary>
public readonly record struct AccountText(Account Account) : IParsable<AccountText>
{
    /// <inheritdoc/>
    public static AccountText Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var account) ? account : throw new FormatException();

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out AccountText result)
    {
        var at = s?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        result = default;
        if (at <= 0 || at == s!.Length - 1)
            return false;
        var network = s[..at].ToLowerInvariant();
        var name = s[(at + 1)..];
        if (network is not ("console" or "discord") && !(network.StartsWith("irc:", StringComparison.Ordinal) && network.Length > 4))
            return false;
        if (network == "discord" && !name.All(char.IsAsciiDigit))
            return false;
        result = new AccountText(new Account(network, network == "discord" ? name : name.ToLowerInvariant()));
        return !name.Any(char.IsWhiteSpace) && Texts.TypedText.Clean(name) == name;
    }
}
