using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Questions;

/// <summary>Questions to others, and chasing their answers. [Contact users in a timely manner]</summary>
public sealed class QuestionCommands
{
    /// <summary>A question was put.</summary>
    [Command("case ask", "Note a question you put to somebody, and when to chase it", Form = true, Content = true,
        Example = "case ask arb-417 User:Heron \"in 3 days\" did you see the mails yourself?")]
    public Task<Outcome> Ask(CommandContext call, [About("the case")] CaseNumber @case,
        [About("whom: a party or a colleague", Most = 100)] string whom,
        [About("when to chase it", Date = DateUse.Deadline)] DateText chase,
        [About("what you asked", Most = 2000, Long = true)] string question) => call.OnOpenCase(@case, of =>
    {
        var (at, no) = call.Ahead(chase, $"case ask {of.Head.Number} {TypedText.Quoted(whom)} {{date}} {question}");
        if (no is not null)
            return no;
        var colleague = Colleague(call, of, whom);
        var name = of.Find(whom)?.Name ?? colleague?.Name ?? whom;
        var asked = new Question
        {
            Id = CaseEdits.NextId('q', of.Questions.Select(q => q.Id)), By = call.Me, Whom = name, Text = question,
            Asked = call.Now, ChaseAt = at.ToInstant(), Zone = at.Zone.Id,
        };
        var reply = Reply.Say($"{asked.Id} in {of.Head.Number}: you asked {name}; I remind you {call.Echo(at)} if no answer is noted.");
        var entry = $"asked {name}: {question}";
        var with = of.WithQuestions(of.Questions.Add(asked));
        if (colleague is null || colleague.Id == call.Me)
            return call.Saved(with, QuestionsPart.Entry, entry, reply, asked.Id);
        // Whether somebody is kept away is told to nobody: who cannot see the case is not asked by me, whatever the reason.
        if (!CaseAccess.MaySee(of.Head, colleague.Id, call.Team.RoleOf(colleague.Id)))
            return call.Saved(with, QuestionsPart.Entry, entry, reply.And($"I cannot tell {name} of it: ask them yourself."), asked.Id);
        var notice = call.Tells(of, colleague.Id, AskedNotice.Instance, asked.Id);
        reply = reply.And($"{name} is told {AskedNotice.Instance.ToldAt(call, colleague)} that you ask.");
        return call.Saved(with, QuestionsPart.Entry, entry, reply, asked.Id, notice);
    });

    /// <summary>An answer came.</summary>
    [Command("case answered", "Note that a question was answered", Content = true)]
    public Task<Outcome> Answered(CommandContext call, [About("the case")] CaseNumber @case,
        [About("which, as q1")] PartId question,
        [About("the answer, in short", Most = 2000)] string? answer) => call.OnCase(@case, of =>
    {
        if (Open(of, question) is not { } open)
            return NoneOpen(of, question);
        var answered = With(of, open, open with { Answered = call.Now });
        var entry = $"{open.Whom} answered {open.Id}{(answer is null ? "" : ": " + answer)}";
        var reply = Reply.Say($"{open.Id} of {of.Head.Number} is answered.");
        if (open.By == call.Me)
            return call.Saved(answered, QuestionsPart.Entry, entry, reply, open.Id);
        if (CaseAccess.MaySee(of.Head, open.By, call.Team.RoleOf(open.By)))
            reply = reply.And($"{call.People.Name(open.By)}, who {Text.Ours(open.By == open.Asker ? "asked" : "chases it")}, is told"
                + $"{AnsweredNotice.Instance.ToldLater(call, open.By)}.");
        var notice = call.Tells(of, open.By, AnsweredNotice.Instance, open.Id);
        return call.Saved(answered, QuestionsPart.Entry, entry, reply, open.Id, notice);
    });

    /// <summary>Chase it later.</summary>
    [Command("case chase", "Chase a question's answer at another time", Content = true)]
    public Task<Outcome> Chase(CommandContext call, [About("the case")] CaseNumber @case,
        [About("which, as q1")] PartId question,
        [About("when")] DateText when) => call.OnOpenCase(@case, of =>
    {
        if (Open(of, question) is not { } open)
            return NoneOpen(of, question);
        var (at, no) = call.Ahead(when, $"case chase {of.Head.Number} {open.Id} {{date}}");
        if (no is not null)
            return no;
        var chased = With(of, open, open with { ChaseAt = at.ToInstant(), Zone = at.Zone.Id, Ring = new EscalationState() });
        var reply = Reply.Say($"I remind you of {open.Id} {call.Echo(at)}.");
        return call.Saved(chased, QuestionsPart.Entry, $"{open.Id} is chased {call.Absolute(at)}", reply, open.Id);
    });

    /// <summary>The colleague who is meant; a party of that name is meant before them.</summary>
    private static Person? Colleague(CommandContext call, Case of, string whom) =>
        of.Find(whom) is null && call.Member(whom.Trim(), out var person) ? person : null;

    private static Question? Open(Case of, PartId id) => of.Questions.FirstOrDefault(q => q.Id == id.Value && q.IsOpen);

    private static Refusal NoneOpen(Case of, PartId id)
    {
        var open = of.Questions.Where(q => q.IsOpen).Select(q => q.Id);
        return CaseRefusals.NoPart(of.Head.Number, "open question", id.Value, open);
    }

    private static Case With(Case of, Question before, Question after) => of.WithQuestions(of.Questions.Replace(before, after));
}
