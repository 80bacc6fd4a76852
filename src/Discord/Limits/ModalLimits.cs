namespace Discord;

/// <summary>Looks a form through before it is opened.</summary>
public static class ModalLimits
{
    public static IReadOnlyList<Breach> Check(ModalDraft modal)
    {
        var breaches = new BreachList();
        breaches.Text("custom_id", modal.CustomId, Limit.CustomId, 1);
        breaches.Text("title", modal.Title, Limit.ModalTitle, 1);
        breaches.Count("components", modal.Components.Count, Limit.ModalComponents, 1);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < modal.Components.Count; i++)
        {
            // Rows with inputs still work in forms, but are deprecated: labels only, and text between them.
            breaches.Require(modal.Components[i] is Label or TextDisplay, $"components[{i}]", "is a label or a text");
            ComponentLimits.Check($"components[{i}]", modal.Components[i], ids, breaches);
        }
        return breaches.Found;
    }
}
