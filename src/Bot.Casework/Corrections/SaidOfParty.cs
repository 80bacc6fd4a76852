using System.Text.RegularExpressions;
using Bot.Cases;
using Bot.Commands;
using Bot.Names;

namespace Bot.Corrections;

/// <summary>
/// How a party should be, as people say it: with the old name before the new one ("User:A to User:B", "User:A -> User:B"), or with the
/// name of what is given ("role=witness").
/// </summary>
internal static partial class SaidOfParty
{
    /// <summary>What is right, without what stands there now.</summary>
    /// <param name="party">As it stands.</param>
    /// <param name="said">As typed.</param>
    public static string Right(Party party, string said)
    {
        var right = LineReader.Unquoted(Given().Replace(said, "", 1).Trim());
        var old = WikiName.Read(party.Name);
        foreach (Match blank in Blanks().Matches(right))
        {
            var before = LineReader.Unquoted(right[..blank.Index].TrimEnd(',', ';', ':'));
            if (!WikiName.Read(before).Is(old))
                continue;
            var behind = right[(blank.Index + blank.Length)..];
            var (joined, isJoined) = Joiner().Match(behind) is { Success: true } joiner ? (behind[joiner.Length..], true) : (behind, false);
            // Words behind a name may belong to it; what is marked as another name does not.
            if (joined.Length > 0 && (isJoined || Marked().IsMatch(joined)))
                return LineReader.Unquoted(joined);
        }

        return Joiner().Match(right) is { Success: true } first && Marked().IsMatch(right[first.Length..])
            ? LineReader.Unquoted(right[first.Length..])
            : right;
    }

    [GeneratedRegex(@"^\s*(?:role|roles|part|name|right|party)\s*[=:]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"\s+(?=\S)|(?=->|→|=>)")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:(?:to|into|with|by|is|not|should be|must be|is really|is now|was|becomes?)\s+|(?:-+>|=+>|→|»|>|–|—|=)\s*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joiner();

    [GeneratedRegex(@"^(?:[""“„«'‘]|\[\[|@|https?://|\w+:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
