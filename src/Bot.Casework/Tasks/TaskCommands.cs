using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Tasks;

/// <summary>Tasks in a case. Whoever is given one is told.</summary>
public sealed class TaskCommands
{
    private const int Most = 20;
    private const int MostListed = 40;
    private const int MostRead = 200;

    /// <summary>Gives one.</summary>
    [Command("task add", "Give a colleague, or yourself, something to do in a case by a date", Content = true, Form = true,
        Aliases = "case task", Example = "task add arb-417 carol \"in 2 days\" ask for the page to be hidden")]
    public Task<Outcome> Add(CommandContext call, [About("the case")] CaseNumber @case,
        [About("who is to do it")] MemberName owner,
        [About("by when", Date = DateUse.Deadline)] DateText when,
        [About("what is to be done", Most = 1000)] string what) => call.OnOpenCase(@case, of =>
    {
        var number = of.Head.Number;
        if (!call.Member(owner.Value, out var person) || !CaseAccess.MaySee(of.Head, person.Id, call.Team.RoleOf(person.Id)))
            return CaseRefusals.NoSuchMember(owner.Value, Readers(call, of));
        var (at, no) = call.Ahead(when, $"task add {number} {TypedText.Quoted(owner.Value)} {{date}} {what}");
        if (no is not null)
            return no;
        if (of.Tasks.Count(t => t.IsOpen) >= Most)
            return TooMany(number);
        var item = new CaseTask
        {
            Id = CaseEdits.NextId('t', of.Tasks.Select(t => t.Id)), Owner = person.Id, By = call.Me, Text = what, Made = call.Now,
            At = at.ToInstant(), Zone = at.Zone.Id,
        };
        var with = of.WithTasks(of.Tasks.Add(item));
        var entry = $"{item.Id} for {person.Name}: {what}";
        if (person.Id == call.Me)
            return call.Saved(with, TasksPart.Entry, entry, Reply.Say($"{item.Id} in {number} is yours: {what}")
                .And($"I remind you {call.Echo(at)}, unless it is done.").Then(Next(number, item)), item.Id);
        var reply = Reply.Say($"{item.Id} in {number} is for {person.Name}, by {call.Echo(at)}: {what}")
            .And($"{person.Name} is told {GivenNotice.Instance.ToldAt(call, person)} and reminded on that date.").Then(Next(number, item));
        return call.Saved(with, TasksPart.Entry, entry, reply, item.Id, call.Tells(of, person.Id, GivenNotice.Instance, item.Id));
    });

    /// <summary>Those of a case, or one's own.</summary>
    [Command("task list", "What is to be done: by you, or in a case", Content = true, Aliases = "tasks", Example = "task list")]
    public async Task<Outcome> List(CommandContext call, [About("of this case only")] CaseNumber? @case)
    {
        var heads = @case is { } number
            ? call.Cases(onlyOpen: false).Where(h => h.Value == number.Value)
            : call.Cases().Where(h => h.InstantOf(TasksPart.Next) is not null);
        var first = heads.OrderBy(h => h.InstantOf(TasksPart.Next)).Take(MostRead);
        var grants = first.Select(h => call.Grant(h.Number)).OfType<Grant>().ToList();
        if (@case is { } asked && grants.Count == 0)
            return CaseRefusals.NoSuchCase(asked);
        var lines = (await call.Read(grants).ConfigureAwait(false))
            .SelectMany(c => c.Tasks.Where(t => @case is not null || (t.IsOpen && t.Owner == call.Me)).Select(t => (Of: c, Item: t)))
            .OrderBy(x => !x.Item.IsOpen).ThenBy(x => x.Item.At).Take(MostListed)
            .Select(x => Text.Of($"{x.Of.Head.Number} {TasksPart.Line(call, x.Item)}")).ToImmutableArray();
        var none = Reply.Say($"Nothing is to be done here. {new Typed("task add ")} gives somebody a task.");
        return new Outcome
        {
            Reply = lines.IsEmpty ? none : new Reply([new Block.Lines(Text.Ours("Tasks"), lines)]),
            Noted = [.. grants.Select(g => g.Head.Doc)],
        };
    }

