namespace Language.Words;

/// <summary>One word of a folded text.</summary>
/// <param name="Text">
/// As typed, folded; handles, links, addresses and numbers stand as <c>userx</c>, <c>linkx</c>, <c>mailx</c>, <c>numx</c>.
/// </param>
/// <param name="Stem">The word without its endings.</param>
/// <param name="Quoted">It stands between quotation marks: somebody's words are reported.</param>
/// <param name="Clause">Number of the clause that it stands in, from 0; clauses end at . ! ? ; : and line ends.</param>
public readonly record struct Token(string Text, string Stem, bool Quoted, int Clause);
