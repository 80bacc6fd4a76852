namespace Bot.Learning;

/// <summary>A text somebody might type, with the labels that are right for it (none is an answer too, where the labels allow it).</summary>
internal sealed record Example(string Text, int[] Labels);
