namespace Discord;

/// <summary>Choices, fixed or offered while typing.</summary>
public static class ChoiceLimits
{
    public static IReadOnlyList<Breach> Check(IReadOnlyList<Choice> choices)
    {
        var breaches = new BreachList();
        Check("choices", choices, breaches);
        return breaches.Found;
    }

    internal static void Check(string path, IReadOnlyList<Choice> choices, BreachList breaches)
    {
        breaches.Count(path + ".choices", choices.Count, Limit.Choices);
        for (var i = 0; i < choices.Count; i++)
        {
            breaches.Text($"{path}.choices[{i}].name", choices[i].Name, Limit.ChoiceText, 1);
            breaches.Text($"{path}.choices[{i}].value", choices[i].Value.Text, Limit.ChoiceText);
            if (choices[i].Value.Integer is { } whole)
                breaches.Within($"{path}.choices[{i}].value", whole, -Limit.WholeNumber, Limit.WholeNumber, "");
        }
    }
}
