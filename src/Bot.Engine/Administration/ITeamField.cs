using Bot.Commands;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>What a feature has to say of a team where the team is shown.</summary>
public interface ITeamField
{
    /// <summary>What it says; null for nothing.</summary>
    Field? Of(CommandContext call);
}

/// <summary>What all features say, in the order of registration.</summary>
public sealed record TeamFields(IReadOnlyList<ITeamField> All);
