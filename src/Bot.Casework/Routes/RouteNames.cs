namespace Bot.Routes;

/// <summary>What people call the destinations.</summary>
public static class RouteNames
{
    private static readonly (string Id, string Names)[] others =
    [
        (RouteIds.Oversight, "oversighters,oversighter,the oversighters,suppression,os"),
        (RouteIds.Stewards, "steward,the stewards"),
        (RouteIds.Arbitrators, "arbcom,arb com,arbitrator,the arbitrators,arbitration committee,the arbitration committee,arbs"),
        (RouteIds.CheckUsers, "checkuser,check user,cu,the checkusers"),
        (RouteIds.TrustAndSafety, "trust & safety,t&s,ts,trust & safety team,trust and safety team,ca"),
        (RouteIds.Functionaries, "functionary,the functionaries"),
        (RouteIds.Bureaucrats, "bureaucrat,crat,crats,the bureaucrats"),
        (RouteIds.Administrator, "administrators,admin,admins,sysop,sysops,an administrator"),
        (RouteIds.Noticeboard, "noticeboards,ani,village pump,the noticeboard"),
        (RouteIds.Legal, "wmf legal,legal team,the legal team"),
        (RouteIds.Emergency, "emergency address,emergency@wikimedia.org"),
        (RouteIds.ChildProtection, "legal-reports,legal reports,legal-reports@wikimedia.org"),
        (RouteIds.ExternalSite, "another site,external,external website"),
    ];

    private static readonly Lazy<Dictionary<string, string>> byName = new(() => others
        .SelectMany(o => o.Names.Split(',').Select(n => (Name: n, o.Id)))
        .ToDictionary(n => n.Name, n => n.Id, StringComparer.Ordinal));

    /// <summary>The destination that words name and say nothing else; null for none.</summary>
    public static Route? Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var name = words.Trim().TrimEnd('?', '.', '!').ToLowerInvariant();
        return RouteTable.Find(name) ?? RouteTable.Find(name.Replace(' ', '-'))
            ?? (byName.Value.TryGetValue(name, out var id) ? RouteTable.Find(id) : null);
    }
}
