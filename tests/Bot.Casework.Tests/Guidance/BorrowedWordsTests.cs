namespace Bot.Casework.Tests.Guidance;

public sealed class BorrowedWordsTests
{
    /// <summary>Run by hand when the modules have changed, with their folder in <c>TRAINING_MODULES</c>.</summary>
    [Fact(Explicit = true)]
    public void The_hashes_are_made_anew()
    {
        var modules = Environment.GetEnvironmentVariable("TRAINING_MODULES");
        Assert.True(Directory.Exists(modules), "TRAINING_MODULES should name the folder with the modules as text files.");
        BorrowedWords.Keep(Directory.EnumerateFiles(modules));
    }
}
