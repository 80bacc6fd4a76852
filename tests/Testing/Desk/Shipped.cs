using Bot.Administration;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Hosting;
using Bot.Notices;
using Bot.People;
using Bot.Storage.Formats;
using Bot.Views;
using NodaTime;

namespace Testing.Desk;

/// <summary>The features that ship, and what follows from them.</summary>
public static class Shipped
{
    /// <summary>All features.</summary>
    public static Features Features { get; } = Registration.Features();

    /// <summary>The kinds of documents.</summary>
    public static KindTable Kinds { get; } = Features.Kinds();

    /// <summary>How documents are written.</summary>
    public static DocumentCodec Codec { get; } = new(Kinds.Documents);

    /// <summary>The parts of cases.</summary>
    public static CaseParts Parts { get; } = Features.Ready<CaseParts>()[0];

    /// <summary>The types of notices; the one of the daily message without anybody's lines.</summary>
    public static NoticeTypes Notices { get; } = new(Features.All<NoticeType>(_ => new DigestNotice(new DailyLines([]))));

    /// <summary>What is known of types of parameters.</summary>
    public static ParameterTypes Types { get; } = new(Features.Ready<ParameterType>());

    /// <summary>What is at hand for a team when something comes due.</summary>
    public static Moment Moment(Team team, Instant now, IdGenerator? generator = null)
    {
        var view = Kinds.NewView(team.Id);
        view.Put(team);
        return new Moment(team, view, new PeopleView(), now, generator ?? new IdGenerator());
    }
}
