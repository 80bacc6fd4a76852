using Bot.Times.Terms;
using Language.Words;

namespace Bot.Guidance;

/// <summary>Ids, titles and aliases, as people type them: "Good reply", "good-reply", "oversigth".</summary>
internal sealed class NameIndex
{
    private const int MostWords = 3, MostAround = 4;

    private readonly Dictionary<string, string> _topics = new(StringComparer.Ordinal);

    public NameIndex(GuidancePack pack)
    {
        foreach (var snippet in pack.All)
            foreach (var alias in snippet.Aliases.Prepend(snippet.Title))
                _topics.TryAdd(Key(Tokens.Of(alias)), snippet.Id);
        // An id means its topic, whatever another topic's alias says.
        foreach (var snippet in pack.All)
            _topics[Key(Tokens.Of(snippet.Id))] = snippet.Id;
    }

    /// <summary>The topic of that name; or the topics whose name differs by a slip.</summary>
    public IEnumerable<(string TopicId, bool Exact)> Find(IReadOnlyList<Token> question)
    {
        if (question.Count > 8)
            return [];
        var asked = Key(question);
        if (_topics.TryGetValue(asked, out var exact))
            return [(exact, true)];
        var slips = asked.Length >= 10 ? 2 : asked.Length >= 5 ? 1 : 0;
        return slips == 0 ? [] : [.. _topics.Where(name => EditDistance.Between(name.Key, asked, slips) <= slips)
            .Select(name => (name.Value, false)).Distinct()];
    }

    /// <summary>The topics of which a name stands in a question, as it stands there.</summary>
    public IEnumerable<string> Within(IReadOnlyList<Token> question)
    {
        var asked = $" {Key(question)} ";
        return _topics.Where(name => asked.Contains($" {name.Key} ", StringComparison.Ordinal)).Select(name => name.Value).Distinct();
    }

    /// <summary>
    /// Topics of which a name holds all of a question of a word or three: "announcement"; none where many do, as of "the".
    /// </summary>
    public IReadOnlyList<string> Around(IReadOnlyList<Token> question)
    {
        if (question.Count is 0 or > MostWords)
            return [];
        bool IsIn(string name) => question.All(word => $" {name} ".Contains($" {word.Text} ", StringComparison.Ordinal));
        var found = _topics.Where(name => IsIn(name.Key))
            .Select(name => name.Value).Distinct().Take(MostAround + 1).ToList();
        return found.Count > MostAround ? [] : found;
    }

    private static string Key(IReadOnlyList<Token> words) => string.Join(' ', words.Select(word => word.Text));
}
