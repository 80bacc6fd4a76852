namespace Testing.Irc;

/// <summary>What plain clients said and heard, for a reader: written only where IRC_TRANSCRIPT names a file.</summary>
public static class Transcript
{
    static readonly Lock gate = new();
    static readonly string? file = Environment.GetEnvironmentVariable("IRC_TRANSCRIPT");

    public static void Said(string nick, string line) => Write($"{nick,-8} > {line}");

    public static void Heard(string nick, string line) => Write($"{nick,-8} < {line}");

    public static void Write(string line)
    {
        if (string.IsNullOrEmpty(file)) return;
        lock (gate) File.AppendAllText(file, line + "\n");
    }
}
