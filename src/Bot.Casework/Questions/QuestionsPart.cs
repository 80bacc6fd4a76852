using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;
using NodaTime;

namespace Bot.Questions;

/// <summary>Questions whose answers are waited for: each comes back to whoever asked, on its date and once more.</summary>
public sealed class QuestionsPart() : CasePart<Question>("Questions")
{
    /// <summary>The one object of it.</summary>
    public static readonly QuestionsPart Instance = new();

    /// <summary>Entries of the timeline about questions.</summary>
    public static readonly EntryKind Entry = new("Question");

    /// <inheritdoc/>
    public override bool IsAlwaysWritten => true;

    /// <inheritdoc/>
    public override string Section => "questions";

    /// <inheritdoc/>
    public override IEnumerable<OpenWork> InHands(Case of) =>
        Of(of) is { IsEmpty: false } items ? items.Where(q => q.IsOpen).Select(q => new OpenWork(q.Id, q.By)) : [];

    /// <inheritdoc/>
    public override Case HandedOn(Case of, PersonId from, PersonId to, PeopleView people) =>
        In(of, [.. Of(of).Select(q => q.IsOpen && q.By == from ? q.InHandsOf(to) : q)]);

    /// <inheritdoc/>
    protected override Instant? NextDue(ImmutableArray<Question> items, Case of, Team team) =>
        of.Head.IsOpen && !items.IsEmpty ? items.Where(IsChased).Min(q => Next(q, team)) : null;

    /// <inheritdoc/>
    protected override (ImmutableArray<Question> Items, IEnumerable<Notice> Notices) Ring(
        ImmutableArray<Question> items, Case of, Moment at)
    {
        if (!of.Head.IsOpen)
            return (items, []);
        var notices = new List<Notice>();
        foreach (var question in items.Where(q => IsChased(q) && Next(q, at.Team) <= at.Now).ToList())
        {
            var step = Chasing(question).Next;
            var due = Next(question, at.Team)!.Value;
            var to = new Recipients(of.Head, at.Team).Of(EscalationStep.Due, question.By);
            notices.AddRange(to.Select(r => r.Notice(ChaseNotice.Instance.Name, of.Head, question.Id, due, at) with { Step = (int)step }));
            items = items.Replace(question, question with { Ring = EscalationState.After(step, at.Now) });
        }

        return (items, notices);
    }

    /// <inheritdoc/>
    protected override ImmutableArray<Question> On(CaseEvent happened, ImmutableArray<Question> items, CaseTurn turn) => happened switch
    {
        CaseEvent.Joined { Who: var who } => [.. items.Select(q => q.IsOpen && turn.IsOrphan(q.By, who) ? q.InHandsOf(who) : q)],
        CaseEvent.Left { Who: var who, Heir: { } heir } => [.. items.Select(q => q.IsOpen && q.By == who ? q.InHandsOf(heir) : q)],
        CaseEvent.Renamed renamed => [.. items.Select(q => q.Whom == renamed.Wrong ? q with { Whom = renamed.Right } : q)],
        _ => items,
    };

    /// <inheritdoc/>
    protected override CardPiece Card(ImmutableArray<Question> items, Case of, CommandContext call) => new()
    {
        Sections = [new(40, new CardSection(Section, Listed(call, items)))],
    };

    /// <inheritdoc/>
    protected override string TextOf(Question item) => $"{item.Whom}: {item.Text}";

    private static Block.Lines Listed(CommandContext call, ImmutableArray<Question> items) =>
        new(Text.Ours("Questions"), [.. items.Select(q => Line(call, q)).DefaultIfEmpty(Text.Ours("none"))]);

    private static Text Line(CommandContext call, Question q)
    {
        var isInOtherHands = q.By != q.Asker;
        var answer = q.Answered is { } at
            ? Text.Of($"answered {new At(at, MomentStyle.Short)}")
            : Text.Of($"chase {new At(q.ChaseAt, MomentStyle.Short)}");
        var whose = q.By == call.Me ? Text.Ours("your hands") : Text.Of($"the hands of {call.Name(q.By)}");
        var hands = isInOtherHands && q.IsOpen ? Text.Of($"; in {whose} now") : Text.Empty;
        return Text.Of($"{q.Id}: {call.Name(q.Asker)} asked {q.Whom} {new At(q.Asked, MomentStyle.Short)}: {q.Text}; {answer}{hands}");
    }

    private static bool IsChased(Question question) => question.IsOpen && question.Ring.Step <= (int)EscalationStep.OwnerAgain;

    private static Instant? Next(Question question, Team team) =>
        EscalationPolicy.Of(team).Next(Chasing(question), question.Asked, question.ChaseAt);

    /// <summary>A question's chase has no heads-up.</summary>
    private static EscalationState Chasing(Question question) =>
        question.Ring.Step == 0 ? question.Ring with { Step = (int)EscalationStep.Due } : question.Ring;
}

/// <summary>What cases say of questions.</summary>
public static class QuestionsOfCases
{
    extension(Case of)
    {
        /// <summary>Questions put to others.</summary>
        public ImmutableArray<Question> Questions => QuestionsPart.Instance.Of(of);

        /// <summary>The case with these questions.</summary>
        public Case WithQuestions(ImmutableArray<Question> questions) => QuestionsPart.Instance.In(of, questions);
    }
}
