using System.Runtime.CompilerServices;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Texts;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>What conversations are made of: somebody types, and the answer has certain words.</summary>
internal static class Talk
{
    /// <summary>A line that is answered, with these words in the answer.</summary>
    public static async Task<string> Hear(this TestDesk desk, string who, string line, params string[] words)
    {
        var answer = await desk.Run(who, line);
        Assert.True(answer.Reply is not null, $"{who}: {line} was refused: {answer}");
        return Has(answer, words);
    }

    /// <summary>A line that is refused in a certain way, with these words in the refusal.</summary>
    public static async Task<Refusal> No(this TestDesk desk, string who, string line, RefusalKind kind, params string[] words)
    {
        var answer = await desk.Run(who, line);
        Assert.True(answer.Refusal is not null, $"{who}: {line} was not refused: {answer}");
        Assert.True(kind == answer.Refusal.Kind, $"{who}: {line} was refused as {answer.Refusal.Kind}: {answer}");
        Has(answer, words);
        return answer.Refusal;
    }

    /// <summary>Among the ways out of a refusal are these lines.</summary>
    public static void Offers(this Refusal refusal, params string[] lines)
    {
        foreach (var line in lines)
            Assert.Contains(line, refusal.Instead.Select(c => c.Line));
    }

    /// <summary>Somebody chooses one of the ways out: with its values where it carries any, else as its line.</summary>
    public static Task<Answer> Press(this TestDesk desk, string who, Choice choice)
    {
        if (choice.Values is not { } values)
            return desk.Run(who, choice.Line);
        var request = new Request
        {
            Id = Guid.NewGuid().ToString("N"), Account = new Account("console", who), Place = new Place("console"),
            Command = desk.Get<CommandTable>().Match(choice.Line).Command, Values = values,
        };
        return desk.Get<Dispatcher>().Run(request, CancellationToken.None);
    }

    /// <summary>A line from an account of any network, or none.</summary>
    public static Task<Answer> From(this TestDesk desk, Account? account, string line, Place? place = null, string? id = null)
    {
        var request = new Request
        {
            Id = id ?? Guid.NewGuid().ToString("N"),
            Account = account,
            Place = place ?? new Place(account?.Network ?? "irc:test"),
            Line = line,
        };
        return desk.Get<Dispatcher>().Run(request, CancellationToken.None);
    }

    /// <summary>Waits until something holds that other threads bring about, for at most ten seconds.</summary>
    public static async Task Until(Func<bool> holds, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(10))
                throw new TimeoutException("it never came to this: " + what);
            await Task.Yield();
        }
    }

    /// <summary>Lets time pass and waits until somebody is told something with these words.</summary>
    public static async Task<string> Told(this TestDesk desk, NodaTime.Duration after, string who, params string[] words)
    {
        if (after > NodaTime.Duration.Zero)
            desk.Kept().Clear();
        desk.Kept().AddRange(await desk.Pass(after));
        bool IsIt((string To, string Text, string Nonce) told) =>
            told.To == who && words.All(w => told.Text.Contains(w, StringComparison.Ordinal));
        var before = string.Join(" | ", desk.Kept().Select(t => $"{t.To}: {t.Text}"));
        await Until(() => Take(desk).Any(IsIt), $"{who} is told “{string.Join("”, “", words)}”; told was {before}");
        var found = desk.Kept().First(IsIt);
        desk.Kept().Remove(found);
        return found.Text;
    }

    /// <summary>Lets time pass in which nobody is told anything.</summary>
    public static async Task Silence(this TestDesk desk, NodaTime.Duration length)
    {
        var told = await desk.Pass(length);
        Assert.True(told.Count == 0, "told was " + string.Join(" | ", told.Select(t => $"{t.To}: {t.Text}")));
    }

    private static List<(string To, string Text, string Nonce)> Take(TestDesk desk)
    {
        desk.Kept().AddRange(desk.Network.Take());
        return desk.Kept();
    }

    private static List<(string To, string Text, string Nonce)> Kept(this TestDesk desk) => kept.GetValue(desk, _ => []);

    private static readonly ConditionalWeakTable<TestDesk, List<(string To, string Text, string Nonce)>> kept = [];

    private static string Has(Answer answer, string[] words)
    {
        var text = answer.ToString();
        foreach (var word in words)
            Assert.Contains(word, text, StringComparison.Ordinal);
        return text;
    }
}

/// <summary>Draws that are the same in every run.</summary>
internal sealed class SeededDraw(int seed) : IdGenerator
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private readonly Random random = new(seed);

    public override int Number(int most)
    {
        lock (random)
            return random.Next(1, most + 1);
    }

    public override string Id(int length = 12)
    {
        lock (random)
            return random.GetString(Letters, length);
    }
}
