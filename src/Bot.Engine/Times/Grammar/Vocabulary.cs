using System.Collections.Frozen;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>The closed lists of words: days, months, numbers.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, IsoDayOfWeek> weekdays = Table(
        ("mon monday", IsoDayOfWeek.Monday), ("tue tues tuesday", IsoDayOfWeek.Tuesday), ("wed weds wednesday", IsoDayOfWeek.Wednesday),
        ("thu thur thurs thursday", IsoDayOfWeek.Thursday), ("fri friday", IsoDayOfWeek.Friday),
        ("sat saturday", IsoDayOfWeek.Saturday), ("sun sunday", IsoDayOfWeek.Sunday));

    private static readonly FrozenDictionary<string, int> months = Table(
        ("jan january", 1), ("feb february", 2), ("mar march", 3), ("apr april", 4), ("may", 5), ("jun june", 6), ("jul july", 7),
        ("aug august", 8), ("sep sept september", 9), ("oct october", 10), ("nov november", 11), ("dec december", 12));

    private static readonly FrozenDictionary<string, int> numbers = Table(
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40),
        ("fifty", 50), ("sixty", 60), ("ninety", 90));

    private static readonly FrozenDictionary<string, int> ordinals = Table(
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
        ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("fifteenth", 15), ("twentieth", 20), ("thirtieth", 30));

    private static readonly string[] monthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static bool Weekday(Token token, out IsoDayOfWeek day) => Find(weekdays, token, out day);

    public static bool Month(Token token, out int month) => Find(months, token, out month);

    /// <summary>Numbers in words, as far as they are used for hours, minutes and spans.</summary>
    public static bool Number(Token token, out int number) => Find(numbers, token, out number);

    public static bool Ordinal(Token token, out int ordinal) => Find(ordinals, token, out ordinal);

    public static string MonthName(int month) => monthNames[month - 1];

    private static bool Find<T>(FrozenDictionary<string, T> table, Token token, out T value) where T : struct
    {
        value = default;
        return token.Kind == TokenKind.Word && table.TryGetValue(token.Text, out value);
    }

    private static FrozenDictionary<string, T> Table<T>(params (string Words, T Value)[] rows) =>
        rows.SelectMany(r => r.Words.Split(' '), (r, word) => (word, r.Value)).ToFrozenDictionary(p => p.word, p => p.Value);
}
