using Bot.Emergencies;

namespace Bot.Casework.Tests.Emergencies;

/// <summary>Words are heard once, and each has its own answer.</summary>
public sealed class RecentlyHeardTests
{
    [Fact]
    public void The_same_words_are_heard_once_and_any_others_anew()
    {
        var heard = new List<string>();
        var recent = new RecentlyHeard<DangerKind?>(words =>
        {
            heard.Add(words);
            return words.EndsWith('!') ? DangerKind.Life : null;
        });
        Assert.Equal(DangerKind.Life, recent.Of("he comes!"));
        Assert.Equal(DangerKind.Life, recent.Of(new string("he comes!".AsSpan())));
        Assert.Null(recent.Of("he comes"));
        Assert.Equal(["he comes!", "he comes"], heard);
    }

    [Fact]
    public void Where_more_words_come_than_are_kept_each_still_has_its_own_answer()
    {
        var recent = new RecentlyHeard<DangerKind?>(words => words.EndsWith('!') ? DangerKind.Child : null);
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < 500; i++)
            {
                Assert.Equal(DangerKind.Child, recent.Of($"note {i}!"));
                Assert.Null(recent.Of($"note {i}"));
            }
    }
}
