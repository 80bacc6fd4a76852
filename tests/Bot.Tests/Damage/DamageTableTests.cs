using System.Text;

namespace Bot.Tests.Damage;

/// <summary>
/// Every value of a store flipped, deleted, or put back as it was: the bot starts, notices or heals it, and the rest works. The table is
/// written to the test's output.
/// </summary>
public sealed class DamageTableTests
{
    private const int FewOfEach = 1;

    [Fact]
    public async Task Of_each_kind_of_damage_one_is_noticed_or_healed_and_the_rest_is_read_and_rung() => await Table(FewOfEach);

    [Fact(Explicit = true)]
    [Trait("Category", "long")]
    public async Task All_damage_is_noticed_or_healed_and_the_rest_is_read_and_rung() => await Table(int.MaxValue);

    private static async Task Table(int ofEach)
    {
        await using var lab = await DamageLab.Open();
        var harms = await new Harms(lab.Redis, lab.Before, lab.After).All();
        // What differs from one start to the next, as when something rang, is not compared.
        var truth = (await Unharmed(lab)).Intersect(await Unharmed(lab)).ToDictionary();
        var (rows, bad, counts) = (new StringBuilder(), new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var harm in harms.GroupBy(h => h.Kind).SelectMany(k => Some([.. k], ofEach)))
        {
            var verdict = await Look.At(lab, harm, truth);
            var was = verdict.Was == "UNNOTICED" && harm.Reason is not null ? "harmless" : verdict.Was;
            counts[was] = counts.GetValueOrDefault(was) + 1;
            var row = $"{was,-10} {harm.What}  {(was == "harmless" ? harm.Reason : verdict.How)}  {verdict.Broken}";
            rows.AppendLine(row);
            if (was is "UNNOTICED" or "refused" || verdict.Broken.Length > 0)
                bad.Add(row);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{string.Join(", ", counts.Select(c => $"{c.Key} {c.Value}"))}\n{rows}");
        Assert.True(bad.Count == 0, string.Join('\n', bad));
    }

    private static async Task<IReadOnlyDictionary<(Basics.Slot, Basics.DocId), string>> Unharmed(DamageLab lab)
    {
        await lab.PutBack();
        await using var bot = await lab.Start();
        Assert.Contains("The audit holds:", await bot.Done("audit verify"), StringComparison.Ordinal);
        return await Look.Truth(bot);
    }

    /// <summary>A few of many, from all over.</summary>
    private static IEnumerable<Harm> Some(Harm[] all, int most) =>
        all.Length <= most ? all : Enumerable.Range(0, most).Select(i => all[(2 * i + 1) * all.Length / (2 * most)]);
}
