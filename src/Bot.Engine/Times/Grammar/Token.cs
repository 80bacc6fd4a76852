namespace Bot.Times.Grammar;

internal enum TokenKind { End, Number, Word, Sign }

/// <summary>A number, a word or one other character of the typed text.</summary>
/// <param name="Text">Lower case; digits as typed.</param>
/// <param name="Number">The value of a number; nine digits and more are all <see cref="TooLarge"/>.</param>
/// <param name="Glued">No space before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Number, int Start, int End, bool Glued)
{
    public const int TooLarge = 1_000_000_000;

    public int Digits => Kind == TokenKind.Number ? Text.Length : 0;
}
