using Bot.Texts;

namespace Bot.Commands;

/// <summary>Choices that give a command once more with all that was typed, and one value of it otherwise.</summary>
public static class ContextChoices
{
    /// <summary>The same again, with a value in the place of what was given or left out.</summary>
    /// <param name="call">The call.</param>
    /// <param name="label">What the choice is called.</param>
    /// <param name="parameter">The parameter's name as typed.</param>
    /// <param name="value">Its value.</param>
    public static Choice With(this CommandContext call, string label, string parameter, string value) =>
        call.With(label, (parameter, value));

    /// <summary>The same, with several values.</summary>
    public static Choice With(this CommandContext call, string label, params ReadOnlySpan<(string Parameter, string Value)> changed)
    {
        ArgumentNullException.ThrowIfNull(call);
        var values = call.Given;
        foreach (var (parameter, value) in changed)
            values = values.SetItem(parameter, value);
        return new Choice(label, GivenValues.Line(call.Command, values)) { Values = values };
    }

    /// <summary>The same again without a value that was given.</summary>
    public static Choice Without(this CommandContext call, string label, string parameter)
    {
        ArgumentNullException.ThrowIfNull(call);
        var values = call.Given.Remove(parameter);
        return new Choice(label, GivenValues.Line(call.Command, values)) { Values = values };
    }
}
