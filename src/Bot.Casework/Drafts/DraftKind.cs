namespace Bot.Drafts;

/// <summary>What is being written.</summary>
public enum DraftKind
{
    /// <summary>An answer to somebody who reported.</summary>
    Reply,

    /// <summary>The message that ends a case, to the target or the reporter.</summary>
    Closure,

    /// <summary>The message to the user who is sanctioned.</summary>
    Sanction,

    /// <summary>The notice to the community.</summary>
    Announcement,
}
