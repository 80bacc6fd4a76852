namespace Irc;

/// <summary>Capabilities this client makes use of.</summary>
static class KnownCapabilities
{
    public const string Sasl = "sasl", Sts = "sts", Labels = "labeled-response", Echo = "echo-message", AccountTag = "account-tag",
        AccountNotify = "account-notify", ExtendedJoin = "extended-join", History = "draft/chathistory";

    public static readonly string[] Wanted =
    [
        "message-tags", "server-time", AccountTag, ExtendedJoin, AccountNotify, "away-notify", "chghost", "setname", "multi-prefix",
        "userhost-in-names", Echo, Labels, "batch", "invite-notify", "cap-notify", "standard-replies", History,
    ];
}
