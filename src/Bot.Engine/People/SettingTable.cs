namespace Bot.People;

/// <summary>All settings that leads can set, in the order in which they are shown.</summary>
/// <param name="settings">As features have brought them in.</param>
public sealed class SettingTable(IEnumerable<Setting> settings)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<Setting> All { get; } = [.. settings.Where(s => s.Name.Length > 0)];

    /// <summary>Those that commands of their own change; shown where they say anything.</summary>
    public IReadOnlyList<Setting> Lists { get; } = [.. settings.Where(s => s.Name.Length == 0)];

    /// <summary>The settings with one as typed; or why not.</summary>
    public (TeamSettings? Settings, string? Why) With(TeamSettings settings, string name, string value) =>
        All.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)) is { } setting
            ? setting.With(settings, value)
            : (null, $"There is no setting “{name.ToLowerInvariant()}”. There are {Texts.Words.List([.. All.Select(s => s.Name)])}.");
}
