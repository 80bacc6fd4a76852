namespace Bot.Names;

/// <summary>The data files of this folder, which are built into the program.</summary>
internal static class NameData
{
    /// <summary>The lines of a file, without comments and empty ones.</summary>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(NameData).Assembly.GetManifestResourceStream("names/" + file)
            ?? throw new InvalidOperationException($"the program was built without {file}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
