namespace Bot.Transports.Console.Sessions;

/// <summary>A text output to which several may write: each writes all its lines at once.</summary>
internal sealed class PlainPage(TextWriter output)
{
    private readonly Lock gate = new();

    public void Write(IReadOnlyList<string> lines)
    {
        lock (gate)
        {
            foreach (var line in lines)
                output.WriteLine(line);
            output.Flush();
        }
    }
}
