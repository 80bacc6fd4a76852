using Bot.Storage.Formats;
using Testing.Desk;

namespace Bot.Tests.Golden;

/// <summary>
/// Rows of the outbox: those of format 1 of each number, with each subject, to people and to rooms;
/// and as they are written today.
/// </summary>
public sealed class OutboxTests
{
    public static TheoryData<string> Rows =>
        [.. File.ReadAllLines(Source.At("Golden", "Lists", "outbox.txt")).Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_of_the_first_format_is_read_and_loses_nothing_when_it_is_written_anew(string row)
    {
        var notice = NoticeText.Read("id", row);
        var (old, now) = (row.Split('\t'), NoticeText.Write(notice).Split('\t'));
        Assert.Equal("2", now[0]);
        Assert.Equal(old[4].Length == 0 ? "" : "c:" + old[4], now[4]);
        foreach (var same in new[] { 1, 2, 5, 6, 7, 8, 9 })
            Assert.Equal(old[same], now[same]);
        Assert.NotNull(Types.Of(notice));
        Assert.Equal(notice, NoticeText.Read("id", string.Join('\t', now)));
    }

    [Fact]
    public void Every_number_has_its_rows_and_keeps_its_type() => GoldenList.Check("notices", Rows
        .Select(r => (Number: int.Parse(((string)r.Data).Split('\t')[3], null), NoticeText.Read("id", (string)r.Data).Type))
        .Distinct().OrderBy(r => r.Number).ThenBy(r => r.Type, StringComparer.Ordinal).Select(r => $"{r.Number} {r.Type}"));

    [Fact]
    public void Rows_are_written_as_ever_in_the_second_format_with_their_sum() => GoldenList.Check("outbox-sum", Written);

    [Fact]
    public void Rows_of_the_second_format_from_before_there_was_a_sum_are_read_and_lose_nothing()
    {
        var before = File.ReadAllLines(Source.At("Golden", "Lists", "outbox-2.txt"));
        Assert.NotEmpty(before);
        Assert.All(before, row => Assert.StartsWith(row + '\t', NoticeText.Write(NoticeText.Read("id", row)), StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_which_any_letter_was_changed_is_not_read()
    {
        foreach (var row in Written)
            for (var at = 0; at < row.Length; at++)
            {
                var changed = row[..at] + (char)(row[at] ^ 1) + row[(at + 1)..];
                Assert.Throws<FormatException>(() => NoticeText.Read("id", changed));
            }

        Assert.Throws<FormatException>(() => NoticeText.Read("another", Written.First()));
    }

    private static IEnumerable<string> Written => Rows.Select(r => NoticeText.Write(NoticeText.Read("id", (string)r.Data)));

    [Fact]
    public void Every_type_of_notice_keeps_its_name() =>
        GoldenList.Check("notice-types", Types.All.Select(t => t.Name).Order(StringComparer.Ordinal));

    private static Bot.Notices.NoticeTypes Types => Shipped.Notices;
}
