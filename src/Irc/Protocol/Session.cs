namespace Irc;

/// <summary>
/// The protocol without a socket: lines go in with the time at which they came, and what is to be sent, told or ended
/// stands in <see cref="Effects"/>. It does nothing of itself and is called by one thread at a time.
/// </summary>
sealed class Session
{
    readonly SessionContext context;
    readonly Registration registration;
    readonly NickKeeper nicks;
    readonly JoinKeeper joins;
    readonly Liveness liveness;
    readonly ChannelLines channels;
    readonly ChannelNumerics numerics;
    readonly UserLines users;
    readonly Speech speech;
    readonly Netsplits splits;
    readonly Batches batches = new();

    public Session(IrcOptions options, LinkFacts link)
    {
        context = new(options, link);
        nicks = new(context);
        registration = new(context, nicks);
        joins = new(context);
        liveness = new(context);
        splits = new(context);
        channels = new(context, joins, nicks, splits);
        numerics = new(context);
        users = new(context);
        speech = new(context);
        Confirmations = new(context);
        Questions = new(context);
    }

    public IrcState State => context.State;

    public Effects Effects => context.Effects;

    public Confirmations Confirmations { get; }

    public Questions Questions { get; }

    /// <summary>How much is held beside the state; for the test that it does not grow.</summary>
    public int Held => Confirmations.Count + Questions.Count + batches.Count + splits.Count;

    /// <summary>When <see cref="Tick"/> has something to do at the latest.</summary>
    public DateTimeOffset Due => Earliest(registration.Due, liveness.Due, nicks.Due, joins.Due, Confirmations.Due, Questions.Due);

    public void Start(DateTimeOffset now)
    {
        context.Now = now;
        liveness.Heard();
        registration.Begin();
    }

    public void Tick(DateTimeOffset now)
    {
        context.Now = now;
        registration.Tick();
        liveness.Tick();
        nicks.Tick();
        joins.Tick();
        Confirmations.Tick();
        Questions.Tick();
    }

    public void Receive(IrcLine line, DateTimeOffset now)
    {
        context.Now = now;
        liveness.Heard();
        if (line.Command == "PING")
        {
            context.Protocol("PONG", line.Last);
            return;
        }
        var from = IrcSource.Parse(line.Source);
        var batch = batches.Of(line);
        if (line.Command == "BATCH") Close(line);
        else if (batch is { IsHistory: true }) Batches.Keep(batch, line);
        else Live(line, from, batch);
    }

    public Task<JoinResult> Join(ChannelOptions channel, DateTimeOffset now)
    {
        context.Now = now;
        return joins.Join(channel);
    }

    public void Part(string channel, string reason) => joins.Part(channel, reason);

    public void Ask(Question question, DateTimeOffset now, Lane lane = Lane.Question)
    {
        context.Now = now;
        Questions.Ask(question, lane);
    }

    /// <summary>A message goes out now.</summary>
    public IrcLine Sending(OutgoingMessage message, IrcLine line, DateTimeOffset now)
    {
        context.Now = now;
        return Confirmations.Sending(message, line);
    }

    /// <summary>The connection is over: whoever waits is told.</summary>
    public void Abandon(string reason)
    {
        Confirmations.Abandon(reason);
        Questions.Abandon(reason);
        joins.Abandon();
    }

    void Live(IrcLine line, IrcSource from, Batch? batch)
    {
        var confirmed = Confirmations.Take(line, from, batch);
        switch (line.Command)
        {
            case "PRIVMSG" or "NOTICE": speech.Take(line, from, history: false); return;
            case "ERROR": context.Effects.Ending ??= Ending.OfError(line.Last); return;
            case "FAIL" or "WARN" or "NOTE": Standard(line); return;
        }
        if (channels.Take(line, from, batch))
        {
            if (line.Command == "JOIN" && State.IsMe(from.Nick) && State.Channel(line[0]) is { } entered) numerics.Ask(entered.Name);
            return;
        }
        if (users.Take(line, from) || numerics.Take(line)) return;
        var wasReady = State.Ready;
        registration.Take(line);
        nicks.Take(line);
        Questions.Take(line);
        if (!wasReady && State.Ready) Begin();
        else if (!joins.Take(line) && !confirmed && State.Ready && line.Numeric is >= 400 and < 600)
            context.Raise(new ErrorReply(context.Now, line.Numeric, line.Parameters));
    }

    void Begin()
    {
        joins.Ready();
        nicks.Ready();
    }

    void Standard(IrcLine line)
    {
        Questions.Take(line);
        context.Raise(new StandardReply(context.TimeOf(line), line.Command, line[0], line[1], [.. line.Parameters.Skip(2).SkipLast(1)],
            line.Last));
    }

    // Old lines that nobody asked for come from a bouncer: told, and marked as old.
    void Close(IrcLine line)
    {
        if (batches.Take(line) is not { IsHistory: true } closed || closed.Gathering != closed) return;
        if (Questions.Take(closed, old => speech.Seen(old.Tags[TagKeys.MsgId]) ? null : Read(old))) return;
        foreach (var old in closed.Lines.Where(l => l.Command is "PRIVMSG" or "NOTICE"))
            speech.Take(old, IrcSource.Parse(old.Source), history: true);
    }

    MessageReceived? Read(IrcLine line) =>
        line.Command is "PRIVMSG" or "NOTICE" ? speech.Read(line, IrcSource.Parse(line.Source), history: true) : null;

    static DateTimeOffset Earliest(params ReadOnlySpan<DateTimeOffset> times)
    {
        var first = DateTimeOffset.MaxValue;
        foreach (var time in times)
            if (time < first) first = time;
        return first;
    }
}
