using System.Collections.Immutable;
using System.Text;
using Bot.Basics;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// A text that came without a command, as what is pasted does: nothing is done with it, and each command that could take all of it as one
/// text is offered with it.
/// </summary>
internal static class LooseText
{
    /// <summary>Mistyped commands are shorter, in bytes.</summary>
    private const int LeastBytes = 300;

    /// <summary>A command whose text may not be longer takes a name or a reason, not a report.</summary>
    private const int LeastTaken = 2000;

    /// <summary>Whether it has several lines.</summary>
    public static bool IsLines(string line) => line.AsSpan().Trim().Contains('\n');

    /// <summary>Whether it is longer than anybody types what is meant for a command.</summary>
    public static bool IsLong(string line) => Encoding.UTF8.GetByteCount(line) >= LeastBytes;

    /// <summary>The question what it is for; null where nothing that the caller may use takes texts.</summary>
    /// <param name="table">All commands.</param>
    /// <param name="text">As it came.</param>
    /// <param name="role">What the caller may do.</param>
    /// <param name="recalls">Whether "it" stands for a document of this kind now.</param>
    public static Refusal? Refused(CommandTable table, string text, Role role, Func<char, bool> recalls)
    {
        var clean = TypedText.Clean(text).Trim();
        var length = TypedText.Length(clean);
        var takers = table.Commands.Where(c => c.Role <= role && TakesTexts(c)).ToList();
        // Of commands that add to the same thing the one that needs the larger role is meant by whoever has it.
        var adds = takers.Where(c => c.More == c.Path).MaxBy(c => c.Role);
        takers.RemoveAll(c => c.More == c.Path && c != adds);
        if (takers.Count == 0)
            return null;
        var lines = Words.Count(clean.Split('\n').Length, "line");
        var what = Text.Of($"Is this one text? “{TypedText.Short(clean)}” ({lines}, {Words.Count(length, "character")}). "
            + $"I did nothing with it yet.");
        var fits = takers.FindAll(c => TextOf(c).Most >= length);
        if (fits.Count == 0)
            what += Text.Of($" It is longer than the {takers.Max(c => TextOf(c).Most)} characters that fit: send it in parts.");
        return new Refusal(RefusalKind.Question, what).Or([.. fits.OrderBy(c => c != adds).Select(c => Offered(c, clean, recalls))]);
    }

    private static Choice Offered(Command command, string text, Func<char, bool> recalls)
    {
        var values = ImmutableDictionary<string, string>.Empty.Add(TextOf(command).Name, GivenValues.Kept(text, text));
        var recalled = command.Parameters.Where(p => !p.Optional && p.Known?.Recalls is { } letter && recalls(letter)).ToList();
        foreach (var parameter in recalled)
            values = values.Add(parameter.Name, "it");
        // The text itself was just sent and need not be read again.
        return new Choice(command.About, command.Path + string.Concat(recalled.Select(_ => " it"))) { Values = values };
    }

    private static Parameter TextOf(Command command) => command.Parameters.First(p => p.Rest);

    private static bool TakesTexts(Command command) =>
        command is { Content: true, OwnWords: false, Operator: false }
        && (command.More.Length > 0 || command.Unheard)
        && command.Parameters.Any(p => p.Rest && p.Most >= LeastTaken)
        && command.Parameters.All(p => p.Optional || p.Rest || p.Known?.Recalls is not null);
}
