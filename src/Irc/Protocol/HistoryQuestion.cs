namespace Irc;

/// <summary>CHATHISTORY: its answer is one batch [draft/chathistory].</summary>
sealed class HistoryQuestion(string target, string[] parameters) : Question
{
    readonly TaskCompletionSource<Answer<IReadOnlyList<MessageReceived>>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Answer<IReadOnlyList<MessageReceived>>> Answer => answer.Task;

    public override IrcLine Line => new("CHATHISTORY", parameters);

    public override bool Take(IrcLine line, IrcState state)
    {
        if (line.Command != "FAIL" || !line[0].Equals("CHATHISTORY", StringComparison.OrdinalIgnoreCase)) return false;
        if (line.Count > 3 && !line.Parameters.Skip(2).SkipLast(1).Contains(target, state.Isupport.Casemapping)
            && !parameters.Contains(line[2])) return false;
        return answer.TrySetResult(new(null, $"{line[1]}: {line.Last}"));
    }

    public override bool Take(Batch closed, IrcState state, Func<IrcLine, MessageReceived?> read)
    {
        if (!closed.IsHistory || closed.Parameters.Count == 0 || !state.Isupport.Casemapping.Equals(closed.Parameters[0], target))
            return false;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var said = closed.Lines.Select(read).OfType<MessageReceived>().Where(m => m.MsgId is null || ids.Add(m.MsgId));
        return answer.TrySetResult(new([.. said], null));
    }

    public override void GiveUp(string reason) => answer.TrySetResult(new(null, reason));
}
