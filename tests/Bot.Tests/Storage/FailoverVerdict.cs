namespace Bot.Tests.Storage;

/// <summary>How what was asked ended, and what of it is gone.</summary>
/// <param name="Safe">Answered as safe.</param>
/// <param name="SafeLost">Of those, how many are gone.</param>
/// <param name="Doubtful">Answered as standing on fewer servers than they should.</param>
/// <param name="DoubtfulLost">Of those, how many are gone.</param>
/// <param name="Refused">Answered with "nothing was changed".</param>
/// <param name="RefusedThere">Of those, how many are there all the same.</param>
/// <param name="Unknown">Answered with "not known yet".</param>
internal readonly record struct Tally(int Safe, int SafeLost, int Doubtful, int DoubtfulLost, int Refused, int RefusedThere, int Unknown)
{
    public static Tally operator +(Tally one, Tally other) => new(
        one.Safe + other.Safe, one.SafeLost + other.SafeLost, one.Doubtful + other.Doubtful, one.DoubtfulLost + other.DoubtfulLost,
        one.Refused + other.Refused, one.RefusedThere + other.RefusedThere, one.Unknown + other.Unknown);
}

/// <summary>What came of the lab.</summary>
/// <param name="Tally">Of all slots.</param>
/// <param name="Noticed">How many losses were noticed.</param>
/// <param name="Unnoticed">Rounds in which a slot lost something, and no loss of it was noticed.</param>
/// <param name="Broken">Entries of the audit that do not hold.</param>
/// <param name="Longest">The longest round, from the loss of a master until answers were safe again.</param>
/// <param name="All">All rounds.</param>
/// <param name="Rounds">How many.</param>
internal sealed record FailoverVerdict(
    Tally Tally, int Noticed, int Unnoticed, int Broken, TimeSpan Longest, TimeSpan All, int Rounds)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Rounds} rounds, {All.TotalSeconds / Rounds:F1} s each, the longest {Longest.TotalSeconds:F1} s; "
        + $"{Tally}; losses noticed {Noticed}, unnoticed {Unnoticed}; audit entries that do not hold {Broken}");
}
