using System.Text;
using System.Text.RegularExpressions;
using Bot.Dispatch;
using Bot.Notices;
using Bot.People;
using Bot.Tests.Conversations;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Golden;

/// <summary>
/// A conversation in a text file. A line is one of: `alice&gt; case list` (typed at the console), `irc:net/alice&gt; …` (from another
/// account), `+ 90m`, `+ 3h`, `+ 2d` (time passes), `! down` and `! up` (the network does not tell, or tells again what waits),
/// `= K pattern` (gives a name to what the pattern finds in the last answer; {K} stands for it from then on), a remark after #.
/// What is answered and told stands between them, two spaces in: that part is made anew when it is played.
/// </summary>
internal sealed partial class Conversation(TestDesk desk)
{
    private readonly Dictionary<string, string> names = [];
    private readonly StringBuilder page = new();
    private string answered = "";

    /// <summary>What was played so far.</summary>
    public string Page => page.ToString();

    /// <summary>Plays it.</summary>
    /// <returns>The same text, with what was answered and told this time.</returns>
    public async Task<string> Play(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            if (!line.StartsWith("  ", StringComparison.Ordinal))
                await Play1(line);
        return page.ToString();
    }

    private async Task Play1(string line)
    {
        page.Append(line).Append('\n');
        if (Typed().Match(line) is { Success: true } typed)
            await Say(typed.Groups["who"].Value, typed.Groups["line"].Value);
        else if (Passing().Match(line) is { Success: true } passing)
            Told(await desk.Pass(Span(int.Parse(passing.Groups[1].ValueSpan, null), passing.Groups[2].Value)));
        else if (Naming().Match(line) is { Success: true } naming)
            names[naming.Groups[1].Value] = Regex.Match(answered, naming.Groups[2].Value) is { Success: true } found
                ? found.Groups[^1].Value
                : throw new FormatException($"“{line}” finds nothing in: {answered}");
        else if (line == "! down")
            desk.Network.IsUp = false;
        else if (line == "! up")
            await Up();
        else if (line.Length > 0 && line[0] != '#')
            throw new FormatException($"“{line}” is no line of a conversation");
    }

    private async Task Say(string who, string line)
    {
        foreach (var (name, value) in names)
            line = line.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        var account = who.Split('/') is [var network, var name2] ? new Account(network, name2) : new Account("console", who);
        answered = Text(await desk.From(account, line));
        Write(answered);
        await desk.Settle();
        Told(desk.Network.Take());
    }

    private async Task Up()
    {
        desk.Network.IsUp = true;
        await desk.Get<OutboxRelay>().SweepAll(CancellationToken.None);
        await desk.Settle();
        Told(desk.Network.Take());
    }

    // Lanes tell side by side: what is told at one time has no order between people.
    private void Told(IEnumerable<(string To, string Text, string Nonce)> told)
    {
        foreach (var (to, text, _) in told.OrderBy(t => t.To, StringComparer.Ordinal).ThenBy(t => t.Text, StringComparer.Ordinal))
            Write($"» {to}: {text}");
    }

    private void Write(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            page.Append("  ").Append(line.TrimEnd()).Append('\n');
    }

    // With what the plain words leave out: the kind of a refusal, what a room hears, the question put back.
    private static string Text(Answer answer)
    {
        var text = new StringBuilder(answer.Refusal is { } no ? $"({no.Kind}) " : "").Append(answer);
        if (answer.Reply?.ToRoom is { } aloud)
            text.Append($"\n(to the room) {aloud}");
        if (answer.Reply?.Next is { } next)
            text.Append($"\n? {next.Line}").AppendJoin("", next.Choices.Select(c => $"\n? {c.Label}: {c.Line}"));
        return text.ToString();
    }

    private static Duration Span(int length, string unit) => unit switch
    {
        "m" => Duration.FromMinutes(length),
        "h" => Duration.FromHours(length),
        _ => Duration.FromDays(length),
    };

    [GeneratedRegex("^(?<who>[a-z:]+(?:/[a-z]+)?)> (?<line>.*)$")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^\+ (\d+)([mhd])$")]
    private static partial Regex Passing();

    [GeneratedRegex(@"^= (\w+) (.+)$")]
    private static partial Regex Naming();
}
