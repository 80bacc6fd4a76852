namespace Discord;

/// <summary>What a draft is for: the same message may be an answer but not a plain message.</summary>
public enum MessageUse
{
    /// <summary>POST to a channel: private answers do not exist there.</summary>
    Create,

    /// <summary>An answer or follow-up to an interaction.</summary>
    Answer,

    /// <summary>An edit of either: an absent part stays as it was.</summary>
    Edit,
}

/// <summary>Looks a message through before it is sent. Pure; empty when Discord will take it.</summary>
public static class MessageLimits
{
    private const MessageFlags Plain = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2;

    public static IReadOnlyList<Breach> Check(MessageDraft message, MessageUse use)
    {
        var breaches = new BreachList();
        breaches.Text("content", message.Content, Limit.Content);
        breaches.Text("nonce", message.Nonce, Limit.Nonce, 1);
        EmbedLimits.Check(message.Embeds ?? [], breaches);
        CheckFlags(message, use, breaches);
        CheckMentions(message.AllowedMentions, breaches);
        CheckFiles(message, breaches);
        var layout = ((message.Flags ?? 0) & MessageFlags.ComponentsV2) != 0;
        ComponentLimits.CheckMessage(message.Components ?? [], layout, breaches);
        if (layout)
            breaches.Require(message.Content is null && message.Embeds is null, "flags",
                "a layout of components has no content and no embeds");
        breaches.Require(message.Nonce is null || use == MessageUse.Create, "nonce", "only a created message has one");
        breaches.Require(use == MessageUse.Edit || HasSubstance(message), "message", "is not empty");
        return breaches.Found;
    }

    private static bool HasSubstance(MessageDraft message) =>
        TextLength.Trimmed(message.Content) > 0 || message.Embeds is { Count: > 0 } || message.Components is { Count: > 0 }
        || message.Files.Count > 0 || message.Attachments is { Count: > 0 };

    private static void CheckFlags(MessageDraft message, MessageUse use, BreachList breaches)
    {
        var settable = use == MessageUse.Answer ? Plain | MessageFlags.Ephemeral : Plain;
        breaches.Require(((message.Flags ?? 0) & ~settable) == 0, "flags", "only flags that may be set here");
    }

    private static void CheckMentions(AllowedMentions mentions, BreachList breaches)
    {
        breaches.Count("allowed_mentions.users", mentions.Users?.Count, Limit.MentionList);
        breaches.Count("allowed_mentions.roles", mentions.Roles?.Count, Limit.MentionList);
        breaches.Require(mentions.Users is not { Count: > 0 } || !mentions.Parse.Contains("users"), "allowed_mentions",
            "a list of users or all users, not both");
        breaches.Require(mentions.Roles is not { Count: > 0 } || !mentions.Parse.Contains("roles"), "allowed_mentions",
            "a list of roles or all roles, not both");
        breaches.Require(mentions.Parse.All(kind => kind is "users" or "roles" or "everyone"), "allowed_mentions.parse",
            "users, roles or everyone");
    }

    private static void CheckFiles(MessageDraft message, BreachList breaches)
    {
        breaches.Count("attachments", message.Files.Count + (message.Attachments?.Count ?? 0), Limit.Files);
        breaches.Within("files", message.Files.Sum(file => (long)file.Content.Length), 0, Limit.RequestBytes, "bytes together");
        for (var i = 0; i < message.Files.Count; i++)
        {
            breaches.Within($"files[{i}]", message.Files[i].Content.Length, 0, Limit.FileBytes, "bytes");
            breaches.Text($"attachments[{i}].description", message.Files[i].Description, Limit.FileDescription);
            breaches.Require(message.Files[i].Name.AsSpan().Trim().Length > 0, $"files[{i}]", "has a name");
        }
    }
}
