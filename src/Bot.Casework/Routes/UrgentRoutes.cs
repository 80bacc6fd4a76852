using Bot.Basics;

namespace Bot.Routes;

/// <summary>Routes of urgency 1 to 3 that lead to the Foundation, and suppression.</summary>
internal static class UrgentRoutes
{
    public static IReadOnlyList<Route> All { get; } = [Emergency, ChildProtection, Oversight, Stewards, TrustAndSafety, Legal];

    private static Route Emergency => new()
    {
        Id = RouteIds.Emergency,
        Urgency = 1,
        Title = "Somebody may be in danger",
        Destination = "the emergency address",
        Whom = "The Wikimedia Foundation's emergency line, watched around the clock.",
        How =
            "Mail to emergency@wikimedia.org, now. Then, only if you are comfortable with it, your own local "
            + "authorities or those of the person in danger.",
        Address = "emergency@wikimedia.org",
        Include =
        [
            "The diffs or the links, and the words as they stand", "Who is threatened, or in danger from themselves, as far as you know",
            "Where and when, if anything hints at it", "How to reach you tonight",
        ],
        Avoid =
        [
            "Do not weigh whether it is meant: plausible or not, it goes there", "Do not wait for a second opinion",
            "Do not argue with the person, and do not counsel them", "Do not discuss it in public",
        ],
        Now =
        [
            "Send the mail", "Have the text hidden by revision deletion or suppression once it is reported",
            "Tell one person of your team that it is done",
        ],
        Topics = ["threats-to-life", "self-harm-or-suicide", "when-to-contact-foundation"],
        WhenAccusedSitsThere =
            "Write all the same: staff are many, and the line is read by more than one. About a member of staff, "
            + "write to ca@wikimedia.org besides.",
        Always = true,
        Public = true,
    };

    private static Route ChildProtection => new()
    {
        Id = RouteIds.ChildProtection,
        Urgency = 1,
        Title = "Suspected images of child abuse",
        Destination = "legal-reports@wikimedia.org",
        Whom = "Trust & Safety at the Wikimedia Foundation, who report it and do whatever else there is to do.",
        How = "Mail to legal-reports@wikimedia.org, which alerts them, with the URL, now. The suspicion is enough.",
        Address = "legal-reports@wikimedia.org",
        Include =
        [
            "The URL of the file, or of the page that links to it",
            "All that you know about where it is, in the first mail: other pages, copies, the account that put it up, when",
            "Never a copy: no picture, no part of one",
        ],
        Avoid =
        [
            "Do not copy, download, forward or show it to anybody, not even to a colleague to be sure", "Do not open a link to find out",
            "Do not discuss it in public",
        ],
        Now = ["Send it as you know it, and do not look for more", "If a child is in danger now, emergency@wikimedia.org as well"],
        Topics = ["child-protection", "threats-to-life", "image-deletion"],
        WhenAccusedSitsThere = "Write all the same, and to emergency@wikimedia.org as well.",
        Always = true,
        Public = true,
    };

    private static Route Oversight => new()
    {
        Id = RouteIds.Oversight,
        Urgency = 2,
        Title = "Personal information to be hidden",
        Destination = "the oversighters",
        Whom = "The oversighters of your wiki; the stewards where there are none.",
        How = "In private: their mail address, or a query on IRC to one who is there. The wiki's page \"Oversight\" names the address.",
        Include =
        [
            "The diff, and every other place that repeats it", "Whose information it is, and that they did not publish it there themselves",
            "How many revisions it touches", "Whether the person is told",
        ],
        Avoid =
        [
            "Never a link in public, nor in an open channel: it draws eyes", "Do not repeat the information in the summary or the request",
            "Do not revert with a telling summary", "Do not ask whether it is true",
        ],
        Now =
        [
            "In doubt have it removed first: it can be reversed", "Revision deletion, if you can, until an oversighter is there",
            "Where many revisions would go, ask the person first whether they accept the extra eyes",
            "What misses the criteria may still be revision deleted",
        ],
        Topics =
        [
            "suppression", "what-counts-as-pii", "pii-on-wiki", "pii-target-steps-on-wiki", "responding-to-pii-posters", "streisand-effect",
        ],
        WhenAccusedSitsThere = "To the other oversighters if there are several, each by private mail; otherwise to the stewards.",
    };

