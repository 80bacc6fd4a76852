namespace Irc;

public enum AccountKnowledge
{
    /// <summary>The network has not said; ask WHOIS before anything confidential.</summary>
    Unknown,
    /// <summary>The network says: logged in to no account.</summary>
    None,
    /// <summary>The network says: logged in to this account.</summary>
    LoggedIn,
}

/// <summary>The services account that the network vouches for: the only thing on IRC that tells who somebody is.</summary>
public readonly record struct Account
{
    Account(AccountKnowledge knowledge, string? name) => (Knowledge, Name) = (knowledge, name);

    public static Account Unknown => default;

    public static Account None { get; } = new(AccountKnowledge.None, null);

    public AccountKnowledge Knowledge { get; }

    /// <summary>The account's name where logged in, else null.</summary>
    public string? Name { get; }

    /// <summary>An account's name as lines carry it: <c>*</c>, <c>0</c> and nothing mean "no account".</summary>
    public static Account Of(string? name) => name is null or "" or "*" or "0" ? None : new(AccountKnowledge.LoggedIn, name);

    public override string ToString() => Name ?? (Knowledge == AccountKnowledge.None ? "*" : "?");
}
