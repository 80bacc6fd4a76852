using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Views;

namespace Bot.Outsiders;

/// <summary>
/// Whoever was let into a case is heard in its team, with what is about one case; which cases there are for them is decided where access to
/// each is. Deciding about a name is open to them too: where all leads are named, nobody else could. Who is named for it can say beforehand
/// under which names they edit, so that they are kept away from what names them.
/// </summary>
public sealed class OutsiderVisitors : IVisitors
{
    private static readonly string[] open =
        ["case list", "case mine", "guide", "support", "draft check", "me wiki", "me unwiki", "me zone", "me quiet"];

    private static readonly string[] closed = ["audit", "operator"];

    /// <inheritdoc/>
    public bool IsVisitor(TeamView team, PersonId person) =>
        (team.Team is { } its && OutsiderSetting.Instance.Of(its).Any(o => o.Person == person))
        || team.Get<CaseIndex>().All.Any(h => h.IsLetIn(person) && !h.IsRecused(person));

    /// <inheritdoc/>
    public bool MayRun(Command command) => open.Contains(command.Path)
        || (!closed.Contains(command.Path.Split(' ')[0]) && command.Parameters.Any(p => p.Type == typeof(CaseNumber)));
}
