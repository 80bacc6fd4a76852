using Bot.Basics;

namespace Bot.Routes;

/// <summary>Routes of urgency 3 and 4 that lead to people with rights or a task on the wikis.</summary>
internal static class ProjectRoutes
{
    public static IReadOnlyList<Route> All { get; } = [Arbitrators, CheckUsers, Functionaries, Bureaucrats, SmallWikis];

    private static Route Arbitrators => new()
    {
        Id = RouteIds.Arbitrators,
        Urgency = 3,
        Title = "A rights holder is involved, or the community is divided",
        Destination = "the arbitrators",
        Whom = "The project's arbitrators.",
        How = "In private, by the mail address of the committee. On a wiki without one: the wiki's own procedure, or the stewards.",
        Include =
        [
            "The accounts and the rights they hold", "A summary with diffs, oldest first", "What was tried before", "Who knows of it",
        ],
        Avoid =
        [
            "Do not dismiss it by reputation, nor accuse in public", "Do not tell the rights holder before the arbitrators had their say",
            "Do not drop local safety steps while you wait",
        ],
        Now = ["Have what is private removed", "Pass it on in private and tell the reporter where it went"],
        Topics = ["redirect-to-functionaries", "removal-of-advanced-rights", "handover-packet", "context-is-not-excuse"],
        WhenAccusedSitsThere = "To the other arbitrators, each in private, or to trust-and-safety (ca@wikimedia.org).",
    };

    private static Route CheckUsers => new()
    {
        Id = RouteIds.CheckUsers,
        Urgency = 3,
        Title = "Several accounts, one person?",
        Destination = "the checkusers",
        Whom = "The checkusers of your wiki; the stewards where there are none.",
        How = "In private, by their mail address or a query on IRC; the wiki's page \"CheckUser\" names it.",
        Include = ["All accounts and addresses suspected", "Two or three diffs that look alike, and why", "What rule it would break"],
        Avoid =
        [
            "No fishing: a suspicion needs diffs", "Do not pass on technical results to the reporter",
            "Do not connect an address with an account in public",
        ],
        Now = ["Block what is plainly disruptive, whoever is behind it", "Keep the list of accounts in the case, not on a wiki page"],
        Topics = ["redirect-to-functionaries", "verify-facts", "impersonation-and-joe-jobs", "oversharing"],
        WhenAccusedSitsThere = "To the other checkusers, in private, or to the stewards.",
    };

    private static Route Functionaries => new()
    {
        Id = RouteIds.Functionaries,
        Urgency = 4,
        Title = "Subtle, or about a long-term editor",
        Destination = "the functionaries",
        Whom = "Your own team: more than one person discusses it before it is closed.",
        How = "The team's private room.",
        Include =
        [
            "The reporter's own words on what hurts", "The pattern: several diffs with their context",
            "What is known about both, from the checks", "What you would do, and your doubts",
        ],
        Avoid = ["Do not close it alone", "Do not decide by the edit count of either", "Do not speak of it in an open channel"],
        Now = ["Acknowledge the report, with a day on which they hear from you", "Open a case and ask a second person in"],
        Topics = ["more-than-one-person", "harassment-definition", "context-is-not-excuse", "wikihounding"],
        WhenAccusedSitsThere =
            "That person takes no part and does not see the case; if the team is small, the stewards or trust-and-safety.",
    };

    private static Route Bureaucrats => new()
    {
        Id = RouteIds.Bureaucrats,
        Urgency = 4,
        Title = "A decided removal of rights",
        Destination = "the bureaucrats",
        Whom = "The bureaucrats of your wiki, where they can remove the right; the stewards otherwise.",
        How = "Their request page or mail; the wiki's page \"Bureaucrats\" names it.",
        Include = ["The account and the right", "Where and when it was decided"],
        Avoid =
        [
            "Do not open the decision again there", "No details of the case",
            "Do not wait with what is needed locally, unless their decision changes it",
        ],
        Now = ["Ask for the removal", "Note in the case that it was asked for"],
        Topics = ["removal-of-advanced-rights", "closing-actionable"],
        WhenAccusedSitsThere = "To another bureaucrat, or to the stewards.",
    };

    private static Route SmallWikis => new()
    {
        Id = RouteIds.SmallWikis,
        Urgency = 4,
        Title = "A small wiki with few or no administrators",
        Destination = "the small-wiki team",
        Whom = "The global sysops and the Small Wiki Monitoring Team.",
        How = "Their pages on Meta, or their channel on IRC. Anything private goes to the stewards.",
        Include = ["The wiki", "The accounts or addresses", "Two or three diffs", "Whether it is going on now"],
        Avoid = ["Nothing private in a public channel", "Do not fight on alone by reverting for days"],
        Now = ["If several wikis are hit, ask the stewards as well"],
        Topics = ["global-locks-and-cross-wiki", "blocking"],
        WhenAccusedSitsThere = "To the stewards.",
    };
}
