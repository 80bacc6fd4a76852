using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Testing.Discord;

namespace Discord.Tests.Simulator;

/// <summary>The simulator's own strictness, tried by a client that behaves badly.</summary>
public sealed class SimulatorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_payload_over_4096_bytes_is_met_with_4002()
    {
        await using var simulator = await DiscordSimulator.Start();
        using var socket = await Open(simulator);

        await Send(socket, new JsonObject { ["op"] = 3, ["d"] = new string('x', 4096) });

        Assert.Equal(4002, await CloseCode(socket));
    }

    [Fact]
    public async Task More_than_120_payloads_a_minute_are_met_with_4008()
    {
        await using var simulator = await DiscordSimulator.Start();
        using var socket = await Open(simulator);

        for (var i = 0; i < 121; i++)
            await Send(socket, new JsonObject { ["op"] = 1, ["d"] = null });

        Assert.Equal(4008, await CloseCode(socket));
    }

    [Fact]
    public async Task When_the_session_starts_are_used_up_the_token_is_void()
    {
        await using var simulator = await DiscordSimulator.Start(new SimulatorOptions { SessionStarts = 1 });
        using var first = await Open(simulator);
        await Identify(first, simulator);
        Assert.Equal("READY", (await Receive(first))["t"]!.GetValue<string>());
        using var second = await Open(simulator);
        await Identify(second, simulator);

        Assert.Equal(4004, await CloseCode(second));
    }

    [Theory]
    [InlineData("gateway", "?v=10&encoding=json")]
    [InlineData("resume", "?v=10&encoding=json&x=1")]
    public async Task A_resume_elsewhere_or_with_another_query_finds_no_session(string path, string query)
    {
        await using var simulator = await DiscordSimulator.Start();
        using var first = await Open(simulator);
        await Identify(first, simulator);
        var session = (await Receive(first))["d"]!["session_id"]!.GetValue<string>();

        using var second = await Open(simulator, path, query);
        var resume = new JsonObject { ["token"] = simulator.Token, ["session_id"] = session, ["seq"] = 1 };
        await Send(second, new JsonObject { ["op"] = 6, ["d"] = resume });

        var answer = await Receive(second);
        Assert.Equal(9, answer["op"]!.GetValue<int>());
        Assert.False(answer["d"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Without_a_user_agent_neither_http_nor_sockets_are_served()
    {
        await using var simulator = await DiscordSimulator.Start();
        using var http = new HttpClient();
        using var socket = new ClientWebSocket();

        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(new Uri(simulator.RestUrl + "/v10/gateway/bot"), Cancel)).StatusCode);
        var gateway = new Uri($"ws://127.0.0.1:{simulator.Port}/gateway");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(gateway, Cancel));
    }

    [Fact]
    public async Task An_empty_answer_has_no_content_type()
    {
        await using var simulator = await DiscordSimulator.Start();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://example.org, 1)");
        var called = await simulator.Rest.World.Command("x");

        using var body = new StringContent("""{"type":5}""", Encoding.UTF8, "application/json");
        var callback = new Uri($"{simulator.RestUrl}/v10/interactions/{called.Id}/{called.Token}/callback");
        var answer = await http.PostAsync(callback, body, Cancel);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentType);
    }

    private static async Task<ClientWebSocket> Open(
        DiscordSimulator simulator, string path = "gateway", string query = "?v=10&encoding=json")
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("User-Agent", "DiscordBot (https://example.org, 1)");
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{simulator.Port}/{path}{query}"), Cancel);
        Assert.Equal(10, (await Receive(socket))["op"]!.GetValue<int>());
        return socket;
    }

    private static Task Identify(ClientWebSocket socket, DiscordSimulator simulator)
    {
        var identify = new JsonObject { ["token"] = simulator.Token, ["intents"] = 1, ["properties"] = new JsonObject() };
        return Send(socket, new JsonObject { ["op"] = 2, ["d"] = identify });
    }

    private static Task Send(ClientWebSocket socket, JsonObject payload) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(payload.ToJsonString()), WebSocketMessageType.Text, true, Cancel);

    private static async Task<JsonNode> Receive(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var used = 0;
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(used), Cancel);
            used += result.Count;
            if (result.EndOfMessage)
                return JsonNode.Parse(buffer.AsSpan(0, used))!;
        }
    }

    private static async Task<int?> CloseCode(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), Cancel)).MessageType != WebSocketMessageType.Close)
        {
        }
        return (int?)socket.CloseStatus;
    }
}
