using Bot.Basics;

namespace Testing.Desk;

/// <summary>
/// Draws as the bot does, but numbers of as many digits as the largest: so that in an answer "arb-14" is never found within "arb-146".
/// </summary>
public sealed class LongNumbers : IdGenerator
{
    /// <inheritdoc/>
    public override int Number(int most)
    {
        var least = 1;
        while (least * 10 <= most)
            least *= 10;
        return least - 1 + base.Number(most - least + 1);
    }
}
