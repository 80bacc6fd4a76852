using System.Text.Json.Serialization;

namespace Discord;

/// <summary>
/// A message to send, an answer to an interaction or an edit. In an edit null leaves a part as it is and an empty list takes it away.
/// </summary>
/// <param name="Nonce">Up to 25 characters. With it a repeated create within minutes returns the first message instead of a second.</param>
/// <param name="Attachments">On edits: the attachments to keep; new files are added by the library.</param>
public sealed record MessageDraft(
    string? Content = null, IReadOnlyList<Embed>? Embeds = null, IReadOnlyList<Component>? Components = null, MessageFlags? Flags = null,
    string? Nonce = null, IReadOnlyList<AttachmentDraft>? Attachments = null)
{
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>Set together with the nonce, without which it means nothing.</summary>
    public bool? EnforceNonce => Nonce is null ? null : true;

    /// <summary>Up to 10 files; sent as multipart.</summary>
    [JsonIgnore]
    public IReadOnlyList<FileDraft> Files { get; init; } = [];

    /// <summary>The draft with its files named in the attachment list, as multipart needs it.</summary>
    internal MessageDraft WithFilesListed() => Files.Count == 0 ? this : this with
    {
        Attachments =
        [
            .. Attachments ?? [],
            .. Files.Select((file, index) => new AttachmentDraft(new Snowflake((ulong)index), file.Name, file.Description)),
        ],
    };
}

/// <param name="Id">An existing attachment's id, or the index of a new file.</param>
public sealed record AttachmentDraft(Snowflake Id, string? Filename = null, string? Description = null);

/// <param name="Description">Alternative text for pictures, up to 1024 characters.</param>
public sealed record FileDraft(string Name, ReadOnlyMemory<byte> Content, string ContentType = "application/octet-stream",
    string? Description = null);
