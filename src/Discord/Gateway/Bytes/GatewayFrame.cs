using System.Text.Json;

namespace Discord.Gateway;

/// <summary>One payload taken apart without reading its data: opcode, sequence number, event name, and where the data stands.</summary>
internal readonly ref struct GatewayFrame
{
    public int Op { get; private init; }

    public int? Sequence { get; private init; }

    public ReadOnlySpan<byte> Name { get; private init; }

    public ReadOnlySpan<byte> Data { get; private init; }

    /// <exception cref="JsonException">The payload is no gateway payload.</exception>
    public static GatewayFrame Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        var op = -1;
        int? sequence = null;
        ReadOnlySpan<byte> name = default, data = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A gateway payload is an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.ValueSpan;
            reader.Read();
            if (key.SequenceEqual("op"u8))
                op = reader.GetInt32();
            else if (key.SequenceEqual("s"u8))
                sequence = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32();
            else if (key.SequenceEqual("t"u8))
                name = reader.TokenType == JsonTokenType.String ? reader.ValueSpan : default;
            else
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (key.SequenceEqual("d"u8))
                    data = payload[start..(int)reader.BytesConsumed];
            }
        }
        return op < 0
            ? throw new JsonException("A gateway payload has an opcode.")
            : new GatewayFrame { Op = op, Sequence = sequence, Name = name, Data = data };
    }
}
