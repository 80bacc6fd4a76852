using System.Globalization;
using System.Text;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Discord.Slash;
using global::Discord;
using Button = global::Discord.Button;
using Choice = Bot.Texts.Choice;

namespace Bot.Transports.Discord.Rendering;

/// <summary>
/// Answers as messages: the first page with what can be pressed, the others behind buttons, what is very long as a file too.
/// </summary>
internal sealed class AnswerMessages(SlashPlan plan, ButtonState buttonState)
{
    private const int MostPages = 10;
    private readonly Markup markup = new(plan);

    /// <summary>Rows and ids.</summary>
    public Buttons Buttons { get; } = new(buttonState);

    /// <summary>An answer as one message that can be turned.</summary>
    public MessageDraft Of(Bot.Dispatch.Answer answer, Snowflake user) =>
        answer.Reply is { } reply ? Of(reply, user) : Of(answer.Refusal!, user);

    /// <summary>A reply.</summary>
    public MessageDraft Of(Reply reply, Snowflake user)
    {
        var pages = Drafts(reply);
        var components = Rows(reply, user, pages.Count > 1 ? Limit.Rows - 1 : Limit.Rows);
        return pages.Count == 1 ? pages[0] with { Components = components } : Turning(reply, pages, components, user);
    }

    /// <summary>A refusal, with the ways out that it knows.</summary>
    public MessageDraft Of(Refusal refusal, Snowflake user, params IReadOnlyList<Component> more)
    {
        var mark = Text.Ours(refusal.Kind == RefusalKind.Question ? "❔ " : "✖ ");
        var page = Pages.Of(new Parts(markup).Of([.. refusal.First, new Block.Paragraph(mark + refusal.What)]))[0];
        return page with
        {
            Components = [.. Buttons.Rows(refusal.Instead, user, Limit.Rows - more.Count), .. more],
        };
    }

    /// <summary>What is told unasked, as one message or several.</summary>
    public IReadOnlyList<MessageDraft> Told(Reply reply, Snowflake user)
    {
        var pages = Drafts(reply);
        return [.. pages.Select((page, i) => i == pages.Count - 1 ? page with { Components = Rows(reply, user, Limit.Rows) } : page)];
    }

    /// <summary>What a room is told.</summary>
    public string Room(Texts.RoomText text) => markup.Of(text.Text);

    private IReadOnlyList<MessageDraft> Drafts(Reply reply) => Pages.Of(new Parts(markup).Of(reply.Blocks));

    private IReadOnlyList<Component> Rows(Reply reply, Snowflake user, int rows)
    {
        var choices = reply.Offered.ToList();
        if (reply.Next is not { Choices.Length: 0 } free)
            return Buttons.Rows(choices, user, rows);
        var words = new ActionRow([new Button(ButtonStyle.Primary, "Answer", Buttons.Id(PressKind.Reply, 0, free.Line, user))]);
        return [words, .. Buttons.Rows(choices, user, rows - 1)];
    }

    private MessageDraft Turning(Reply reply, IReadOnlyList<MessageDraft> pages, IReadOnlyList<Component> components, Snowflake user)
    {
        if (pages.Count > MostPages)
            return pages[0] with
            {
                Content = Cut.To($"{pages[0].Content}\n-# This is the beginning; all of it is in the file.", Limit.Content),
                Components = components,
                Files =
                    [
                        new FileDraft(
                            "answer.txt", Encoding.UTF8.GetBytes(Plain(reply)),
                            "text/plain; charset=utf-8", "The whole answer; times in UTC"),
                    ],
            };
        var all = new MessageDraft[pages.Count];
        var key = buttonState.Put(new ButtonPayload.Pages(all), user);
        for (var i = 0; i < all.Length; i++)
            all[i] = pages[i] with
            {
                Content = $"{pages[i].Content}\n-# Page {Shown(i + 1)} of {Shown(all.Length)}".TrimStart(),
                Components = [.. components, Turns(i, all.Length, key)],
            };
        return all[0];
    }

    private static ActionRow Turns(int page, int of, string key) => new(
    [
        new Button(ButtonStyle.Secondary, "◀ Back", ButtonPress.Id(PressKind.Turn, Math.Max(0, page - 1), key: key + ".b"),
            Disabled: page == 0 ? true : null),
        new Button(ButtonStyle.Secondary, "Next ▶", ButtonPress.Id(PressKind.Turn, Math.Min(of - 1, page + 1), key: key + ".n"),
            Disabled: page == of - 1 ? true : null),
    ]);

    private static string Plain(Reply reply) =>
        string.Join("\n\n", reply.Blocks.Where(b => b is not Block.Actions).Select(PlainText.Of)) + "\n";

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
