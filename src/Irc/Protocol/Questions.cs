namespace Irc;

/// <summary>The questions that are open.</summary>
sealed class Questions(SessionContext context)
{
    readonly List<Question> open = [];

    public int Count => open.Count;

    public DateTimeOffset Due => open.Count == 0 ? DateTimeOffset.MaxValue : open[0].AskedAt + context.Options.Limits.Reply;

    public void Ask(Question question, Lane lane = Lane.Question)
    {
        question.AskedAt = context.Now;
        open.Add(question);
        context.Effects.Lines.Add((question.Line, lane));
    }

    public void Take(IrcLine line)
    {
        for (var i = 0; i < open.Count; i++)
            if (open[i].Take(line, context.State)) open.RemoveAt(i--);
    }

    public bool Take(Batch closed, Func<IrcLine, MessageReceived?> read)
    {
        for (var i = 0; i < open.Count; i++)
        {
            if (!open[i].Take(closed, context.State, read)) continue;
            open.RemoveAt(i);
            return true;
        }
        return false;
    }

    public void Tick()
    {
        while (open.Count > 0 && context.Now >= Due)
        {
            open[0].GiveUp("the server said nothing in time");
            open.RemoveAt(0);
        }
    }

    public void Abandon(string reason)
    {
        foreach (var question in open) question.GiveUp(reason);
        open.Clear();
    }
}
