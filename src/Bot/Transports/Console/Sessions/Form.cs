using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Console.Editing;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Rendering;


namespace Bot.Transports.Console.Sessions;

/// <summary>Asks for a command's values one by one: those that are needed, and those that a form offers.</summary>
public sealed class Form(
    LineEditor editor, Screen screen, IFrontDoor door, ICompletion completion, ConsoleSeat seat)
{
    /// <summary>Fills what is not yet given.</summary>
    /// <returns>All values; null when it was cancelled, by "cancel", Esc or Ctrl-C.</returns>
    public async Task<IReadOnlyDictionary<string, string>?> Fill(Command command, Dictionary<string, string> given, Scope scope,
        CancellationToken token)
    {
        var asked = command.Parameters.Where(p => (!p.Optional || p.Offered) && !given.ContainsKey(p.Name)).ToList();
        screen.Show(
            $"{command.Path}: {Words.Count(asked.Count, "question")}. "
            + "Enter alone skips one that may be left out; cancel or Esc ends without doing anything.",
            Colours.Name);
        foreach (var parameter in asked)
        {
            if (await Ask(parameter, command, scope, token).ConfigureAwait(false) is not { } value)
                return null;
            if (value.Length == 0)
                continue;
            given[parameter.Name] = value;
            var found = door.Look(command, value);
            if (found.Count > 0)
                screen.Show(RichReply.Of(new Reply([.. found]), new Reader(scope.Now, scope.Zone)));
        }

        return given;
    }

    private async Task<string?> Ask(Parameter parameter, Command command, Scope scope, CancellationToken token)
    {
        screen.Show(parameter.Question + (parameter.Choices.Length > 0 ? $" ({Words.List([.. parameter.Choices], "or")})" : ""),
            Colours.Strong);
        var begun = "";
        while (true)
        {
            var (end, text) = await editor.Read($"  {parameter.Name}> ", begun, null, Values, token).ConfigureAwait(false);
            var typed = text.Trim();
            if (end != LineEnd.Entered || string.Equals(typed, "cancel", StringComparison.OrdinalIgnoreCase))
                return null;
            if (typed.Length == 0 && parameter.Optional)
                return "";
            if (Wrong(parameter, typed, scope) is not { } why)
                return typed;
            screen.Show($"✗ {why}", Colours.No);
            begun = text;
        }

        Task<IReadOnlyList<Suggestion>> Values(string line, int cursor, CancellationToken until) =>
            completion.Complete(command, parameter, line[..cursor], seat.Account, seat.Team, until);
    }

    private static string? Wrong(Parameter parameter, string typed, Scope scope) =>
        typed.Length == 0 ? "This one is needed; cancel ends without doing anything." : parameter.Read(typed, true, scope).Why;
}
