using Bot.Cases;
using Bot.Commands;
using Bot.Notices;
using Bot.Texts;

namespace Bot.Questions;

/// <summary>A question was put to a colleague; told to them. Its subject is the question's id.</summary>
public sealed class AskedNotice() : CaseNotice("asked")
{
    /// <summary>The one object of it.</summary>
    public static readonly AskedNotice Instance = new();

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        if (of.Questions.FirstOrDefault(q => q.Id == told.Notice.Subject) is not { IsOpen: true } asked || !of.Head.IsOpen)
            return null;
        var number = of.Head.Number;
        return Reply.Say($"{number}: {told.Name(asked.Asker)} asks you “{asked.Text}”, and would like to know by {asked.ChaseAt}.")
            .Then(new Choice("Answer", $"case answered {number} {asked.Id} "), new Choice("Read the case", $"case show {number}"));
    }
}

/// <summary>A question was answered, noted by somebody else than who asked; told to who asked. Its subject is the question's id.</summary>
public sealed class AnsweredNotice() : CaseNotice("answered")
{
    /// <summary>The one object of it.</summary>
    public static readonly AnsweredNotice Instance = new();

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        if (of.Questions.FirstOrDefault(q => q.Id == told.Notice.Subject) is not { IsOpen: false } asked)
            return null;
        var number = of.Head.Number;
        var who = asked.Asker == told.Reader ? Text.Ours("you") : Text.Of($"{told.Name(asked.Asker)}");
        return Reply.Say($"{number}: {asked.Whom} answered what {who} asked, “{asked.Text}”.")
            .Then(new Choice("Read it", $"case timeline {number}"));
    }
}
