namespace Irc;

/// <summary>One mode of a channel set or taken; the argument is a nick, a mask, a key, a number, or null.</summary>
public readonly record struct ModeChange(bool Set, char Mode, string? Argument)
{
    public override string ToString() => $"{(Set ? '+' : '-')}{Mode}{(Argument is null ? "" : " " + Argument)}";
}
