namespace Bot.Drafts;

/// <summary>What a sentence of a draft can do: things to avoid, by their flags, and things that the draft needs, with a plus.</summary>
internal static class DraftLabels
{
    /// <summary>The needs, by the flag that is raised when no sentence meets them.</summary>
    public static IReadOnlyDictionary<string, string> Needs { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["no-acknowledgement"] = "+acknowledgement",
        ["no-timeline"] = "+timeline",
        ["no-request-for-updates"] = "+request-for-updates",
        ["no-next-step"] = "+next-step",
        ["no-appeal-route"] = "+appeal",
        ["missing-outcome"] = "+outcome",
        ["missing-basis"] = "+basis",
        ["missing-username"] = "+username",
    };

    public static string[] All { get; } =
    [
        "promise-of-date", "promise-of-result", "prejudgement", "praises-accused", "sceptical-phrase", "nothing-we-can-do",
        "threatens-reporter",
        "legal-advice", "counselling", "personal-details-of-writer", "oversharing-evidence", "contains-pii", "names-reporter-to-accused",
        "explicit-accusation", "links-to-harassment", .. Needs.Values,
    ];

    /// <summary>The label that decides a flag.</summary>
    public static int Of(string flag) => Array.IndexOf(All, Needs.GetValueOrDefault(flag, flag));
}
