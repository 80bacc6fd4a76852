using System.Collections.Immutable;
using System.Reflection;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>Reads commands from the attributed methods of an object.</summary>
internal sealed class CommandReader(ParameterTypes types)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public IEnumerable<Command> Read(object home) =>
        from method in home.GetType().GetMethods(Own)
        let said = method.GetCustomAttribute<CommandAttribute>()
        where said is not null
        select Command(home, method, said);

    private Command Command(object home, MethodInfo method, CommandAttribute said)
    {
        var all = method.GetParameters();
        if (all.Length == 0 || all[0].ParameterType != typeof(CommandContext))
            throw new InvalidOperationException($"{method.Name} is a command, so its first parameter must be a {nameof(CommandContext)}");
        if (said.About.Length > 100)
            throw new InvalidOperationException($"'{said.Path}' says more than 100 characters about itself");
        var names = new NullabilityInfoContext();
        var parameters = all.Skip(1).Select((p, i) => Parameter(p, names, last: all.Skip(i + 2).All(IsNamed))).ToImmutableArray();
        return new Command
        {
            Path = said.Path, About = said.About, Role = said.Role, Form = said.Form || parameters.Any(IsWritten),
            FromMemory = said.FromMemory, Content = said.Content, Unheard = said.Unheard, OwnWords = said.OwnWords,
            Operator = said.Operator, Example = said.Example, More = said.More, Parameters = parameters,
            Aliases = [.. said.Aliases.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Refused = said.Refused,
            Run = Runner(home, method, said.Path),
        };
    }

    private static Func<CommandContext, object?[], Task<Outcome>> Runner(object home, MethodInfo method, string path)
    {
        var invoker = MethodInvoker.Create(method);
        var target = method.IsStatic ? null : home;
        object? Invoke(CommandContext call, object?[] values) => invoker.Invoke(target, new Span<object?>([call, .. values]));
        if (method.ReturnType == typeof(Outcome))
            return (call, values) => Task.FromResult((Outcome)Invoke(call, values)!);
        if (method.ReturnType == typeof(Task<Outcome>))
            return (call, values) => (Task<Outcome>)Invoke(call, values)!;
        throw new InvalidOperationException($"'{path}' must return an {nameof(Outcome)} or a task of one");
    }

    /// <summary>Whether it must be given and nobody can pick it: then a form asks, whatever the command.</summary>
    private static bool IsWritten(Parameter p) => p is { Optional: false, IsCompleted: false, Choices.IsEmpty: true }
        && p.Type != typeof(bool) && p.Known?.Recalls is null;

    private static bool IsNamed(ParameterInfo p) => p.GetCustomAttribute<AboutAttribute>()?.Named == true;

    private Parameter Parameter(ParameterInfo p, NullabilityInfoContext names, bool last)
    {
        var said = p.GetCustomAttribute<AboutAttribute>()
            ?? throw new InvalidOperationException($"{p.Member.Name}.{p.Name} says nothing about itself");
        var type = Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType;
        var optional = p.HasDefaultValue || type != p.ParameterType
            || (!type.IsValueType && names.Create(p).WriteState == NullabilityState.Nullable);
        var name = Words.Spaced(p.Name!, '-');
        var known = types.Of(type);
        var choices = type.IsEnum ? [.. Enum.GetValues(type).Cast<Enum>().Select(Words.Typed)] : known?.Choices ?? [];
        return new Parameter
        {
            Known = known,
            Name = name,
            About = said.About,
            Question = said.Ask.Length > 0 ? said.Ask : said.About,
            Type = type,
            Optional = optional || said.Named,
            Offered = said.Offer,
            NamedOnly = said.Named,
            IsName = said.Name,
            Completed = said.Completed,
            Date = said.Date,
            Rest = last && type == typeof(string) && !said.Named,
            Long = said.Long,
            Most = said.Most,
            Default = p.HasDefaultValue ? p.DefaultValue : null,
            Choices = choices,
            Read = said.Name ? ValueReaders.Named(said.Most) : ValueReaders.For(type, said.Most, name, known),
        };
    }
}
