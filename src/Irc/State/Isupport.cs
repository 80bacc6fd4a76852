using System.Collections.Immutable;

namespace Irc;

/// <summary>What the server says about itself in 005: tokens, their negation, sent anew at any time [modern.ircdocs.horse,
/// RPL_ISUPPORT].</summary>
public sealed record Isupport
{
    const int MaxTokens = 512;

    public static readonly Isupport Default = new();

    public ImmutableDictionary<string, string> Tokens { get; private init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public Casemapping Casemapping { get; private init; } = Casemapping.Rfc1459;

    public ChannelModes Modes { get; private init; } = ChannelModes.Default;

    public string ChannelTypes { get; private init; } = "#&";

    public string StatusPrefixes { get; private init; } = "";

    public string? this[string token] => Tokens.GetValueOrDefault(token);

    public bool Has(string token) => Tokens.ContainsKey(token);

    public string? Network => this["NETWORK"];

    public int NickLength => Number("NICKLEN", 9);

    /// <summary>Bytes of a line without tags, CR LF included; never under the RFC's 512, never over 16 KiB.</summary>
    public int LineLength => Math.Clamp(Number("LINELEN", 512), 512, 16_384);

    public bool IsChannel(string target) => target.Length > 1 && ChannelTypes.Contains(target[0]);

    public int Number(string token, int otherwise) => int.TryParse(this[token], out var n) && n > 0 ? n : otherwise;

    /// <summary>With the tokens of one 005 line: its parameters without the own nick and the closing text.</summary>
    public Isupport With(IEnumerable<string> tokens)
    {
        var all = Tokens.ToBuilder();
        foreach (var token in tokens)
        {
            if (token.StartsWith('-'))
            {
                all.Remove(token[1..]);
                continue;
            }
            var equals = token.IndexOf('=');
            var key = equals < 0 ? token : token[..equals];
            if (key.Length > 0 && (all.Count < MaxTokens || all.ContainsKey(key)))
                all[key] = equals < 0 ? "" : IsupportValue.Unescape(token[(equals + 1)..]);
        }
        var now = all.ToImmutable();
        return new()
        {
            Tokens = now,
            Casemapping = Casemapping.Named(now.GetValueOrDefault("CASEMAPPING")),
            Modes = ChannelModes.Of(now.GetValueOrDefault("CHANMODES"), now.GetValueOrDefault("PREFIX")),
            ChannelTypes = now.GetValueOrDefault("CHANTYPES") ?? "#&",
            StatusPrefixes = now.GetValueOrDefault("STATUSMSG") ?? "",
        };
    }
}
