namespace Irc;

/// <summary>One line of the protocol, parsed: tags, source, command, parameters [RFC 2812 2.3, message-tags].</summary>
public sealed class IrcLine(Tags tags, string? source, string command, params string[] parameters) : IEquatable<IrcLine>
{
    /// <summary>At most so many parameters stand in a line.</summary>
    public const int MaxParameters = 15;

    public IrcLine(string command, params string[] parameters) : this(Tags.Empty, null, command, parameters) { }

    public Tags Tags { get; } = tags;

    /// <summary>Who it is from, as it stands in the line without the colon; null where the line has none.</summary>
    public string? Source { get; } = source;

    /// <summary>A verb in capitals or a numeric of three digits.</summary>
    public string Command { get; } = command;

    public IReadOnlyList<string> Parameters { get; } = parameters;

    public int Count => Parameters.Count;

    /// <summary>The parameter at an index, empty where the line has fewer: what a server leaves out is not an exception.</summary>
    public string this[int index] => index < Parameters.Count ? Parameters[index] : "";

    /// <summary>The last parameter, empty where there is none.</summary>
    public string Last => Parameters.Count == 0 ? "" : Parameters[^1];

    /// <summary>The numeric's value, or 0 for a verb.</summary>
    public int Numeric => Command.Length == 3 && char.IsAsciiDigit(Command[0]) && int.TryParse(Command, out var n) ? n : 0;

    /// <summary>Reads a line without its end; null where there is no command in it. Never throws.</summary>
    public static IrcLine? Parse(ReadOnlySpan<char> text) => LineParser.Parse(text);

    /// <summary>The line as it is sent, without CR LF.</summary>
    /// <exception cref="ArgumentException">A part holds what cannot stand there: CR, LF, NUL, a blank in the middle.</exception>
    public override string ToString() => LinePrinter.Print(this);

    public bool Equals(IrcLine? other) => other is not null && Command == other.Command && Source == other.Source
        && Parameters.SequenceEqual(other.Parameters) && Tags.Pairs.SequenceEqual(other.Tags.Pairs);

    public override bool Equals(object? obj) => Equals(obj as IrcLine);

    public override int GetHashCode() => HashCode.Combine(Command, Source, Parameters.Count, Last);
}
