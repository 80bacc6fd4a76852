using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Who has how much, before a case is given to somebody.</summary>
internal static class CaseLoad
{
    private const int MostOffered = 5;

    /// <summary>Those who could have the case, whoever has least first; open cases that the caller may see are counted.</summary>
    public static Reply Shown(CommandContext call, Case of, List<PersonId> candidates)
    {
        var open = call.Cases().ToList();
        var rows = candidates
            .Select(p => (Name: call.People.Name(p), Has: open.Count(h => h.Investigators.Contains(p))))
            .OrderBy(r => r.Has).ThenBy(r => r.Name, StringComparer.Ordinal)
            .Select(r => ImmutableArray.Create(Text.Theirs(r.Name), Text.Of($"{r.Has}"))).ToImmutableArray();
        var names = candidates.Take(MostOffered).Select(call.People.Name);
        return Reply.Say($"To whom should {of.Head.Number} go?")
            .And(new Block.Table(["who", "open cases"], rows))
            .Then([.. names.Select(name => new Choice(name, $"case assign {of.Head.Number} {name}"))]);
    }
}
