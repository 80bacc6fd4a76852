namespace Bot.Emergencies;

/// <summary>All tables of patterns, read once.</summary>
internal static class DangerFinderTables
{
    private static readonly DangerFinderPatterns Patterns = new(
    [
        (DangerFinderTable.Calm, DangerFinderCalm.Phrases),
        (DangerFinderTable.Settled, DangerFinderCalm.Settled),
        (DangerFinderTable.Past, DangerFinderCalm.Past),
        (DangerFinderTable.Now, DangerFinderCalm.Now),
        (DangerFinderTable.Tale, DangerFinderCalm.Tale),
        (DangerFinderTable.Topic, DangerFinderCalm.Topic),
        (DangerFinderTable.Work, DangerFinderCalm.Work),
        (DangerFinderTable.Joke, DangerFinderCalm.Joke),
        (DangerFinderTable.Threat, DangerFinderLife.Threats),
        (DangerFinderTable.Despair, DangerFinderLife.Despair),
        (DangerFinderTable.Cue, DangerFinderDoubt.Cues),
        (DangerFinderTable.FaintCue, DangerFinderDoubt.FaintCues),
        (DangerFinderTable.Abuse, DangerFinderChild.Abuse),
        (DangerFinderTable.Minor, DangerFinderChild.Minor),
        (DangerFinderTable.Sexual, DangerFinderChild.Sexual),
        (DangerFinderTable.Image, DangerFinderChild.Image),
        (DangerFinderTable.Wanted, DangerFinderChild.Wanted),
        (DangerFinderTable.Removal, DangerFinderChild.Removal),
        (DangerFinderTable.Asking, DangerFinderChild.Asking),
    ]);

    /// <summary>What stands in a sentence, without what belongs to a harmless turn of phrase.</summary>
    public static List<DangerFinderHit> Heard(IReadOnlyList<DangerFinderWord> words)
    {
        var hits = Patterns.Find(words);
        var calm = hits.FindAll(hit => hit.Table == DangerFinderTable.Calm);
        if (calm.Count > 0)
            hits.RemoveAll(hit => hit.Table != DangerFinderTable.Calm && calm.Exists(hit.Touches));
        return hits;
    }
}