    /// <summary>It is done.</summary>
    [Command("task done", "Say that a task is done")]
    public Task<Outcome> Done(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as t1")] PartId task) =>
        OnTask(call, @case, task, isOpen: true, (of, item) =>
        {
            var number = of.Head.Number;
            var with = of.WithTasks(of.Tasks.Replace(item, item with { Done = call.Now }));
            var reply = Reply.Say($"{item.Id} of {number} is done: {item.Text}");
            var back = new Choice("It is not done after all", $"task reopen {number} {item.Id}");
            if (item.By == call.Me || !CaseAccess.MaySee(of.Head, item.By, call.Team.RoleOf(item.By)))
                return call.Saved(with, TasksPart.Entry, $"{item.Id} done", reply.Then(back), item.Id);
            reply = reply.And($"{call.People.Name(item.By)}, who gave it, is told{TaskDoneNotice.Instance.ToldLater(call, item.By)}.");
            var notice = call.Tells(of, item.By, TaskDoneNotice.Instance, item.Id);
            return call.Saved(with, TasksPart.Entry, $"{item.Id} done", reply.Then(back), item.Id, notice);
        });

    /// <summary>It is not done after all.</summary>
    [Command("task reopen", "Say that a task is not done after all")]
    public Task<Outcome> Reopen(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as t1")] PartId task) =>
        OnTask(call, @case, task, isOpen: false, (of, item) =>
        {
            var open = item with { Done = null, Ring = item.At <= call.Now ? EscalationState.From(call.Now) : new EscalationState() };
            var reply = Reply.Say($"{item.Id} of {of.Head.Number} is to be done again, by {item.At}: {item.Text}")
                .Then(Next(of.Head.Number, item));
            var with = of.WithTasks(of.Tasks.Replace(item, open));
            return call.Saved(with, TasksPart.Entry, $"{item.Id} is not done after all", reply, item.Id);
        });

    /// <summary>It need not be done.</summary>
    [Command("task drop", "Take a task off that need not be done any more")]
    public Task<Outcome> Drop(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as t1")] PartId task) =>
        OnTask(call, @case, task, isOpen: true, (of, item) => call.Saved(of.WithTasks(of.Tasks.Remove(item)), TasksPart.Entry,
            $"{item.Id} dropped", Reply.Say($"{item.Id} of {of.Head.Number} need not be done any more: {item.Text}"), item.Id));

    /// <summary>Another date.</summary>
    [Command("task move", "Give a task another date", Content = true, Example = "task move arb-417 t1 \"next monday\"")]
    public Task<Outcome> Move(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as t1")] PartId task,
        [About("by when", Date = DateUse.Deadline)] DateText when) => OnTask(call, @case, task, isOpen: true, (of, item) =>
    {
        var (at, no) = call.Ahead(when, $"task move {of.Head.Number} {item.Id} {{date}}");
        if (no is not null)
            return no;
        var moved = item with { At = at.ToInstant(), Zone = at.Zone.Id, Ring = new EscalationState() };
        var reply = Reply.Say($"{item.Id} of {of.Head.Number} is to be done by {call.Echo(at)}: {item.Text}");
        var with = of.WithTasks(of.Tasks.Replace(item, moved));
        return call.Saved(with, TasksPart.Entry, $"{item.Id} by {call.Absolute(at)}", reply, item.Id);
    });

    private static Choice[] Next(CaseNumber number, CaseTask item) =>
        [new("It is done", $"task done {number} {item.Id}"), new("Tasks of the case", $"task list {number}")];

    private static Refusal TooMany(CaseNumber number) => new(RefusalKind.State, Text.Of(
        $"{number} has {Most} tasks that are not done; {new Typed($"task list {number}")} shows them. Take one off first."));

    /// <summary>Whoever works on cases here and may see this one.</summary>
    private static IEnumerable<string> Readers(CommandContext call, Case of) => call.Team.AtLeast(Role.Investigator)
        .Where(p => CaseAccess.MaySee(of.Head, p, call.Team.RoleOf(p))).Select(call.People.Name);

    private static Task<Outcome> OnTask(
        CommandContext call, CaseNumber @case, PartId task, bool isOpen, Func<Case, CaseTask, Outcome> then) => call.OnCase(@case, of =>
            of.Tasks.FirstOrDefault(t => t.Id == task.Value && t.IsOpen == isOpen) is { } item
            ? then(of, item)
            : CaseRefusals.NoPart(of.Head.Number, isOpen ? "open task" : "done task", task.Value,
                of.Tasks.Where(t => t.IsOpen == isOpen).Select(t => t.Id)));
}
