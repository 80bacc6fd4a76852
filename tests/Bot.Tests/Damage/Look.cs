using Bot.Basics;
using Bot.Configuration;
using Bot.Documents;
using Bot.Scheduling;
using Bot.Startup;
using Bot.Storage.Formats;
using Testing.Desk;

namespace Bot.Tests.Damage;

/// <summary>What became of a harm.</summary>
/// <param name="Was">Noticed, healed, or neither.</param>
/// <param name="How">By what.</param>
/// <param name="Broken">What of the rest does not work; empty for nothing.</param>
internal sealed record Verdict(string Was, string How, string Broken);

/// <summary>Starts the bot on a harmed store, and looks whether it notices or heals it and whether the rest works.</summary>
internal static class Look
{
    private static readonly Slot Team = Slot.Of(new TeamId("arb"));
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Verdict> At(DamageLab lab, Harm harm, IReadOnlyDictionary<(Slot, DocId), string> truth)
    {
        await lab.PutBack();
        await harm.Do(lab.Redis);
        try
        {
            await using var bot = await lab.Start();
            var broken = harm.TakesAll || harm.TakesTheAsker ? "" : await Rest(bot, harm, lab.Numbers);
            foreach (var slot in (Slot[])[Team, Slot.People])
                await bot.Get<StoreSurveyor>().Look(slot, slowly: false, Token);
            if (!harm.TakesAll && !harm.TakesTheAsker && !harm.On.StartsWith("r:", StringComparison.Ordinal) && !await HasRung(bot))
                broken += " tea has not rung";
            var verify = (await bot.Run("audit verify")).ToString();
            var open = bot.Get<OpenStore>();
            var lost = open.Positions.Losses.Select(l => $"{l.Slot} {l.Kind}");
            var found = open.Damages.Select(d => $"{d.Slot} {d.On}: {d.Why}").Concat(lost).ToList();
            if (found.Count == 0 && !verify.Contains("The audit holds:", StringComparison.Ordinal))
                found.Add(verify.ReplaceLineEndings(" "));
            if (found.Count > 0)
                return new Verdict("noticed", string.Join("; ", found.Take(2)), broken);
            var differs = await Differs(bot, truth);
            return differs.Length == 0 ? new Verdict("healed", "", broken) : new Verdict("UNNOTICED", differs, broken);
        }
        catch (StartupException refused)
        {
            return new Verdict("refused", refused.Message, "the bot does not start");
        }
    }

    /// <summary>What stands in the store as whole documents.</summary>
    public static async Task<IReadOnlyDictionary<(Slot, DocId), string>> Truth(LabBot bot)
    {
        Assert.True(await HasRung(bot), "tea has not rung");
        var all = new Dictionary<(Slot, DocId), string>();
        foreach (var slot in (Slot[])[Team, Slot.People])
            await bot.Get<IStore>().Survey(slot, slowly: false, d => all[(slot, d.Doc)] = Text(d), Token);
        return all;
    }

    private static string Text(Document document) => System.Text.Encoding.UTF8.GetString(Shipped.Codec.Write(document));

    /// <summary>The other cases are shown, lists answer, and what came due while the bot was off has rung.</summary>
    private static async Task<string> Rest(LabBot bot, Harm harm, IEnumerable<string> numbers)
    {
        var broken = new List<string>();
        foreach (var line in (string[])["case list", "contact list", "oncall who", "case search talk", "me show", "audit list"])
            if (await bot.Run(line) is { Refusal: not null } no)
                broken.Add($"{line}: {no}");
        foreach (var number in numbers.Where(n => harm.On != $"c:{n[4..]}"))
            if (await bot.Run($"case show {number}") is { Refusal: not null } no)
                broken.Add($"case show {number}: {no}");
        return string.Join("; ", broken);
    }

    private static async Task<bool> HasRung(LabBot bot)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < Limit)
        {
            if (bot.Told.Contains("tea", StringComparison.Ordinal))
                return true;
            var waits = await bot.Get<IStore>().Outbox(Team, Token);
            if (waits.Any(n => n.Type == "reminder"))
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }

        return false;
    }

    /// <summary>Whether anything is not as it was, or newer.</summary>
    private static async Task<string> Differs(LabBot bot, IReadOnlyDictionary<(Slot, DocId), string> truth)
    {
        var now = await Truth(bot);
        if (await bot.Get<StoreSurveyor>().Look(Team, slowly: false, Token) > 0)
            return "the due index";
        return string.Join("; ", truth.Where(t => !now.TryGetValue(t.Key, out var text) || text != t.Value).Select(t => t.Key.Item2.Value));
    }
}
