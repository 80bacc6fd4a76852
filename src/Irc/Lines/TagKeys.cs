namespace Irc;

/// <summary>Keys that come with nearly every line are one string each, not one a line.</summary>
static class TagKeys
{
    public const string Time = "time", MsgId = "msgid", Account = "account", Batch = "batch", Label = "label", Bot = "bot";

    static readonly string[] Known = [Time, MsgId, Account, Batch, Label, Bot];

    public static string Name(ReadOnlySpan<char> key)
    {
        foreach (var known in Known)
            if (key.SequenceEqual(known)) return known;
        return key.ToString();
    }
}
