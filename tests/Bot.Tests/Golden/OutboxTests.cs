using Bot.Delivery;
using Bot.Storage.Formats;

namespace Bot.Tests.Golden;

/// <summary>Rows of the outbox in format 1: of each kind, with each subject, to people and to rooms.</summary>
public sealed class OutboxTests
{
    public static TheoryData<string> Rows =>
        [.. File.ReadAllLines(Source.At("Golden", "Lists", "outbox.txt")).Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_that_was_ever_written_is_read_and_written_back(string row)
    {
        var notice = NoticeText.Read("id", row);
        Assert.Equal(row, NoticeText.Write(notice));
        var field = row.Split('\t');
        Assert.Equal((field[3], field[6]), ($"{notice.Occasion:D}", $"{notice.Step}"));
        Assert.Equal(field[9], (notice.Urgent ? "u" : "") + (notice.Tried ? "t" : ""));
    }

    [Fact]
    public void Every_number_has_its_rows_and_keeps_its_name()
    {
        var numbers = Rows.Select(r => int.Parse(((string)r.Data).Split('\t')[3], null)).ToHashSet();
        Assert.All(Enum.GetValues<Occasion>(), o => Assert.Contains((int)o, numbers));
        GoldenList.Check("notices", Enum.GetValues<Occasion>().Select(o => $"{o:D} {Texts.Words.Typed(o)}"));
    }
}
