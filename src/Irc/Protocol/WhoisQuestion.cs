namespace Irc;

sealed class WhoisQuestion(string nick) : Question
{
    readonly TaskCompletionSource<Answer<Whois>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Whois? found;
    string? refusal;

    public Task<Answer<Whois>> Answer => answer.Task;

    public override IrcLine Line => new("WHOIS", nick);

    public override bool Take(IrcLine line, IrcState state)
    {
        if (line.Numeric == 0 || !state.Isupport.Casemapping.Equals(line[1], nick)) return false;
        switch (line.Numeric)
        {
            // A nick without 330 is logged in to nothing; one whose WHOIS never came is not known.
            case 311: found = new(line[1], Account.None) { User = line[2], Host = line[3], RealName = line.Last }; break;
            case 330: found = found is null ? null : found with { Account = Account.Of(line[2]) }; break;
            case 335: found = found is null ? null : found with { IsBot = true }; break;
            case 671: found = found is null ? null : found with { IsSecure = true }; break;
            case 401 or 402: refusal = line.Last; break;
            case 318: return answer.TrySetResult(new(found, found is null ? refusal ?? "no such nick" : null));
        }
        return false;
    }

    public override void GiveUp(string reason) => answer.TrySetResult(new(null, reason));
}
