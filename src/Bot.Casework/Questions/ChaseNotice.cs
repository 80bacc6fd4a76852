using Bot.Cases;
using Bot.Commands;
using Bot.Notices;
using Bot.Texts;
using NodaTime;


namespace Bot.Questions;

/// <summary>No answer to a question is noted, and its date has come.</summary>
public sealed class ChaseNotice() : CaseNotice("chase")
{
    /// <summary>The one object of it.</summary>
    public static readonly ChaseNotice Instance = new();

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        var asked = of.Questions.FirstOrDefault(q => q.Id == told.Notice.Subject);
        if (asked is not { IsOpen: true } || !of.Head.IsOpen || !asked.Ring.IsStill(told.Notice.Step))
            return null;
        var number = of.Head.Number;
        var said = asked.Asker == told.Reader
            ? Text.Of($"you asked {asked.Whom} “{asked.Text}” and wanted to chase it {asked.ChaseAt}")
            : Text.Of($"{told.Name(asked.Asker)} asked {asked.Whom} “{asked.Text}”, to be chased {asked.ChaseAt}; "
                + $"it is in your hands now");
        return Reply
            .Say($"{number}: {said}. No answer is noted.")
            .Then(
                new Choice("It was answered", $"case answered {number} {asked.Id} "),
                new Choice("Chase later", $"case chase {number} {asked.Id} "));
    }
}

/// <summary>Questions to others, and chasing their answers.</summary>
public sealed class QuestionFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        QuestionsPart.Instance, ChaseNotice.Instance, AskedNotice.Instance, AnsweredNotice.Instance, typeof(QuestionCommands),
        CaseOffers.Open("case ask"), CaseOffers.Open("case chase"),
        PartOffers.Parties("case ask", "whom"),
        PartOffers.Of("case answered", "question", Open), PartOffers.Of("case chase", "question", Open));

    private static IEnumerable<(string Id, string Word, Instant? At)> Open(Case of) =>
        of.Questions.Where(q => q.IsOpen).Select(q => (q.Id, "asked", (Instant?)q.Asked));
}
