namespace Discord;

internal static class SelectLimits
{
    public static void Check(string path, Component component, HashSet<string> ids, BreachList breaches)
    {
        switch (component)
        {
            case TextSelect select:
                CheckShared(path, select.CustomId, select.Placeholder, select.MinValues, select.MaxValues, ids, breaches);
                CheckOptions(path, select, breaches);
                break;
            case UserSelect select:
                CheckShared(path, select.CustomId, select.Placeholder, select.MinValues, select.MaxValues, ids, breaches);
                CheckDefaults(path, select.DefaultValues, select.MinValues, select.MaxValues, breaches);
                break;
            case RoleSelect select:
                CheckShared(path, select.CustomId, select.Placeholder, select.MinValues, select.MaxValues, ids, breaches);
                CheckDefaults(path, select.DefaultValues, select.MinValues, select.MaxValues, breaches);
                break;
            case ChannelSelect select:
                CheckShared(path, select.CustomId, select.Placeholder, select.MinValues, select.MaxValues, ids, breaches);
                CheckDefaults(path, select.DefaultValues, select.MinValues, select.MaxValues, breaches);
                break;
        }
    }

    private static void CheckShared(string path, string id, string? placeholder, int? least, int? most, HashSet<string> ids,
        BreachList breaches)
    {
        ComponentLimits.CheckId(path, id, ids, breaches);
        breaches.Text(path + ".placeholder", placeholder, Limit.Placeholder);
        breaches.Within(path + ".min_values", least ?? 1, 0, Limit.SelectOptions, "");
        breaches.Within(path + ".max_values", most ?? 1, 1, Limit.SelectOptions, "");
        breaches.Require((least ?? 1) <= (most ?? 1), path, "min_values is not above max_values");
    }

    private static void CheckOptions(string path, TextSelect select, BreachList breaches)
    {
        breaches.Count(path + ".options", select.Options.Count, Limit.SelectOptions, 1);
        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < select.Options.Count; i++)
        {
            var option = select.Options[i];
            breaches.Text($"{path}.options[{i}].label", option.Label, Limit.SelectText, 1);
            breaches.Text($"{path}.options[{i}].value", option.Value, Limit.SelectText, 1);
            breaches.Text($"{path}.options[{i}].description", option.Description, Limit.SelectText);
            breaches.Require(values.Add(option.Value), $"{path}.options[{i}].value", "is there once only");
        }
        var chosen = select.Options.Count(option => option.Default == true);
        breaches.Require(chosen <= (select.MaxValues ?? 1), path, "no more defaults than max_values");
        breaches.Require((select.MaxValues ?? 1) <= select.Options.Count, path, "max_values is not above the number of options");
    }

    private static void CheckDefaults(string path, IReadOnlyList<SelectDefault>? defaults, int? least, int? most, BreachList breaches)
    {
        if (defaults is { Count: > 0 })
            breaches.Count(path + ".default_values", defaults.Count, most ?? 1, least ?? 1);
    }
}
