using System.Globalization;
using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>What exists on the simulated Discord.</summary>
public sealed class World
{
    private readonly DiscordSimulator _simulator;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SimulatedInteraction> _byId = [];
    private readonly Dictionary<string, SimulatedInteraction> _byToken = [];
    private readonly Dictionary<string, JsonObject> _channels = [];
    private readonly Dictionary<string, JsonArray> _commands = [];
    private readonly List<JsonObject> _messages = [];
    private readonly Dictionary<string, JsonObject> _byNonce = [];
    private readonly HashSet<string> _deaf = [];
    private ulong _next = 6_000_000_000_000_000_000;

    internal World(DiscordSimulator simulator)
    {
        _simulator = simulator;
        _channels[DiscordSimulator.ChannelId] = Samples.Channel(DiscordSimulator.ChannelId, "reports");
    }

    /// <summary>Roles of the guild, @everyone first.</summary>
    public JsonArray Roles { get; set; } = [Samples.Role(DiscordSimulator.GuildId, "@everyone", Samples.EveryonePermissions)];

    /// <summary>All messages posted, also as answers; edits change them.</summary>
    public IReadOnlyList<JsonObject> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public JsonObject? Channel(string id)
    {
        lock (_lock)
            return _channels.GetValueOrDefault(id);
    }

    public void Put(JsonObject channel)
    {
        lock (_lock)
            _channels[channel["id"]!.GetValue<string>()] = channel;
    }

    /// <summary>This person takes no direct messages.</summary>
    public void CloseDms(string user)
    {
        lock (_lock)
            _deaf.Add(user);
    }

    /// <summary>Somebody does something: the event goes out, and the clock of its 3 s starts.</summary>
    /// <param name="type">Discord's number of the kind.</param>
    /// <param name="data">The command, component or form.</param>
    /// <param name="change">Changes what goes out: another person, another channel.</param>
    public async Task<SimulatedInteraction> Interact(int type, JsonObject data, Action<JsonObject>? change = null)
    {
        var interaction = new SimulatedInteraction(NextId(), "aW50ZXJhY3Rpb24" + Guid.NewGuid().ToString("N"), _simulator.Time.GetUtcNow());
        lock (_lock)
        {
            _byId[interaction.Id] = interaction;
            _byToken[interaction.Token] = interaction;
        }
        var told = Samples.Interaction(interaction.Id, interaction.Token, type, data);
        change?.Invoke(told);
        interaction.Told = told;
        await _simulator.Gateway.Dispatch("INTERACTION_CREATE", told);
        return interaction;
    }

    public Task<SimulatedInteraction> Command(string name, params (string Name, string Value)[] options) =>
        Interact(2, Samples.Command(name, options));

    internal string NextId() => Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);

    internal SimulatedInteraction? ById(string id)
    {
        lock (_lock)
            return _byId.GetValueOrDefault(id);
    }

    internal SimulatedInteraction? ByToken(string token)
    {
        lock (_lock)
            return _byToken.GetValueOrDefault(token);
    }

    internal bool IsDeaf(string channel)
    {
        lock (_lock)
            return _channels.GetValueOrDefault(channel)?["recipients"]?[0]?["id"]?.GetValue<string>() is { } user && _deaf.Contains(user);
    }

    internal JsonObject Dm(string user)
    {
        lock (_lock)
        {
            var known = _channels.Values.FirstOrDefault(channel => channel["recipients"]?[0]?["id"]?.GetValue<string>() == user);
            if (known is not null)
                return known;
            var channel = new JsonObject
            {
                ["id"] = NextId(), ["type"] = 1, ["recipients"] = new JsonArray(Samples.User(user, "amber")), ["last_message_id"] = null,
            };
            return _channels[channel["id"]!.GetValue<string>()] = channel;
        }
    }

    /// <summary>Posts, unless the nonce says that it was posted before.</summary>
    internal JsonObject Post(string channel, JsonNode draft)
    {
        lock (_lock)
        {
            var nonce = draft["enforce_nonce"]?.GetValue<bool>() == true ? $"{channel}/{draft["nonce"]}" : null;
            if (nonce is not null && _byNonce.TryGetValue(nonce, out var first))
                return first;
            var message = Samples.Message(NextId(), channel, draft);
            _messages.Add(message);
            if (nonce is not null)
                _byNonce[nonce] = message;
            return message;
        }
    }

    internal JsonObject? Message(string id)
    {
        lock (_lock)
            return _messages.FirstOrDefault(message => message["id"]!.GetValue<string>() == id);
    }

    internal void Delete(JsonObject message)
    {
        lock (_lock)
            _messages.Remove(message);
    }

    internal JsonArray Commands(string scope, JsonArray? replace = null)
    {
        lock (_lock)
        {
            if (replace is not null)
                _commands[scope] = replace;
            return (JsonArray)(_commands.GetValueOrDefault(scope) ?? []).DeepClone();
        }
    }
}
