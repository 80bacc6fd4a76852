namespace Language.Words;

/// <summary>One meaning of the lexicon, found in a text.</summary>
/// <param name="Name">The meaning.</param>
/// <param name="At">Index of its first word.</param>
/// <param name="Words">How many words it takes.</param>
/// <param name="Quoted">Somebody's words are reported.</param>
/// <param name="Denied">A denial stands shortly before it.</param>
public readonly record struct ConceptHit(string Name, int At, int Words, bool Quoted, bool Denied);
