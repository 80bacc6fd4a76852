namespace Bot.Emergencies;

/// <summary>What a table of patterns is about.</summary>
internal enum DangerFinderTable
{
    /// <summary>A harmless turn of phrase: what stands in it is not heard.</summary>
    Calm,

    /// <summary>Somebody threatens, plainly.</summary>
    Threat,

    /// <summary>Somebody may harm themselves, plainly.</summary>
    Despair,

    /// <summary>Images of child abuse, plainly, or a child who is asked for them.</summary>
    Abuse,

    /// <summary>A word that a threat or despair may be made of: triage is asked.</summary>
    Cue,

    /// <summary>A word that stands in many notes, and in most threats and farewells too.</summary>
    FaintCue,

    /// <summary>A child.</summary>
    Minor,

    /// <summary>Nakedness and sex.</summary>
    Sexual,

    /// <summary>Images, and what makes them.</summary>
    Image,

    /// <summary>Somebody wants images of a person.</summary>
    Wanted,

    /// <summary>An image is to go, or may be used.</summary>
    Removal,

    /// <summary>Somebody asks, sends or keeps secret.</summary>
    Asking,

    /// <summary>It is over and was dealt with, or was never so.</summary>
    Settled,

    /// <summary>It was long ago.</summary>
    Past,

    /// <summary>It is now or soon.</summary>
    Now,

    /// <summary>A tale, a game or an event of history is spoken of.</summary>
    Tale,

    /// <summary>An article or its subject is spoken of.</summary>
    Topic,

    /// <summary>The daily work of editors and of the team.</summary>
    Work,

    /// <summary>Somebody jokes.</summary>
    Joke,

    /// <summary>Where a person can be met. This and what follows is looked at for details that stand open, and by no model.</summary>
    Whereabouts,

    /// <summary>By what else a person can be found.</summary>
    Detail,

    /// <summary>By what a child can be found, besides.</summary>
    ChildsDetail,

    /// <summary>Somebody put it where it can be read.</summary>
    Put,

    /// <summary>It was made public, wherever.</summary>
    Published,

    /// <summary>A place where many read.</summary>
    Place,

    /// <summary>By what one finds the way, or is asked to come.</summary>
    Way,

    /// <summary>It is hidden.</summary>
    Hidden,

    /// <summary>The words are of something else than a person.</summary>
    Thing,

    /// <summary>Rules are spoken of, or somebody did it for themselves.</summary>
    Talk,

    /// <summary>It says by itself that something private stands open.</summary>
    Outright,

    /// <summary>A child, in words that stand for nothing else here.</summary>
    Young,
}
