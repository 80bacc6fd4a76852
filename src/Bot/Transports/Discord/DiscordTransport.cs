using System.Collections.Concurrent;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Interactions;
using Bot.Transports.Discord.Rendering;
using Bot.Transports.Discord.Rooms;
using global::Discord;
using global::Discord.Rest;
using NodaTime;

namespace Bot.Transports.Discord;

/// <summary>Tells people on Discord what they did not just ask for: by direct message, and rooms by number and state only.</summary>
public sealed class DiscordTransport : ITransport, IConnected, IRoomLook, IPrivateRooms
{
    private readonly ConcurrentDictionary<Snowflake, Snowflake> dms = new();
    private readonly DiscordRest rest;
    private readonly AnswerMessages messages;
    private readonly RoomSender sender;
    private readonly RoomProof proof;
    private readonly PrivateThreads threads;

    internal DiscordTransport(DiscordRest rest, AnswerMessages messages, RoomSender sender, RoomProof proof, PrivateThreads threads) =>
        (this.rest, this.messages, this.sender, this.proof, this.threads) = (rest, messages, sender, proof, threads);

    /// <inheritdoc/>
    public string Network => DiscordNetwork.Name;

    /// <summary>While it speaks there at all: what is told goes by HTTP, which may work while the gateway does not.</summary>
    public bool IsUp { get; internal set; }

    /// <inheritdoc/>
    public bool IsConnected => IsUp && Connected();

    /// <summary>Asks the gateway.</summary>
    internal Func<bool> Connected { get; init; } = () => true;

    /// <summary>Whether direct messages are taken is only told when one is sent.</summary>
    public bool CanReach(Account account) => account.Network == Network && Snowflake.TryParse(account.Name, null, out _);

    /// <inheritdoc/>
    public async Task<Delivered> Tell(Account account, Reply reply, DateTimeZone zone, string nonce, CancellationToken token)
    {
        if (!Snowflake.TryParse(account.Name, null, out var user))
            return Delivered.Refused;
        if (!dms.TryGetValue(user, out var channel))
        {
            var opened = await rest.Users.OpenDm(user, token).ConfigureAwait(false);
            if (!opened.Succeeded)
                return Outcomes.Of(opened);
            channel = dms[user] = opened.Value.Id;
        }

        // Parts told before are not told again: each has a nonce of its own.
        var part = 0;
        foreach (var message in messages.Told(reply, user))
        {
            var answer = await rest.Messages.Create(channel, message with { Nonce = Nonces.Of(nonce, part++) },
                token).ConfigureAwait(false);
            if (answer.Succeeded)
                continue;
            if (answer.Failure.Code == ErrorCode.UnknownChannel)
                dms.TryRemove(user, out _);
            return Outcomes.Of(answer);
        }

        return Delivered.Told;
    }

    /// <inheritdoc/>
    public Task<Delivered> Say(Room room, RoomText text, DateTimeZone zone, string nonce, CancellationToken token) =>
        Snowflake.TryParse(room.Address, null, out var channel)
            ? sender.Say(channel, text, nonce, token)
            : Task.FromResult(Delivered.Refused);

    /// <inheritdoc/>
    public Task<RoomLook> Look(Room room, CancellationToken token) => proof.Look(room.Address, token);

    /// <inheritdoc/>
    public Task<PrivateRoom> OpenRoom(PrivateRoomRequest request, CancellationToken token) => threads.Open(request, token);
}
