namespace Bot.Languages;

/// <summary>What phrases found in a text.</summary>
[Flags]
internal enum Danger
{
    /// <summary>Nothing; which does not mean that there is none.</summary>
    None = 0,

    /// <summary>A threat to somebody's life or limb, or somebody in danger from themselves.</summary>
    Life = 1,

    /// <summary>The abuse of a child, or an image of it.</summary>
    Child = 2,

    /// <summary>Somebody's number, address, workplace or name was made public.</summary>
    Privacy = 4,

    /// <summary>Where that is so, a child is spoken of.</summary>
    OfAChild = 8,
}