    private static Route Stewards => new()
    {
        Id = RouteIds.Stewards,
        Urgency = 2,
        Title = "Several wikis, or nobody local who can",
        Destination = "the stewards",
        Whom = "The stewards, elected for all wikis.",
        How = "In private, by mail or IRC (the stewards' page on Meta names the ways).",
        Include =
        [
            "The accounts and the wikis", "The diffs", "What is asked: lock, block, suppression, a check, removal of a right",
            "For a decided removal of rights: where it was decided",
            "For a hijacked account: since when, and that trust-and-safety is told",
        ],
        Avoid =
        [
            "No public request where anything private is in it", "Do not ask for a lock where a local block is enough",
            "Do not write the attack name out",
        ],
        Now =
        [
            "Block locally if it goes on here", "For an attack name leave the log alone until they lock and suppress it globally",
            "For a hijacked account: ca@wikimedia.org as well",
        ],
        Topics =
        [
            "global-locks-and-cross-wiki", "attack-usernames", "suppression", "removal-of-advanced-rights", "pii-target-steps-on-wiki",
        ],
        WhenAccusedSitsThere = "To other stewards, one by one and in private, or to trust-and-safety (ca@wikimedia.org).",
        Always = true,
    };

    private static Route TrustAndSafety => new()
    {
        Id = RouteIds.TrustAndSafety,
        Urgency = 3,
        Title = "Serious or unending, beyond the team",
        Destination = "Trust & Safety",
        Whom = "Trust & Safety at the Wikimedia Foundation.",
        How = "Mail to ca@wikimedia.org. A threat to anybody's life goes to emergency@wikimedia.org instead.",
        Address = "ca@wikimedia.org",
        Include =
        [
            "What happened, in order, with diffs", "What the community has tried and why it did not stop", "Whether there is danger",
            "Whom they may write to",
        ],
        Avoid =
        [
            "Do not promise what they will do, nor by when", "Do not forward private mails without the sender's yes",
            "Do not ask for a letter in another's name: the person who needs it writes themselves",
        ],
        Now =
        [
            "Say to the reporter that the team will not be told details of what they then do",
            "Go on with what you can do locally, unless they ask you to wait",
        ],
        Topics = ["when-to-contact-foundation", "foundation-support", "handover-packet"],
        WhenAccusedSitsThere =
            "A member of staff: say so in the mail and ask that somebody else read it; the Foundation's legal "
            + "team is another door (legal@wikimedia.org).",
        Always = true,
    };

    private static Route Legal => new()
    {
        Id = RouteIds.Legal,
        Urgency = 3,
        Title = "A legal threat or a lawsuit against an editor",
        Destination = "the Foundation's legal team",
        Whom = "The Wikimedia Foundation's legal team.",
        How = "Mail to legal@wikimedia.org. Its Legal Fees Assistance Program may be able to help an eligible community member.",
        Address = "legal@wikimedia.org",
        Include =
        [
            "Who threatens whom, and with what", "Copies of the letters, with the editor's yes", "Dates and deadlines that stand in them",
            "The pages that it is about",
        ],
        Avoid =
        [
            "No legal advice from the team, nor a guess how it would end", "No answer to the other side's lawyer",
            "Do not remove content only because of the threat without asking",
        ],
        Now =
        [
            "Tell the editor that the mail went, and that they may ask a lawyer of their own",
            "Handle the threat on the wiki by local policy",
        ],
        Topics = ["legal-threats", "no-legal-advice", "outside-support"],
        WhenAccusedSitsThere = "Write to ca@wikimedia.org instead and say why.",
    };
}
