namespace Discord;

/// <summary>Components, "Component Reference": what each part may hold and where it may stand.</summary>
internal static class ComponentLimits
{
    public static void CheckMessage(IReadOnlyList<Component> components, bool layout, BreachList breaches)
    {
        if (layout)
            breaches.Within("components", CountAll(components), 1, Limit.ComponentsV2, "components in all");
        else
            breaches.Count("components", components.Count, Limit.Rows);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < components.Count; i++)
        {
            var path = $"components[{i}]";
            breaches.Require(layout ? components[i] is not Label : components[i] is ActionRow, path,
                layout ? "no label in a message" : "is a row");
            Check(path, components[i], ids, breaches);
        }
    }

    public static void Check(string path, Component component, HashSet<string> ids, BreachList breaches)
    {
        switch (component)
        {
            case ActionRow row:
                CheckRow(path, row, ids, breaches);
                break;
            case Container box:
                breaches.Count(path, box.Components.Count, Limit.ComponentsV2, 1);
                for (var i = 0; i < box.Components.Count; i++)
                    Check($"{path}.components[{i}]", box.Components[i], ids, breaches);
                break;
            case Label label:
                breaches.Text(path + ".label", label.Text, Limit.LabelText, 1);
                breaches.Text(path + ".description", label.Description, Limit.LabelDescription);
                breaches.Require(label.Component is TextInput || IsSelect(label.Component), path, "holds an input or a select");
                Check(path + ".component", label.Component, ids, breaches);
                break;
            case Button button:
                CheckButton(path, button, ids, breaches);
                break;
            case TextInput input:
                CheckInput(path, input, ids, breaches);
                break;
            case TextDisplay text:
                breaches.Text(path + ".content", text.Content, Limit.InputValue, 1);
                break;
            default:
                SelectLimits.Check(path, component, ids, breaches);
                break;
        }
    }

    public static bool IsSelect(Component component) => component is TextSelect or UserSelect or RoleSelect or ChannelSelect;

    public static void CheckId(string path, string? id, HashSet<string> ids, BreachList breaches)
    {
        breaches.Text(path + ".custom_id", id, Limit.CustomId, 1);
        breaches.Require(id is null || ids.Add(id), path + ".custom_id", "is there once only");
    }

    private static int CountAll(IReadOnlyList<Component> components) => components.Sum(component => component switch
    {
        ActionRow row => 1 + row.Components.Count,
        Container box => 1 + CountAll(box.Components),
        _ => 1,
    });

    private static void CheckRow(string path, ActionRow row, HashSet<string> ids, BreachList breaches)
    {
        var buttons = row.Components.Count(part => part is Button);
        breaches.Count(path, row.Components.Count, buttons > 0 ? Limit.RowButtons : 1, 1);
        breaches.Require(buttons == row.Components.Count || (row.Components.Count == 1 && IsSelect(row.Components[0])), path,
            "holds buttons, or one select");
        for (var i = 0; i < row.Components.Count; i++)
            Check($"{path}.components[{i}]", row.Components[i], ids, breaches);
    }

    private static void CheckButton(string path, Button button, HashSet<string> ids, BreachList breaches)
    {
        breaches.Text(path + ".label", button.Label, Limit.ButtonLabel);
        breaches.Text(path + ".url", button.Url, Limit.Url, 1);
        breaches.Require(!string.IsNullOrEmpty(button.Label) || button.Emoji is not null, path, "has a label or an emoji");
        var link = button.Style == ButtonStyle.Link;
        breaches.Require(link == button.Url is not null && link == button.CustomId is null, path,
            "a link has a url, any other button a custom_id");
        CheckId(path, button.CustomId, ids, breaches);
    }

    private static void CheckInput(string path, TextInput input, HashSet<string> ids, BreachList breaches)
    {
        CheckId(path, input.CustomId, ids, breaches);
        breaches.Within(path + ".min_length", input.MinLength ?? 0, 0, Limit.InputValue, "");
        breaches.Within(path + ".max_length", input.MaxLength ?? 1, 1, Limit.InputValue, "");
        breaches.Require((input.MinLength ?? 0) <= (input.MaxLength ?? Limit.InputValue), path, "min_length is not above max_length");
        breaches.Text(path + ".value", input.Value, Math.Min(input.MaxLength ?? Limit.InputValue, Limit.InputValue));
        breaches.Text(path + ".placeholder", input.Placeholder, Limit.InputPlaceholder);
    }
}
