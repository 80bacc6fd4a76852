using System.Collections.Immutable;
using System.Text.Json;
using Bot.Times;
using NodaTime;
using NodaTime.Text;

namespace Bot.People;

/// <summary>One of a team's settings: brought in by the feature that reads it, set by a lead in chat (`team set`).</summary>
/// <param name="name">What leads type.</param>
/// <param name="stored">Under which name it is stored; on disk for ever.</param>
/// <param name="about">What it says.</param>
public abstract class Setting(string name, string stored, string about)
{
    /// <summary>What leads type.</summary>
    public string Name => name;

    /// <summary>Under which name it is stored.</summary>
    public string Stored => stored;

    /// <summary>What it says.</summary>
    public string About => about;

    /// <summary>A team's value, as people read it.</summary>
    public abstract string Show(TeamSettings settings);

    /// <summary>The settings with a value as typed; or why not.</summary>
    public abstract (TeamSettings? Settings, string? Why) With(TeamSettings settings, string typed);
}

/// <summary>A setting of a type.</summary>
/// <param name="name">What leads type.</param>
/// <param name="stored">Under which name it is stored; on disk for ever.</param>
/// <param name="otherwise">What holds where it was never set.</param>
/// <param name="about">What it says.</param>
public abstract class Setting<T>(string name, string stored, T otherwise, string about) : Setting(name, stored, about)
{
    /// <summary>A team's value.</summary>
    public T Of(TeamSettings settings) => settings.Find(Stored) is { } value ? Read(value) : otherwise;

    /// <summary>A team's value.</summary>
    public T Of(Team team) => Of(team.Settings);

    /// <summary>The settings with another value.</summary>
    public TeamSettings In(TeamSettings settings, T value) => settings.With(Stored, Write(value));

    /// <summary>From how it is stored.</summary>
    protected abstract T Read(JsonElement value);

    /// <summary>As it is stored.</summary>
    protected abstract JsonElement Write(T value);
}

/// <summary>A length of time, from one minute to two years; stored in ticks of 100 ns.</summary>
public sealed class SpanSetting(string name, string stored, Duration otherwise, string about)
    : Setting<Duration>(name, stored, otherwise, about)
{
    private static readonly Duration least = Duration.FromMinutes(1);
    private static readonly Duration most = Duration.FromDays(731);

    /// <inheritdoc/>
    public override string Show(TeamSettings settings) => Span.Text(Of(settings));

    /// <inheritdoc/>
    public override (TeamSettings? Settings, string? Why) With(TeamSettings settings, string typed)
    {
        if (!Span.TryParse(typed, out var length, out var why))
            return (null, why);
        return length < least || length > most
            ? (null, $"{Name} can be from one minute to two years; {typed} is not.")
            : (In(settings, length), null);
    }

    /// <inheritdoc/>
    protected override Duration Read(JsonElement value) => Duration.FromTicks(value.GetInt64());

    /// <inheritdoc/>
    protected override JsonElement Write(Duration value) => JsonSerializer.SerializeToElement(value.BclCompatibleTicks);
}

/// <summary>A time of day.</summary>
public sealed class TimeOfDaySetting(string name, string stored, LocalTime otherwise, string about)
    : Setting<LocalTime>(name, stored, otherwise, about)
{
    private static readonly LocalTimePattern shown = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <inheritdoc/>
    public override string Show(TeamSettings settings) => shown.Format(Of(settings));

    /// <inheritdoc/>
    public override (TeamSettings? Settings, string? Why) With(TeamSettings settings, string typed) =>
        shown.Parse(typed) is { Success: true } at
            ? (In(settings, at.Value), null)
            : (null, $"“{typed}” is no time of day; type it like 09:00.");

    /// <inheritdoc/>
    protected override LocalTime Read(JsonElement value) => LocalTimePattern.ExtendedIso.Parse(value.GetString()!).GetValueOrThrow();

    /// <inheritdoc/>
    protected override JsonElement Write(LocalTime value) => JsonSerializer.SerializeToElement(LocalTimePattern.ExtendedIso.Format(value));
}

/// <summary>A list of words that a command of its own feature changes; `team set` does not know it.</summary>
public sealed class WordsSetting(string stored, string about) : Setting<ImmutableArray<string>>("", stored, [], about)
{
    /// <inheritdoc/>
    public override string Show(TeamSettings settings) => Texts.Words.List(Of(settings));

    /// <inheritdoc/>
    public override (TeamSettings? Settings, string? Why) With(TeamSettings settings, string typed) =>
        (null, $"{About} is changed by a command of its own.");

    /// <inheritdoc/>
    protected override ImmutableArray<string> Read(JsonElement value) => [.. value.EnumerateArray().Select(v => v.GetString()!)];

    /// <inheritdoc/>
    protected override JsonElement Write(ImmutableArray<string> value) => JsonSerializer.SerializeToElement(value);
}
