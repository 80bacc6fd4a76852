using Bot.Routes;
using static Bot.Routes.RouteIds;

namespace Bot.Triage;

/// <summary>What the tree asks.</summary>
internal static class TreeContent
{
    // Written from the leaves up, because a question must stand before the one that leads to it.
    private static readonly TreeQuestion Support = Ask("support", "What do they need?",
        Leaf("Somebody to talk to, or a lawyer's advice", OutsideSupport),
        Leaf("A letter of good standing for an employer, say", TrustAndSafety),
        Leaf("Both, or something that the team cannot give", TrustAndSafety, OutsideSupport));

    private static readonly TreeQuestion Dispute = Ask("dispute", "Is it one edit war, one personal attack, or a quarrel over content?",
        Leaf("Yes, and nothing private is in it", Noticeboard),
        Leaf("No: an obvious vandal or bully, a block is enough", Administrator),
        Leaf("No: it is subtle, or by an editor of long standing", Functionaries),
        Lead("No: somebody needs support", Support));

    private static readonly TreeQuestion Accounts = Ask("accounts", "Several accounts or several wikis?",
        Leaf("Several accounts, perhaps one person", CheckUsers),
        Leaf("One person on several wikis", RouteIds.Stewards),
        Leaf("An insulting user name in the logs", RouteIds.Stewards, Oversight),
        Leaf("An account was taken over by somebody else", RouteIds.Stewards, TrustAndSafety),
        Leaf("A small wiki with few or no administrators", SmallWikis),
        Lead("None of these", Dispute));

    private static readonly TreeQuestion Rights = Ask("rights", "Does the accused hold advanced rights, or is the community divided?",
        Leaf("Yes, rights: administrator, checkuser, …", Arbitrators),
        Leaf("Long-term editors, complex, divided", Arbitrators, Functionaries),
        Leaf("The removal is decided; bureaucrats carry it out", Bureaucrats),
        Leaf("The removal is decided; nobody local can do it", RouteIds.Stewards),
        Lead("No", Accounts));

    private static readonly TreeQuestion Serious = Ask("serious",
        "Is it severe, or has it gone on although the community tried to stop it?",
        Leaf("Yes, the team is not comfortable with it", TrustAndSafety),
        Leaf("An editor is threatened with a lawyer or a court", Legal),
        Lead("No", Rights));

    private static readonly TreeQuestion Elsewhere = Ask("elsewhere", "Does it happen on another website?",
        Leaf("Yes, only there", ExternalSite),
        Leaf("Yes, and it names or exposes somebody on a wiki too", Oversight, ExternalSite),
        Lead("No", Serious));

    private static readonly TreeQuestion Picture = Ask("picture", "Is it about a picture of a person?",
        Leaf("Yes, recognisable and without consent", RouteIds.Commons),
        Leaf("Yes, and it shows a name, a place or other private data", Oversight, RouteIds.Commons),
        Lead("No", Elsewhere));

    private static readonly TreeQuestion Private = Ask("private",
        "Does something on a wiki expose personal information that the person did not publish there?",
        Leaf("Yes, and the wiki has oversighters", Oversight),
        Leaf("Yes, and it has none", RouteIds.Stewards),
        Leaf("Yes, and the one who posted it holds advanced rights", Oversight, Arbitrators),
        Lead("No", Picture));

    private static readonly TreeQuestion Child = Ask("child", "Could an image show the abuse of a child?",
        Leaf("Yes, or perhaps", ChildProtection),
        Lead("No", Private));

    public static TreeQuestion Safety { get; } = Ask("safety",
        "Could anybody be in danger: threatened, on the way to somebody's home, or in danger from themselves?",
        Leaf("Yes", Emergency),
        Leaf("Perhaps, I cannot tell", Emergency),
        Leaf("Yes, and an address or number was posted too", Emergency, Oversight),
        Lead("No", Child));

    private static TreeQuestion Ask(string id, string text, params TreeAnswer[] answers) => new(id, text, answers);

    private static TreeAnswer Leaf(string text, params string[] routes) => new(text, null, routes);

    private static TreeAnswer Lead(string text, TreeQuestion next) => new(text, next, []);
}
