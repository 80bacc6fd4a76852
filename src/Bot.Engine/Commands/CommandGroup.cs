namespace Bot.Commands;

/// <summary>What help calls the commands that begin with one word.</summary>
/// <param name="Word">Their first word.</param>
/// <param name="Title">What help calls them.</param>
/// <param name="Place">Lower ones come first; groups without a title stand at <see cref="CommandGroups.Untitled"/>.</param>
public sealed record CommandGroup(string Word, string Title, int Place);

/// <summary>The titles that features give their groups.</summary>
/// <param name="All">In any order.</param>
public sealed record CommandGroups(IReadOnlyList<CommandGroup> All)
{
    /// <summary>Where groups without a title stand: behind what features do, before what the engine does about itself.</summary>
    public const int Untitled = 1000;

    /// <summary>What a group is called.</summary>
    public string Title(string word) => Find(word)?.Title ?? word;

    /// <summary>Where it stands.</summary>
    public int Place(string word) => Find(word)?.Place ?? Untitled;

    private CommandGroup? Find(string word) => All.FirstOrDefault(g => g.Word == word);
}
