using Bot.Cases;
using Bot.Commands;
using Bot.Drafts;
using Bot.OnCall;
using Bot.People;
using Bot.Promises;
using Bot.Texts;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>
/// Where there are choices, the words of the field are taken; any other is answered with the choices, and nothing is lost.
/// </summary>
public sealed class ChoicesTests
{
    [Theory]
    [InlineData("outing", "personal information")]
    [InlineData("doxxing", "personal information")]
    [InlineData("Socks", "sockpuppetry")]
    [InlineData("hounding", "wikihounding")]
    [InlineData("death-threats", "threat")]
    [InlineData("impostor", "impersonation")]
    [InlineData("nudes", "image")]
    [InlineData("lawsuit", "legal")]
    [InlineData("personal-attacks", "insult")]
    public async Task A_kind_has_the_words_of_the_field(string word, string kind)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", $"kind={word} reporter=User:Kestrel It went on");
        await desk.Hear("bob", $"case kind {n} other", kind);
        await desk.Hear("bob", $"case list {word}", n, "about " + kind);
        await desk.Hear("bob", $"case list kind={word}", n);
    }

    [Theory]
    [InlineData("vrts", ReportChannel.Ticket)]
    [InlineData("OTRS", ReportChannel.Ticket)]
    [InlineData("email", ReportChannel.Mail)]
    [InlineData("\"mailing list\"", ReportChannel.Mail)]
    [InlineData("DM", ReportChannel.PrivateMessage)]
    [InlineData("talk-page", ReportChannel.OnWiki)]
    [InlineData("libera", ReportChannel.Irc)]
    [InlineData("phone", ReportChannel.Other)]
    public async Task A_channel_too(string word, ReportChannel channel)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", $"channel={word} reporter=User:Kestrel It went on");
        var card = await desk.Hear("bob", $"case show {n}", n);
        Assert.Equal(channel != ReportChannel.Other, card.Contains($"by {Words.Of(channel)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_a_draft_a_rota_and_a_role_too()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel It went on");
        await desk.Hear("bob", $"case party {n} victim User:Heron", "User:Heron is target");
        await desk.Hear("bob", $"case party {n} harasser User:Stoat", "User:Stoat is accused");
        await desk.Hear("bob", $"case told {n} harasser stop writing to her", "User:Stoat was told");
        await desk.Hear("bob", $"case correct {n} User:Heron bystander", "witness");
        await desk.Hear("bob", "draft check ban You are blocked.", "in this sanction");
        await desk.Hear("alice", "oncall set week bob carol", "bob");
        await desk.Hear("alice", "team role dana sysop", "admin");
    }

    [Fact]
    public async Task Another_word_is_answered_with_the_choices_each_with_all_that_was_typed()
    {
        await using var desk = await TestDesk.Open();
        const string Line = "case open channel=banana kind=outing reporter=\"User:Big Bird\" accused=User:Rook "
            + "he wrote \"kind=regards\" to her";
        var no = await desk.No("bob", Line, RefusalKind.Argument, "“banana” is none of mail");
        var mail = Assert.Single(no.Instead, c => c.Label == "mail");
        Assert.Equal("User:Big Bird", mail.Values!["reporter"]);
        Assert.Equal("he wrote \"kind=regards\" to her", mail.Values["summary"]);
        var said = await desk.Hear("bob", mail.Line, "reporter and target User:Big Bird", "he wrote \"kind=regards\" to her");
        var n = said.Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        await desk.Hear("bob", $"case show {n}", "by mail");
    }

    [Fact]
    public async Task By_its_place_too_and_before_a_text_the_word_may_be_the_texts()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "reporter=User:Kestrel It went on");
        var no = await desk.No("bob", $"case party {n} stranger User:Heron", RefusalKind.Argument, "“stranger” is none of reporter");
        await desk.Hear("bob", Assert.Single(no.Instead, c => c.Label == "witness").Line, "User:Heron is witness");

        no = await desk.No("bob", "draft check Dear Nan, thank you for writing.", RefusalKind.Argument, "none of reply");
        Assert.Equal("Dear Nan, thank you for writing.", Assert.Single(no.Instead, c => c.Label == "reply").Values!["text"]);
    }

    [Fact]
    public async Task No_word_stands_for_two_choices()
    {
        await using var desk = await TestDesk.Open();
        var types = desk.Get<ParameterTypes>();
        Assert.All([typeof(CaseKind), typeof(ReportChannel), typeof(PartyRole), typeof(DraftKind), typeof(RotaTurn)], type =>
            Assert.Null(types.Of(type)!.Meant("banana"))); // The table is read here, and refuses a word that is there twice.
    }

    [Theory]
    [InlineData("User:Kestrel", "the reporter")]
    [InlineData("kestrel", "the reporter")]
    [InlineData("victim", "the target")]
    [InlineData("User:Jackdaw", "the accused")]
    [InlineData("us", "the team")]
    public async Task A_promise_is_to_somebody_by_name_or_by_what_they_are(string to, string whom)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"promise make {n} \"in 5 days\" to={to} update on it", $"you promise {whom} an update");
    }

    [Fact]
    public async Task To_whom_nobody_can_promise_is_asked_with_the_rest_kept()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case party {n} witness User:Heron");
        await desk.No("bob", $"promise make {n} \"in 5 days\" to=User:Heron update", RefusalKind.Argument, "User:Heron is only witness");
        var no = await desk.No("bob", $"promise make {n} \"in 5 days\" to=\"User:Big Bird\" update on it", RefusalKind.Argument,
            "I find nobody as “User:Big Bird”");
        await desk.Hear("bob", Assert.Single(no.Instead, c => c.Label == "To the reporter").Line, "you promise the reporter", "(on it)");
    }

    [Fact]
    public async Task Which_of_several_promises_is_asked_with_the_reason_kept()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"promise make {n} \"in 5 days\" update");
        await desk.Hear("bob", $"promise make {n} \"in 7 days\" update");
        var no = await desk.No("bob", $"promise break {n} the checkuser is ill", RefusalKind.Question, "several open promises");
        await desk.Hear("bob", no.Instead[1].Line, "p2");
        await desk.Hear("bob", $"case timeline {n}", "p2 will not be kept: the checkuser is ill");
    }

    [Theory]
    [InlineData("case wait {n}", "until")]
    [InlineData("case wait {n} \"in 5 days\"", "for")]
    [InlineData("case close {n}", "reason")]
    [InlineData("case close {n} actioned", "reason")]
    [InlineData("case glance {n}", "reason")]
    [InlineData("case snooze {n}", "until")]
    [InlineData("case search", "words")]
    [InlineData("case wiki {n}", "wiki")]
    [InlineData("promise break {n}", "why")]
    [InlineData("promise move {n}", "when")]
    [InlineData("me quiet", "hours")]
    [InlineData("me zone", "zone")]
    [InlineData("me wiki", "name")]
    [InlineData("contact find", "words")]
    public async Task What_is_missing_and_must_be_written_opens_a_form(string line, string missing)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"promise make {n} \"in 5 days\" update");
        Assert.Equal(missing, (await desk.Run("bob", line.Replace("{n}", n, StringComparison.Ordinal))).Missing?.Name);
    }

    [Fact]
    public async Task Of_every_command_what_it_requires_is_asked_for_or_can_be_picked()
    {
        await using var desk = await TestDesk.Open();
        var commands = desk.Get<CommandTable>().Commands;
        var silent = commands.Where(c => !c.Form)
            .SelectMany(c => c.Parameters.Where(p => !p.Optional && !IsPicked(p)).Select(p => (c.Path, p.Name)));
        Assert.Empty(silent);

        static bool IsPicked(Parameter p) =>
            p.Choices.Length > 0 || p.IsCompleted || p.Type == typeof(bool) || p.Known?.Recalls is not null;
    }
}
