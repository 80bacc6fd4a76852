namespace Discord.Rest;

/// <summary>
/// Discord's HTTP API, v10, as far as a bot on commands needs it. One for all shards: they share its limits. Safe for threads.
/// </summary>
public sealed class DiscordRest : IDisposable
{
    private readonly RestPipe _pipe;

    public DiscordRest(DiscordSettings settings)
    {
        _pipe = new RestPipe(settings);
        Gateway = new GatewayEndpoints(_pipe);
        Commands = new CommandEndpoints(_pipe);
        Interactions = new InteractionEndpoints(_pipe);
        Messages = new MessageEndpoints(_pipe);
        Threads = new ThreadEndpoints(_pipe);
        Channels = new ChannelEndpoints(_pipe);
        Users = new UserEndpoints(_pipe);
    }

    public GatewayEndpoints Gateway { get; }

    public CommandEndpoints Commands { get; }

    public InteractionEndpoints Interactions { get; }

    public MessageEndpoints Messages { get; }

    public ThreadEndpoints Threads { get; }

    public ChannelEndpoints Channels { get; }

    public UserEndpoints Users { get; }

    public void Dispose() => _pipe.Dispose();
}
