using System.Text.RegularExpressions;
using Bot.Commands;
using Bot.Names;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>What was hardly meant as somebody's name, or as their part; it is asked before anything is done.</summary>
internal static partial class PartyDoubts
{
    /// <summary>The question who is meant by a word that stands for somebody and names nobody; null where all are names.</summary>
    /// <param name="call">The call.</param>
    /// <param name="parameter">For whom the name was given.</param>
    /// <param name="typed">The name, or several.</param>
    public static Refusal? NoName(CommandContext call, string parameter, string typed)
    {
        if (NameList.Of(typed).Names.FirstOrDefault(n => !n.Contains("[[", StringComparison.Ordinal) && IsNobodys(n)) is not { } word)
            return null;
        var isLeftOut = call.Command.Parameters.Any(p => p.Name == parameter && p.Optional);
        var what = Text.Of($"“{TypedText.Short(word)}” names nobody: who is {new Strong(parameter)}? Nothing was done yet. ")
            + (isLeftOut ? Text.Of($"Leave {parameter}= out if that is not known yet.") : Text.Of($"Type it as it stands on the wiki."));
        Choice[] mine = Myself().IsMatch(word) && call.Caller.Person?.WikiNames is [var name, ..] ? [call.With(name, parameter, name)] : [];
        Choice[] nobody = isLeftOut ? [call.Without("Nobody yet", parameter)] : [];
        return new Refusal(RefusalKind.Question, what) { About = parameter }
            .Or([.. mine, .. nobody, call.With($"The name is “{TypedText.Short(word)}”", parameter, NameList.AsOne(word))]);
    }

    /// <summary>Whether who plays one part hardly plays the other: the accused is neither reporter nor target.</summary>
    public static bool IsOpposite(Party? party, PartyRole role) => party is not null && !party.Roles.Contains(role)
        && (role == PartyRole.Accused
            ? party.Roles.Contains(PartyRole.Reporter) || party.Roles.Contains(PartyRole.Target)
            : role is PartyRole.Reporter or PartyRole.Target && party.Roles.Contains(PartyRole.Accused));

    /// <summary>The accused would be the reporter or target too: whoever writes to the one then writes to the other.</summary>
    public static Refusal Both(CommandContext call, CaseNumber number, Party party, PartyRole role) => new Refusal(RefusalKind.Question,
        Text.Of($"{party.Name} is {Words.List([.. party.Roles.Select(r => Words.Of(r))])} in {number} already, and would be {role} too. "
            + $"Nothing was done yet; is that meant?"))
        .Or(call.With("Both are meant", "both", "yes"),
            new Choice($"Only {Words.Of(role)}", $"case correct {number} {party.Id} {Words.Typed(role)}"));

    private static bool IsNobodys(string name) => !name.Any(char.IsLetterOrDigit) || Nobody().IsMatch(name.Trim());

    [GeneratedRegex(@"^(?:i|me|myself|self)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Myself();

    /// <summary>What people write in a name's place; somebody who is called so is linked.</summary>
    [GeneratedRegex(@"^(?:i|me|myself|self|you|yourself|he|him|himself|she|her|herself|it|they|them|themselves|we|us|ourselves|one"
        + @"|anon(?:ymous)?|unknown|not known|no ?name|nobody|no ?one|none|nil|null|n/?a|tb[ad]|who\??|see (?:below|above)"
        + @"|some(?:body|one)(?: else)?|any(?:body|one)|every(?:body|one)|several|many|various|others?|same"
        + @"|(?:the|a|an|our|your|my|this|that)"
        + @"|(?:(?:the|an?|our|my|this|that|some|another|other)\s+)?(?:anonymous\s+|unknown\s+)?(?:user|editor|account|person|member|admin"
        + @"|administrator|sysop|ip|vandal|troll|newbie|newcomer|man|woman|guy|reporter|target|accused|victim|harasser|complainant|witness"
        + @"|suspect|committee|arbcom|team|community|colleague|steward|bureaucrat|group|people|users|editors|admins))\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();
}
