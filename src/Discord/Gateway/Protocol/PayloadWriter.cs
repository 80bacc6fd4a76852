using System.Buffers;
using System.Text.Json;

namespace Discord.Gateway;

/// <summary>What we send to the gateway, as bytes.</summary>
internal static class PayloadWriter
{
    public static byte[] Heartbeat(int? sequence) => Write(1, writer =>
    {
        if (sequence is { } number)
            writer.WriteNumber("d"u8, number);
        else
            writer.WriteNull("d"u8);
    });

    public static byte[] Identify(BotToken token, GatewaySettings settings, int shard, int shardCount) => Write(2, writer =>
    {
        writer.WriteStartObject("d"u8);
        writer.WriteString("token"u8, token.Reveal());
        writer.WriteNumber("intents"u8, (int)settings.Intents);
        writer.WriteStartObject("properties"u8);
        writer.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        writer.WriteString("browser"u8, settings.Product);
        writer.WriteString("device"u8, settings.Product);
        writer.WriteEndObject();
        writer.WriteNumber("large_threshold"u8, settings.LargeThreshold);
        writer.WriteStartArray("shard"u8);
        writer.WriteNumberValue(shard);
        writer.WriteNumberValue(shardCount);
        writer.WriteEndArray();
        if (settings.Presence is { } presence)
        {
            writer.WritePropertyName("presence"u8);
            JsonSerializer.Serialize(writer, presence, ShardJson.Wire.Presence);
        }
        writer.WriteEndObject();
    });

    public static byte[] Resume(BotToken token, GatewaySession session) => Write(6, writer =>
    {
        writer.WriteStartObject("d"u8);
        writer.WriteString("token"u8, token.Reveal());
        writer.WriteString("session_id"u8, session.SessionId);
        writer.WriteNumber("seq"u8, session.Sequence);
        writer.WriteEndObject();
    });

    public static byte[] Presence(Presence presence) => Write(3, writer =>
    {
        writer.WritePropertyName("d"u8);
        JsonSerializer.Serialize(writer, presence, ShardJson.Wire.Presence);
    });

    private static byte[] Write(int op, Action<Utf8JsonWriter> data)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op"u8, op);
            data(writer);
            writer.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }
}
