using System.Text.Json.Serialization;
using Bot.Basics;

namespace Bot.Documents;

/// <summary>Something that is stored whole, sealed, and replaced whole under a version.</summary>
public abstract record Document
{
    /// <summary>Which document of its slot.</summary>
    [JsonIgnore]
    public abstract DocId Doc { get; }

    /// <summary>The version that was read; 0 for one that was never stored. A save expects it unchanged and makes it one more.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>The same, as it stands under a version.</summary>
    public virtual Document Under(long version) => this with { Version = version };
}
