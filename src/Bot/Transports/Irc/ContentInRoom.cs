using Bot.Commands;


namespace Bot.Transports.Irc;

/// <summary>
/// Whether a line typed in a room holds what has no place there. Case numbers, dates, colleagues, sections and yes or no may stand in a
/// room;
/// anything else that is typed to a command which takes content may not.
/// </summary>
internal static class ContentInRoom
{
    /// <summary>Looks at what follows the command's words.</summary>
    public static bool Is(Command command, string left, Scope scope)
    {
        if (!command.Content || left.Length == 0)
            return false;
        var given = GivenValues.Of(command, left, scope);
        var rest = left;
        foreach (var parameter in command.Parameters)
        {
            if (!given.TryGetValue(parameter.Name, out var value) || value.Length == 0)
                continue;
            if (!parameter.FitsRooms)
                return true;
            rest = Without(rest, parameter.Name + "=" + GivenValues.Quoted(value), GivenValues.Quoted(value), value);
        }

        return rest.Any(char.IsLetterOrDigit);
    }

    private static string Without(string text, params ReadOnlySpan<string> forms)
    {
        foreach (var form in forms)
            if (text.IndexOf(form, StringComparison.Ordinal) is >= 0 and var at)
                return text.Remove(at, form.Length);
        return text;
    }
}
