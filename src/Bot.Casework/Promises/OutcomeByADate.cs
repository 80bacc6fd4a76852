using System.Text.RegularExpressions;

namespace Bot.Promises;

/// <summary>
/// Whether what was typed as a promise promises what others decide: that somebody will be blocked, that a page goes. Whether and about what
/// news will come may be promised. [Promises]
/// </summary>
internal static partial class OutcomeByADate
{
    private const string Done =
        "(?:un)?(?:blocked|banned|locked|protected|hidden)|deleted|removed|suppressed|oversighted|sanctioned|punished|warned|desysopped"
        + "|restricted|suspended|revoked|expelled|excluded|reverted|restored|undone|decided|resolved|solved|settled|stopped|closed|lifted"
        + "|convicted|cleared|demoted|dismissed|fixed|gone|revdelled|redacted";

    private const string Doing =
        "(?:un)?(?:block|ban|lock|protect)|hide|delete|remove|suppress|oversight|sanction|punish|warn|desysop|restrict|suspend|revoke|expel"
        + "|exclude|revert|restore|undo|decide|resolve|solve|settle|stop|close|lift|convict|clear|demote|dismiss|fix|revdel|redact"
        + "|take action|act|throw|kick|get rid|take (?:it|them|this|that|him|her) down|put an end";

    private const string Deed =
        "(?:un)?(?:block|ban|lock)|deletion|removal|suppression|sanctions?|punishment|warning|desysop(?:ping)?|restriction|suspension"
        + "|expulsion|restoration|protection|decision|outcome|verdict|result|ruling|closure|justice|consequences";

    /// <summary>Who does it, or stops: "we ban him", "that he stops" promise as much as "we will ban him".</summary>
    private const string Whoever =
        "we|i|you|they|he|she|admins?|arbcom|the (?:team|committee|admins?|stewards?|user|account|harassment|insults)";

    private const string Verdict = "verdict|decision|outcome|result|ruling|judg?ement|sanctions?|ban|block|unblock|conclusion|resolution";

    /// <summary>Whether it promises an outcome; what is only asked, or only spoken of, is none.</summary>
    public static bool Is(string what) =>
        Promised().Match(what) is { Success: true } found && !Open().IsMatch(what[..found.Index]);

    private const string Will = @"\b(?:will|shall|must|going to|gonna|promised? to|make sure|see to it)\b|\w['’]ll\b";
    private const string Softly =
        @"(?:\s+(?:also|then|now|all|both|just|simply|first|finally|soon|again|indeed|have|be|get|been|being|\w+ly))*";

    [GeneratedRegex(
        $@"(?:{Will}){Softly}\s+(?:{Doing}|{Done})\b"
        + $@"|(?:{Will}){Softly}(?:\s+\S+){{1,4}}\s+(?:{Done})\b"
        + $@"|\b(?:is|are|gets?|be|being)(?:\s+\w+ly)?\s+(?:{Done})\b"
        + $@"|\b(?:gets?|has|have|hears?|receives?|learns?|knows?|sees?|give|tell)\s+(?:\w+\s+)??"
        + $@"(?:the|our|a|an|his|her|their|its)\s+(?:final\s+)?(?:{Verdict})\b"
        + $@"|\b(?:{Whoever})(?:\s+\w+ly)?\s+(?:{Doing}|stopp?|bann?)(?:e?s)?\b"
        + $@"|\b(?:have|get)\s+(?:him|her|them|it|this|that)\s+(?:{Done})\b"
        + $@"|^\W*(?:to\s+)?(?:{Doing})\b|^\W*(?:{Doing})(?:\w?ing)\b|^\W*(?:(?:a|an|the|his|her|their|our|final)\s+)*(?:{Deed})\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Promised();

    [GeneratedRegex(
        @"\b(?:whether|if|about|why|how|what|who|when|once|as soon as|after|before|until|unless|on (?:the|our|his|her|their|any|that|this)"
        + @"|regarding|concerning)\b|\?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Open();
}
