using System.Collections.Frozen;

namespace Bot.Times.Grammar;

/// <summary>Spans in figures and words: "90m", "1h30", "2 days and 3 hours", "an hour and a half", "half an hour", "a fortnight".</summary>
internal static class Amounts
{
    private static readonly FrozenDictionary<string, Amount> units = new (string Words, Amount Unit)[]
    {
        ("s sec secs second seconds", new(0, 0, 1)),
        ("m min mins minute minutes", new(0, 0, 60)),
        ("h hr hrs hour hours hour's", new(0, 0, 3600)),
        ("d day days day's", new(0, 1, 0)),
        ("w wk wks week weeks week's", new(0, 7, 0)),
        ("fortnight fortnights fortnight's", new(0, 14, 0)),
        ("mo mos mth month months month's", new(1, 0, 0)),
        ("y yr yrs year years year's", new(12, 0, 0)),
    }.SelectMany(r => r.Words.Split(' '), (r, word) => (word, r.Unit)).ToFrozenDictionary(p => p.word, p => p.Unit);

    /// <summary>Whether this is the name of a unit.</summary>
    public static bool IsUnit(Token token) => token.Kind == TokenKind.Word && units.ContainsKey(token.Text);

    /// <summary>Every span that begins here, the shortest first: units in falling order, each once.</summary>
    public static IEnumerable<Step<Amount>> Read(Phrase p, int at)
    {
        var sum = default(Amount);
        var above = new Amount(int.MaxValue, 0, 0);
        while (Item(p, at, out var item, out var unit) is { } next && Size(unit) < Size(above))
        {
            sum += item;
            yield return new(sum, next);
            if (unit.Seconds == 3600 && p.GluedNumber(next, 2) && p[next].Number < 60 && !p[next + 1].Glued)
                yield return new(sum + new Amount(0, 0, p[next].Number * 60), next + 1);
            above = unit;
            at = p.Skip(p.SkipSign(next, ','), "and");
        }
    }

    private static decimal Size(Amount unit) => unit.Months * 31 * 86_400 + unit.Days * 86_400 + unit.Seconds;

    private static int? Item(Phrase p, int at, out Amount item, out Amount unit)
    {
        item = unit = default;
        if (Quantity(p, at, out var quantity) is not { } unitAt
            || p[unitAt].Kind != TokenKind.Word || !units.TryGetValue(p[unitAt].Text, out unit))
            return null;
        var next = unitAt + 1;
        if ((p.Words(next, "and", "a", "half") ?? p.Words(next, "and", "half")) is { } half)
            (quantity, next) = (quantity + 0.5m, half);
        else if (p.Words(next, "and", "a", "quarter") is { } quarter)
            (quantity, next) = (quantity + 0.25m, quarter);
        if (Amount.Of(quantity, unit) is not { } amount)
            return null;
        item = amount;
        return next;
    }

    /// <summary>How many, and the place of the unit.</summary>
    private static int? Quantity(Phrase p, int at, out decimal quantity)
    {
        quantity = 0.5m;
        if ((p.Words(at, "half", "a") ?? p.Words(at, "half", "an") ?? p.Words(at, "a", "half") ?? p.Words(at, "half")) is { } half)
            return half;
        if (p.Word(p.Skip(at, "a"), "quarter") || p.Words(at, "three", "quarters") is not null)
        {
            quantity = p.Word(at, "three") ? 0.75m : 0.25m;
            var of = p.Skip(p.Skip(at, "a", "three") + 1, "of");
            return p.Word(of, "a", "an") ? of + 1 : null;
        }
        quantity = 2;
        if (p.Word(p.Skip(at, "a"), "couple"))
            return p.Skip(p.Skip(at, "a") + 1, "of");
        var next = at + 1;
        if (p[at].Kind == TokenKind.Number)
            quantity = p[at].Number;
        else if (p.Word(at, "a", "an"))
            quantity = 1;
        else if (Vocabulary.Number(p[at], out var word))
            quantity = word;
        else
            return null;
        if ((p.GluedSign(next, '.') || p.GluedSign(next, ',')) && p[at].Kind == TokenKind.Number && p.GluedNumber(next + 1, 4))
        {
            quantity += p[next + 1].Number / (decimal)Math.Pow(10, p[next + 1].Digits);
            next += 2;
        }
        if (p.Words(next, "and", "a", "half") is { } andHalf)
            (quantity, next) = (quantity + 0.5m, andHalf);
        return next;
    }
}
