using Bot.Basics;
using Bot.Notices;
using Bot.Texts;


namespace Bot.Contacts;

/// <summary>Contacts have not been confirmed for too long; told to the leads.</summary>
public sealed class StaleContactsNotice() : NoticeType("stale")
{
    /// <summary>The one object of it.</summary>
    public static readonly StaleContactsNotice Instance = new();

    /// <inheritdoc/>
    public override Role Least => Role.Lead;

    private const int Most = 20;
    private const int MostAsked = 4;

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told) => Task.FromResult(Said(told));

    private static Reply? Said(Told told)
    {
        var now = told.At.Now;
        var stale = ContactBook.Of(told.At.View).All.Where(c => ContactBook.IsStale(c, now)).ToList();
        if (stale.Count == 0)
            return null;
        var heading = Text.Ours("These contacts have not been confirmed for half a year. Are they still right?");
        return new Reply([new Block.Lines(heading, [.. stale.Take(Most).Select(c => ContactCommands.Line(c, now))])])
            .Then([.. stale.Take(MostAsked).Select(c => new Choice($"{c.Name} is right", $"contact set \"{c.Name}\""))]);
    }
}
