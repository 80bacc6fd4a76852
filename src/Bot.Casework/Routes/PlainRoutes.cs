using Bot.Basics;

namespace Bot.Routes;

/// <summary>Routes of urgency 4 to 6: other sites, pictures, one administrator, the community, and help outside.</summary>
internal static class PlainRoutes
{
    public static IReadOnlyList<Route> All { get; } = [ExternalSite, Commons, Administrator, Noticeboard, OutsideSupport];

    private static Route ExternalSite => new()
    {
        Id = RouteIds.ExternalSite,
        Urgency = 4,
        Title = "It happens on another website",
        Destination = "the other website",
        Whom = "That site's own trust and safety team, or its host.",
        How = "The site's report form; where there is none, the abuse address of its host. The target reports; you help to find the form.",
        Include = ["Links and screenshots, with dates", "Which of the site's rules it breaks", "That it goes on, and since when"],
        Avoid =
        [
            "Nobody here can delete it there: do not promise it", "Do not link it on a wiki", "Do not publish who you think is behind it",
        ],
        Now =
        [
            "Have what stands on, or is linked from, a wiki suppressed",
            "Ask the target whether they fear for their safety: then the police, by the target themselves",
            "Passwords changed and a second factor on, where an account was taken over",
        ],
        Topics =
        [
            "off-wiki-forms", "takedown-requests", "pii-target-steps-off-wiki", "secure-accounts", "other-sites", "off-wiki-investigation",
        ],
        WhenAccusedSitsThere =
            "A moderator of that site: to the company's own trust and safety team, above the moderators, or to the host.",
    };

    private static Route Commons => new()
    {
        Id = RouteIds.Commons,
        Urgency = 4,
        Title = "A picture of a person",
        Destination = "Commons",
        Whom = "On Wikimedia Commons its administrators; for a local file those of the local wiki.",
        How =
            "A deletion request on Commons under the guideline on identifiable people, or in private to its team "
            + "of volunteers by mail where the request would expose the person; a local file by the local wiki's rules.",
        Include =
        [
            "The file", "That the person is recognisable and did not consent", "Where it was taken: a private or a public place",
            "The country, for its rules on consent",
        ],
        Avoid = ["Do not write the person's name into the request", "Do not paste the picture elsewhere to show it"],
        Now =
        [
            "Where the picture or its data exposes somebody, suppression first", "Intimate or involving a child: see those routes first",
        ],
        Topics = ["commons-or-local", "image-deletion", "image-harassment", "intimate-images"],
        WhenAccusedSitsThere = "To another administrator of Commons; where it exposes a person, to the oversighters of Commons.",
    };

    private static Route Administrator => new()
    {
        Id = RouteIds.Administrator,
        Urgency = 5,
        Title = "Clear-cut: a block or a deletion is enough",
        Destination = "an administrator",
        Whom = "Any local administrator, alone, by local policy.",
        How = "Do it yourself if you can, or ask one who is there.",
        Include = ["The account and the diffs"],
        Avoid =
        [
            "Not where you are involved", "No long debate with a vandal: attention feeds it",
            "Do not close it alone if it turns out to be subtle",
        ],
        Now =
        [
            "Block, protect or delete revisions by local policy", "A kind line to the person who was targeted",
            "A short note for the record",
        ],
        Topics = ["handle-alone", "blocking", "revision-deletion", "range-blocks", "forms-on-wiki"],
        WhenAccusedSitsThere = "The administrator is the accused: to the arbitrators or your team, never to a friend of theirs.",
    };

    private static Route Noticeboard => new()
    {
        Id = RouteIds.Noticeboard,
        Urgency = 5,
        Title = "A dispute for the community",
        Destination = "the noticeboard",
        Whom = "The community.",
        How = "The noticeboard that fits, if nothing private is involved and there is no better place.",
        Include = ["The pages and a few diffs", "What you ask for, in one sentence"],
        Avoid = ["Nothing private, and no suspicion of who somebody is", "Not for harassment that goes on: a public board makes it louder"],
        Now = ["Ask both to stop reverting", "Offer a third opinion"],
        Topics = ["noticeboards", "find-policy"],
        WhenAccusedSitsThere = "The board is everybody's; where a regular of it is the accused, ask your team for another place.",
    };

    private static Route OutsideSupport => new()
    {
        Id = RouteIds.OutsideSupport,
        Urgency = 6,
        Title = "Help that the team cannot give",
        Destination = "help outside",
        Whom = "Hotlines, counsellors, advice centres and lawyers, by need and country.",
        How = "The list in the topic outside-support; check an address before you give it.",
        Include = ["What they may ask for, in their words", "One or two places in their country and language, not ten"],
        Avoid = ["No counselling and no legal advice from the team", "Do not diagnose", "Do not press them to go"],
        Now = ["Ask whether they are safe just now", "Give the address, and keep the case going besides"],
        Topics = ["outside-support", "no-counselling", "no-legal-advice", "foundation-support"],
        WhenAccusedSitsThere = "Choose another organisation.",
    };
}
