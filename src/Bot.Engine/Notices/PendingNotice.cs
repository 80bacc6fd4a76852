using System.Diagnostics;
using Bot.Basics;
using Bot.Documents;


namespace Bot.Notices;

/// <summary>A notice on its way.</summary>
/// <param name="Slot">Whose.</param>
/// <param name="Notice">What.</param>
/// <param name="About">The document that the commit saved with it, to spare a read if it still is the newest.</param>
/// <param name="Fresh">Nobody but this process has ever tried to tell it.</param>
/// <param name="Told">Told already, but not struck off yet.</param>
/// <param name="Failures">How often it was put off: tries come further and further apart.</param>
/// <param name="MaybeTold">A try of this process may have got through.</param>
/// <param name="Lapses">How often this process had lapsed when it was taken on: after another lapse others may have told it.</param>
/// <param name="Cause">The span of the commit that brought it about, where spans are looked at.</param>
public sealed record PendingNotice(Slot Slot, Notice Notice, Document? About, bool Fresh, bool Told = false, int Failures = 0,
    bool MaybeTold = false, int Lapses = 0, Activity? Cause = null);
