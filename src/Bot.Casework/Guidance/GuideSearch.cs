using Bot.Languages;
using Bot.Models;
using Language.Classifiers;

namespace Bot.Guidance;

/// <summary>
/// Finds the topic behind a question: an id, title or alias first, also with a slip of the finger; then what was learnt from thousands
/// of example questions, together with the words of the snippets themselves. From memory; the question is not kept.
/// </summary>
public sealed class GuideSearch
{
    private const double Exact = 10;
    private const double AlmostExact = 8;

    /// <summary>How much the nearest examples count against the linear classifier; found on questions set aside.</summary>
    private const double NearestWeight = 0.3;

    private const double NetWeight = 0.05;

    private const double FieldWeight = 0.15;

    /// <summary>A team's own topic has no examples; it competes with the words of its snippet.</summary>
    private const double OwnTopicFloor = -1.2;

    /// <summary>So much of a question must stand in a team's own topic to be about it, whatever else it is about.</summary>
    private const double Own = 0.3;

    /// <summary>Questions less likely than this to be of the field at all are not answered.</summary>
    private const double Least = 0.4;

    private const double OwnTopicWeight = 2.2;

    /// <summary>A topic that ships and has no examples yet is found by its names, wherever in a question they stand.</summary>
    private const double NamedWithin = 4;

    /// <summary>Of whom it is said that they are young: what is about adults is not for them.</summary>
    private static readonly HashSet<string> young = new(StringComparer.Ordinal)
    {
        "child", "children", "kid", "kids", "minor", "minors", "underage", "teen", "teens", "teenager", "girl", "girls", "boy", "boys",
        "daughter", "son", "schoolgirl", "schoolboy", "pupil", "young", "aged", "yo", "yr", "year", "years",
    };

    private readonly TextModel _model;
    private readonly Snippet[] _snippets;
    private readonly int[] _labels;
    private readonly FieldIndex _fields;
    private readonly NameIndex _names;

    /// <summary>Searches a pack with the shipped model.</summary>
    public GuideSearch(GuidancePack pack)
        : this(pack, GuideModel.Shipped)
    {
    }

    internal GuideSearch(GuidancePack pack, TextModel model)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _model = model;
        _snippets = [.. pack.Topics()];
        _labels = [.. _snippets.Select(snippet => Array.IndexOf(model.Labels, snippet.Id))];
        _fields = new FieldIndex(_snippets);
        _names = new NameIndex(pack);
    }

    /// <summary>Topics in falling order of how well they answer; empty when the question is not of the field, or not English.</summary>
    /// <param name="question">An id, a few words, or a question; only the first 4,000 characters are read.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<(string TopicId, double Score)> Find(string question, int most)
    {
        ArgumentNullException.ThrowIfNull(question);
        var reading = English.Lexicon.Read(question);
        if (reading.Words.Count == 0 || most <= 0)
            return [];
        var named = _names.Find(reading.Words).ToArray();
        if (named.Length == 0 && SpokenLanguages.Of(question).Kind == SpokenKind.Other)
            return [];
        var learnt = _model.Score(reading);
        var fields = _fields.Score(reading.Words);
        var around = named.Length == 0 && FieldWords.Likelihood(reading) < Least ? _names.Around(reading.Words) : [];
        if (around.Count > 0)
            named = [.. around.Select(id => (id, false))];
        if (named.Length == 0 && FieldWords.Likelihood(reading) < Least && !IsOfOwnTopic(fields))
            return [];
        var ranked = new (int Topic, double Score)[_snippets.Length];
        for (var topic = 0; topic < ranked.Length; topic++)
            ranked[topic] = (topic, Score(_labels[topic], learnt, fields[topic]));
        foreach (var (id, exact) in named)
            for (var topic = 0; topic < ranked.Length; topic++)
                if (string.Equals(_snippets[topic].Id, id, StringComparison.OrdinalIgnoreCase))
                    ranked[topic].Score += exact ? Exact : AlmostExact;
        if (!reading.Words.Any(word => young.Contains(word.Text)))
            foreach (var id in _names.Within(reading.Words))
                for (var topic = 0; topic < ranked.Length; topic++)
                    if (_labels[topic] < 0 && _snippets[topic].Id == id && Ships(_snippets[topic]))
                        ranked[topic].Score += NamedWithin;
        return [.. ranked.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Topic).Take(most)
            .Select(entry => (_snippets[entry.Topic].Id, Math.Round(entry.Score, 4)))];
    }

    /// <summary>Cosine of the example most like a question, from 0 to 1: how far the search must reach beyond what it has learnt.</summary>
    internal double Likeness(string question) => _model.Score(English.Lexicon.Read(question)).Likeness;

    /// <summary>A team's own topic may be about anything; one that ships and has no examples yet may not.</summary>
    private bool IsOfOwnTopic(double[] fields) =>
        Enumerable.Range(0, fields.Length).Any(topic => _labels[topic] < 0 && fields[topic] >= Own && !Ships(_snippets[topic]));

    private static bool Ships(Snippet snippet) => GuidancePack.Shipped.Find(snippet.Id) is not null;

    private static double Score(int label, LabelScores learnt, double field) => label < 0
        ? OwnTopicFloor + OwnTopicWeight * field
        : learnt.Margins[label] + NearestWeight * learnt.Nearest[label] + NetWeight * learnt.Net[label] + FieldWeight * field;
}
