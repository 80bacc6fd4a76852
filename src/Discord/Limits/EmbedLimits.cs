namespace Discord;

/// <summary>Resources, "Embed Limits": counted after blanks at both ends are gone.</summary>
public static class EmbedLimits
{
    /// <summary>What counts towards the 6000 of a message.</summary>
    public static int LengthOf(Embed embed) =>
        TextLength.Trimmed(embed.Title) + TextLength.Trimmed(embed.Description) + TextLength.Trimmed(embed.Footer?.Text)
        + TextLength.Trimmed(embed.Author?.Name)
        + (embed.Fields ?? []).Sum(field => TextLength.Trimmed(field.Name) + TextLength.Trimmed(field.Value));

    internal static void Check(IReadOnlyList<Embed> embeds, BreachList breaches)
    {
        breaches.Count("embeds", embeds.Count, Limit.Embeds);
        breaches.Within("embeds", embeds.Sum(LengthOf), 0, Limit.EmbedsTogether, "characters together");
        for (var i = 0; i < embeds.Count; i++)
            Check($"embeds[{i}]", embeds[i], breaches);
    }

    private static void Check(string path, Embed embed, BreachList breaches)
    {
        breaches.Trimmed(path + ".title", embed.Title, Limit.EmbedTitle);
        breaches.Trimmed(path + ".description", embed.Description, Limit.EmbedDescription);
        breaches.Trimmed(path + ".footer.text", embed.Footer?.Text, Limit.EmbedFooter);
        breaches.Trimmed(path + ".author.name", embed.Author?.Name, Limit.EmbedAuthor, 1);
        breaches.Count(path + ".fields", embed.Fields?.Count, Limit.EmbedFields);
        breaches.Require(embed.Color is null or (>= 0 and <= 0xFFFFFF), path + ".color", "0 to 0xFFFFFF");
        breaches.Require(LengthOf(embed) > 0 || embed.Image is not null || embed.Thumbnail is not null, path, "is not empty");
        for (var i = 0; i < (embed.Fields?.Count ?? 0); i++)
        {
            breaches.Trimmed($"{path}.fields[{i}].name", embed.Fields![i].Name, Limit.EmbedFieldName, 1);
            breaches.Trimmed($"{path}.fields[{i}].value", embed.Fields![i].Value, Limit.EmbedFieldValue, 1);
        }
    }
}
