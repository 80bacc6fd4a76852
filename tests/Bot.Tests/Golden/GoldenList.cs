namespace Bot.Tests.Golden;

/// <summary>
/// Names that are stored or seen, one a line in `Lists`. One that is there may neither change nor go; one that is new is added on purpose:
/// run the test once with BOT_GOLDEN_WRITE=1 and commit what it wrote.
/// </summary>
internal static class GoldenList
{
    /// <summary>Compares the names of today with the list.</summary>
    public static void Check(string name, IEnumerable<string> today)
    {
        var file = Source.At("Golden", "Lists", name + ".txt");
        string[] now = [.. today];
        if (Source.Writes)
            File.WriteAllLines(file, now);
        var before = File.ReadAllLines(file);
        string[] gone = [.. before.Except(now)], fresh = [.. now.Except(before)];
        const string Stays = "this name is stored or seen; it must not change";
        Assert.True(gone.Length == 0, $"{name}.txt: {Stays}:\n{string.Join('\n', gone)}\n{About(fresh)}");
        Assert.True(fresh.Length == 0, $"{name}.txt: {About(fresh)}");
        Assert.Equal(before, now);
    }

    private static string About(string[] fresh) =>
        $"new here, add it with BOT_GOLDEN_WRITE=1 if it is meant:\n{string.Join('\n', fresh)}";
}
